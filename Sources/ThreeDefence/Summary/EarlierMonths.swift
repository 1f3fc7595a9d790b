/// A month before the one asked for, as far as it bears on that.
public struct EarlierMonth: Sendable {
  /// What it is made from, with values in the order of its own form edition.
  public var source: MonthSource
  /// The checks of that edition, by which forms were accepted.
  public var checks: FormChecks
  /// The standard in the edition that was in force; nil when none was.
  public var standard: Standard?
  /// What made a school on time.
  public var rule: TimelinessRule

  /// An earlier month.
  public init(
    source: MonthSource, checks: FormChecks, standard: Standard?, rule: TimelinessRule
  ) {
    self.source = source
    self.checks = checks
    self.standard = standard
    self.rule = rule
  }
}

/// The months before, each read and judged when it is first asked for.
///
/// They are asked for from the latest to the earliest; no more than two are held at a time.
struct EarlierMonths {
  /// A month that has been judged.
  struct Judged {
    let source: MonthSource
    /// Its forms as its own form edition has them.
    let own: FormJudgement
    /// The same, with values as the edition of the month asked for has them.
    private(set) var forms: FormJudgement
    let standard: Standard?
    let rule: TimelinessRule

    var month: Month { source.month }

    /// The same, with values as another form edition asks for them.
    func asked(in template: FormTemplate) -> Judged {
      var judged = self
      judged.forms = own.asked(in: template)
      return judged
    }
  }

  /// Reads a month; nil when the ledger has nothing of it.
  typealias Reading = (Month) throws(ThreeDefenceError) -> EarlierMonth?

  private let template: FormTemplate
  private let ownUnit: ReportingUnit
  private let read: Reading
  private var kept: [Judged] = []

  /// The months before one whose form edition is `template`.
  init(template: FormTemplate, ownUnit: ReportingUnit, read: @escaping Reading) {
    self.template = template
    self.ownUnit = ownUnit
    self.read = read
  }

  /// A month's forms, judged without the month before it; nil when the ledger has nothing of it.
  ///
  /// - Throws: what reading throws, or `arithmetic` when a number is too large.
  mutating func judged(_ month: Month) throws(ThreeDefenceError) -> Judged? {
    if let known = kept.first(where: { $0.month == month }) { return known }
    let last = kept.last?.forms
    kept.removeAll { $0.month != month.next }
    guard let earlier = try read(month) else { return nil }
    let own = try FormJudgement(
      earlier.source, checks: earlier.checks, ownUnit: ownUnit, like: last)
    let judged = Judged(
      source: earlier.source, own: own, forms: own.asked(in: template),
      standard: earlier.standard, rule: earlier.rule)
    kept.append(judged)
    return judged
  }

  /// The forms of record of a month, held against the standard that was in force.
  ///
  /// - Parameters:
  ///   - past: the month.
  ///   - scope: the names that the tables were compiled with.
  ///   - names: what tables read.
  /// - Returns: what they come to, nil where no standard was in force, and the forms as rows for the
  ///   tables, both in the order of the expected schools.
  /// - Throws: what reading throws, or `arithmetic` when a value is too large to be exact.
  mutating func held(
    _ past: Judged, scope: ExpressionScope, reading names: Set<String>
  ) throws(ThreeDefenceError) -> (held: HeldForms?, rows: FormRows) {
    var forms = past.forms.forms
    var own = past.own.forms
    let readsPrevious = names.contains { $0.hasPrefix("previous.") }
    if readsPrevious || past.standard?.readsPrevious ?? false,
      let before = try judged(past.month.previous)
    {
      forms.lookBack(to: before.forms)
      own.lookBack(to: before.own.asked(in: own.template))
    }
    let records = past.forms.records
    let rows = FormRows.records(records, of: forms, scope: scope, reading: names)
    guard let standard = past.standard else { return (nil, rows) }
    let held = try HeldForms(
      standard,
      over: .records(
        records, of: own, scope: standard.scope(of: own.template), reading: standard.names),
      keeping: names, tellsShortfalls: false)
    return (held, rows.with(held.facts))
  }
}
