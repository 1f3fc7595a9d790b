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
  let templates: TemplateStore
  private let version: String

  /// Opens a workspace: reads settings, register, notes, holidays and templates.
  ///
  /// - Parameters:
  ///   - path: the workspace's folder.
  ///   - version: the program's version, which outputs name.
  /// - Throws: `noWorkspace`, `brokenFile` or `inputOutput`, before anything is written.
  public init(path: String, version: String) throws(ThreeDefenceError) {
    folder = try WorkspaceFolder(path)
    settings = try folder.settings()
    templates = TemplateStore(own: try folder.templates())
    checks = FormChecks(try templates.form(settings.form))
    register = try folder.register()
    explanations = try folder.explanations(
      checks: StructuralCheck.allCases.map(\.rawValue) + checks.template.checks.map(\.id))
    due = settings.dueRule(holidays: try folder.holidays())
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

  /// Reads every template that a month's outputs are made with, so that what is wrong in one is told
  /// before anything is taken in or written.
  ///
  /// - Throws: `notFound` when no edition of the standard is in force, `brokenFile` when the
  ///   standard, a table or the letter is wrong.
  public func requireTemplates(
    of month: Month, language: Language
  ) throws(ThreeDefenceError) {
    _ = try templates.tables(form: checks.template, standard: try standard(in: month))
    _ = try templates.reminderLetter(language)
  }

  /// The schools of a unit that are expected in a month, by code.
  ///
  /// - Throws: `notFound` when the register has no such unit.
  public func schools(
    ofUnit code: String, in month: Month
  ) throws(ThreeDefenceError) -> [School] {
    guard register.rows.contains(where: { $0.unit.code == code }) else {
      throw ThreeDefenceError(.notFound, [CommandSentence.noUnit.phrase.filled(code)])
    }
    return register.inForce(on: due.day(of: month)).filter { $0.unit.code == code }
  }

  /// Opens the ledger.
  ///
  /// - Parameter wait: seconds to wait at most for another process that is writing to it.
  /// - Returns: the ledger, made if there was none.
  /// - Throws: `ledger`, `busy` or `inputOutput`.
  public func ledger(wait: Int) throws(ThreeDefenceError) -> Ledger {
    try Ledger(path: folder.ledgerPath, wait: wait)
  }

  /// What the intake needs to know to read submissions of this workspace.
  public func intake(into ledger: Ledger, now: Instant) -> InboxIntake {
    InboxIntake(
      inbox: folder.inbox, ledger: ledger, template: checks.template,
      limit: settings.unpackedLimit, now: now)
  }

  /// A month's picture, from the ledger.
  ///
  /// - Parameters:
  ///   - month: the month.
  ///   - ledger: the ledger.
  ///   - asOf: what had been received by then counts; nil is the later of the due instant and the
  ///     month's latest receipt.
  ///   - unread: what the inbox holds and could not be taken in; told among the findings when it
  ///     concerns the month, unless a moment is given: then the ledger alone answers.
  ///   - withTables: whether the tables that are data are worked out; without them what is wrong with
  ///     one is nobody's concern.
  ///   - onRead: is told how long each reading of the ledger's forms has taken.
  /// - Returns: the picture.
  /// - Throws: `ledger`, `busy`, `inputOutput`, or `arithmetic` when a number is too large.
  public func picture(
    of month: Month, from ledger: Ledger, asOf: Instant?, unread: [InboxProblem] = [],
    withTables: Bool = true, onRead: @escaping (Duration) -> Void = { _ in }
  ) throws(ThreeDefenceError) -> MonthPicture {
    let dueInstant = due.instant(of: month)
    let mark = try ledger.mark()
    let latest = try ledger.latestReceipt(month, mark: mark) ?? dueInstant
    let unread = asOf == nil ? unread.filter { $0.month == month && $0.isFinding } : []
    let asOf = asOf ?? max(dueInstant, latest)
    let standard = try self.standard(in: month)
    let header = MonthPicture.Header(
      bureau: settings.bureau, division: settings.division, month: month, asOf: asOf,
      due: dueInstant, dueDay: due.day(of: month), clock: settings.clock, version: version,
      standard: standard.id, standardEdition: standard.edition)
    let months = try ledger.months(receivedBy: asOf, mark: mark)
    let silence = Silence(
      month: month, months: months, register: register, due: due,
      heard: { (month) throws(ThreeDefenceError) in
        Silence.Heard(
          codes: try ledger.schoolsHeardFrom(month, receivedBy: asOf, mark: mark),
          names: try ledger.namesWithoutCode(month, receivedBy: asOf, mark: mark))
      })
    let read = { (month: Month) throws(ThreeDefenceError) -> MonthSource in
      let start = ContinuousClock.now
      defer { onRead(ContinuousClock.now - start) }
      return try self.source(month, ledger, asOf, mark)
    }
    var source = try read(month)
    source.unread = unread
    return try MonthBuilder(
      header: header, source: source, checks: checks, rule: settings.judgedBy,
      explanations: explanations, standard: standard,
      tables: withTables
        ? try templates.tables(form: checks.template, standard: standard) : []
    ).picture(
      earlier: { earlier throws(ThreeDefenceError) in
        guard months.contains(earlier) else { return nil }
        return EarlierMonth(
          source: try read(earlier),
          standard: try self.standardIfAny(in: earlier))
      }, missed: silence.months(of:))
  }

  /// A month's sources: what the ledger held, and the register.
  func source(
    _ month: Month, _ ledger: Ledger, _ asOf: Instant?, _ mark: Mark
  ) throws(ThreeDefenceError) -> MonthSource {
    MonthSource(
      month: month, dueDay: due.day(of: month), due: due.instant(of: month),
      holdings: try ledger.holdings(month, receivedBy: asOf, template: checks.template, mark: mark),
      register: register)
  }

  /// Writes a month's outputs and puts them in place of the old ones in one step.
  ///
  /// - Parameters:
  ///   - picture: the month.
  ///   - language: the language of everything that people read.
  /// - Returns: the folder of the outputs.
  /// - Throws: `inputOutput`, `brokenFile` when the workspace's own letter is wrong, or `arithmetic`
  ///   when sums do not add up; the old outputs stay whole.
  public func write(
    _ picture: MonthPicture, language: Language
  ) throws(ThreeDefenceError) -> String {
    let files = try OutputFiles.make(
      picture, letter: try templates.reminderLetter(language), language: language,
      encoding: settings.csvEncoding.textEncoding)
    var set = try folder.outputSet(picture.header.month)
    for file in files { try set.add(file.path, file.bytes) }
    let path = set.path
    try set.place()
    return path
  }

  /// Records a run for good, so that its outputs can be made again.
  ///
  /// - Throws: `ledger`, `busy` or `inputOutput`.
  public func record(
    _ picture: MonthPicture, in ledger: Ledger, now: Instant
  ) throws(ThreeDefenceError) {
    let states = Dictionary(grouping: picture.schools, by: \.state).mapValues(\.count)
    try ledger.record(
      RunRecord(
        at: now, month: picture.header.month, asOf: picture.header.asOf, mark: try ledger.mark(),
        version: version,
        editions: [
          "form": checks.template.id, "standard": picture.header.standard,
          "standard-edition": picture.header.standardEdition,
        ],
        counts: Dictionary(
          uniqueKeysWithValues: ReturnState.allCases.map { ($0.rawValue, states[$0] ?? 0) })))
  }
}
