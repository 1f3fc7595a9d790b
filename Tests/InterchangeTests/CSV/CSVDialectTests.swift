import Interchange
import Testing

struct CSVDialectTests {
  @Test(
    arguments: [
      ("sep=;\r\na;b", ";", 7), ("sep=,\na,b", ",", 6), ("SEP=\t\ra", "\t", 6), ("sep=|\n", "|", 6),
      ("sep=,,,,,,\r\na", ",", 12), ("\"sep=,\",,,\r\na", ",", 12), ("\"sep=;\"\na", ";", 8),
      ("\"sep=;\",,,\na", ",", 11), ("sep=;", ";", 5),
    ] as [(String, Character, Int)])
  func `a line that declares the delimiter is passed over`(
    text: String, delimiter: Character, offset: Int
  ) {
    let preamble = CSVDialect.preamble(of: Array(text.utf8))
    #expect(preamble.delimiter == delimiter.asciiValue)
    #expect(preamble.offset == offset)
    #expect(preamble.row == 2)
  }

  @Test(arguments: [
    "", "sep", "sep=", "sep=\r\na", "sep=a\n", "sep=;x\n", "sep=;,\n", "\"sep=;\n", "separator,b\n",
    " sep=;\n", "sep=\"\n", "报告期,学校\n", "\r\nsep=;\n",
  ])
  func `any other line is a row`(text: String) {
    let preamble = CSVDialect.preamble(of: Array(text.utf8))
    #expect(preamble == CSVDialect.preamble(of: []))
    #expect(preamble.delimiter == nil)
    #expect(preamble.offset == 0)
    #expect(preamble.row == 1)
  }
}
