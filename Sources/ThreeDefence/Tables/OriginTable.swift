extension Table {
  /// Where a figure comes from: every school behind it, its value, file and line, and the sum.
  ///
  /// - Parameters:
  ///   - column: an indicator by id, code or label, or a column of `reporting.csv` by its heading.
  ///   - unit: the code of a unit, or nil for all.
  ///   - school: the code of a school, or nil for all.
  ///   - picture: the month.
  /// - Returns: the table; nil for a column that is not known.
  public static func origin(
    of column: String, unit: String?, school: String?, in picture: MonthPicture
  ) -> Table? {
    let asked = picture.schools.indices.filter { number in
      let own = picture.schools[number].school
      return (unit == nil || own.unit.code == unit) && (school == nil || own.code == school)
    }
    if let indicator = picture.template.indicators.firstIndex(where: {
      [$0.id, $0.code, $0.label].contains(column)
    }) {
      return origin(ofIndicator: indicator, of: asked, in: picture)
    }
    guard let states = ReturnState.counted(as: column) else { return nil }
    let rows = asked.filter { states.contains(picture.schools[$0].state) }
    return origin(rows, total: .number(Int64(rows.count)), in: picture) { school in
      let entry = picture.schools[school]
      return (.word(entry.state.word), entry.deciding?.file ?? "", entry.deciding?.row)
    }
  }

  private static func origin(
    ofIndicator number: Int, of schools: [Int], in picture: MonthPicture
  ) -> Table {
    let indicator = picture.template.indicators[number]
    var row: [Int: Int] = [:]
    for (record, school) in picture.recordSchool.enumerated() { row[school] = record }
    let counted = schools.filter { row[$0] != nil }
    let values = counted.map { school in row[school].flatMap { picture.columns[number][$0] } }
    let known = values.compactMap { $0 }
    let total: Int64? = indicator.rollUp == .min ? known.min() : known.reduce(0, +)
    let value = Dictionary(uniqueKeysWithValues: zip(counted, values))
    return origin(counted, total: .figure(total, of: indicator), in: picture) { school in
      let entry = picture.schools[school]
      let field = FormField.envelopeCount + number
      let lines = entry.recordForm?.lines ?? []
      let line = lines.indices.contains(field) && lines[field] > 0 ? Int(lines[field]) : nil
      return (
        .value(value[school] ?? nil, of: indicator.kind), entry.record?.file ?? "",
        line ?? entry.record?.row
      )
    }
  }

  private static func origin(
    _ schools: [Int], total: Cell, in picture: MonthPicture,
    value: @escaping @Sendable (Int) -> (Cell, file: String, line: Int?)
  ) -> Table {
    let headings: [Heading] = [.unitCode, .unit, .schoolCode, .school, .value, .file, .row]
    return Table(
      "origin", headings: headings.map(\.phrase), count: schools.count + 1
    ) { number, cells in
      guard schools.indices.contains(number) else {
        cells += [.blank, .word(.total), .blank, .blank, total, .blank, .blank]
        return
      }
      let school = picture.schools[schools[number]].school
      let (value, file, line) = value(schools[number])
      cells += [
        .text(school.unit.code), .text(school.unit.name), .text(school.code), .text(school.name),
        value, .text(file), line.map { .number(Int64($0)) } ?? .blank,
      ]
    }
  }
}

extension ReturnState {
  /// The states that a column of the reporting table counts, by its heading in either language.
  fileprivate static func counted(as column: String) -> [ReturnState]? {
    let columns: [(Heading, [ReturnState])] = [
      (.expected, ReturnState.allCases), (.onTime, [.onTime]), (.late, [.late]),
      (.returned, [.returned]), (.missing, [.missing]), (.counted, [.onTime, .late]),
    ]
    return columns.first { [$0.0.phrase.zh, $0.0.phrase.en].contains(column) }?.1
  }
}
