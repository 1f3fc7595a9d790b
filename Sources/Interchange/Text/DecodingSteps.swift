import Glibc

// What follows once `TextDecoder` has concluded how bytes are to be read.
extension TextDecoder {
  /// Bytes without a mark that are UTF-8 from end to end.
  static func wholeUTF8(_ bytes: [UInt8], _ survey: UTF8Survey) -> DecodedText {
    if survey.hasTwoByte, !survey.hasLonger {
      guard DoublyEncoded.isLatin1Mojibake(bytes) else {
        return decodeGB18030(bytes, isGuessed: true)
      }
      let offset = ChineseEvidence.nextStretch(in: bytes, from: 0)?.lowerBound ?? 0
      return cutUTF8(bytes, at: offset, .doublyEncoded)
    }
    if survey.hasLonger, let offset = DoublyEncoded.utf8ReadAsGB18030(bytes) {
      return cutUTF8(bytes, at: offset, .doublyEncoded)
    }
    return finish(DecodedText(utf8: bytes, encoding: .utf8), of: bytes)
  }

  /// UTF-8 up to a fault.
  static func cutUTF8(
    _ bytes: [UInt8], at offset: Int, _ kind: TextFault.Kind
  ) -> DecodedText {
    finish(
      DecodedText(utf8: Array(bytes[..<offset]), encoding: .utf8), of: bytes, fault: (kind, offset))
  }

  /// Bytes that are not UTF-8 throughout, though one stretch of them certainly is.
  static func partlyUTF8(
    _ bytes: [UInt8], firstInvalid: Int, stretch: Range<Int>
  ) -> DecodedText {
    if firstInvalid < stretch.lowerBound {
      let before = GB18030.decode(bytes, in: 0..<stretch.lowerBound)
      if before.firstInvalid == nil {
        let text = DecodedText(utf8: before.utf8, encoding: .gb18030, isGuessed: true)
        return finish(text, of: bytes, fault: (.mixedEncodings, stretch.lowerBound))
      }
    }
    let isMixed = ChineseEvidence.isGB2312(bytes, around: firstInvalid)
    return cutUTF8(bytes, at: firstInvalid, isMixed ? .mixedEncodings : .undecodable)
  }

  /// Bytes that are to be UTF-8, with or without a mark.
  static func decodeUTF8(_ bytes: [UInt8]) -> DecodedText {
    let mark = TextEncoding.utf8WithMark.mark
    let isMarked = bytes.starts(with: mark)
    let start = isMarked ? mark.count : 0
    let survey = UTF8Survey(bytes, from: start)
    var fault: (TextFault.Kind, Int)?
    if let offset = survey.firstInvalid {
      let isMixed = survey.hasLonger && ChineseEvidence.isGB2312(bytes, around: offset)
      fault = (
        survey.endsWithinCharacter ? .truncated : isMixed ? .mixedEncodings : .undecodable, offset
      )
    } else if survey.hasLonger, let offset = DoublyEncoded.utf8ReadAsGB18030(bytes, from: start) {
      fault = (.doublyEncoded, offset)
    }
    let end = fault?.1 ?? bytes.count
    let utf8 = start == 0 && end == bytes.count ? bytes : Array(bytes[start..<end])
    return finish(
      DecodedText(utf8: utf8, encoding: isMarked ? .utf8WithMark : .utf8), of: bytes, fault: fault)
  }

  /// Bytes that are to be UTF-16, with or without a mark.
  static func decodeUTF16(_ bytes: [UInt8], _ encoding: TextEncoding) -> DecodedText {
    let result = UTF16Codec.decode(
      bytes, from: markLength(bytes, encoding), highByteFirst: encoding == .utf16BigEndian)
    let text = DecodedText(utf8: result.utf8, encoding: encoding)
    return finish(text, of: bytes, fault: fault(of: result))
  }

  /// Bytes that are to be GB18030, with or without a mark.
  static func decodeGB18030(_ bytes: [UInt8], isGuessed: Bool) -> DecodedText {
    let result = GB18030.decode(bytes, in: markLength(bytes, .gb18030)..<bytes.count)
    let text = DecodedText(
      utf8: result.utf8, encoding: .gb18030, isGuessed: isGuessed,
      privateUseCount: privateUseCount(result.utf8))
    return finish(text, of: bytes, fault: fault(of: result))
  }

  private static func markLength(_ bytes: [UInt8], _ encoding: TextEncoding) -> Int {
    bytes.starts(with: encoding.mark) ? encoding.mark.count : 0
  }

  private static func fault(of result: StrictReading) -> (kind: TextFault.Kind, offset: Int)? {
    result.firstInvalid.map { (result.endsWithinCharacter ? .truncated : .undecodable, $0) }
  }

  /// Puts the fault to the text, or a zero byte's if one stands before it; drops the Ctrl-Z after
  /// a text that is whole.
  private static func finish(
    _ text: DecodedText, of bytes: [UInt8], fault: (kind: TextFault.Kind, offset: Int)? = nil
  ) -> DecodedText {
    var text = text
    var fault = fault
    if let index = firstNUL(text.utf8) {
      fault = (.nul, offset(ofNUL: index, in: text, of: bytes))
      text.utf8.removeLast(text.utf8.count - index)
    }
    if let fault {
      text.fault = TextFault(
        kind: fault.kind, offset: fault.offset, line: 1 + lineEnds(text.utf8))
      return text
    }
    while text.utf8.last == 0x1A { text.utf8.removeLast() }
    return text
  }

  /// Where in the bytes the first zero byte of the text stands.
  private static func offset(ofNUL index: Int, in text: DecodedText, of bytes: [UInt8]) -> Int {
    switch text.encoding {
    case .utf8, .utf8WithMark, .gb18030:
      firstNUL(bytes) ?? 0
    case .utf16LittleEndian, .utf16BigEndian:
      markLength(bytes, text.encoding)
        + 2 * String(decoding: text.utf8[..<index], as: UTF8.self).utf16.count
    }
  }

  private static func firstNUL(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base, 0, buffer.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Number of CRLF, LF and CR.
  private static func lineEnds(_ text: [UInt8]) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0D || byte == 0x0A && previous != 0x0D { count += 1 }
      previous = byte
    }
    return count
  }

  /// Number of characters in U+E000 to U+F8FF and in planes 15 and 16.
  private static func privateUseCount(_ utf8: [UInt8]) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in utf8 {
      let isPrivate =
        previous == 0xEE || previous == 0xEF && byte < 0xA4 || previous == 0xF3 && byte >= 0xB0
        || previous == 0xF4
      if isPrivate { count += 1 }
      previous = byte
    }
    return count
  }
}
