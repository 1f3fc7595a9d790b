internal import Interchange

/// Reads a list: one header row, one row per school.
///
/// Rows without a proper school code are told by their looks (`RowLooks`): totals, the header again,
/// notes, or schools with something wrong in the code. The hot path is `takeSchool` alone. What is
/// said about the file as a whole, once its end is reached, stands in `ListEnd.swift`.
struct ListReader {
  /// The document of the header that is in force.
  var builder: DocumentBuilder
  /// The header in force.
  private(set) var header: ListHeader
  /// What separates the cells.
  let delimiter: UInt8
  /// Documents of headers before it, where columns changed within the file.
  private(set) var earlier: [ReadDocument] = []
  /// Tables a file may have one below the other; it is not read on with.
  static let mostTables = 1_000
  /// Sums for the rows of totals.
  var totals: ColumnTotals
  /// Rows with too few cells.
  var shortRows = ShortRows()
  /// The row whose quote has swallowed others, once found.
  var swallowing: Int?
  /// Rows, and lines that a quote has hidden, that may still be read.
  var rowsLeft: Int
  /// Whether hidden lines were left unread.
  var isCut = false
  private var isHeaderNoted = false

  /// A list under a header.
  init(_ builder: DocumentBuilder, header: ListHeader, delimiter: UInt8, rowsLeft: Int) {
    self.builder = builder
    self.header = header
    self.delimiter = delimiter
    totals = ColumnTotals(builder.edition)
    self.rowsLeft = rowsLeft
  }

  /// Notes what is wrong with the columns, once it is known that no second header row follows.
  ///
  /// - Parameter isBroken: whether a quote has swallowed columns, of which nothing is said then.
  mutating func noteHeader(isBroken: Bool = false) {
    guard !isHeaderNoted else { return }
    isHeaderNoted = true
    builder.document.columns = header.columns
    if !isBroken { header.note(in: &builder) }
  }

  /// Whether the file has as many forms, tables or rows as it may have.
  var isFull: Bool { builder.isFull || earlier.count >= Self.mostTables || rowsLeft <= 0 }

  // MARK: - Rows

  /// Takes the next row.
  mutating func take(_ row: CSVRow) {
    guard !row.isBlank else { return }
    rowsLeft -= 1
    shortRows.last = nil
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
      noteHeader()
      totals.check(row, label, header, &builder)
    } else if looks.isSchool(row) {
      takeSchool(row)
    } else if row.count < header.neededCount, looks.beginsLikeSchool(row) {
      shortRows.note(row, form: nil)
    }
  }

  /// The header again: the second row of a header of two, the same once more or in other words, which
  /// is passed over, or the beginning of another table.
  private mutating func takeHeader(_ next: ListHeader) {
    if !isHeaderNoted, let merged = header.merged(with: next) {
      header = merged
      return
    }
    if next.repeats(header) { return }
    if !isHeaderNoted, header.repeats(next) {
      header = next
      return
    }
    noteHeader()
    if next != header {
      totals.finish(&builder)
      earlier.append(builder.finished())
      builder = DocumentBuilder(
        edition: builder.edition, month: builder.month, part: builder.document.part, layout: .list,
        mostForms: builder.mostForms, findingsElsewhere: builder.findingCount)
      totals = ColumnTotals(builder.edition)
      header = next
      isHeaderNoted = false
      noteHeader()
    }
    builder.add(
      ReadingFinding(
        .repeatedHeader, place: Place(row: next.row), message: Message(.repeatedHeader)))
  }

  // MARK: - Schools

  private mutating func takeSchool(_ row: CSVRow) {
    noteHeader()
    builder.beginForm(row: row.number)
    let bytes = row.bytes.span
    if let column = header.codeColumn, column < row.count {
      builder.takeCode(bytes.extracting(row.range(column)))
    }
    for (field, column) in header.texts where column < row.count {
      builder.takeText(field, bytes.extracting(row.range(column)))
    }
    if row.count < header.neededCount {
      shortRows.note(row, form: builder.formNumber)
      takeRagged(.raggedShort, row.count)
    } else if row.count > header.cellCount,
      (header.cellCount..<row.count).contains(where: { !row.isBlank($0) })
    {
      takeRagged(.raggedLong, row.count)
    } else {
      takeValues(row)
      let step = RowStep(builder.findingsOfForm, edition: builder.edition)
      if let (place, message) = step.fault(of: row, under: header) {
        takeRagged(message, at: place)
      } else {
        builder.endForm()
      }
    }
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

  /// A row out of step gets one finding and no others; its values are not trusted.
  private mutating func takeRagged(_ sentence: FindingSentence, _ count: Int) {
    takeRagged(
      Message(sentence, String(count), String(header.neededCount)),
      at: Place(row: builder.form.row))
  }

  private mutating func takeRagged(_ message: Message, at place: Place) {
    builder.forgetValues()
    builder.add(
      ReadingFinding(.raggedRow, form: builder.formNumber, place: place, message: message))
    builder.keepForm()
  }
}
