import Interchange
import TestSupport
import Testing

/// CSV that must not be read as if nothing were wrong.
struct HostileCSVTests {
  private func read(_ text: [UInt8]) -> (rows: [[String]], fault: CSVFault?) {
    let (rows, fault) = readCSV(text)
    return (rows.map(\.fields), fault)
  }

  @Test func `a quote that is never closed does not swallow the rows after it`() {
    let (rows, fault) = read(Array("a,b\r\n1,2\r\n3,\"x \"\"y,4\r\n5,6\r\n7,8\r\n".utf8))
    #expect(rows == [["a", "b"], ["1", "2"], ["3", "x \"\"y,4"]])
    #expect(fault?.row == 3)
    #expect(fault?.field == 1)
    #expect(fault?.offset == 12)
  }

  @Test(arguments: ["\"", "a,\"", "\"\"\"", "\"\n", "\"a\"\"", "\"\r\n\"\"\r\n"])
  func `a quote that opens at the end is not closed by it`(text: String) {
    let (rows, fault) = read(Array(text.utf8))
    #expect(rows.count == 1)
    #expect(fault?.row == 1)
  }

  @Test func `nothing follows a fault`() {
    var reader = CSVReader(Array("a,\"b\nc\n".utf8), delimiter: UInt8(ascii: ","))
    var row = CSVRow()
    let wereRead = (0..<3).map { _ in reader.read(into: &row) }
    #expect(wereRead == [true, false, false])
    #expect(reader.fault != nil)
  }

  @Test func `quotes that pair up over rows are told by their line breaks`() {
    let text = "2,\"红星,1\r\n3,东湖,1\r\n4,实验\",1\r\n5,中心,1\r\n"
    let rows = readCSV(Array(text.utf8)).rows
    #expect(rows.map(\.quotedLineBreaks) == [2, 0])
    #expect(rows.first?.fields.count == 3)
    #expect(rows.last?.fields == ["5", "中心", "1"])
  }

  @Test func `a megabyte in one field is read`() {
    let long = String(repeating: "学", count: 350_000)
    let (rows, fault) = read(Array("a,\(long),\"\(long)\"\n".utf8))
    #expect(rows == [["a", long, long]])
    #expect(fault == nil)
  }

  @Test func `any bytes whatever are read`() {
    let bytes = (0...255).map { UInt8($0) }
    let (rows, _) = read(bytes + bytes.reversed())
    #expect(rows.count == 5)
  }

  /// Every text of up to six characters that mean something, and its rows by the plain reader.
  @Test func `short texts of any kind read as the plain reader has them`() {
    let alphabet = Array("a,\"\r\n".utf8)
    var texts: [[UInt8]] = [[]]
    for _ in 0..<7 {
      for text in texts { compare(text) }
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
    }
  }

  @Test func `long texts of any kind read as the plain reader has them`() {
    var state: UInt64 = 20_230_325
    func random(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let pieces = [
      "a", "12", ",", ",", "\"", "\"\"", "\",\"", "\"\r\n\"", "\n", "\r", "学校", " ", "\t", "!",
      "123456789",
    ]
    for _ in 0..<3_000 {
      let text = (0..<random(60)).map { _ in pieces[random(pieces.count)] }.joined()
      compare(Array(text.utf8))
      compare(Array(text.utf8), delimiter: 0x09)
    }
  }

  private func compare(_ text: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) {
    var reader = CSVReader(text, delimiter: delimiter)
    var row = CSVRow()
    var rows: [[[UInt8]]] = []
    while reader.read(into: &row), reader.fault == nil {
      rows.append((0..<row.count).map { Array(row.bytes[row.range($0)]) })
    }
    let plain = plainRows(of: text, delimiter: delimiter)
    #expect(rows == plain.rows, "\(text)")
    #expect(reader.fault?.row == plain.unclosed?.row, "\(text)")
    #expect(reader.fault?.field == plain.unclosed?.field, "\(text)")
  }
}
