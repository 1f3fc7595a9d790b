/// Tells of every figure in a month's tables where it comes from.
///
/// Figures are taken from the tables as they are printed; what lies behind them is worked out again,
/// school by school, from the forms themselves, and a figure that does not follow from it is an error.
public struct MonthOrigins {
  let picture: MonthPicture
  let standard: Standard
  let current: EarlierMonths.Judged
  let rule: TimelinessRule
  let tables: [OriginTable]
  var earlier: EarlierMonths

  /// What lies behind a month.
  ///
  /// - Parameters:
  ///   - picture: the month.
  ///   - source: what the picture was made from.
  ///   - checks: the form edition's checks.
  ///   - rule: what makes a school on time.
  ///   - standard: the standard in the edition in force.
  ///   - language: the language of what lists say.
  ///   - read: reads a month before; nil when the ledger has nothing of it.
  /// - Throws: what `read` throws, or `arithmetic` when a number is too large.
  public init(
    _ picture: MonthPicture, source: MonthSource, checks: FormChecks, rule: TimelinessRule,
    standard: Standard, language: Language,
    earlier read: @escaping (Month) throws(ThreeDefenceError) -> EarlierMonth?
  ) throws(ThreeDefenceError) {
    self.picture = picture
    self.standard = standard
    self.rule = rule
    let ownUnit = source.ownUnit(of: picture.header)
    earlier = EarlierMonths(template: checks.template, ownUnit: ownUnit, read: read)
    let before = try earlier.judged(source.month.previous)
    let forms = try FormJudgement(
      source, checks: checks, ownUnit: ownUnit, previous: before?.forms)
    current = EarlierMonths.Judged(
      source: source, own: forms, forms: forms, standard: standard, rule: rule)
    tables = picture.originTables(try Summary(picture), standard, language)
  }

  /// Where a figure comes from.
  ///
  /// - Throws: `notFound` where there is no such column, row or school, with the closest known name;
  ///   `arithmetic` when a number is too large or the figure does not follow from what lies behind it.
  public mutating func origin(
    of question: OriginQuestion
  ) throws(ThreeDefenceError) -> Origin {
    let (table, column) = try column(question)
    let place = try place(question, in: table)
    let parts = try parts(column, of: table, at: place)
    var figure = parts.figure
    if let row = place.row {
      let shown = table.table.row(row)[column.number]
      if let figure, figure.text(.zh) != shown.text(.zh) {
        throw ThreeDefenceError(
          .arithmetic,
          [
            OriginSentence.differs.phrase.filled(
              column.heading, Phrase(shown.text(.zh)), Phrase(figure.text(.zh)))
          ])
      }
      figure = shown
    }
    return Origin(
      table: table.id, title: table.title, column: column.heading, month: picture.header.month,
      row: place.title, definition: definition(of: column, in: table, at: place), figure: figure,
      parts: parts.table(showsOthers: place.isOneSchool))
  }

  private mutating func parts(
    _ column: OriginColumn, of table: OriginTable, at place: OriginPlace
  ) throws(ThreeDefenceError) -> OriginParts {
    switch column.meaning {
    case .gathered(let gathered): return try parts(gathered, at: place)
    case .states(let states, let isShare): return parts(states, isShare: isShare, at: place)
    case .unexpected: return unexpected(at: place)
    case .verdicts(let verdicts, let isShare):
      return try parts(verdicts, isShare: isShare, of: place.requirement, at: place)
    case .listed: return listed(column, of: table, at: place)
    case .monthsOpen: return try monthsOpen(of: table, at: place)
    case .revisions: return revisions(of: table, at: place)
    }
  }
}
