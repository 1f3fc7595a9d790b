import Interchange
import Testing

struct CSVWriterTests {
  private func written(_ rows: [[String]], encoding: TextEncoding = .utf8) -> [UInt8] {
    var writer = CSVWriter(encoding: encoding)
    for row in rows { writer.append(row) }
    return writer.bytes()
  }

  @Test(
    arguments: [
      ([["a", "b"], ["", "c"]], "a,b\r\n,c\r\n"), ([[""]], "\r\n"), ([], ""),
      ([["a,b", "c\"d", "e\nf", "g\rh", " i "]], "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\", i \r\n"),
      ([["黄州区", "97.50", "1,234"]], "黄州区,97.50,\"1,234\"\r\n"),
      ([["\"", "\"\""]], "\"\"\"\",\"\"\"\"\"\"\r\n"),
      ([["0012", "2142900001", "1e5"]], "0012,2142900001,1e5\r\n"),
    ] as [([[String]], String)])
  func `fields are quoted only where they must be`(rows: [[String]], text: String) {
    #expect(String(decoding: written(rows), as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-2+3", "'-2+3"), ("@SUM(A1)", "'@SUM(A1)"),
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("\t=1+1", "'\t=1+1"),
    ("\r\n=1+1", "\"'\r\n=1+1\""), ("=A1,B1", "\"'=A1,B1\""), ("=", "'="), ("-", "'-"),
    ("-.5", "'-.5"), ("-5.", "'-5."), ("--5", "'--5"), ("-1.2.3", "'-1.2.3"), ("+", "'+"),
    ("-5e3", "'-5e3"), ("-五", "'-五"),
    ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
  ])
  func `no field becomes a formula`(field: String, text: String) {
    #expect(String(decoding: written([[field]]), as: UTF8.self) == text + "\r\n")
    #expect(String(decoding: written([["a", field]]), as: UTF8.self) == "a," + text + "\r\n")
  }

  @Test(arguments: ["-5", "+5", "-0.50", "5", "0", "a=b", "1-2", "'=1", "——", " =1", "＝1+1"])
  func `numbers and other texts stay as they are`(field: String) {
    #expect(String(decoding: written([[field]]), as: UTF8.self) == field + "\r\n")
  }

  @Test func `a file does not begin with the letters ID`() {
    #expect(written([["ID", "ID"], ["ID"]]).elementsEqual("\"ID\",ID\r\nID\r\n".utf8))
    #expect(written([["IDX"]]).elementsEqual("\"IDX\"\r\n".utf8))
    #expect(written([["I", "D"]]).elementsEqual("I,D\r\n".utf8))
  }

  @Test func `numbers are plain`() {
    var writer = CSVWriter(encoding: .utf8)
    for number in [0, 7, -10, 1_234_567, Int.max, Int.min] { writer.append(field: number) }
    writer.endRow()
    #expect(
      writer.bytes().elementsEqual(
        "0,7,-10,1234567,9223372036854775807,-9223372036854775808\r\n".utf8))
  }

  @Test func `hundredths have a point and two places`() {
    var writer = CSVWriter(encoding: .utf8)
    for number in [0, 5, -5, 1_234, 100, -120] as [Int64] { writer.append(hundredths: number) }
    writer.endRow()
    #expect(writer.bytes().elementsEqual("0.00,0.05,-0.05,12.34,1.00,-1.20\r\n".utf8))
  }

  @Test func `the encoding is the one asked for`() {
    #expect(CSVWriter().bytes() == [0xEF, 0xBB, 0xBF])
    #expect(
      written([["学"]], encoding: .utf8WithMark) == [0xEF, 0xBB, 0xBF, 0xE5, 0xAD, 0xA6, 13, 10])
    #expect(written([["学"]], encoding: .gb18030) == [0xD1, 0xA7, 13, 10])
    #expect(
      written([["学"]], encoding: .utf16LittleEndian) == [0xFF, 0xFE, 0x66, 0x5B, 13, 0, 10, 0])
    #expect(written([["学"]], encoding: .utf16BigEndian) == [0xFE, 0xFF, 0x5B, 0x66, 0, 13, 0, 10])
    #expect(written([["\u{E78D}"]], encoding: .gb18030) == [0xA6, 0xD9, 13, 10])
  }

  /// Whatever is written is read again, but for the apostrophe in front of formulas.
  @Test(arguments: TextEncoding.allCases)
  func `what is written is read as it was`(encoding: TextEncoding) {
    var state: UInt64 = 421_100
    func random(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let pieces = ["学", "校名", "a", "1", ",", "\"", "\n", "\r", "\r\n", ";", " ", "𠮷", "㐂", "'", "."]
    // A first row of Hanzi, without which a text in GB18030 may be taken for another.
    let rows =
      [["报告期", "学校标识码"]]
      + (0..<500).map { _ in
        (0...random(6)).map { _ in
          (0..<random(6)).map { _ in pieces[random(pieces.count)] }.joined()
        }
      }
    let text = TextDecoder.decode(written(rows, encoding: encoding))
    #expect(text.encoding == encoding)
    #expect(text.fault == nil)
    let back = readCSV(text.utf8).rows
    #expect(!back.contains { $0.hasTextAfterQuote })
    let guarded = rows.map { $0.map { $0.utf8.first == 13 ? "'" + $0 : $0 } }
    #expect(back.map(\.fields) == guarded)
  }
}
