import Interchange

/// A file's path in the bytes the system gave, and as a text to read.
struct ReadablePath {
  /// As the system gave it.
  let bytes: [UInt8]
  /// The text: UTF-8, else GB18030 as older systems write names, else what of it can be read.
  let text: String
  /// Whether the text has the same bytes.
  let isExact: Bool

  /// A path of any bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let exact = String(validating: bytes, as: UTF8.self) {
      text = exact
      isExact = true
    } else {
      let decoded = TextDecoder.decode(bytes, as: .gb18030)
      text = String(decoding: decoded.fault == nil ? decoded.utf8 : bytes, as: UTF8.self)
      isExact = false
    }
  }
}
