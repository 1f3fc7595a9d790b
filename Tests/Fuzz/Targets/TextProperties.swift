import Glibc
@testable import Interchange

/// Text is well-formed, every byte of it is accounted for, and encoding gives the bytes back.
enum TextProperties {
  /// The bytes are the text as it came.
  static func hold(_ bytes: [UInt8]) throws(BrokenProperty) {
    let text = TextDecoder.decode(bytes)
    try check(text, of: bytes)
    for encoding in TextEncoding.allCases {
      try check(TextDecoder.decode(bytes, as: encoding), of: bytes)
    }
    try compareWithPlatform(bytes)
    // A second mark, which stays in the text, is the first one when that is written out.
    guard text.fault == nil, !text.utf8.starts(with: TextEncoding.utf8WithMark.mark) else { return }
    try roundTrip(text)
  }

  private static func check(_ text: DecodedText, of bytes: [UInt8]) throws(BrokenProperty) {
    try demand(
      String(validating: text.utf8, as: UTF8.self) != nil, "\(text.encoding) gives UTF-8")
    try demand(!text.utf8.contains(0), "no text holds a zero byte")
    if let fault = text.fault {
      try demand((0..<max(1, bytes.count)).contains(fault.offset), "\(fault) lies in the bytes")
      let before = fault.kind == .unmarkedUTF16 ? [] : text.utf8
      try demandSame(fault.line, 1 + lineEnds(before), "a fault's line is that of its place")
      try demand(
        fault.kind != .nul || bytes[fault.offset] == 0, "a zero byte stands where it is told")
    } else if text.encoding != .gb18030 {
      // GB18030 has one character in two codes: there only the text itself comes back.
      let again = TextEncoder.encode(text.utf8, as: text.encoding)
      let body = withoutMark(again, text.encoding) + endMarks(bytes, text.encoding)
      try demandSame(body, withoutMark(bytes, text.encoding), "no byte of \(text.encoding) is lost")
    }
  }

  /// What is decoded encodes, and decodes again to the same, in every encoding.
  private static func roundTrip(_ text: DecodedText) throws(BrokenProperty) {
    for encoding in TextEncoding.allCases {
      let encoded = TextEncoder.encode(text.utf8, as: encoding)
      let again = TextDecoder.decode(encoded, as: encoding)
      try demandSame(again.fault, nil, "\(encoding) written is \(encoding)")
      // Private characters that Unicode has taken in since come back as they are now.
      guard text.utf8.privateUseCount == 0 else { continue }
      try demandSame(
        String(decoding: again.utf8, as: UTF8.self), String(decoding: text.utf8, as: UTF8.self),
        "\(encoding) gives the text back")
    }
  }

  /// Strict readings agree with the standard library's and the C library's.
  private static func compareWithPlatform(_ bytes: [UInt8]) throws(BrokenProperty) {
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    try demandSame(UTF8Survey(bytes).firstInvalid == nil, isUTF8, "UTF-8 is UTF-8")
    let converted = converted(bytes)
    let ours = GB18030.decode(bytes, in: 0..<bytes.count)
    // A lone 0x80 is a concession that the C library does not make.
    guard !bytes.contains(0x80) else { return }
    try demandSame(ours.utf8, converted.utf8, "GB18030 is the C library's")
    try demandSame(ours.firstInvalid ?? bytes.count, converted.end, "both stop at one byte")
  }

  private static func converted(_ bytes: [UInt8]) -> (utf8: [UInt8], end: Int) {
    var utf8: [UInt8] = []
    let end = GlibcConverter.gb18030ToUTF8.convert(bytes, in: 0..<bytes.count, to: &utf8)
    return (utf8, end)
  }

  private static func withoutMark(_ bytes: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    let marked: TextEncoding = encoding == .utf8 ? .utf8WithMark : encoding
    return bytes.starts(with: marked.mark) ? Array(bytes.dropFirst(marked.mark.count)) : bytes
  }

  /// The Ctrl-Z at the end, which decoding leaves out, in an encoding's code units.
  private static func endMarks(_ bytes: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    let unit: [UInt8] =
      switch encoding {
      case .utf16LittleEndian: [0x1A, 0]
      case .utf16BigEndian: [0, 0x1A]
      default: [0x1A]
      }
    var rest = withoutMark(bytes, encoding)
    var marks: [UInt8] = []
    while rest.count >= unit.count, rest.suffix(unit.count).elementsEqual(unit) {
      rest.removeLast(unit.count)
      marks += unit
    }
    return marks
  }

  private static func lineEnds(_ text: [UInt8]) -> Int {
    text.indices.count { at in
      text[at] == 0x0A || text[at] == 0x0D && (at + 1 == text.count || text[at + 1] != 0x0A)
    }
  }
}
