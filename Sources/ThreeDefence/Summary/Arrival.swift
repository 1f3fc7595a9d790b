/// A form, or a file in which a school was recognised, as it arrived.
public struct Arrival: Sendable, Equatable {
  private struct Facts: Sendable, Equatable {
    var receivedAt: Instant
    var clock: ReceiptClock
    var file: String
    var row: Int
    var digest: [UInt8]
  }

  private var facts: Shared<Facts>

  /// Time of receipt.
  public var receivedAt: Instant {
    get { facts.value.receivedAt }
    set { facts.value.receivedAt = newValue }
  }
  /// The clock that gave it.
  public var clock: ReceiptClock {
    get { facts.value.clock }
    set { facts.value.clock = newValue }
  }
  /// The file, as a path below the month's inbox folder (with the path inside a zip).
  public var file: String {
    get { facts.value.file }
    set { facts.value.file = newValue }
  }
  /// Row or line of the form in it.
  public var row: Int {
    get { facts.value.row }
    set { facts.value.row = newValue }
  }
  /// SHA-256 of the file.
  public var digest: [UInt8] {
    get { facts.value.digest }
    set { facts.value.digest = newValue }
  }

  /// An arrival.
  public init(receivedAt: Instant, clock: ReceiptClock, file: String, row: Int, digest: [UInt8]) {
    facts = Shared(
      Facts(receivedAt: receivedAt, clock: clock, file: file, row: row, digest: digest))
  }
}
