import Interchange

/// A row of one of the bureau's own tables.
struct TableRow<Column: BureauColumn> {
  /// The row as it stands in the file.
  var csv = CSVRow()
  private let fields: [Int?]
  private let width: Int
  private let delimiter: UInt8

  /// A row under a header.
  init(_ header: TableHeader<Column>) {
    fields = header.fields
    width = header.width
    delimiter = header.delimiter
  }

  /// The row as a spreadsheet numbers it, from 1.
  var number: Int { csv.number }

  /// Where in `csv.bytes` a cell stands; empty where the table has no such column or the row ends
  /// before it, as spreadsheets leave out what is empty at the end.
  func range(_ column: Column) -> Range<Int> {
    guard let field = fields[column.rawValue], field < csv.count else { return 0..<0 }
    return csv.range(field)
  }

  /// A cell as text, without blanks around it, control or zero-width characters.
  func text(_ column: Column) -> String {
    CellText.clean(csv.bytes.span.extracting(range(column)))
  }

  /// The first field that holds something beyond the header's width: the row has shifted.
  var excess: Int? {
    csv.count > width ? (width..<csv.count).first { !csv.isBlank($0) } : nil
  }

  /// The first field that holds a line break and a delimiter: quotes that were never closed have
  /// paired up, and made one cell of what were rows.
  var swallowing: Int? {
    guard csv.quotedLineBreaks > 0 else { return nil }
    return (0..<csv.count).first { field in
      let cell = csv.bytes[csv.range(field)]
      return cell.contains(delimiter) && (cell.contains(0x0A) || cell.contains(0x0D))
    }
  }

  /// Notes what is wrong with a cell; `{0}` of the sentence is what stands there.
  func tell(_ column: Column, _ sentence: TableSentence, _ problems: inout TableProblems) {
    let quoted = CellText.quoted(csv.bytes.span.extracting(range(column)))
    tell(column, sentence.phrase.filled(quoted), &problems)
  }

  /// Notes what is wrong with a cell.
  func tell(_ column: Column, _ phrase: Phrase, _ problems: inout TableProblems) {
    problems.add(row: number, field: fields[column.rawValue], phrase)
  }

  /// A text that must not be empty; nil, and told, when it is.
  func filled(_ column: Column, _ problems: inout TableProblems) -> String? {
    let text = text(column)
    if !text.isEmpty { return text }
    tell(column, TableSentence.emptyCell.phrase.filled(column.heading), &problems)
    return nil
  }

  /// A school code; nil, and told, when the cell holds none.
  func schoolCode(_ column: Column, _ problems: inout TableProblems) -> String? {
    let reading = SchoolCodeReader.read(csv.bytes.span.extracting(range(column)))
    if reading.fault == nil { return reading.code }
    tell(column, .malformedSchoolCode, &problems)
    return nil
  }

  /// A code of a unit or class, without what spreadsheets put around it.
  func code(_ column: Column) -> String {
    let cell = csv.bytes.span.extracting(range(column))
    if cell.indices.allSatisfy({ (48...57).contains(cell[$0]) }) { return CellText.string(cell) }
    var code = CellText(cell).string.filter { $0 != " " }[...]
    if code.hasPrefix("=\""), code.hasSuffix("\"") { code = code.dropFirst(2).dropLast() }
    if code.hasPrefix("'") { code = code.dropFirst() }
    if code.hasSuffix(".0") { code = code.dropLast(2) }
    return String(code)
  }

  /// A day, nil for a blank cell; also nil, and told, for one that holds something else.
  func date(_ column: Column, _ problems: inout TableProblems) -> CivilDate? {
    let range = range(column)
    guard !range.isEmpty else { return nil }
    if let date = DateReader.read(csv.bytes.span.extracting(range)) { return date }
    if let (year, month, day) = DateReader.missing(csv.bytes.span.extracting(range)) {
      tell(column, Self.missing(year, month, day), &problems)
    } else if !isBlank(column) {
      tell(column, .malformedDate, &problems)
    }
    return nil
  }

  /// That there is no such day, because the month has none or the year no such month.
  private static func missing(_ year: Int, _ month: Int, _ day: Int) -> Phrase {
    (1...12).contains(month)
      ? TableSentence.noSuchDay.phrase.filled(
        String(year), String(month), String(day), String(CivilDate.days(in: month, of: year)))
      : TableSentence.noSuchMonth.phrase.filled(String(month))
  }

  /// A month; nil, and told, when the cell holds none.
  func month(_ column: Column, _ problems: inout TableProblems) -> Month? {
    if case .month(let month) = MonthReader.read(csv.bytes.span.extracting(range(column))) {
      return month
    }
    tell(column, .malformedMonth, &problems)
    return nil
  }

  /// 是 or 否, nil for a blank cell; also nil, and told, for one that holds something else.
  func answer(_ column: Column, _ problems: inout TableProblems) -> Bool? {
    let text = text(column)
    if text == "否" { return false }
    if let answer = AnswerSpelling.all[CellText(text).string.lowercased()] { return answer == 1 }
    if !isBlank(column) { tell(column, .malformedAnswer, &problems) }
    return nil
  }

  /// Whether a cell is empty, or says that there is nothing to say.
  func isBlank(_ column: Column) -> Bool {
    BlankSpelling.all.contains(CellText(text(column)).string.lowercased())
  }
}
