extension MonthOrigins {
  /// The row of a class of schools; of all schools for none.
  ///
  /// - Throws: `notFound` where there is no such class, or several.
  func place(
    ofClass asked: String, in table: OriginTable, _ figures: TableFigures
  ) throws(ThreeDefenceError) -> OriginPlace {
    let found = figures.rows.indices.filter {
      figures.layout.names(of: figures.rows[$0]).contains(asked)
    }
    guard let row = found.first else {
      let known = figures.rows.flatMap { figures.layout.names(of: $0) }.filter { !$0.isEmpty }
      throw .notFound(.noClass, Phrase(asked), table.name, .hint(for: asked, among: known))
    }
    let layout = figures.layout
    guard found.count == 1 else {
      let names = found.map { layout.title(of: figures.rows[$0], separator: ":") }
      throw .notFound(.severalClasses, Phrase(asked), .list(names))
    }
    let title = layout.title(of: figures.rows[row], separator: " ")
    guard case .schools(let number, let code) = figures.rows[row],
      case .classes(let classifications) = layout.rows
    else {
      return OriginPlace(
        title: title, row: row, includes: { _ in true }, lists: { _, _ in true })
    }
    let property = classifications[number].property
    return OriginPlace(
      title: title, row: row, includes: { property.value(of: $0) == code },
      lists: { _, _ in true })
  }
}

extension TableLayout {
  /// Everything that a row by class may be called: its name and its code, alone or behind the
  /// classification and a colon.
  fileprivate func names(of row: TableFigures.Row) -> [String] {
    let name = titles(of: row)[1]
    let names = Language.allCases.map { name.text($0) }
    let whole = title(of: row, separator: ":")
    guard case .schools(let number, let code) = row, case .classes(let classifications) = rows
    else { return names + ["", "all"] }
    // A class that the register does not give has no code.
    let codes = code.isEmpty ? [] : [code, "\(classifications[number].property.rawValue):\(code)"]
    return names + [whole.zh, whole.en] + codes
  }

  /// What a row by class is called: the classification and the class.
  fileprivate func title(of row: TableFigures.Row, separator: String) -> Phrase {
    let cells = titles(of: row).filter { $0 != .blank }
    return Phrase(
      zh: cells.map { $0.text(.zh) }.joined(separator: separator),
      en: cells.map { $0.text(.en) }.joined(separator: separator))
  }
}
