/// A school, form or month behind a figure, as it is shown.
struct OriginRow: Sendable {
  /// The file and the lines in it where the values stand.
  struct Trail: Sendable {
    let file: String
    let lines: [Int]
  }

  /// The unit that it counts in; nil for none.
  let unit: ReportingUnit?
  /// The school's code.
  let code: String
  /// The school's name.
  let name: String
  /// The month, where rows are of several.
  var month: Month?
  /// What it states, a cell for each heading of evidence.
  var evidence: [Cell] = []
  /// Where that stands.
  var now: Trail?
  /// Where what it states of the month before stands.
  var before: Trail?
}

/// What lies behind a figure, ready to be shown.
struct OriginParts: Sendable {
  /// Headings of what the rows state.
  var evidence: [Phrase] = []
  /// Whether rows are of several months.
  var isByMonth = false
  /// Whether rows have a file of the month before.
  var hasBefore = false
  /// The rows.
  var rows: [OriginRow]
  /// What is gathered from them; none where the rows' own values are shown.
  var terms: [OriginTerm]
  /// The figure.
  var figure: Cell?

  /// The parts as a table, if wanted with the rows that put nothing into any term.
  func table(showsOthers: Bool) -> Table {
    // One aggregate may stand in an expression more than once.
    let shown = terms.indices.filter { number in
      !terms[..<number].contains { $0.heading == terms[number].heading }
    }.map { terms[$0] }
    let numbers = rows.indices.filter { row in
      showsOthers || shown.isEmpty || shown.contains { $0.parts[row] != .none }
    }
    let ends = endRows(shown)
    return Table("origin", headings: headings(shown), count: numbers.count + ends.count) {
      number, cells in
      guard number < numbers.count else {
        cells += ends[number - numbers.count]
        return
      }
      let row = rows[numbers[number]]
      cells += [
        .text(row.unit?.code ?? ""), .text(row.unit?.name ?? ""), .text(row.code), .text(row.name),
      ]
      if isByMonth { cells.append(.text(row.month?.description ?? "")) }
      cells += shown.map { $0.cell(of: numbers[number]) } + row.evidence
      cells += row.now.cells
      if hasBefore { cells += row.before.cells }
    }
  }

  private func headings(_ shown: [OriginTerm]) -> [Phrase] {
    var headings: [Heading] = [.unitCode, .unit, .schoolCode, .school]
    if isByMonth { headings.append(.reportMonth) }
    return headings.map(\.phrase)
      + (shown.count == 1 ? [Heading.part.phrase] : shown.map(\.heading)) + evidence
      + [Heading.file.phrase, Heading.row.phrase]
      + (hasBefore ? [Heading.fileBefore.phrase, Heading.rowBefore.phrase] : [])
  }

  /// 合计, and the figure where it is another number.
  private func endRows(_ shown: [OriginTerm]) -> [[Cell]] {
    guard !shown.isEmpty else { return [] }
    let width = headings(shown).count
    func end(_ word: Word, _ cells: [Cell]) -> [Cell] {
      let row = [.blank, .word(word), .blank, .blank] + (isByMonth ? [.blank] : []) + cells
      return row + Array(repeating: .blank, count: width - row.count)
    }
    let total = shown.map(\.totalCell)
    guard let figure, total.count > 1 || total[0].text(.zh) != figure.text(.zh) else {
      return [end(.total, total)]
    }
    return [end(.total, total), end(.figure, [figure])]
  }
}

extension OriginRow.Trail? {
  /// File and lines as they are shown: each line once, in the order of the values.
  fileprivate var cells: [Cell] {
    guard let self else { return [.blank, .blank] }
    var lines: [Int] = []
    for line in self.lines where !lines.contains(line) { lines.append(line) }
    let cell: Cell =
      switch lines.count {
      case 0: .blank
      case 1: .number(Int64(lines[0]))
      default: .text(lines.map { String($0) }.joined(separator: " "))
      }
    return [.text(self.file), cell]
  }
}

extension OriginTerm {
  /// What a row puts in, as it is shown.
  fileprivate func cell(of row: Int) -> Cell {
    switch parts[row] {
    case .value(let number): .exact(number, places: places)
    case .none, .unknown: .blank
    }
  }

  /// What the parts come to, as it is shown.
  fileprivate var totalCell: Cell { total.map { .exact($0, places: places) } ?? .blank }
}

extension Cell {
  /// An exact number: with its places, or where it has none as few as will do, else as a fraction.
  static func exact(_ number: ExactNumber, places: Int?) -> Cell {
    for places in places.map({ $0...$0 }) ?? 0...6 {
      if let stored = number.stored(places: places) { return .decimal(stored, places: places) }
    }
    return .text("\(number.numerator)/\(number.denominator)")
  }
}
