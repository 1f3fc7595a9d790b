/// What a month's picture is made from.
public struct MonthSource: Sendable {
  /// The month.
  public var month: Month
  /// The day whose register rows are in force.
  public var dueDay: CivilDate
  /// A form is on time before it.
  public var due: Instant
  /// What the ledger held of the month at the as-of instant.
  public var holdings: MonthHoldings
  /// The register.
  public var register: Register
  /// What lies in the month's inbox folder and could not be taken in.
  public var unread: [InboxProblem] = []

  /// A month's sources.
  public init(
    month: Month, dueDay: CivilDate, due: Instant, holdings: MonthHoldings, register: Register
  ) {
    self.month = month
    self.dueDay = dueDay
    self.due = due
    self.holdings = holdings
    self.register = register
  }
}

extension MonthSource {
  /// The unit of schools that the register does not know: the bureau's own.
  func ownUnit(of header: MonthPicture.Header) -> ReportingUnit {
    register.rows.first { $0.unit.code == header.division }?.unit
      ?? ReportingUnit(code: header.division, name: header.bureau)
  }
}

/// What makes a school on time: the first form accepted, or the first thing that arrived.
public enum TimelinessRule: String, Sendable, CaseIterable {
  /// The first accepted form.
  case firstAccepted = "first-accepted"
  /// The first arrival of anything.
  case firstArrival = "first-arrival"
}
