import Interchange
import Testing

/// Text that must not be read as if nothing were wrong.
struct HostileTextTests {
  typealias Kind = TextFault.Kind

  private func check(
    _ bytes: [UInt8], is kind: Kind, at offset: Int, line: Int, after readable: String,
    as encoding: TextEncoding, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = TextDecoder.decode(bytes)
    let fault = TextFault(kind: kind, offset: offset, line: line)
    #expect(text.fault == fault, sourceLocation: sourceLocation)
    #expect(String(decoding: text.utf8, as: UTF8.self) == readable, sourceLocation: sourceLocation)
    #expect(text.encoding == encoding, sourceLocation: sourceLocation)
  }

  /// 学校,东湖小学 in GBK.
  private let gbk: [UInt8] = [
    0xD1, 0xA7, 0xD0, 0xA3, 0x2C, 0xB6, 0xAB, 0xBA, 0xFE, 0xD0, 0xA1, 0xD1, 0xA7,
  ]

  @Test func `UTF-8 cut within a character is not read as GBK`() {
    let whole = Array("学校\n1,红星小学".utf8)
    let readable = "学校\n1,红星小"
    for lost in 1...2 {
      check(
        whole.dropLast(lost), is: .truncated, at: 18, line: 2, after: readable, as: .utf8)
      check(
        [0xEF, 0xBB, 0xBF] + whole.dropLast(lost), is: .truncated, at: 21, line: 2,
        after: readable, as: .utf8WithMark)
    }
  }

  @Test func `GBK rows behind UTF-8 rows are not read as either`() {
    check(
      Array("报告期,学校\r\n1,".utf8) + gbk.dropFirst(5), is: .mixedEncodings, at: 20, line: 2,
      after: "报告期,学校\r\n1,", as: .utf8)
    check(
      [0xEF, 0xBB, 0xBF] + gbk.dropFirst(5), is: .mixedEncodings, at: 3, line: 1, after: "",
      as: .utf8WithMark)
  }

  @Test func `UTF-8 rows behind GBK rows are not read as either`() {
    // 红星小学 in UTF-8 is twelve bytes, and six codes of GBK.
    check(
      gbk + [0x0A] + Array("红星小学,610".utf8), is: .mixedEncodings, at: 14, line: 2,
      after: "学校,东湖小学\n", as: .gb18030)
    // 东湖区 is nine, an odd number before a comma.
    check(
      gbk + [0x0A] + Array("东湖区,610".utf8), is: .mixedEncodings, at: 14, line: 2,
      after: "学校,东湖小学\n", as: .gb18030)
  }

  @Test func `UTF-8 behind the mark of GB18030 is not read as either`() {
    check(
      [0x84, 0x31, 0x95, 0x33] + Array("告期,学校名称\n".utf8), is: .mixedEncodings, at: 0, line: 1,
      after: "", as: .utf8)
  }

  @Test func `a stray byte in UTF-8 does not make it GBK`() {
    check(
      Array("学校,红星小".utf8) + [0xFF] + Array("学\n".utf8), is: .undecodable, at: 16, line: 1,
      after: "学校,红星小", as: .utf8)
  }

  @Test(
    arguments: [
      [0x61, 0xFF], [0x61, 0x81, 0x20], [0x61, 0xB0, 0x7F], [0x61, 0x81, 0x30, 0x81, 0x20],
      [0x61, 0xFE, 0x39, 0xFE, 0x39], [0x61, 0x84, 0x31, 0xA5, 0x30],
    ] as [[UInt8]])
  func `bytes that are no code of GB18030 are not passed over`(bytes: [UInt8]) {
    check(bytes, is: .undecodable, at: 1, line: 1, after: "a", as: .gb18030)
  }

