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
    return !numbersColumns(row)
  }

  /// Whether the cells number the columns, as `1`, `2` or `(1)`, `(2)` do: from one to the next they
  /// grow by one, or by as much as the column does.
  private func numbersColumns(_ row: CSVRow) -> Bool {
    let cells = header.indicators.compactMap { _, column in
      digits(row, column).map { (column: Int64(column), number: $0) }
    }
    return cells.count >= 3
      && zip(cells, cells.dropFirst()).allSatisfy { left, right in
        let (step, overflows) = right.number.subtractingReportingOverflow(left.number)
        return !overflows && (step == 1 || step == right.column - left.column)
      }
  }

  /// Whether digits stand in at least half of the columns of numbers, though not as numbers, and
  /// something in the column of codes.
  ///
  /// So they do where each cell has quotes of its own. Column numbers such as `(1)`, `(2)`, and shares
  /// or ranges that the form's maker put under the columns, are no school's.
  private func looksFilledIn(_ row: CSVRow) -> Bool {
    guard let code = header.codeColumn, code < row.count, !row.isBlank(code) else { return false }
    let columns = header.indicators.filter { edition.rules[$0.indicator].kind != .boolean }
    let count = columns.count { digits(row, $0.column) != nil }
    return count >= 3 && count * 2 >= columns.count && !numbersColumns(row)
  }

  /// The digits of a cell, whatever stands around them; nil where there are none, or letters.
  private func digits(_ row: CSVRow, _ column: Int) -> Int64? {
    guard column < row.count else { return nil }
    let text = text(row, column)
    guard !text.contains(where: \.properties.isAlphabetic) else { return nil }
    return Int64(String(String.UnicodeScalarView(text.filter(Self.isDigit))))
  }

  private func text(_ row: CSVRow, _ column: Int) -> [Unicode.Scalar] {
    CellText(row.bytes.span.extracting(row.range(column))).scalars
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a row with too few cells may be what is left of a school's: it ends within its month, or
  /// within its code, before which nothing but a month or a serial number stands.
  ///
  /// A date, a page or a telephone number under the table is none.
  func beginsLikeSchool(_ row: CSVRow) -> Bool {
    guard let last = (0..<row.count).last(where: { !row.isBlank($0) }) else { return false }
    let monthColumn = header.columns[FormField.month]
    if last == monthColumn {
      return MonthReader.begins(String(String.UnicodeScalarView(text(row, last))))
    }
    let code = text(row, last)
    guard last == header.codeColumn, code.count <= SchoolCodeReader.length,
      code.allSatisfy(Self.isDigit)
    else { return false }
    return (0..<last).allSatisfy { column in
      row.isBlank(column) || column == monthColumn && hasMonth(row)
        || column != monthColumn && digits(row, column) != nil
    }
  }

  /// A code, or eight letters or digits, half of them digits at least.
  private func looksLikeCode(_ row: CSVRow) -> Bool {
    guard let column = header.codeColumn, column < row.count else { return false }
    let cell = row.bytes.span.extracting(row.range(column))
    switch SchoolCodeReader.read(cell).fault {
    case nil, .scientific, .fifteenDigits, .lostZero: return true
    case .length, .letters, .other:
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
