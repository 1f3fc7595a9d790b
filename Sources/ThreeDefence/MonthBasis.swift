/// What the figures of a month stand on: the ledger as it was at a mark, received by a moment, and the
/// workspace's files as they are, or as an earlier run or the closing of the month has kept them.
public struct MonthBasis: Sendable {
  /// The month.
  public let month: Month
  /// What had been received by then counts.
  public let asOf: Instant
  /// What the ledger held.
  public let mark: Mark
  /// What the ledger held when this was asked, which is more than `mark` once the month is closed.
  let askedAt: Mark
  /// The closing of the month; nil while it is open.
  public let closing: ClosingRecord?
  /// The run whose outputs are kept because the month was closed with them, and are asked for.
  let keptRun: Int64?
  /// What the inbox held and could not be read.
  let unread: [InboxProblem]
  /// The workspace.
  let pipeline: Pipeline

  init(
    month: Month, asOf: Instant, mark: Mark, askedAt: Mark? = nil,
    closing: ClosingRecord? = nil, keptRun: Int64? = nil, unread: [InboxProblem],
    pipeline: Pipeline
  ) {
    self.month = month
    self.asOf = asOf
    self.mark = mark
    self.askedAt = askedAt ?? mark
    self.closing = closing
    self.keptRun = keptRun
    self.unread = unread
    self.pipeline = pipeline
  }

  /// The month's picture.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - withTables: whether the tables that are data are worked out, and the months before.
  ///   - onRead: is told how long each reading of the ledger's forms has taken.
  /// - Returns: the picture.
  /// - Throws: `ledger`, `busy`, `inputOutput`, or `arithmetic` when a number is too large.
  public func picture(
    from ledger: Ledger, withTables: Bool = true,
    onRead: @escaping (Duration) -> Void = { _ in }
  ) throws(ThreeDefenceError) -> MonthPicture {
    try told(from: ledger, withTables: withTables, onRead: onRead).picture
  }

  /// The month's picture, and the story of a school where one is asked for by code or name.
  func told(
    from ledger: Ledger, withTables: Bool, storyOf asked: String? = nil,
    onRead: @escaping (Duration) -> Void = { _ in }
  ) throws(ThreeDefenceError) -> (picture: MonthPicture, story: SchoolStory?) {
    let months = try ledger.months(receivedBy: asOf, mark: mark)
    let (asOf, mark) = (asOf, mark)
    let silence = Silence(
      month: month, months: months, register: pipeline.register, due: pipeline.due,
      heard: { (month) throws(ThreeDefenceError) in
        Silence.Heard(
          codes: try ledger.schoolsHeardFrom(month, receivedBy: asOf, mark: mark),
          names: try ledger.namesWithoutCode(month, receivedBy: asOf, mark: mark))
      })
    let standard = try pipeline.standard(in: month)
    let tables =
      withTables
      ? try pipeline.templates.tables(form: pipeline.checks.template, standard: standard) : []
    var (picture, story) = try builder(
      from: ledger, standard, tables, comparing: withTables, onRead: onRead
    ).told(
      storyOf: asked, earlier: earlierMonths(in: ledger, among: months, onRead: onRead),
      missed: silence.months(of:))
    let before = try basis(ofEarlier: month.previous, in: ledger).pipeline
    picture.registerChanges = RegisterChange.all(
      from: (before.register, before.due.day(of: month.previous)),
      to: (pipeline.register, pipeline.due.day(of: month)), units: picture.units)
    return (picture, story)
  }

  /// What lies behind the figures of the month.
  ///
  /// - Parameters:
  ///   - picture: the month's picture, as made from this.
  ///   - ledger: the ledger.
  ///   - language: the language of what lists say.
  /// - Returns: what answers where each figure comes from.
  /// - Throws: `ledger`, `busy`, `inputOutput`, or `arithmetic` when a number is too large.
  public func origins(
    of picture: MonthPicture, from ledger: Ledger, language: Language
  ) throws(ThreeDefenceError) -> MonthOrigins {
    let months = try ledger.months(receivedBy: asOf, mark: mark)
    return try MonthOrigins(
      picture, source: try source(from: ledger), checks: pipeline.checks,
      rule: pipeline.settings.judgedBy, standard: try pipeline.standard(in: month),
      language: language, earlier: earlierMonths(in: ledger, among: months))
  }

