import Interchange
import Testing

/// 报告期 and the like, in the bytes of each encoding, written out by hand from the code charts.
struct TextDecoderTests {
  /// Bytes, and the text they are.
  struct Rule: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var text: String
    var encoding: TextEncoding
    var isGuessed = false

    var testDescription: String { name }
  }

  static let rules: [Rule] = [
    Rule(name: "nothing", bytes: [], text: "", encoding: .utf8),
    Rule(name: "ASCII", bytes: Array("a,b\r\n".utf8), text: "a,b\r\n", encoding: .utf8),
    Rule(
      name: "UTF-8", bytes: [0xE5, 0xAD, 0xA6, 0xE6, 0xA0, 0xA1, 0x0A], text: "学校\n",
      encoding: .utf8),
    Rule(
      name: "UTF-8 of two, three and four bytes",
      bytes: [0xC2, 0xB7, 0xE5, 0xAD, 0xA6, 0xF0, 0xA0, 0xAE, 0xB7], text: "·学𠮷", encoding: .utf8),
    Rule(
      name: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF, 0x22, 0xE5, 0xAD, 0xA6, 0x22],
      text: "\"学\"", encoding: .utf8WithMark),
    Rule(name: "a mark alone", bytes: [0xEF, 0xBB, 0xBF], text: "", encoding: .utf8WithMark),
    Rule(
      name: "UTF-8 of two bytes behind a mark", bytes: [0xEF, 0xBB, 0xBF, 0xC2, 0xB7], text: "·",
      encoding: .utf8WithMark),
    Rule(
      name: "a second mark is text", bytes: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61],
      text: "\u{FEFF}a", encoding: .utf8WithMark),
    Rule(
      name: "UTF-16, low byte first",
      bytes: [0xFF, 0xFE, 0x66, 0x5B, 0x21, 0x68, 0x09, 0x00, 0x42, 0xD8, 0xB7, 0xDF],
      text: "学校\t𠮷", encoding: .utf16LittleEndian),
    Rule(
      name: "UTF-16, high byte first",
      bytes: [0xFE, 0xFF, 0x5B, 0x66, 0x68, 0x21, 0x00, 0x2C, 0xD8, 0x42, 0xDF, 0xB7],
      text: "学校,𠮷", encoding: .utf16BigEndian),
    Rule(
      name: "GBK", bytes: [0xD1, 0xA7, 0xD0, 0xA3, 0x2C, 0xCA, 0xC7], text: "学校,是",
      encoding: .gb18030, isGuessed: true),
    Rule(
      name: "GBK that is valid UTF-8 too", bytes: [0xC2, 0xBD, 0xC2, 0xB7], text: "陆路",
      encoding: .gb18030, isGuessed: true),
    Rule(
      name: "GBK whose second bytes are ASCII", bytes: [0xB4, 0x5C, 0x22, 0xE9, 0x46, 0x2C],
      text: "碶\"镕,", encoding: .gb18030, isGuessed: true),
    Rule(
      name: "GB18030 of four bytes", bytes: [0x81, 0x39, 0xEF, 0x31, 0x95, 0x32, 0x82, 0x37, 0x39],
      text: "㐂𠀁9", encoding: .gb18030, isGuessed: true),
    Rule(
      name: "the euro sign of GBK, and that of GB18030", bytes: [0x80, 0x31, 0xA2, 0xE3],
      text: "€1€", encoding: .gb18030, isGuessed: true),
    Rule(
      name: "symbols of GBK", bytes: [0xA1, 0xC1, 0xA1, 0xCC, 0xA1, 0xA4, 0xA1, 0xAA, 0xA1, 0xAB],
      text: "×√·—～", encoding: .gb18030, isGuessed: true),
    Rule(
      name: "GB18030 with a mark", bytes: [0x84, 0x31, 0x95, 0x33, 0xD1, 0xA7], text: "学",
      encoding: .gb18030),
    Rule(
      name: "what was lost before stays lost", bytes: Array("红\u{FFFD}\u{FFFD},锟斤拷锟斤拷".utf8),
      text: "红\u{FFFD}\u{FFFD},锟斤拷锟斤拷", encoding: .utf8),
    Rule(
      name: "锟斤拷 in GBK is a text like others",
      bytes: [0xEF, 0xBF, 0xBD, 0xEF, 0xBF, 0xBD, 0xEF, 0xBF, 0xBD, 0xEF, 0xBF, 0xBD, 0xBA, 0xEC],
      text: "锟斤拷锟斤拷红", encoding: .gb18030, isGuessed: true),
    Rule(
      name: "Ctrl-Z at the end is dropped", bytes: [0xD1, 0xA7, 0x0D, 0x0A, 0x1A, 0x1A],
      text: "学\r\n", encoding: .gb18030, isGuessed: true),
    Rule(
      name: "Ctrl-Z elsewhere is kept", bytes: Array("学\u{1A}校\n".utf8), text: "学\u{1A}校\n",
      encoding: .utf8),
  ]

  @Test(arguments: rules)
  func `bytes are this text`(rule: Rule) {
    let text = TextDecoder.decode(rule.bytes)
    #expect(String(decoding: text.utf8, as: UTF8.self) == rule.text)
    #expect(text.encoding == rule.encoding)
    #expect(text.isGuessed == rule.isGuessed)
    #expect(text.fault == nil)
    #expect(text.privateUseCount == 0)
  }

  @Test(arguments: rules)
  func `told its encoding, text is the same and not guessed`(rule: Rule) {
    let text = TextDecoder.decode(rule.bytes, as: rule.encoding)
    #expect(String(decoding: text.utf8, as: UTF8.self) == rule.text)
    #expect(text.encoding == rule.encoding)
    #expect(!text.isGuessed)
    #expect(text.fault == nil)
  }

  @Test func `UTF-16 without a mark is read when it is told`() {
    let text = TextDecoder.decode([0x66, 0x5B, 0x21, 0x68], as: .utf16LittleEndian)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "学校")
  }

  @Test func `private-use characters of GB18030 are counted`() {
    // AAA1, FEFE and A140 of the user-defined areas: U+E000, U+E4C5 and U+E4C6.
    let text = TextDecoder.decode([0xAA, 0xA1, 0x41, 0xF8, 0xA1, 0xA1, 0x40, 0xD1, 0xA7])
    #expect(text.privateUseCount == 3)
    #expect(text.utf8.starts(with: "\u{E000}A".utf8))
  }

  @Test func `private-use characters of UTF-8 and UTF-16 are counted`() {
    let text = "红\u{E000}\u{F8FF}\u{F0000}校"
    let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(TextDecoder.decode(Array(text.utf8)).privateUseCount == 3)
    #expect(TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)).privateUseCount == 3)
    #expect(TextDecoder.decode([0xFF, 0xFE] + wide).privateUseCount == 3)
  }

  @Test(arguments: rules)
  func `any beginning of any text can be read`(rule: Rule) {
    for length in 0..<rule.bytes.count {
      let text = TextDecoder.decode(Array(rule.bytes[..<length]))
      #expect(String(validating: text.utf8, as: UTF8.self) != nil)
      if let fault = text.fault { #expect(0..<length ~= fault.offset) }
    }
  }
}
