/// Text that was decoded in the wrong way and saved so before it came.
enum DoublyEncoded {
  /// Offset of the first stretch of well-formed UTF-8 that is 鎶ュ憡 for 报告, that is, UTF-8 once
  /// read as GB18030; nil unless that is certain.
  ///
  /// Turned back into GB18030, such text is UTF-8 again. The first stretches beyond ASCII, up to
  /// four, must all be so, with six Hanzi at least among them.
  static func utf8ReadAsGB18030(_ utf8: [UInt8], from start: Int) -> Int? {
    var found: Int?
    var count = 0
    var end = start
    for _ in 0..<4 {
      guard let stretch = ChineseEvidence.nextStretch(in: utf8, from: end) else { break }
      guard let hidden = hiddenHanziCount(utf8, in: stretch) else { return nil }
      count += hidden
      found = found ?? stretch.lowerBound
      end = stretch.upperBound
    }
    return count >= 6 ? found : nil
  }

  /// Whether a Hanzi of UTF-8 has lost its last byte to a question mark, as happens where UTF-8 is
  /// read as GBK, which has no half codes, and saved.
  static func hasLostByte(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset + 2 < bytes.count && 0xE3...0xE9 ~= bytes[offset] && 0x80...0xBF ~= bytes[offset + 1]
      && bytes[offset + 2] == UInt8(ascii: "?")
  }

  /// Number of whole Hanzi in the UTF-8 that the beginning of a stretch becomes in GB18030; nil
  /// when it does not become UTF-8.
  ///
  /// Of an odd number of bytes one or two were lost at the end, where U+FFFD may stand for them.
  private static func hiddenHanziCount(_ utf8: [UInt8], in stretch: Range<Int>) -> Int? {
    let beginning = utf8[stretch].prefix(48)
    let lost = stride(from: beginning.startIndex, to: beginning.endIndex, by: 3).first {
      beginning[$0...].starts(with: [0xEF, 0xBF, 0xBD])
    }
    var hidden: [UInt8] = []
    _ = GlibcConverter.utf8ToGB18030.convert(
      utf8, in: stretch.lowerBound..<(lost ?? beginning.endIndex), to: &hidden)
    let whole = hidden.prefix(hidden.count / 3 * 3)
    return ChineseEvidence.isHanziUTF8(whole) ? whole.count / 3 : nil
  }
}
