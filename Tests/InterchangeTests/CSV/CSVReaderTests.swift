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
    var reader = CSVReader(Array(rule.text.utf8), delimiter: rule.delimiter.asciiValue ?? 0)
    var row = CSVRow()
    var numbers: [Int] = []
    while reader.read(into: &row) { numbers.append(row.number) }
    #expect(numbers == Array(1..<rule.rows.count + 1))
  }

  private func rows(of text: String, delimiter: Character = ",") -> [[String]] {
    var reader = CSVReader(Array(text.utf8), delimiter: delimiter.asciiValue ?? 0)
    var row = CSVRow()
    var rows: [[String]] = []
    while reader.read(into: &row) { rows.append((0..<row.count).map { row[$0] }) }
    #expect(reader.fault == nil)
    return rows
  }
}
