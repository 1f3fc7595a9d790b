/// The data's way through a workspace: what is new in the inbox into the ledger, a month's picture out
/// of the ledger, and everything that is printed out of the picture.
///
/// The only one that knows the order of the steps; commands call it and print what it returns.
public struct Pipeline: Sendable {
  /// The workspace's folder.
  public let folder: WorkspaceFolder
  /// Its settings.
  public let settings: Settings
  /// The register.
  public let register: Register
  /// The form edition's checks.
  public let checks: FormChecks
  /// The notes that explain queries.
  let explanations: Explanations
  /// When returns are due.
  let due: DueRule
  /// Whether there are holidays, and they do not count.
  let hasUnusedHolidays: Bool
  let templates: TemplateStore
  let version: String
  let files: WorkspaceFiles

  /// Opens a workspace: reads settings, register, notes, holidays and templates.
  ///
  /// - Parameters:
  ///   - path: the workspace's folder.
  ///   - naming: how it was named.
  ///   - version: the program's version, which outputs name.
  /// - Throws: `noWorkspace`, `brokenFile` or `inputOutput`, before anything is written.
  public init(
    path: String, by naming: WorkspaceFolder.Naming = .option, version: String
  ) throws(ThreeDefenceError) {
    let folder = try WorkspaceFolder(path, by: naming)
    try self.init(folder, try folder.files(), version: version)
  }

  /// A workspace whose files are given, as they are or as an earlier run has kept them.
  init(
    _ folder: WorkspaceFolder, _ files: WorkspaceFiles, version: String
  ) throws(ThreeDefenceError) {
    self.folder = folder
    self.files = files
    settings = try files.settings()
    templates = files.templates
    checks = FormChecks(try templates.form(settings.form))
    register = try files.register()
    let known =
      StructuralCheck.allCases.map { (id: $0.rawValue, severity: $0.severity) }
      + checks.template.checks.map { (id: $0.id, severity: $0.severity) }
    explanations = try files.explanations(
      checks: known.map(\.id), fatal: Set(known.filter { $0.severity == .fatal }.map(\.id)),
      register: register)
    let holidays = try files.holidays()
    due = settings.dueRule(holidays: holidays)
    hasUnusedHolidays = !holidays.isEmpty && !settings.isDueAfterHolidays
    self.version = version
  }

  /// The month that a moment lies in, by the bureau's clock.
  public func month(at now: Instant) -> Month {
    Month(containing: settings.clock.date(at: now))
  }

  /// The standard's edition in force in a month.
  ///
  /// - Throws: `notFound` when there is none, `brokenFile` when its file is wrong.
  public func standard(in month: Month) throws(ThreeDefenceError) -> Standard {
    try templates.standard(settings.standard, month: month, form: checks.template)
  }

