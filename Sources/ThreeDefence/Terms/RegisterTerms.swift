/// The unit and the days in force of each row of a register, as numbers, and where each code stands.
///
/// Read off the rows once, so that a month goes over half a million of them without touching one.
struct RegisterTerms: Sendable {
  /// The units, each once by code and name, in the order in which rows first name them.
  let units: [ReportingUnit]
  /// For each row, the number of its unit.
  let unitOfRow: [Int32]
  /// For each row the first and the last day in force, in days since the epoch.
  private let days: [(first: Int32, last: Int32)]
  /// What expressions and tables read of the rows.
  let traits: SchoolTraits
  private let index: CodeIndex

  init(_ rows: [School]) {
    var units: [ReportingUnit] = []
    var numbers: [ReportingUnit: Int32] = [:]
    // Neighbours are mostly of one unit.
    var last: (unit: ReportingUnit, number: Int32)?
    unitOfRow = rows.map { row in
      let unit = row.unit
      if let last, last.unit == unit { return last.number }
      let number = numbers[unit] ?? Int32(units.count)
      if Int(number) == units.count {
        units.append(unit)
        numbers[unit] = number
      }
      last = (unit, number)
      return number
    }
    self.units = units
    days = rows.map { row in
      (
        row.validFrom.map { Int32($0.daysSinceEpoch) } ?? .min,
        row.validTo.map { Int32($0.daysSinceEpoch) } ?? .max
      )
    }
    traits = SchoolTraits(rows)
    index = CodeIndex(rows)
  }

  /// The numbers of the rows in force on a day.
  func inForce(on date: CivilDate) -> [Int32] {
    let day = Int32(date.daysSinceEpoch)
    return days.indices.filter { days[$0].first <= day && day <= days[$0].last }.map(Int32.init)
  }

  /// The number of the first row of a code; nil for a code that the register does not know.
  func firstRow(of code: String, in rows: [School]) -> Int? { index.number(of: code, in: rows) }
}
