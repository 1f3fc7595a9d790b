/// Everything that came for a month, and what of it the figures rest on.
public struct ReceivedMonth: Sendable {
  /// What came, in order of receipt.
  public var holdings: MonthHoldings
  /// The numbers of the forms of record, row by row as in `MonthPicture.columns`.
  public var records: [Int]

  /// What came for a month.
  public init(holdings: MonthHoldings, records: [Int]) {
    self.holdings = holdings
    self.records = records
  }
}
