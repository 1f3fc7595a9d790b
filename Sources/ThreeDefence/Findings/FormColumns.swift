import Interchange

extension Column {
  /// Rows of which the values are taken together, so that all of a form's values are taken while it
  /// is at hand.
  private static let block = 64
  /// From how many rows on two threads share the columns.
  private static let manyRows = 20_000

  /// The values of some forms, a column for each of some indicators.
  ///
  /// - Parameters:
  ///   - values: the values of the forms.
  ///   - indicators: the numbers of the indicators.
  ///   - forms: for each row the number of its form; -1 where everything is unknown.
  /// - Returns: a column for each of the indicators, in their order.
  static func columns(
    of values: ValueGrid, indicators: [Int], forms: [Int32]
  ) -> [Column] {
    let half = (indicators.count + 1) / 2
    guard forms.count > manyRows, half > 0 else {
      return columns(of: values, some: indicators[...], forms)
    }
    return concurrentMap(indicators.count, workers: 2, strideOf: half) { range, put in
      for column in columns(of: values, some: indicators[range], forms) { put(column) }
    }
  }

  private static func columns(
    of values: ValueGrid, some indicators: ArraySlice<Int>, _ forms: [Int32]
  ) -> [Column] {
    var columns = indicators.map { _ in Column(count: forms.count) }
    guard values.count > 0 else { return columns }
    var rows: [(row: Int, at: Int)] = []
    rows.reserveCapacity(block)
    for start in stride(from: 0, to: forms.count, by: block) {
      rows.removeAll(keepingCapacity: true)
      for row in start..<min(start + block, forms.count) where forms[row] >= 0 {
        rows.append((row, Int(forms[row]) * values.width))
      }
      for (column, indicator) in indicators.enumerated() {
        columns[column].take(values, indicator, rows)
      }
    }
    return columns
  }

  /// Takes the values of one indicator into some rows, as yet unknown, of forms whose values begin
  /// at some places.
  private mutating func take(
    _ values: ValueGrid, _ indicator: Int, _ rows: [(row: Int, at: Int)]
  ) {
    values.cells.withUnsafeBufferPointer { cells in
      numbers.withUnsafeMutableBufferPointer { numbers in
        known.withUnsafeMutableBufferPointer { known in
          rows.withUnsafeBufferPointer { rows in
            for (row, at) in rows {
              let cell = cells[at &+ indicator]
              let isNumber = cell >= ValueGrid.lowest
              numbers[row] = isNumber ? Int64(cell) : 0
              known[row] = isNumber ? 1 : 0
            }
          }
        }
      }
    }
    guard !values.large.isEmpty else { return }
    for (row, at) in rows where values.cells[at + indicator] == ValueGrid.isLarge {
      self[row] = values.large[at + indicator]
    }
  }
}