  /// The standard's edition in force in a month; nil when there is none.
  func standardIfAny(in month: Month) throws(ThreeDefenceError) -> Standard? {
    do {
      return try standard(in: month)
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }

  /// Reads every template that the outputs of an open month are made with, in some languages.
  ///
  /// - Returns: the tables.
  /// - Throws: `notFound` when no edition of the standard is in force, `brokenFile` when the
  ///   standard, a table or a letter is wrong; the problems of all of them.
  @discardableResult
  public func readTemplates(
    of month: Month, languages: [Language]
  ) throws(ThreeDefenceError) -> [TableLayout] {
    var faults: [ThreeDefenceError] = []
    func read<Template>(
      _ template: () throws(ThreeDefenceError) -> Template
    ) -> Template? {
      do throws(ThreeDefenceError) { return try template() } catch {
        faults.append(error)
        return nil
      }
    }
    let standard = read { () throws(ThreeDefenceError) in try self.standard(in: month) }
    let tables = read { () throws(ThreeDefenceError) in
      try templates.tables(form: checks.template, standard: standard)
    }
    for language in languages {
      _ = read { () throws(ThreeDefenceError) in try templates.letters(language) }
    }
    guard let first = faults.first else { return tables ?? [] }
    // A file that letters of both languages put in is told once.
    var sentences: [Phrase] = []
    for sentence in faults.flatMap(\.sentences) where !sentences.contains(sentence) {
      sentences.append(sentence)
    }
    throw ThreeDefenceError(first.code, sentences)
  }

  /// The unit of the register that is meant by a code or a name.
  ///
  /// - Returns: its code and its name.
  /// - Throws: `notFound`, with what may have been meant.
  public func unit(_ asked: String) throws(ThreeDefenceError) -> (code: String, name: String) {
    try register.rows.lazy.map(\.unit).meant(by: asked)
  }

  /// The schools of a unit that are expected in a month, by code.
  public func schools(ofUnit code: String, in month: Month) -> [School] {
    register.inForce(on: due.day(of: month)).filter { $0.unit.code == code }
  }

  /// Opens the ledger.
  ///
  /// - Parameter wait: seconds to wait at most for another process that is writing to it.
  /// - Returns: the ledger, made if there was none.
  /// - Throws: `ledger`, also when it belongs to another account; `busy` or `inputOutput`.
  public func ledger(wait: Int) throws(ThreeDefenceError) -> Ledger {
    try folder.requireOwner()
    return try Ledger(path: folder.ledgerPath, wait: wait)
  }

  /// The moment that stands for now: the machine's, or, where its clock was set back, that of the
  /// ledger's last entry, so that nothing counts as received before what came before it.
  ///
  /// - Parameters:
  ///   - machine: the moment by the machine's clock.
  ///   - ledger: the ledger.
  /// - Returns: the moment, and what is to be told of the clock, if anything.
  /// - Throws: `ledger`, `busy` or `inputOutput`.
  public func moment(
    at machine: Instant, in ledger: Ledger
  ) throws(ThreeDefenceError) -> (now: Instant, told: Phrase?) {
    guard let latest = try ledger.latestEntry(), machine < latest else { return (machine, nil) }
    let facts = [machine, latest].map { settings.clock.words($0) }
    return (latest, HistorySentence.clockBehind.phrase.filled(facts[0], facts[1]))
  }

  /// What the intake needs to know to read submissions of this workspace.
  public func intake(
    into ledger: Ledger, now: Instant, progress: WorkProgress = .untold
  ) -> InboxIntake {
    InboxIntake(
      inbox: folder.inbox, ledger: ledger, template: checks.template,
      limit: settings.unpackedLimit, now: now, progress: progress)
  }

  /// A month's picture, from the ledger.
  ///
  /// - Parameters:
  ///   - month: the month.
  ///   - ledger: the ledger.
  ///   - asOf: what had been received by then counts; nil is the later of the due instant and the
  ///     month's latest receipt, or of a closed month the moment as of which it was closed.
  ///   - unread: what the inbox holds and could not be taken in; told among the findings when it
  ///     concerns the month, unless a moment is given: then the ledger alone answers.
  ///   - withTables: whether the tables that are data are worked out; without them what is wrong with
  ///     one is nobody's concern.
  /// - Returns: the picture.
  /// - Throws: `ledger`, `busy`, `inputOutput`, or `arithmetic` when a number is too large.
  public func picture(
    of month: Month, from ledger: Ledger, asOf: Instant?, unread: [InboxProblem] = [],
    withTables: Bool = true
  ) throws(ThreeDefenceError) -> MonthPicture {
    try basis(of: month, in: ledger, asOf: asOf, unread: unread)
      .picture(from: ledger, withTables: withTables)
  }

  /// The files that the figures rest on besides the ledger, with the shipped templates in use.
  ///
  /// - Throws: `notFound` when there is no such form or standard.
  func sources() throws(ThreeDefenceError) -> [String: [UInt8]] {
    try files.inUse(form: settings.form, standard: settings.standard).contents
  }

  /// The files that figures rest on besides the ledger, and that are other than in a run; texts to
  /// units are none, nor are holidays that do not count.
  ///
  /// - Throws: `ledger`, `busy` or `inputOutput`; `notFound` when there is no such form or standard.
  func changedSources(
    sinceRun id: Int64, in ledger: Ledger
  ) throws(ThreeDefenceError) -> [Phrase] {
    let now = try sources()
    let letters = TemplateStore.Kind.letter.folder + "/"
    return try ledger.changes(ofSources: now, sinceRun: id)
      .filter { !$0.hasPrefix(letters) }
      .filter { $0 != HolidaysFile.name || settings.isDueAfterHolidays }
      .map { path in
        if now[path] == nil { return HistorySentence.sourceGone.phrase.filled(path) }
        return templates.isShipped(path)
          ? HistorySentence.sourceShipped.phrase.filled(path) : Phrase(path)
      }
  }
}
