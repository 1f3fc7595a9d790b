internal import Interchange

/// Reads a list: one header row, one row per school.
///
/// Rows without a proper school code are told by their looks (`RowLooks`): totals, the header again,
/// notes, or schools with something wrong in the code. The hot path is `takeSchool` alone.
struct ListReader {
  /// A row with too few cells.
  private struct ShortRow {
    var number: Int
    var cellCount: Int
    /// Its form; nil when it could not be told to be a school's.
    var form: Int?
  }

  /// The document of the header that is in force.
  var builder: DocumentBuilder
  private let delimiter: UInt8
  /// Documents of headers before it, where columns changed within the file.
  private var earlier: [ReadDocument] = []
  private var header: ListHeader
  private var totals: ColumnTotals
  /// The last row of all, when it was too short.
  private var lastShort: ShortRow?
  /// How many cells the other short rows have.
  private var shortCounts: [Int: Int] = [:]
  /// The row whose quote has swallowed others, once found.
  private var swallowing: Int?

  /// A list under a header.
  init(_ builder: DocumentBuilder, header: ListHeader, delimiter: UInt8) {
    self.builder = builder
    self.header = header
    self.delimiter = delimiter
    totals = ColumnTotals(builder.edition)
    begin(header)
  }

  private mutating func begin(_ header: ListHeader) {
    self.header = header
    builder.document.columns = header.columns
    header.note(in: &builder)
  }

  // MARK: - Rows

  /// Takes the next row.
  mutating func take(_ row: CSVRow) {
    guard !row.isBlank else { return }
    lastShort = nil
    if let column = header.codeColumn, column < row.count,
      SchoolCodeReader.isPlain(row.bytes.span.extracting(row.range(column))),
      !isTotal(row)
    {
      takeSchool(row)
    } else {
      takeOther(row)
    }
  }

  /// Whether 合计 and nothing else stands in the column of names.
  private func isTotal(_ row: CSVRow) -> Bool {
    guard let column = header.columns[FormField.schoolName], column < row.count else {
      return false
    }
    return TotalLabel(whole: row.bytes.span.extracting(row.range(column))) != nil
  }

  private mutating func takeOther(_ row: CSVRow) {
    let looks = RowLooks(header: header, edition: builder.edition)
    if let repeated = ListHeader(row, builder.edition.vocabulary) {
      takeHeader(repeated)
    } else if let label = looks.totalLabel(row) {
      totals.check(row, label, header, &builder)
    } else if looks.isSchool(row) {
      takeSchool(row)
    } else if row.count < header.neededCount, looks.beginsLikeSchool(row) {
      lastShort = ShortRow(number: row.number, cellCount: row.count, form: nil)
    }
  }

  /// The header again: passed over, or the beginning of another table when its columns differ.
  private mutating func takeHeader(_ repeated: ListHeader) {
    guard repeated != header else {
      builder.add(
        ReadingFinding(
          .repeatedHeader, place: Place(row: repeated.row), message: Message(.repeatedHeader)))
      return
    }
    totals.finish(&builder)
    earlier.append(builder.finished())
    builder = DocumentBuilder(
      edition: builder.edition, month: builder.month, part: builder.document.part, layout: .list)
    totals = ColumnTotals(builder.edition)
    begin(repeated)
    builder.add(
      ReadingFinding(
        .repeatedHeader, place: Place(row: repeated.row), message: Message(.repeatedHeader)))
  }

  // MARK: - Schools

  private mutating func takeSchool(_ row: CSVRow) {
    builder.beginForm(row: row.number)
    let bytes = row.bytes.span
    if let column = header.codeColumn, column < row.count {
      builder.takeCode(bytes.extracting(row.range(column)))
    }
    for (field, column) in header.texts where column < row.count {
      builder.takeText(field, bytes.extracting(row.range(column)))
    }
    if row.count < header.neededCount {
      lastShort = ShortRow(number: row.number, cellCount: row.count, form: builder.formNumber)
      shortCounts[row.count, default: 0] += 1
      return takeRagged(.raggedShort, row.count, header.neededCount)
    }
    if row.count > header.cellCount,
      (header.cellCount..<row.count).contains(where: { !row.isBlank($0) })
    {
      return takeRagged(.raggedLong, row.count, header.neededCount)
    }
    takeValues(row)
    if row.count > header.neededCount, looksShifted {
      return takeRagged(.raggedShifted, row.count, header.neededCount)
    }
    builder.endForm()
  }

