/// A path or name in the bytes of the system, which need not be UTF-8, ended by NUL as C wants it.
struct RawPath: Sendable {
  /// The bytes, NUL at the end.
  let cString: [CChar]

  /// A path as text.
  init(_ text: String) { self.init(Array(text.utf8)) }

  /// A path in bytes, without the NUL.
  init(_ bytes: [UInt8]) { cString = bytes.map { CChar(bitPattern: $0) } + [0] }

  /// Bytes with the NUL at their end.
  init(cString: [CChar]) { self.cString = cString }

  /// The bytes without the NUL.
  var bytes: [UInt8] { cString.dropLast().map { UInt8(bitPattern: $0) } }
}
