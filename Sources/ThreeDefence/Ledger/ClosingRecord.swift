/// That a month was closed 关账, or reopened.
public struct ClosingRecord: Sendable, Equatable {
  /// What was done.
  ///
  /// The raw values are kept in the ledger: never change one.
  public enum Event: String, Sendable {
    /// Its figures move no more.
    case closed
    /// They move again.
    case reopened
  }

  /// Its number, from 1; 0 until it is recorded.
  public var id: Int64
  /// The month.
  public var month: Month
  /// What was done.
  public var event: Event
  /// When.
  public var at: Instant
  /// The account of the machine under which it was done.
  public var account: String
  /// Why; may be empty for a closing.
  public var reason: String
  /// The number of the run with whose outputs the month was closed.
  public var run: Int64

  /// A closing or reopening that is to be recorded.
  public init(
    id: Int64 = 0, month: Month, event: Event, at: Instant, account: String, reason: String,
    run: Int64 = 0
  ) {
    self.id = id
    self.month = month
    self.event = event
    self.at = at
    self.account = account
    self.reason = reason
    self.run = run
  }
}
