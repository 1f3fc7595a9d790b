public import ThreeDefence

/// A month as a test tells it: a register, files that arrived, and what is made of them.
///
/// March 2023 of 黄冈市教育局, due on the 25th, 24:00, in Asia/Shanghai, with the shipped form, unless
/// changed. Three schools are expected: 2142900001 红星小学 and 2142900002 东湖小学 of 421102,
/// 2142900003 市实验小学 of 市直.
public struct MonthCase {
  /// The month.
  public var month = LedgerSamples.march
  /// The bureau's own division.
  public var division = "421100"
  /// The register's rows.
  public var rows: [School]
  /// What makes a school on time.
  public var rule = TimelinessRule.firstAccepted
  /// The workspace's notes.
  public var explanations = Explanations()
  /// What the inbox holds and could not be taken in.
  public var unread: [InboxProblem] = []
  /// The form edition.
  public var template: FormTemplate
  private var files: [File] = []

  private struct File {
    let path: String
    let receivedAt: Instant
    let digest: [UInt8]
    let content: ReadSubmission
  }

  /// Units of the register.
  public static let huangzhou = ReportingUnit(code: "421102", name: "黄州区教育局")
  /// The bureau's own.
  public static let city = ReportingUnit(code: "421100", name: "市直")

  /// A month in which nothing has arrived.
  public init() throws {
    template = try SampleForm().template
    rows = [
      School(code: "2142900001", name: "红星小学", unit: Self.huangzhou),
      School(code: "2142900002", name: "东湖小学", unit: Self.huangzhou),
      School(code: "2142900003", name: "市实验小学", unit: Self.city),
    ]
  }

  /// A file arrives, at a day and time of the month: `20T09:00`, `25T23:59:59.999`.
  public mutating func receive(_ path: String, _ bytes: [UInt8], at time: String) {
    let reader = SubmissionReader(template: template, limit: 1 << 20)
    receive(path, reader.read(bytes, month: month), at: time, digest: bytes)
  }

  /// A list of forms arrives.
  public mutating func receive(_ path: String, _ forms: [SampleForm], at time: String) {
    guard let first = forms.first else { return }
    receive(path, first.list(forms.map { $0.inMonth(month).row }), at: time)
  }

  /// A file arrives that has been read by other means.
  public mutating func receive(
    _ path: String, _ content: ReadSubmission, at time: String, digest: [UInt8] = []
  ) {
    let receivedAt = LedgerSamples.at("\(month)-\(time)+08:00")
    files.append(File(path: path, receivedAt: receivedAt, digest: digest, content: content))
  }

  /// What the pictures are made from.
  public var source: MonthSource {
    let rule = DueRule()
    var source = MonthSource(
      month: month, dueDay: rule.day(of: month), due: rule.instant(of: month),
      holdings: holdings, register: Register(rows))
    source.unread = unread
    return source
  }

  /// The month's picture.
  ///
  /// - Parameters:
  ///   - previous: the month before.
  ///   - standardThen: the standard that was in force then; nil is this month's.
  ///   - tables: the tables that are data.
  /// - Returns: the picture, as of the due instant.
  /// - Throws: what making it throws.
  public func picture(
    after previous: MonthCase? = nil, standardThen: Standard? = nil, tables: [TableLayout] = []
  ) throws -> MonthPicture {
    let source = source
    let header = MonthPicture.Header(
      bureau: "黄冈市教育局", division: division, month: month, asOf: source.due, due: source.due,
      dueDay: source.dueDay, clock: .shanghai, version: "0.1.0")
    let standard = try TemplateStore().standard("hubei", month: month, form: template)
    let before = previous?.source
    return try MonthBuilder(
      header: header, source: source, checks: FormChecks(template), rule: rule,
      explanations: explanations, standard: standard, tables: tables
    ).picture(
      earlier: { month throws(ThreeDefenceError) in
        guard let before, before.month == month else { return nil }
        return EarlierMonth(
          source: before, checks: FormChecks(template), standard: standardThen ?? standard,
          rule: rule)
      },
      missed: { schools in schools.map { _ in 1 } })
  }

  private var holdings: MonthHoldings {
    var holdings = MonthHoldings(width: template.indicators.count)
    // Taken in as they were put there, and held by the time of receipt.
    let files = files.enumerated().sorted {
      ($0.element.receivedAt, $0.element.path) < ($1.element.receivedAt, $1.element.path)
    }
    for (number, (taken, file)) in files.enumerated() {
      holdings.submissions.append(
        MonthHoldings.Submission(
          id: Int64(taken + 1), path: file.path, digest: file.digest,
          receivedAt: file.receivedAt, clock: .file, isClamped: false, arrivals: 1,
          findings: file.content.findings))
      for document in file.content.documents { holdings.append(document, of: number) }
    }
    return holdings
  }
}

extension MonthHoldings {
  fileprivate mutating func append(_ document: ReadDocument, of submission: Int) {
    let first = forms.count
    forms += document.forms
    documentOfForm += document.forms.map { _ in documents.count }
    for form in document.forms.indices { values.appendForm(form, of: document.values) }
    documents.append(
      Document(
        submission: submission, part: document.part, layout: document.layout,
        columns: document.columns, forms: first..<forms.count, findings: document.findings,
        archivedReturns: document.archivedReturns))
  }
}

extension SampleForm {
  /// The form for another month.
  public func inMonth(_ month: Month) -> SampleForm {
    var changed = self
    if changed.month != nil { changed.month = month.description }
    return changed
  }

  /// A list of this form alone.
  public var list: [UInt8] { list([row]) }
}

extension MonthPicture {
  /// Where a school stands.
  public func school(_ code: String) -> SchoolReturn? {
    schools.first { $0.school.code == code }
  }

  /// The findings of a check.
  public func findings(of check: StructuralCheck) -> [Finding] { findings(of: check.rawValue) }

  /// The findings of a check by its id.
  public func findings(of check: String) -> [Finding] { findings.filter { $0.check == check } }

  /// The value of an indicator in a school's form of record.
  public func value(_ indicator: String, of code: String) -> Int64? {
    guard let number = template.number(of: indicator),
      let row = records.schools.firstIndex(where: { schools[$0].school.code == code })
    else { return nil }
    return records[row, number].number
  }
}
