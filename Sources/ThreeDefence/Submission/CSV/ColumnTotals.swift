internal import Interchange

/// Sums of a list's additive columns, to check the rows of totals that stand in it.
struct ColumnTotals {
  /// A row of totals that stands above the schools it adds up.
  private struct Early {
    var number: Int
    var cells: [(indicator: Int, column: Int, number: Int64)]
  }

  private let edition: FormEdition
  /// Sums of all rows; nil where a value cannot be read or the sum would be too large.
  private var all: [Int64?]
  /// Sums of the rows since the last 小计.
  private var recent: [Int64?]
  private var addedForms = 0
  private var formsBeforeRecent = 0
  private var early: Early?

  /// Sums of nothing.
  init(_ edition: FormEdition) {
    self.edition = edition
    all = [Int64?](repeating: 0, count: edition.width)
    recent = all
  }

  /// Whether any row of totals has been met.
  private(set) var hasTotals = false

  /// Checks a row of totals against the rows above it.
  mutating func check(
    _ row: CSVRow, _ label: TotalLabel, _ header: ListHeader, _ builder: inout DocumentBuilder
  ) {
    hasTotals = true
    add(builder.document)
    let cells = numbers(row, header)
    switch label {
    case .total where addedForms == 0:
      if early == nil { early = Early(number: row.number, cells: cells) }
    case .total:
      compare(cells, with: all, .totalDiffers, row.number, &builder)
    case .subtotal:
      if addedForms > formsBeforeRecent {
        compare(cells, with: recent, .subtotalDiffers, row.number, &builder)
      }
      recent = [Int64?](repeating: 0, count: edition.width)
      formsBeforeRecent = addedForms
    }
  }

  /// Checks a row of totals that stood above all schools, now that all are known.
  mutating func finish(_ builder: inout DocumentBuilder) {
    guard let early else { return }
    add(builder.document)
    guard addedForms > 0 else { return }
    compare(early.cells, with: all, .totalDiffers, early.number, &builder)
  }

  /// Adds up the forms read since the last time.
  private mutating func add(_ document: ReadDocument) {
    for form in addedForms..<max(addedForms, document.forms.count) {
      for indicator in 0..<edition.width where edition.rules[indicator].isAdditive {
        let value = document.values[form, indicator]
        all[indicator] = Self.sum(all[indicator], value)
        recent[indicator] = Self.sum(recent[indicator], value)
      }
    }
    addedForms = max(addedForms, document.forms.count)
  }

  /// A sum with one more value; a blank adds nothing, an unknown makes the sum unknown.
  private static func sum(_ sum: Int64?, _ value: Value) -> Int64? {
    guard let sum else { return nil }
    switch value {
    case .blank: return sum
    case .absent, .unreadable: return nil
    case .reported(let number):
      let (result, overflow) = sum.addingReportingOverflow(number)
      return overflow ? nil : result
    }
  }

  /// The numbers of a row of totals in the columns that are added up; what cannot be read is not
  /// compared.
  private func numbers(
    _ row: CSVRow, _ header: ListHeader
  ) -> [(indicator: Int, column: Int, number: Int64)] {
    let bytes = row.bytes.span
    var cells: [(indicator: Int, column: Int, number: Int64)] = []
    for (indicator, column) in header.indicators
    where column < row.count && edition.rules[indicator].isAdditive {
      let reading = ValueReader.read(
        bytes.extracting(row.range(column)), edition.rules[indicator].kind,
        unit: edition.units[indicator])
      if let number = reading.value.number { cells.append((indicator, column, number)) }
    }
    return cells
  }

  private func compare(
    _ cells: [(indicator: Int, column: Int, number: Int64)], with sums: [Int64?],
    _ sentence: FindingSentence, _ row: Int, _ builder: inout DocumentBuilder
  ) {
    for (indicator, column, number) in cells {
      guard let sum = sums[indicator], sum != number else { continue }
      let rule = edition.rules[indicator]
      let id = edition.id(indicator)
      builder.add(
        ReadingFinding(
          .totalRowDiffers, place: Place(row: row, column: columnLetter(column)), indicator: id,
          value: rule.text(number), expected: rule.text(sum),
          message: Message(
            sentence, [.indicator(id), .text(rule.text(number)), .text(rule.text(sum))])))
    }
  }
}