  /// Who stands where in the month, and the forms of record, without what is found and measured.
  func outline(from ledger: Ledger) throws(ThreeDefenceError) -> MonthPicture {
    try builder(from: ledger, try pipeline.standard(in: month), [], comparing: false).outline()
  }

  private func builder(
    from ledger: Ledger, _ standard: Standard, _ tables: [TableLayout], comparing: Bool,
    onRead: (Duration) -> Void = { _ in }
  ) throws(ThreeDefenceError) -> MonthBuilder {
    let settings = pipeline.settings
    let start = ContinuousClock.now
    let source = try source(from: ledger)
    onRead(ContinuousClock.now - start)
    return MonthBuilder(
      header: MonthPicture.Header(
        bureau: settings.bureau, division: settings.division, month: month, asOf: asOf,
        due: pipeline.due.instant(of: month), dueDay: pipeline.due.day(of: month),
        clock: settings.clock, version: pipeline.version, standard: standard.id,
        standardEdition: standard.edition),
      source: source, checks: pipeline.checks, rule: settings.judgedBy,
      explanations: pipeline.explanations, standard: standard, tables: tables,
      comparesMonths: comparing)
  }

  /// The month's sources: what the ledger held, and the register.
  ///
  /// - Parameter ledger: the ledger.
  /// - Returns: the sources, with values as the month's own form edition asks for them.
  /// - Throws: `ledger`, `busy` or `inputOutput`.
  func source(from ledger: Ledger) throws(ThreeDefenceError) -> MonthSource {
    var source = MonthSource(
      month: month, dueDay: pipeline.due.day(of: month), due: pipeline.due.instant(of: month),
      holdings: try ledger.holdings(
        month, receivedBy: asOf, template: pipeline.checks.template, mark: mark),
      register: pipeline.register)
    source.unread = unread
    return source
  }

  /// Reads months before as this one sees them.
  func earlierMonths(
    in ledger: Ledger, among months: [Month],
    onRead: @escaping (Duration) -> Void = { _ in }
  ) -> EarlierMonths.Reading {
    { earlier throws(ThreeDefenceError) in
      guard months.contains(earlier) else { return nil }
      let start = ContinuousClock.now
      defer { onRead(ContinuousClock.now - start) }
      let basis = try self.basis(ofEarlier: earlier, in: ledger)
      return EarlierMonth(
        source: try basis.source(from: ledger), checks: basis.pipeline.checks,
        standard: try basis.pipeline.standardIfAny(in: earlier),
        rule: basis.pipeline.settings.judgedBy)
    }
  }

  /// The same as of the moment of a run of the month, if nothing has been received since, and with
  /// what that run could not read.
  func goingOn(from run: RunRecord) -> MonthBasis {
    MonthBasis(
      month: month, asOf: max(asOf, run.asOf), mark: mark, unread: run.unreadProblems,
      pipeline: pipeline)
  }

  /// What a month before stands on, as this one sees it: as it was closed, if it was.
  private func basis(
    ofEarlier earlier: Month, in ledger: Ledger
  ) throws(ThreeDefenceError) -> MonthBasis {
    if let closed = try pipeline.closedBasis(of: earlier, in: ledger, asOf: nil, mark: mark) {
      return MonthBasis(
        month: earlier, asOf: min(asOf, closed.asOf), mark: closed.mark, unread: [],
        pipeline: closed.pipeline)
    }
    return MonthBasis(
      month: earlier, asOf: asOf, mark: mark, unread: [], pipeline: pipeline)
  }
}

