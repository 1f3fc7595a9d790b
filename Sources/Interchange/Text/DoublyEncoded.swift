/// Text that was decoded in the wrong way and saved so before it came.
enum DoublyEncoded {
  /// Offset of the first stretch of well-formed UTF-8 that is 鎶ュ憡 for 报告, that is, UTF-8 once
  /// read as GB18030; nil unless that is certain.
  ///
  /// Turned back into GB18030, such text is UTF-8 again. The first stretches beyond ASCII, up to
  /// four, must all be so, with six Hanzi at least among them. Where a stretch had an odd number of
  /// bytes its last one or two are lost, and a mark stands for them.
  static func utf8ReadAsGB18030(_ utf8: [UInt8], from start: Int = 0) -> Int? {
    var found: Int?
    var hanzi = 0
    var end = start
    for _ in 0..<4 {
      guard let stretch = ChineseEvidence.nextStretch(in: utf8, from: end) else { break }
      let hidden = hiddenHanzi(utf8, in: stretch)
      guard hidden > 0 else { return nil }
      hanzi += hidden
      found = found ?? stretch.lowerBound
      end = stretch.upperBound
    }
    return hanzi >= 6 ? found : nil
  }

  /// Number of Hanzi in the UTF-8 that a stretch becomes in GB18030; 0 when it does not.
  private static func hiddenHanzi(_ utf8: [UInt8], in stretch: Range<Int>) -> Int {
    let length = min(stretch.count, 48)
    var hidden: [UInt8] = []
    _ = GlibcConverter.utf8ToGB18030.convert(
      utf8, in: stretch.lowerBound..<stretch.lowerBound + length, to: &hidden)
    let whole = hidden.count / 3 * 3
    return ChineseEvidence.isHanziUTF8(hidden[..<whole]) ? whole / 3 : 0
  }

  /// Whether well-formed UTF-8 without characters of three bytes is the bytes of another encoding,
  /// each saved as the Latin-1 character of its number: eight at least, all from U+0080 to U+00FF.
  static func isLatin1Mojibake(_ utf8: [UInt8]) -> Bool {
    var count = 0
    for byte in utf8 where byte >= 0xC0 {
      guard byte <= 0xC3 else { return false }
      count += 1
    }
    return count >= 8
  }
}
