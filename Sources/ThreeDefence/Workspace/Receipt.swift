/// When a file counts as received, and by which clock: the one that can cost a school its good name.
public struct Receipt: Sendable, Equatable {
  /// The time of receipt, never later than the moment of taking in.
  public let instant: Instant
  /// The clock that gave it.
  public let clock: ReceiptClock
  /// Whether the clock asked for lay in the future and the moment of taking in stands instead.
  public let isClamped: Bool

  /// The time given, else the file's modification time, else the moment of taking in (domain.md
  /// section 4).
  ///
  /// - Parameters:
  ///   - modified: the file's modification time; nil when there is no file, as with standard input.
  ///   - given: the time given with `--received-at`.
  ///   - now: the moment of taking in.
  public init(modified: Instant?, given: Instant?, now: Instant) {
    let stated = given ?? modified
    isClamped = stated.map { $0 > now } ?? false
    if let stated, !isClamped {
      instant = stated
      clock = given == nil ? .file : .given
    } else {
      instant = now
      clock = .intake
    }
  }
}