extension Pipeline {
  /// What a month stands on now.
  ///
  /// - Parameters:
  ///   - month: the month.
  ///   - ledger: the ledger.
  ///   - asOf: as `picture` takes it.
  ///   - unread: what the inbox holds and could not be taken in.
  /// - Returns: for a closed month, what it was closed on.
  /// - Throws: `ledger`, `busy`, `inputOutput`.
  public func basis(
    of month: Month, in ledger: Ledger, asOf: Instant?, unread: [InboxProblem] = []
  ) throws(ThreeDefenceError) -> MonthBasis {
    let mark = try ledger.mark()
    if let closed = try closedBasis(of: month, in: ledger, asOf: asOf, mark: mark) {
      return closed
    }
    let usual = try moment(of: month, in: ledger, mark: mark)
    return MonthBasis(
      month: month, asOf: asOf ?? usual, mark: mark,
      unread: asOf == nil ? unread.filter { $0.month == month && $0.isFinding } : [],
      pipeline: self)
  }

  /// As of when an open month is shown where no moment is given: the later of the due instant and the
  /// latest receipt.
  ///
  /// - Throws: `ledger`, `busy`, `inputOutput`.
  func moment(
    of month: Month, in ledger: Ledger, mark: Mark
  ) throws(ThreeDefenceError) -> Instant {
    let due = due.instant(of: month)
    return max(due, try ledger.latestReceipt(month, mark: mark) ?? due)
  }

  /// What an earlier run stood on.
  ///
  /// - Throws: `notFound` when there is no such run, or it did not keep what it was made from.
  public func basis(
    ofRun id: Int64, in ledger: Ledger
  ) throws(ThreeDefenceError) -> MonthBasis {
    guard let run = try ledger.run(id) else {
      throw ThreeDefenceError(.notFound, [HistorySentence.noRun.phrase.filled(String(id))])
    }
    if let closed = try closedBasis(
      of: run.month, in: ledger, asOf: run.asOf, mark: run.mark)
    {
      return closed
    }
    return try basis(of: run, in: ledger)
  }

  /// What a month stands on that was closed at a mark; nil for one that was open then.
  func closedBasis(
    of month: Month, in ledger: Ledger, asOf: Instant?, mark: Mark
  ) throws(ThreeDefenceError) -> MonthBasis? {
    guard let closing = try ledger.closings(month, mark: mark).last, closing.event == .closed
    else { return nil }
    guard let run = try ledger.run(closing.run) else {
      throw ThreeDefenceError(.notFound, [HistorySentence.noRun.phrase.filled("\(closing.run)")])
    }
    let basis = try basis(of: run, in: ledger)
    let isAsClosed = asOf == nil || asOf == run.asOf
    return MonthBasis(
      month: month, asOf: asOf ?? run.asOf, mark: run.mark, askedAt: mark, closing: closing,
      keptRun: isAsClosed ? run.id : nil, unread: isAsClosed ? basis.unread : [],
      pipeline: basis.pipeline)
  }

  /// What a run stood on by itself, from the files that it has kept.
  private func basis(
    of run: RunRecord, in ledger: Ledger
  ) throws(ThreeDefenceError) -> MonthBasis {
    let sources = try ledger.sources(ofRun: run.id)
    guard !sources.isEmpty else {
      throw ThreeDefenceError(
        .notFound, [HistorySentence.runWithoutSources.phrase.filled("\(run.id)", run.version)])
    }
    return MonthBasis(
      month: run.month, asOf: run.asOf, mark: run.mark, unread: run.unreadProblems,
      pipeline: try Pipeline(
        folder, WorkspaceFiles(sources, areComplete: true), version: run.version))
  }
}

extension RunRecord {
  /// What it could not read of the inbox.
  fileprivate var unreadProblems: [InboxProblem] {
    unread.map { InboxProblem(month: month, path: $0.path, reason: .told($0.told)) }
  }
}
