internal import Interchange

extension ListReader {
  /// How the text of a list ends.
  struct TextEnd {
    /// What is already known to be wrong with the file, so that it is not said twice.
    var told: ReadingFinding?
    /// A quote that is never closed, with the text from it on.
    var unclosed: (quote: CSVFault, text: ArraySlice<UInt8>)?
    /// Whether the text ends with the end of a line.
    var isWhole: Bool
  }

  /// Ends the list: recognises the schools that could not be read, checks the totals, and says what
  /// is wrong with the file as a whole.
  mutating func finish(_ end: TextEnd) -> [ReadDocument] {
    noteHeader(isBroken: end.unclosed?.quote.row == header.row)
    if let (quote, text) = end.unclosed {
      forgetCutRow()
      recogniseLines(after: text, from: quote.row)
    }
    totals.finish(&builder)
    if !end.isWhole, end.told != nil || shortRows.cut != nil { forgetCutRow() }
    if let fault = fault(end) {
      builder.add(fault)
    } else if builder.document.forms.isEmpty, earlier.isEmpty {
      builder.add(
        ReadingFinding(
          .noSchools, message: Message(totals.hasTotals ? .onlyTotals : .noSchools)))
    }
    nameBlankColumns()
    return earlier + [builder.finished()]
  }

  /// The one thing that is wrong with the file's structure.
  private func fault(_ end: TextEnd) -> ReadingFinding? {
    if let told = end.told ?? end.unclosed.map({ FaultFinding.quote($0.quote) }) { return told }
    if let swallowing {
      return ReadingFinding(
        .unreadableFile, place: Place(row: swallowing),
        message: Message(.swallowedRows, String(swallowing)))
    }
    guard !end.isWhole, let cut = shortRows.cut else { return nil }
    return FaultFinding.cut(cut.number)
  }

  /// The last row is cut, not ragged: nothing is said about it alone.
  private mutating func forgetCutRow() {
    guard let form = shortRows.last?.form else { return }
    builder.document.findings.removeAll { $0.form == form }
  }

  /// Where nothing stands in a column in any row, says so in each row's finding: there is one cause.
  private mutating func nameBlankColumns() {
    let count = builder.document.forms.count
    guard count >= 3 else { return }
    let check = StructuralCheck.missingValue.rawValue
    let blanks = builder.document.findings.filter { $0.check == check && $0.value.isEmpty }
    let numbers = Dictionary(blanks.map { ($0.indicator, 1) }, uniquingKeysWith: +)
    for (index, finding) in builder.document.findings.enumerated()
    where finding.check == check && numbers[finding.indicator] == count {
      guard let indicator = finding.indicator else { continue }
      builder.document.findings[index].message = Message(
        .missingInEveryRow, [.indicator(indicator), .text(String(count))])
    }
  }

  // MARK: - Rows that a quote has hidden

  /// Recognises the schools whose rows a stray quote has made part of one cell.
  ///
  /// - Parameters:
  ///   - raw: the text of the row that holds the quote.
  ///   - number: the number of that row.
  mutating func takeSwallowed(_ raw: ArraySlice<UInt8>, from number: Int) {
    let before = builder.document.forms.count
    recogniseLines(after: raw, from: number)
    guard builder.document.forms.count > before else { return }
    swallowing = swallowing ?? number
    // The row itself is as long as all that it has swallowed: that has one cause, told of the file.
    if before > 0, builder.document.forms[before - 1].row == number {
      builder.document.findings.removeAll { $0.form == before - 1 }
    }
  }

  /// Recognises schools in the lines after the first one of a text, quotes meaning nothing.
  private mutating func recogniseLines(after raw: ArraySlice<UInt8>, from number: Int) {
    guard let codeColumn = header.codeColumn else { return }
    var row = number
    var rest = raw.drop { !Self.isLineEnd($0) }.drop(while: Self.isLineEnd)
    while !rest.isEmpty, !isFull {
      let line = rest.prefix { !Self.isLineEnd($0) }
      row += 1
      rowsLeft -= 1
      recognise(line, row, codeColumn)
      rest = rest[line.endIndex...].drop(while: Self.isLineEnd)
    }
    if !rest.isEmpty { isCut = true }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Recognises the school of a line, if its code is one.
  private mutating func recognise(_ line: ArraySlice<UInt8>, _ row: Int, _ codeColumn: Int) {
    var before = line
    for _ in 0..<codeColumn {
      guard let end = before.firstIndex(of: delimiter) else { return }
      before = before[(end + 1)...]
    }
    let code = Self.unquoted(before.prefix { $0 != delimiter })
    guard SchoolCodeReader.isPlain(code.span) else { return }
    builder.beginForm(row: row)
    builder.takeCode(code.span)
    let cells = line.split(separator: delimiter, omittingEmptySubsequences: false)
    for (field, column) in header.texts where column < cells.count {
      builder.takeText(field, Self.unquoted(cells[column]).span)
    }
    builder.recogniseForm()
  }

  private static func unquoted(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    cell.filter { $0 != UInt8(ascii: "\"") }
  }
}
