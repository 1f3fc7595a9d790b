/// A run that has made outputs, with all that is needed to make them again.
public struct RunRecord: Sendable, Equatable {
  /// Its number, from 1; 0 until it is recorded.
  public var id: Int64
  /// When it was made.
  public var at: Instant
  /// The month it was about.
  public var month: Month
  /// What had been received by then counted.
  public var asOf: Instant
  /// What the ledger held.
  public var mark: Mark
  /// The version of the program.
  public var version: String
  /// The editions used, by what they are editions of: `form`, `standard` ….
  public var editions: [String: String]
  /// What went in and came out, by name.
  public var counts: [String: Int]

  /// A run that is to be recorded.
  public init(
    id: Int64 = 0, at: Instant, month: Month, asOf: Instant, mark: Mark, version: String,
    editions: [String: String], counts: [String: Int]
  ) {
    self.id = id
    self.at = at
    self.month = month
    self.asOf = asOf
    self.mark = mark
    self.version = version
    self.editions = editions
    self.counts = counts
  }
}
