internal import Interchange

/// Reads a card: a line per indicator, one school.
///
/// Where the header stands again, another card begins.
struct CardReader {
  /// What has been read.
  var builder: DocumentBuilder
  private(set) var header: CardHeader
  /// The field that the next line is expected to be for.
  private var next = 0
  /// The fields that have had their line.
  private var seen: [Bool] = []
  /// The lines that have been kept, to be told when all are known.
  private(set) var lines = CardLines()
  /// The number of the last line, and whether it is a field's that must be filled in and ends before
  /// its value.
  private var last = (number: 0, isShort: false)

  /// A card under a header.
  init(_ builder: DocumentBuilder, header: CardHeader) {
    self.builder = builder
    self.header = header
    self.builder.document.columns = [header.values]
    begin()
  }

  private mutating func begin() {
    builder.beginForm(row: header.row)
    next = 0
    lines = CardLines()
    seen = [Bool](repeating: false, count: builder.edition.vocabulary.labels.count)
  }

  // MARK: - Lines

  /// Takes the next line.
  mutating func take(_ row: CSVRow) {
    guard !row.isBlank else { return }
    last = (row.number, false)
    if let field = field(row) {
      last.isShort = row.count <= header.values && !FormField.optional.contains(field)
      take(field, row)
    } else if let repeated = CardHeader(row) {
      endForm(isWhole: true)
      header = repeated
      builder.add(
        ReadingFinding(
          .repeatedHeader, place: Place(row: row.number), message: Message(.repeatedHeader)))
      begin()
    } else {
      noteUnknown(row)
    }
  }

  /// The field that a line is for, by its label or else its code.
  private func field(_ row: CSVRow) -> Int? {
    let vocabulary = builder.edition.vocabulary
    for column in [header.labels, header.codes ?? header.labels] where column < row.count {
      let cell = row.bytes.span.extracting(row.range(column))
      if case .field(let field) = vocabulary.meaning(of: cell, expecting: next) { return field }
    }
    return nil
  }

  private mutating func take(_ field: Int, _ row: CSVRow) {
    builder.mark(field, line: row.number)
    next = field + 1
    let cell = row.cell(header.values)
    guard !seen[field] else {
      distrust(field)
      let repeated = CardLines.Repeated(
        field: field, row: row.number, label: CellText.quoted(row.cell(header.labels).span),
        isAlike: lines.first.contains { $0.field == field && $0.cell == cell })
      if !lines.keep(repeated) { note(repeated) }
      return
    }
    seen[field] = true
    lines.keep(CardLines.Line(field: field, row: row.number, cell: cell))
    let cellCount = max(header.cellCount, header.values + 1)
    let isRagged =
      row.count > cellCount && (cellCount..<row.count).contains { !row.isBlank($0) }
    if let displaced = displaced(field, row, isRagged: isRagged) {
      lines.keep(displaced)
    } else if isRagged {
      noteRagged(field)
    } else {
      take(field, cell)
    }
  }

  /// Takes what is written for a field.
  mutating func take(_ field: Int, _ cell: [UInt8]) {
    switch field {
    case FormField.month: builder.takeMonth(cell.span)
    case FormField.schoolCode: builder.takeCode(cell.span)
    case ..<FormField.envelopeCount: builder.takeText(field, cell.span)
    default: builder.takeValue(field - FormField.envelopeCount, cell.span)
    }
  }

  /// Notes that a line has cells too many.
  mutating func noteRagged(_ field: Int) {
    distrust(field)
    builder.note(
      .raggedRow, at: field, Message(.raggedLine, [builder.edition.name(ofField: field)]))
  }

  /// Makes an indicator's value one that cannot be trusted.
  mutating func distrust(_ field: Int) {
    guard field >= FormField.envelopeCount else { return }
    builder.document.values[builder.formNumber, field - FormField.envelopeCount] = .unreadable
  }

  /// Notes a line with a value and a label that is not known; signatures and notes are passed over.
  private mutating func noteUnknown(_ row: CSVRow) {
    guard header.labels < row.count, header.values < row.count, !row.isBlank(header.labels),
      !row.isBlank(header.values)
    else { return }
    let label = CellText.quoted(row.bytes.span.extracting(row.range(header.labels)))
    guard !label.contains(":"), !label.contains("：") else { return }
    let closest = builder.mayGuess ? builder.edition.vocabulary.closestLabel(to: label) : nil
    builder.add(
      ReadingFinding(
        .unknownColumn, form: builder.formNumber,
        place: Place(row: row.number, column: columnLetter(header.labels)), value: label,
        expected: closest ?? "",
        message: closest.map { Message(.unknownLineClose, label, $0) }
          ?? Message(.unknownLine, label)))
  }

  // MARK: - End

  private mutating func endForm(isWhole: Bool) {
    settleDisplaced()
    guard seen.contains(true), hasContent || !isWhole else { return builder.dropForm() }
    guard isWhole else {
      if builder.form.schoolCode.isEmpty { builder.dropForm() } else { builder.recogniseForm() }
      return
    }
    settleRepeated()
    if !seen[FormField.schoolCode] {
      builder.add(
        ReadingFinding(
          .missingColumn, form: builder.formNumber, place: Place(row: header.row),
          expected: FormField.envelope[FormField.schoolCode].label,
          message: Message(.missingSchoolCode)))
    }
    MissingFields(sentences: .card).note(in: &builder)
    builder.endForm()
  }

  /// Whether the last line ends early, or indicators are lacking from there on.
  private var isCut: Bool {
    guard seen.contains(true) else { return false }
    let rest = seen[max(next, FormField.envelopeCount)...]
    return last.isShort || !rest.isEmpty && !rest.contains(true)
  }

  /// Whether anything at all is filled in.
  private var hasContent: Bool {
    let form = builder.formNumber
    return !builder.form.schoolCode.isEmpty || !builder.form.schoolName.isEmpty
      || (0..<builder.edition.width).contains {
        switch builder.document.values[form, $0] {
        case .reported, .unreadable: true
        case .blank, .absent: false
        }
      }
  }

  /// Ends the card; where a file could not be read to its end (`told`), it is only recognised.
  ///
  /// - Parameters:
  ///   - told: what is already known to be wrong with the file.
  ///   - isWhole: whether the text ends with the end of a line.
  /// - Returns: the document.
  mutating func finish(told: ReadingFinding?, isWhole: Bool) -> ReadDocument {
    let told = told ?? (isWhole || !isCut ? nil : FaultFinding.cut(last.number))
    endForm(isWhole: told == nil)
    if let told {
      builder.add(told)
    } else if builder.document.forms.isEmpty {
      builder.add(ReadingFinding(.noSchools, message: Message(.noSchools)))
    }
    return builder.finished()
  }
}
