/// What came out of compressed bytes.
public struct Unpacked: Sendable {
  /// The content; on a fault, what came out before it.
  public var bytes: [UInt8]
  /// What is wrong with the compressed bytes; nil when they were whole.
  public var fault: InterchangeError?

  /// How many bytes are kept of content that is too large: enough to tell what it is, and whose.
  public static let beginning = 4 << 20

  /// Content, and what is wrong with it.
  public init(bytes: [UInt8] = [], fault: InterchangeError? = nil) {
    self.bytes = bytes
    self.fault = fault
  }
}
