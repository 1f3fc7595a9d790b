/// UTF-16 that has lost its byte order mark, which no rule lets be read but its bytes show.
enum UnmarkedUTF16 {
  /// The encoding that bytes without a mark are in; nil when they are not plainly UTF-16.
  ///
  /// Digits and delimiters have a zero byte each, always on the same side of the pair, and of Hanzi
  /// only a few, such as 一 (U+4E00), have one on the other. Zero bytes of another origin, as at the
  /// end of a file that was not copied whole, stand on both alike.
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    var zeros = (even: 0, odd: 0)
    let length = min(bytes.count, 4096)
    for offset in 0..<length where bytes[offset] == 0 {
      if offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard max(zeros.even, zeros.odd) >= max(8, length / 16) else { return nil }
    if zeros.even * 16 <= zeros.odd { return .utf16LittleEndian }
    return zeros.odd * 16 <= zeros.even ? .utf16BigEndian : nil
  }
}
