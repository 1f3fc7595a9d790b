internal import Interchange

/// What a row of a list is when no proper school code stands in it, told by its looks.
struct RowLooks {
  /// The list's header.
  let header: ListHeader
  /// The form edition.
  let edition: FormEdition

  /// The label of a row of totals; nil for another row.
  func totalLabel(_ row: CSVRow) -> TotalLabel? {
    let bytes = row.bytes.span
    for column in header.labelColumns where column < row.count {
      if let label = TotalLabel(bytes.extracting(row.range(column))) { return label }
    }
    return nil
  }

  /// Whether a row is a school's with something wrong in its code, and not a note, a signature, a
  /// row of units or of column numbers.
  func isSchool(_ row: CSVRow) -> Bool {
    let numbers = numbers(row)
    let hasMonth = hasMonth(row)
    let hasName = hasName(row)
    if hasMonth && hasName { return true }
    if looksLikeCode(row) { return hasMonth || hasName || !numbers.isEmpty }
    guard numbers.count >= min(3, header.indicators.count), !numbers.isEmpty else {
      return looksFilledIn(row)
    }
    return !countsUp(numbers) || numbers.count < 3
  }

  private func countsUp(_ numbers: [Int64]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// Whether digits stand in at least half of the columns of numbers, though not as numbers.
  ///
  /// So they do where each cell has quotes of its own; column numbers such as `(1)`, `(2)` count up.
  private func looksFilledIn(_ row: CSVRow) -> Bool {
    let columns = header.indicators.filter { edition.rules[$0.indicator].kind != .boolean }
    let numbers = columns.compactMap { _, column -> Int64? in
      guard column < row.count else { return nil }
      let text = CellText(row.bytes.span.extracting(row.range(column))).scalars
      guard !text.contains(where: \.properties.isAlphabetic) else { return nil }
      return Int64(String(String.UnicodeScalarView(text.filter { ("0"..."9").contains($0) })))
    }
    return numbers.count >= 3 && numbers.count * 2 >= columns.count && !countsUp(numbers)
  }

  /// Whether the last row of a file, which has too few cells, begins as a school's row would.
  func beginsLikeSchool(_ row: CSVRow) -> Bool {
    if isSchool(row) { return true }
    guard let first = (0..<row.count).first(where: { !row.isBlank($0) }) else { return false }
    let text = CellText(row.bytes.span.extracting(row.range(first))).scalars
    return text.contains { ("0"..."9").contains($0) }
      && text.allSatisfy { $0.value < 0x80 || "年月日".unicodeScalars.contains($0) }
  }

  /// A code, or eight letters or digits, half of them digits at least.
  private func looksLikeCode(_ row: CSVRow) -> Bool {
    guard let column = header.codeColumn, column < row.count else { return false }
    let cell = row.bytes.span.extracting(row.range(column))
    switch SchoolCodeReader.read(cell).fault {
    case nil, .scientific, .fifteenDigits, .lostZero: return true
    case .length, .letters:
      let text = CellText(cell).scalars
      return text.count >= 8 && text.filter { ("0"..."9").contains($0) }.count * 2 >= text.count
    case .blank, .text: return false
    }
  }

  private func hasMonth(_ row: CSVRow) -> Bool {
    guard let column = header.columns[FormField.month], column < row.count,
      case .month = MonthReader.read(row.bytes.span.extracting(row.range(column)))
    else { return false }
    return true
  }

  /// Whether something stands in the column of names that is no note like `审核人：孙某`.
  private func hasName(_ row: CSVRow) -> Bool {
    guard let column = header.columns[FormField.schoolName], column < row.count,
      !row.isBlank(column)
    else { return false }
    return !CellText(row.bytes.span.extracting(row.range(column))).scalars.contains(":")
  }

  /// The numbers and answers in the columns of indicators.
  private func numbers(_ row: CSVRow) -> [Int64] {
    let bytes = row.bytes.span
    var numbers: [Int64] = []
    for (indicator, column) in header.indicators where column < row.count {
      let reading = ValueReader.read(
        bytes.extracting(row.range(column)), edition.rules[indicator].kind,
        unit: edition.units[indicator])
      if let number = reading.value.number { numbers.append(number) }
    }
    return numbers
  }
}
