/// Checks files as if they were the month's only submissions, and records nothing: for a school before
/// it sends, for a county before it forwards.
public struct Checkup: Sendable {
  /// What was found.
  public struct Report: Sendable {
    /// The month the files were checked for.
    public var month: Month
    /// Number of forms recognised.
    public var forms: Int
    /// Everything found, by school, file, row and column.
    public var findings: [Finding]
    /// The form edition.
    public var template: FormTemplate
    /// The files, each once, in the order in which they were named.
    public var files: [CheckedFile]
  }

  private let checks: FormChecks
  private let pipeline: Pipeline?

  /// A checkup beside a workspace: its register, and the month before as its ledger has it.
  public init(_ pipeline: Pipeline) {
    checks = pipeline.checks
    self.pipeline = pipeline
  }

  /// A checkup of forms alone, of a shipped edition, where there is no workspace.
  ///
  /// - Throws: `notFound` when there is no such edition.
  public init(form: String) throws(ThreeDefenceError) {
    checks = FormChecks(try TemplateStore().form(form))
    pipeline = nil
  }

  /// Most bytes that a file may have, unpacked.
  public var limit: Int {
    pipeline?.settings.unpackedLimit ?? Settings(bureau: "", division: "").unpackedLimit
  }

  /// Checks files.
  ///
  /// - Parameters:
  ///   - files: each file's name and bytes.
  ///   - unread: what should have been checked too and could not be read: a fatal finding each.
  ///   - month: the month they are for; nil takes the one in the files, or else `otherwise`.
  ///   - otherwise: the month when none is stated anywhere.
  ///   - now: the moment.
  ///   - ledger: the workspace's ledger, for the month before; nil when there is none.
  ///   - progress: is told of every file that has been read.
  /// - Returns: what was found.
  /// - Throws: `ledger` or `busy` when the ledger cannot be read, `arithmetic`.
  public func report(
    _ files: [(name: String, bytes: [UInt8])], unread: [InboxProblem] = [], month: Month?,
    otherwise: Month, now: Instant, ledger: Ledger?, progress: WorkProgress = .untold
  ) throws(ThreeDefenceError) -> Report {
    let reader = SubmissionReader(template: checks.template, limit: limit)
    progress.expect(files.count)
    let read = files.map { file in
      defer { progress.advance(1) }
      return (file.name, reader.read(file.bytes, month: month))
    }
    let holdings = MonthHoldings(reading: read, receivedAt: now, template: checks.template)
    let named = read.lazy.flatMap(\.1.documents).compactMap(\.month).first
    let month = month ?? named ?? otherwise
    let day = pipeline?.due.day(of: month) ?? month.day(25)
    var source = MonthSource(
      month: month, dueDay: day, due: now, holdings: holdings,
      register: pipeline?.register ?? Self.register(of: holdings))
    source.unread = unread
    let ownUnit = ReportingUnit(
      code: pipeline?.settings.division ?? "", name: pipeline?.settings.bureau ?? "")
    var before: FormJudgement?
    if let pipeline, let ledger {
      let basis = try pipeline.basis(of: month.previous, in: ledger, asOf: nil)
      before = try FormJudgement(
        try basis.source(from: ledger), checks: basis.pipeline.checks, ownUnit: ownUnit
      ).asked(in: checks.template)
    }
    let judged = try FormJudgement(
      source, checks: checks, ownUnit: ownUnit, raising: Set(Severity.allCases), previous: before)
    let found = try FindingCollector(
      source: source, judged: judged, checks: checks,
      explanations: pipeline?.explanations ?? Explanations(), asksUnits: false
    ).findings(ofSuperseded: true)
    let findings = Self.toldOnce(found, in: read)
    return Report(
      month: month, forms: holdings.forms.count, findings: findings, template: checks.template,
      files: CheckedFile.all(read, unread: unread.map(\.shownPath), findings))
  }

  /// What the findings about a file are about, as it stands there.
  ///
  /// - Parameters:
  ///   - file: a file of a report.
  ///   - bytes: its bytes.
  /// - Returns: for each of the first findings of the file, at most `Citations.most`, the cells that it
  ///   is about; none for what is about no cell.
  public func citations(of file: CheckedFile, bytes: [UInt8]) -> [[Citation]] {
    Citations(of: file, SubmissionReader(template: checks.template, limit: limit)).all(in: bytes)
  }

  /// Findings without those that tell the one school of a file once more what is told of the file.
  private static func toldOnce(
    _ findings: [Finding], in read: [(name: String, content: ReadSubmission)]
  ) -> [Finding] {
    var forms: [String: Int] = [:]
    for (name, content) in read {
      for document in content.documents {
        forms[StandingRule.file(name, document.part), default: 0] += document.forms.count
      }
    }
    let ofFiles = Dictionary(grouping: findings.filter(\.schoolCode.isEmpty), by: \.file)
    return findings.filter { finding in
      guard !finding.schoolCode.isEmpty, forms[finding.file] == 1 else { return true }
      return finding.message.sentence != .moreInFile
        && ofFiles[finding.file]?.contains { $0.message == finding.message } != true
    }
  }

  /// Where there is no register, every school stands as it calls itself.
  private static func register(of holdings: MonthHoldings) -> Register {
    var schools: [String: School] = [:]
    for form in holdings.forms where !form.schoolCode.isEmpty && schools[form.schoolCode] == nil {
      schools[form.schoolCode] = School(
        code: form.schoolCode, name: form.schoolName, unit: ReportingUnit(code: "", name: ""))
    }
    return Register(Array(schools.values))
  }
}
