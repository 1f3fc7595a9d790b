import Interchange

/// The reporting units of a register, each once by code and name, numbered from 0.
struct UnitNames {
  private var units: [ReportingUnit] = []
  private var numbers: [ReportingUnit: Int] = [:]
  private var last: Int?

  /// A unit by its number.
  subscript(number: Int) -> ReportingUnit { units[number] }

  /// Codes that stand with more than one name, in order.
  var withSeveralNames: [String] {
    Dictionary(grouping: units, by: \.code).filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The number of a row's unit; nil, and told, when it has no code or name.
  mutating func number(
    of row: TableRow<RegisterColumn>, _ problems: inout TableProblems
  ) -> Int? {
    // Registers mostly stand in the order of units: the unit is that of the row before.
    let code = row.csv.bytes[row.range(.unitCode)]
    let name = row.csv.bytes[row.range(.unitName)]
    if let last, units[last].code.utf8.elementsEqual(code),
      units[last].name.utf8.elementsEqual(name)
    {
      return last
    }
    guard let unit = unit(row, &problems) else { return nil }
    let number = numbers[unit] ?? units.count
    if number == units.count {
      numbers[unit] = number
      units.append(unit)
    }
    last = number
    return number
  }

  private func unit(
    _ row: TableRow<RegisterColumn>, _ problems: inout TableProblems
  ) -> ReportingUnit? {
    let code = row.code(.unitCode)
    let isSound = UnitCode.isWellFormed(code)
    if !isSound { row.tell(.unitCode, .malformedUnitCode, &problems) }
    guard let name = row.filled(.unitName, &problems), isSound else { return nil }
    return ReportingUnit(code: code, name: name)
  }
}
