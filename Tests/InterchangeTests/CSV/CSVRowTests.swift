import Interchange
import Testing

struct CSVRowTests {
  private func row(_ text: String) -> CSVRow {
    var reader = CSVReader(Array(text.utf8), delimiter: UInt8(ascii: ","))
    var row = CSVRow()
    let wasRead = reader.read(into: &row)
    #expect(wasRead)
    return row
  }

  @Test(arguments: [
    ",,", " ", "  ,\t", "\u{3000}", "\u{A0},\u{2003}", "\u{FEFF}", "\u{200B},\u{2060}", "\"\"",
    "\" \",\"\r\n\"", "\u{85}", "\u{2028}",
  ])
  func `blanks of every kind are nothing`(text: String) {
    #expect(row(text).isBlank)
  }

  @Test(arguments: [
    "0", ",,a", "\u{3000}学", "—", "-", "/", "、", "\u{FFFD}", "\u{E000}", "\u{1A}", ",😀",
  ])
  func `anything to be seen is something`(text: String) {
    #expect(!row(text).isBlank)
  }

  @Test func `fields are asked one by one`() {
    let row = row("a, ,\"\",学\r\n")
    #expect((0..<4).map { row.isBlank($0) } == [false, true, true, false])
    #expect((0..<4).map { row[$0] } == ["a", " ", "", "学"])
    #expect(row.count == 4)
  }

  @Test func `a row leaves nothing to the next one`() {
    var reader = CSVReader(Array("a,\"b\nc\"d,e\nf\n".utf8), delimiter: UInt8(ascii: ","))
    var row = CSVRow()
    let wereRead = [reader.read(into: &row), reader.read(into: &row)]
    #expect(wereRead == [true, true])
    #expect(row.count == 1)
    #expect(row[0] == "f")
    #expect(row.bytes == [UInt8(ascii: "f")])
    #expect(row.quotedLineBreaks == 0)
    #expect(!row.hasTextAfterQuote)
  }

  @Test func `a row before the first is empty`() {
    #expect(CSVRow().count == 0)
    #expect(CSVRow().isBlank)
  }
}
