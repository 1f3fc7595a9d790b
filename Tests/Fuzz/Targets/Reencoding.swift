@testable import Interchange

/// The same text in other bytes.
enum Reencoding {
  /// Bytes in UTF-16, behind their mark; nil unless they are a sound text whose encoding nobody had
  /// to conclude.
  static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    let text = TextDecoder.decode(bytes)
    guard text.fault == nil, !text.isGuessed, !text.utf8.isEmpty, text.utf8 == stripped(bytes)
    else { return nil }
    return TextEncoder.encode(text.utf8, as: .utf16LittleEndian)
  }

  /// Bytes without the mark of UTF-8.
  private static func stripped(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
