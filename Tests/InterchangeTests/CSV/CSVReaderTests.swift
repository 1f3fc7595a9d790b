import Interchange
import Testing

struct CSVReaderTests {
  /// A reading rule: a text, and the rows it is.
  struct Rule: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var rows: [[String]]
    var delimiter: Character = ","

    var testDescription: String { name }
  }

  static let rules: [Rule] = [
    Rule(name: "nothing is no row", text: "", rows: []),
    Rule(name: "one field", text: "a", rows: [["a"]]),
    Rule(
      name: "rule 1: rows end with CRLF", text: "a,b\r\nc,d\r\n", rows: [["a", "b"], ["c", "d"]]),
    Rule(
      name: "rule 2: the last row may lack its end", text: "a,b\r\nc,d",
      rows: [["a", "b"], ["c", "d"]]),
    Rule(
      name: "rule 3: a header is a row like others", text: "名称,数\r\n甲,1",
      rows: [["名称", "数"], ["甲", "1"]]),
    Rule(
      name: "rule 4: rows may have different numbers of fields", text: "a,b\nc\nd,e,f",
      rows: [["a", "b"], ["c"], ["d", "e", "f"]]),
    Rule(name: "rule 4: spaces are part of a field", text: " a , b ", rows: [[" a ", " b "]]),
    Rule(
      name: "rule 4: a comma at the end begins an empty field", text: "a,\r\n,",
      rows: [["a", ""], ["", ""]]),
    Rule(
      name: "rule 5: fields may be quoted", text: "\"a\",\"b\"\r\n\"\",c",
      rows: [["a", "b"], ["", "c"]]),
    Rule(name: "rule 6: quoted fields hold commas", text: "\"a,b\",c", rows: [["a,b", "c"]]),
    Rule(
      name: "rule 6: quoted fields hold line breaks", text: "\"a\r\nb\nc\rd\",e\r\nf",
      rows: [["a\r\nb\nc\rd", "e"], ["f"]]),
    Rule(
      name: "rule 7: a doubled quote is one", text: "\"a\"\"b\",\"\"\"\",\"\"\"c\"\"\"",
      rows: [["a\"b", "\"", "\"c\""]]),
    Rule(name: "LF and CR end rows", text: "a\nb\rc\r\nd", rows: [["a"], ["b"], ["c"], ["d"]]),
    Rule(name: "LF and CR in that order end two rows", text: "a\n\rb", rows: [["a"], [""], ["b"]]),
    Rule(
      name: "blank lines are rows of one empty field", text: "\r\na\n\n\nb\r\r",
      rows: [[""], ["a"], [""], [""], ["b"], [""]]),
    Rule(
      name: "a quote inside an unquoted field is kept", text: "东湖\"红星\"小学,a\"b\",c\"",
      rows: [["东湖\"红星\"小学", "a\"b\"", "c\""]]),
    Rule(
      name: "a space before the quote makes it one of the field", text: " \"a,b\"",
      rows: [[" \"a", "b\""]]),
    Rule(
      name: "text after a closing quote is kept", text: "\"红星\"小学,b\r\n\"a\" ,\"b\"\"c\"d\"e,f",
      rows: [["红星小学", "b"], ["a ", "b\"cd\"e", "f"]]),
    Rule(
      name: "a quoted last field before CRLF", text: "a,\"b\"\r\nc,\"d\"\r\n",
      rows: [["a", "b"], ["c", "d"]]),
    Rule(
      name: "semicolons", text: "a;\"b;c\";d,e\r\n", rows: [["a", "b;c", "d,e"]], delimiter: ";"),
    Rule(name: "tabs", text: "a\t\t\"b\tc\"\n", rows: [["a", "", "b\tc"]], delimiter: "\t"),
    Rule(name: "a full-width comma is text", text: "a，b,c", rows: [["a，b", "c"]]),
    Rule(name: "a mark inside is text", text: "a\n\u{FEFF}b", rows: [["a"], ["\u{FEFF}b"]]),
    Rule(
      name: "control characters are text", text: "a\u{1A}b\u{01},\u{7F}",
      rows: [["a\u{1A}b\u{01}", "\u{7F}"]]),
  ]

  @Test(arguments: rules)
  func `a text is read as these rows`(rule: Rule) {
    #expect(rows(of: rule.text, delimiter: rule.delimiter) == rule.rows)
  }

  @Test(arguments: rules)
  func `rows are numbered as a spreadsheet does`(rule: Rule) {
    let rows = readCSV(Array(rule.text.utf8), delimiter: rule.delimiter.asciiValue ?? 0).rows
    #expect(rows.map(\.number) == Array(1..<rule.rows.count + 1))
  }

  /// The reader looks at eight bytes at a time: wherever a rule's text begins among them, its rows
  /// are the same.
  @Test(arguments: rules)
  func `a text reads alike behind others of any length`(rule: Rule) {
    for length in 0..<17 {
      let before = String(repeating: "x", count: length)
      let text = before + "\n" + rule.text
      #expect(rows(of: text, delimiter: rule.delimiter) == [[before]] + rule.rows)
      let column = before + String(rule.delimiter) + rule.text
      let first = rule.rows.first ?? [""]
      #expect(
        rows(of: column, delimiter: rule.delimiter) == [[before] + first] + rule.rows.dropFirst())
    }
  }

  @Test(arguments: rules, ["\r\n", "\n", "\r"])
  func `any line end does`(rule: Rule, lineEnd: String) {
    let ends = ["\r\n", "\n", "\r"]
    let lines = rule.rows.filter { row in
      !row.contains { cell in ends.contains { cell.contains($0) } }
    }
    var text = ""
    for line in lines {
      let cells = line.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\""
      }
      text += cells.joined(separator: String(rule.delimiter)) + lineEnd
    }
    #expect(rows(of: text, delimiter: rule.delimiter) == lines)
  }

  @Test func `reading begins where it is told`() {
    let text = Array("sep=;\r\na;b\r\nc;d".utf8)
    let rows = readCSV(text, delimiter: UInt8(ascii: ";"), offset: 7, row: 2).rows
    #expect(rows.map(\.number) == [2, 3])
    #expect(rows.map(\.fields) == [["a", "b"], ["c", "d"]])
  }

  @Test func `line breaks inside cells are counted, and rows after them keep their numbers`() {
    let rows = readCSV(Array("a\r\n\"b\r\nc\rd\ne\",\"f\n\"\r\ng\r\n".utf8)).rows
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows.map(\.quotedLineBreaks) == [0, 4, 0])
  }

  @Test func `text after a closing quote is told`() {
    let text = "\"a\",b\n\"a\"b,c\n\"a\" ,c\n\"a\"\"b\"\n\"a\""
    let told = readCSV(Array(text.utf8)).rows.map(\.hasTextAfterQuote)
    #expect(told == [false, true, true, false, false])
  }

  @Test func `rows may have any number of fields up to a spreadsheet's`() {
    for count in [1, 127, 128, 129, 1_000, 16_384] {
      let line = Array(repeating: "7", count: count)
      let text = line.joined(separator: ",") + "\n" + line.joined(separator: ",")
      #expect(rows(of: text) == [line, line])
    }
  }

  @Test func `a row with more fields keeps the rest in the last one`() {
    let text = String(repeating: "7,", count: 20_000) + "\nnext"
    let rows = readCSV(Array(text.utf8)).rows
    #expect(rows.count == 2)
    #expect(rows.first?.fields.count == 16_384)
    #expect(rows.first?.fields.last == String(repeating: "7,", count: 20_000 - 16_383))
    #expect(rows.last?.fields == ["next"])
  }

  private func rows(of text: String, delimiter: Character = ",") -> [[String]] {
    let (rows, fault) = readCSV(Array(text.utf8), delimiter: delimiter.asciiValue ?? 0)
    #expect(fault == nil)
    return rows.map(\.fields)
  }
}
