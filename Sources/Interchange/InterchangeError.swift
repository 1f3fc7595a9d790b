/// Why bytes cannot be read as what they should be.
public struct InterchangeError: Error, Sendable, Equatable {
  /// What is wrong; to switch on.
  public enum Code: String, Sendable {
    /// The gzip or zip data end too early.
    case truncated
    /// A checksum or length does not agree.
    case corrupt
    /// More comes out than the limit allows.
    case tooLarge = "too-large"
    /// The content is encrypted.
    case encrypted
    /// A way of packing that is not supported.
    case unsupported
    /// Something follows after the end.
    case trailingBytes = "trailing-bytes"
    /// An XML document that is not well-formed.
    case notWellFormed = "not-well-formed"
    /// An XML document with a DOCTYPE.
    case doctype
    /// An XML document nested too deep.
    case tooDeep = "too-deep"
  }

  /// What is wrong.
  public let code: Code
  /// Line from 1, where one is known.
  public let line: Int?
  /// Byte offset from 0, where one is known.
  public let offset: Int?
  /// A technical detail in English, such as the name of an undefined entity; may be empty.
  public let detail: String

  /// An error at a place.
  public init(_ code: Code, line: Int? = nil, offset: Int? = nil, detail: String = "") {
    self.code = code
    self.line = line
    self.offset = offset
    self.detail = detail
  }
}
