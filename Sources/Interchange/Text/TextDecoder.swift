/// From bytes to text, by rule and never by likelihood.
///
/// A byte order mark decides. Without one, what is strict UTF-8 from end to end is UTF-8, anything
/// else strict GB18030. One trap: one Hanzi in five is, in GBK, also a character of two bytes in
/// UTF-8, so text that has those, and none of the three bytes that a Hanzi takes in UTF-8, is
/// GB18030. Nothing is ever replaced: what cannot be read is a fault.
public enum TextDecoder {
  /// Reads bytes in the encoding they show.
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    if let marked = TextEncoding.marked(bytes) {
      let text = decode(bytes, as: marked)
      return marked == .gb18030 ? unlessUTF8(text, of: bytes, UTF8Survey(bytes)) : text
    }
    if let unmarked = UnmarkedUTF16.encoding(of: bytes) {
      var text = decodeUTF16(bytes, unmarked)
      text.fault = TextFault(kind: .unmarkedUTF16, offset: 0, line: 1)
      return text
    }
    let survey = UTF8Survey(bytes)
    guard let firstInvalid = survey.firstInvalid else {
      return wholeUTF8(bytes, survey)
    }
    if survey.endsWithinCharacter, survey.hasLonger {
      return utf8(bytes, fault: (.truncated, firstInvalid))
    }
    if let stretch = ChineseEvidence.firstUTF8Stretch(in: bytes) {
      return partlyUTF8(bytes, firstInvalid: firstInvalid, stretch: stretch)
    }
    let text = decodeGB18030(bytes, isGuessed: true)
    // Of two readings that fail, the one that comes further.
    if survey.hasLonger, let fault = text.fault, fault.offset <= firstInvalid {
      return utf8(bytes, fault: (.undecodable, firstInvalid))
    }
    return unlessUTF8(text, of: bytes, survey)
  }

  /// A text read as GB18030; a fault where it would be taken for text decoded wrongly, had it come in
  /// UTF-8: it then has UTF-8 in it.
  private static func unlessUTF8(
    _ text: DecodedText, of bytes: [UInt8], _ survey: UTF8Survey
  ) -> DecodedText {
    guard text.fault == nil, let firstInvalid = survey.firstInvalid,
      DoublyEncoded.utf8ReadAsGB18030(text.utf8, from: 0) != nil
    else { return text }
    return utf8(bytes, fault: (.mixedEncodings, firstInvalid))
  }

  /// Reads bytes in an encoding that is known, as an XML declaration tells it; a byte order mark of
  /// that encoding is left out.
  public static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> DecodedText {
    switch encoding {
    case .utf8, .utf8WithMark:
      decodeUTF8(bytes)
    case .utf16LittleEndian, .utf16BigEndian:
      decodeUTF16(bytes, encoding)
    case .gb18030:
      decodeGB18030(bytes, isGuessed: false)
    }
  }
}
