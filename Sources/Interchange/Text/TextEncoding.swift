/// The ways in which text arrives.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8 without a mark; ASCII is this too.
  case utf8
  /// UTF-8 with a byte order mark, as spreadsheets write it.
  case utf8WithMark
  /// UTF-16, low byte first, with a byte order mark: a spreadsheet's "Unicode text".
  case utf16LittleEndian
  /// UTF-16, high byte first, with a byte order mark.
  case utf16BigEndian
  /// GB18030, of which GBK and GB2312 are parts.
  case gb18030

  /// The byte order mark, U+FEFF, in this encoding; empty for `utf8`.
  var mark: [UInt8] {
    switch self {
    case .utf8: []
    case .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    }
  }

  /// The encoding whose byte order mark stands first, if one does.
  static func marked(_ bytes: [UInt8]) -> TextEncoding? {
    guard let first = bytes.first, first >= 0x80 else { return nil }
    return allCases.first { !$0.mark.isEmpty && bytes.starts(with: $0.mark) }
  }
}
