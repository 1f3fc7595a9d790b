// What follows once `TextDecoder` has concluded how bytes are to be read.
extension TextDecoder {
  /// A fault without its line.
  typealias Place = (kind: TextFault.Kind, offset: Int)

  /// Bytes without a mark that are UTF-8 from end to end.
  static func wholeUTF8(_ bytes: [UInt8], _ survey: UTF8Survey) -> DecodedText {
    if survey.hasTwoByte, !survey.hasLonger { return decodeGB18030(bytes, isGuessed: true) }
    return utf8(bytes, fault: doubleEncoding(bytes, survey))
  }

  /// Bytes that are not UTF-8 throughout, though one stretch of them certainly is.
  static func partlyUTF8(
    _ bytes: [UInt8], firstInvalid: Int, stretch: Range<Int>
  ) -> DecodedText {
    if DoublyEncoded.hasLostByte(bytes, at: firstInvalid) {
      return utf8(bytes, fault: (.doublyEncoded, firstInvalid))
    }
    if firstInvalid < stretch.lowerBound {
      let before = GB18030.decode(bytes, in: 0..<stretch.lowerBound)
      if before.firstInvalid == nil {
        let text = DecodedText(utf8: before.utf8, encoding: .gb18030, isGuessed: true)
        return finish(text, of: bytes, fault: (.mixedEncodings, stretch.lowerBound))
      }
    }
    let isMixed = ChineseEvidence.isGB2312(bytes, around: firstInvalid, from: 0)
    return utf8(bytes, fault: (isMixed ? .mixedEncodings : .undecodable, firstInvalid))
  }

  /// Bytes that are to be UTF-8, with or without a mark.
  static func decodeUTF8(_ bytes: [UInt8]) -> DecodedText {
    let start = markLength(bytes, .utf8WithMark)
    let survey = UTF8Survey(bytes, from: start)
    guard let offset = survey.firstInvalid else {
      return utf8(bytes, from: start, fault: doubleEncoding(bytes, survey, from: start))
    }
    if survey.endsWithinCharacter {
      return utf8(bytes, from: start, fault: (.truncated, offset))
    }
    let isUTF8Before = start > 0 || survey.hasLonger
    let isMixed = isUTF8Before && ChineseEvidence.isGB2312(bytes, around: offset, from: start)
    return utf8(bytes, from: start, fault: (isMixed ? .mixedEncodings : .undecodable, offset))
  }

  private static func doubleEncoding(
    _ bytes: [UInt8], _ survey: UTF8Survey, from start: Int = 0
  ) -> Place? {
    guard survey.hasLonger else { return nil }
    return DoublyEncoded.utf8ReadAsGB18030(bytes, from: start).map { (.doublyEncoded, $0) }
  }

  /// UTF-8 behind its mark, if it has one, and before a fault.
  static func utf8(_ bytes: [UInt8], from start: Int = 0, fault: Place? = nil) -> DecodedText {
    let part = start..<(fault?.offset ?? bytes.count)
    let text = part.count == bytes.count ? bytes : Array(bytes[part])
    return finish(
      DecodedText(utf8: text, encoding: start > 0 ? .utf8WithMark : .utf8), of: bytes, fault: fault)
  }

  /// Bytes that are to be UTF-16, with or without a mark.
  static func decodeUTF16(_ bytes: [UInt8], _ encoding: TextEncoding) -> DecodedText {
    let result = UTF16Codec.decode(
      bytes, from: markLength(bytes, encoding), highByteFirst: encoding == .utf16BigEndian)
    var text = DecodedText(utf8: result.utf8, encoding: encoding)
    if let fault = fault(of: result) { return finish(text, of: bytes, fault: fault) }
    guard let at = DoublyEncoded.utf8ReadAsGB18030(text.utf8, from: 0) else {
      return finish(text, of: bytes)
    }
    let offset = offset(of: at, in: text, of: bytes)
    text.utf8.removeLast(text.utf8.count - at)
    return finish(text, of: bytes, fault: (.doublyEncoded, offset))
  }

  /// Bytes that are to be GB18030, with or without a mark.
  static func decodeGB18030(_ bytes: [UInt8], isGuessed: Bool) -> DecodedText {
    let result = GB18030.decode(bytes, in: markLength(bytes, .gb18030)..<bytes.count)
    let text = DecodedText(
      utf8: result.utf8, encoding: .gb18030, isGuessed: isGuessed)
    return finish(text, of: bytes, fault: fault(of: result))
  }

  private static func markLength(_ bytes: [UInt8], _ encoding: TextEncoding) -> Int {
    bytes.starts(with: encoding.mark) ? encoding.mark.count : 0
  }

  private static func fault(of result: StrictReading) -> Place? {
    result.firstInvalid.map { (result.endsWithinCharacter ? .truncated : .undecodable, $0) }
  }

  /// Puts the fault to the text, or a zero byte's if one stands before it; of a text that is whole,
  /// drops the Ctrl-Z after it and counts the private-use characters.
  private static func finish(
    _ text: DecodedText, of bytes: [UInt8], fault: Place? = nil
  ) -> DecodedText {
    var text = text
    var fault = fault
    if let index = text.utf8.firstOffset(of: 0) {
      fault = (.nul, offset(of: index, in: text, of: bytes))
      text.utf8.removeLast(text.utf8.count - index)
    }
    if let fault {
      text.fault = TextFault(
        kind: fault.kind, offset: fault.offset, line: 1 + text.utf8.lineEndCount)
      return text
    }
    while text.utf8.last == 0x1A { text.utf8.removeLast() }
    text.privateUseCount = text.utf8.privateUseCount
    return text
  }

  /// Where in the bytes a character of UTF-16 stands, or the first zero byte of any text.
  private static func offset(of index: Int, in text: DecodedText, of bytes: [UInt8]) -> Int {
    switch text.encoding {
    case .utf8, .utf8WithMark, .gb18030:
      bytes.firstOffset(of: 0) ?? 0
    case .utf16LittleEndian, .utf16BigEndian:
      markLength(bytes, text.encoding)
        + 2 * String(decoding: text.utf8[..<index], as: UTF8.self).utf16.count
    }
  }
}