  private mutating func takeValues(_ row: CSVRow) {
    let bytes = row.bytes.span
    if let column = header.columns[FormField.month] {
      builder.takeMonth(bytes.extracting(row.range(column)))
    }
    for (indicator, column) in header.indicators {
      builder.takeValue(indicator, bytes.extracting(row.range(column)))
    }
    for (field, _, _) in header.doubled where field >= FormField.envelopeCount {
      let indicator = field - FormField.envelopeCount
      builder.document.values[builder.formNumber, indicator] = .unreadable
    }
  }

  /// Whether so much of a row with a cell too many is unreadable that its values have shifted.
  private var looksShifted: Bool {
    builder.findingsOfForm.count { $0.check == StructuralCheck.unreadableValue.rawValue } >= 3
  }

  /// A row out of step gets one finding and no others; its values are not trusted.
  private mutating func takeRagged(_ sentence: FindingSentence, _ count: Int, _ needed: Int) {
    builder.forgetValues()
    builder.add(
      ReadingFinding(
        .raggedRow, form: builder.formNumber, place: Place(row: builder.form.row),
        message: Message(sentence, String(count), String(needed))))
    builder.keepForm()
  }

  // MARK: - What went wrong with the structure

  /// Recognises the schools whose rows a stray quote has made part of one cell.
  ///
  /// - Parameters:
  ///   - raw: the text of the row that holds the quote.
  ///   - number: the number of that row.
  mutating func takeSwallowed(_ raw: ArraySlice<UInt8>, from number: Int) {
    let before = builder.document.forms.count
    recogniseLines(after: raw, from: number)
    if builder.document.forms.count > before, swallowing == nil { swallowing = number }
  }

  /// Recognises schools in the lines after the first one of a text, quotes meaning nothing.
  private mutating func recogniseLines(after raw: ArraySlice<UInt8>, from number: Int) {
    guard let codeColumn = header.codeColumn else { return }
    let lines = raw.split { $0 == 0x0A || $0 == 0x0D }.dropFirst()
    for (index, line) in lines.enumerated() {
      let cells = line.split(separator: delimiter, omittingEmptySubsequences: false)
        .map { cell in Array(cell.filter { $0 != UInt8(ascii: "\"") }) }
      guard cells.count > codeColumn else { continue }
      let code = cells[codeColumn]
      guard SchoolCodeReader.isPlain(code.span) else { continue }
      builder.beginForm(row: number + index + 1)
      builder.takeCode(code.span)
      for (field, column) in header.texts where column < cells.count {
        let cell = cells[column]
        builder.takeText(field, cell.span)
      }
      builder.recogniseForm()
    }
  }

  /// Ends the list.
  ///
  /// - Parameters:
  ///   - told: what is already known to be wrong with the file, so that it is not said twice.
  ///   - unread: the text from the row on in which a quote was opened that is never closed.
  ///   - endsWithLine: whether the text ends with the end of a line.
  mutating func finish(
    told: Message?, unread: (row: Int, text: ArraySlice<UInt8>)?, endsWithLine: Bool
  ) -> [ReadDocument] {
    if let unread {
      forgetLastShort()
      recogniseLines(after: unread.text, from: unread.row)
    }
    totals.finish(&builder)
    if !endsWithLine, told != nil || isBrokenOff { forgetLastShort() }
    if let fault = fault(told: told, unread: unread?.row, endsWithLine: endsWithLine) {
      builder.add(fault)
    } else if builder.document.forms.isEmpty, earlier.isEmpty {
      builder.add(
        ReadingFinding(
          .noSchools, message: Message(totals.hasTotals ? .onlyTotals : .noSchools)))
    }
    return earlier + [builder.finished()]
  }

  /// The one thing that is wrong with the file's structure.
  private func fault(told: Message?, unread: Int?, endsWithLine: Bool) -> ReadingFinding? {
    if let told { return ReadingFinding(.unreadableFile, message: told) }
    if let unread {
      return ReadingFinding(
        .unreadableFile, place: Place(row: unread), message: Message(.unclosedQuote, String(unread))
      )
    }
    if let swallowing {
      return ReadingFinding(
        .unreadableFile, place: Place(row: swallowing),
        message: Message(.swallowedRows, String(swallowing)))
    }
    guard !endsWithLine, isBrokenOff, let lastShort else { return nil }
    return ReadingFinding(
      .unreadableFile, place: Place(row: lastShort.number),
      message: Message(.brokenOff, String(lastShort.number)))
  }

  /// Whether the last row alone is short in its way, so that it looks cut.
  private var isBrokenOff: Bool {
    lastShort.map { shortCounts[$0.cellCount, default: 0] < 2 } ?? false
  }

  /// The last row is cut, not ragged.
  private mutating func forgetLastShort() {
    guard let form = lastShort?.form else { return }
    builder.document.findings.removeAll { $0.form == form }
  }
}