  @Test(arguments: [[0xD1], [0x81, 0x30], [0x81, 0x30, 0x81]] as [[UInt8]])
  func `GB18030 cut within a character is not whole`(end: [UInt8]) {
    check(gbk + end, is: .truncated, at: gbk.count, line: 1, after: "学校,东湖小学", as: .gb18030)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80], [0x80], [0xBF],
    ] as [[UInt8]])
  func `overlong forms, surrogates and stray bytes are not UTF-8`(bytes: [UInt8]) {
    let text = TextDecoder.decode([0x61, 0x0A] + bytes + [0x2C], as: .utf8)
    #expect(text.fault == TextFault(kind: .undecodable, offset: 2, line: 2))
    #expect(text.utf8 == [0x61, 0x0A])
  }

  @Test func `zero bytes are not passed over`() {
    check(Array("学\n校\0\0\n".utf8), is: .nul, at: 7, line: 2, after: "学\n校", as: .utf8)
    check(gbk + [0, 0], is: .nul, at: 13, line: 1, after: "学校,东湖小学", as: .gb18030)
    check(
      [0xFF, 0xFE, 0x42, 0xD8, 0xB7, 0xDF, 0x0D, 0x00, 0x00, 0x00, 0x41, 0x00], is: .nul, at: 8,
      line: 2, after: "𠮷\r", as: .utf16LittleEndian)
    check([0x61, 0x00, 0x62, 0x00], is: .nul, at: 1, line: 1, after: "a", as: .utf8)
  }

  @Test func `the first of two faults is told`() {
    check(Array("学\0校".utf8) + [0xFF, 0x2C], is: .nul, at: 3, line: 1, after: "学", as: .utf8)
    check([0xFF, 0x00], is: .undecodable, at: 0, line: 1, after: "", as: .gb18030)
  }

  @Test func `broken UTF-16 is not read on`() {
    check(
      [0xFF, 0xFE, 0x41, 0x00, 0x42], is: .truncated, at: 4, line: 1, after: "A",
      as: .utf16LittleEndian)
    check(
      [0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x42], is: .truncated, at: 4, line: 1, after: "A",
      as: .utf16BigEndian)
    check(
      [0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x42, 0x00, 0x41], is: .undecodable, at: 4, line: 1,
      after: "A", as: .utf16BigEndian)
    check(
      [0xFF, 0xFE, 0x41, 0x00, 0xB7, 0xDF], is: .undecodable, at: 4, line: 1, after: "A",
      as: .utf16LittleEndian)
  }

  /// What iconv makes of the UTF-8 of these words, read as GBK; a byte is lost where it stands at
  /// the end of an odd number.
  @Test func `text that was saved after a wrong decoding is not taken for words`() {
    check(
      Array("a\n鎶ュ憡鏈�,瀛︽牎鏍囪瘑鐮�,瀛︽牎鍚嶇О,鏄�".utf8), is: .doublyEncoded, at: 2, line: 2,
      after: "a\n", as: .utf8)
    check(
      Array("鎶ュ憡鏈?,瀛︽牎鏍囪瘑鐮?,瀛︽牎鍚嶇О,鏄?".utf8), is: .doublyEncoded, at: 0, line: 1,
      after: "", as: .utf8)
    // Two bytes for the mark, and two for each of `a` and the line end.
    check(
      [0xFF, 0xFE]
        + utf16("a\n鎶ュ憡鏈?,瀛︽牎鏍囪瘑鐮?,瀛︽牎鍚嶇О,鏄?").flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      is: .doublyEncoded, at: 6, line: 2, after: "a\n", as: .utf16LittleEndian)
    check(
      [0xFE, 0xFF]
        + utf16("鎶ュ憡鏈�,瀛︽牎鏍囪瘑鐮�,瀛︽牎鍚嶇О").flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      is: .doublyEncoded, at: 2, line: 1, after: "", as: .utf16BigEndian)
  }

  private func utf16(_ text: String) -> [UInt16] { Array(text.utf16) }

  @Test func `UTF-8 in short words before GBK is not read as GBK`() {
    // Words of two Hanzi each, which take six bytes: as GBK they would be three characters each.
    let words = "报告,学校,小学,教师,"
    check(
      Array(words.utf8) + gbk.dropFirst(5), is: .mixedEncodings, at: 28, line: 1, after: words,
      as: .utf8)
  }

  @Test(arguments: ["鎶", "瀛︽牎", "浜,浜,浜", "报告期,瀛︽牎鏍囪瘑鐮", "鎶ュ憡,学校名称"])
  func `rare characters alone are no fault`(text: String) {
    #expect(TextDecoder.decode(Array(text.utf8)).fault == nil)
  }
}
