import ThreeDefence

extension TextTable {
  /// A table of the program for a terminal, coloured by what its cells mean.
  init(_ table: Table, _ language: Language) {
    let rows = (0..<table.count).map { table.row($0) }
    columns = table.headings.enumerated().map { number, heading in
      Column(
        heading: Heading.inWords(heading).text(language).harmless,
        kind: Self.kind(of: rows.map { $0[number] })
      )
    }
    self.rows = rows.map { row in
      Row(
        cells: zip(row, table.headings).map { cell, heading in
          Cell(text: cell.text(language).harmless, ink: cell.ink(under: heading))
        }, isTotal: row.contains(.word(.total)) || row.contains(.word(.subtotal)))
    }
    self.language = language
    let byUnit: [Heading] = [.unitCode, .unit, .schoolCode]
    isByUnit = table.headings.starts(with: byUnit.map(\.phrase))
  }

  private static func kind(of cells: [ThreeDefence.Cell]) -> Column.Kind {
    if cells.contains(where: \.isNumber) { return .number }
    return cells.allSatisfy(\.isCode) ? .code : .text
  }
}

extension ThreeDefence.Cell {
  /// Whether it is a number.
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .hundredths, .decimal: true
    default: false
    }
  }

  /// Whether it is a word of a few, a length of time, or a code, number or time that was written.
  fileprivate var isCode: Bool {
    switch self {
    case .text(let text):
      text.utf8.count <= 25
        && text.unicodeScalars.allSatisfy {
          ("0"..."9").contains($0) || ("A"..."Z").contains($0) || "+-:.".unicodeScalars.contains($0)
        }
    case .phrase: false
    default: true
    }
  }

  /// How it looks beneath a heading.
  fileprivate func ink(under heading: Phrase) -> Ink {
    let states: [(Heading, Word)] = [(.late, .late), (.returned, .returned), (.missing, .missing)]
    let rates: [Heading] = [.reportingRate, .onTimeRate, .metRate]
    switch self {
    case .word(let word): return word.ink
    case .number(let number) where number > 0:
      return states.first { $0.0.phrase == heading }?.1.ink ?? .plain
    case .hundredths(let hundredths) where hundredths < 100_00:
      return rates.contains { $0.phrase == heading } ? .doubtful : .plain
    default: return .plain
    }
  }
}
