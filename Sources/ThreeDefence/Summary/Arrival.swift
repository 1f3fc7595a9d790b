/// A form, or a file in which a school was recognised, as it arrived.
public struct Arrival: Sendable, Equatable {
  /// How a file came: what all arrivals out of it have in common.
  struct Delivery: Sendable, Equatable {
    /// The clock that gave the time of receipt.
    var clock: ReceiptClock
    /// The file, as a path below the month's inbox folder (with the path inside a zip).
    var file: String
    /// SHA-256 of the file.
    var digest: [UInt8]
  }

  private var delivery: Shared<Delivery>
  /// Time of receipt.
  public var receivedAt: Instant
  /// Row or line of the form in the file.
  public var row: Int

  /// The clock that gave the time of receipt.
  public var clock: ReceiptClock { delivery.value.clock }
  /// The file, as a path below the month's inbox folder (with the path inside a zip).
  public var file: String { delivery.value.file }
  /// SHA-256 of the file.
  public var digest: [UInt8] {
    get { delivery.value.digest }
    set { delivery.value.digest = newValue }
  }

  /// An arrival.
  public init(receivedAt: Instant, clock: ReceiptClock, file: String, row: Int, digest: [UInt8]) {
    self.init(
      Shared(Delivery(clock: clock, file: file, digest: digest)), receivedAt: receivedAt, row: row)
  }

  /// An arrival out of a file of which others have come as well.
  init(_ delivery: Shared<Delivery>, receivedAt: Instant, row: Int) {
    self.delivery = delivery
    self.receivedAt = receivedAt
    self.row = row
  }
}
