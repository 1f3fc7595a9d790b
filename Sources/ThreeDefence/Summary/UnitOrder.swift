/// The order of reporting units in every table: by code within a prefecture, its own 市直 last; the
/// bureau's own prefecture-less division last of all.
struct UnitOrder {
  let division: String

  /// The units of some schools, each once, in order.
  ///
  /// - Parameters:
  ///   - units: units known already.
  ///   - schools: schools; a unit is called what the last of its rows calls it.
  /// - Returns: the units, in printing order.
  func units(
    _ units: [ReportingUnit] = [], of schools: some Sequence<School> = [School]()
  ) -> [ReportingUnit] {
    var names = Dictionary(
      units.map { ($0.code, $0.name) }, uniquingKeysWith: { _, last in last })
    // Neighbours are mostly of one unit.
    var last: ReportingUnit?
    for school in schools where school.unit != last {
      last = school.unit
      names[school.unit.code] = school.unit.name
    }
    return names.map { (key: key($0.key), unit: ReportingUnit(code: $0.key, name: $0.value)) }
      .sorted { $0.key < $1.key }.map(\.unit)
  }

  /// The rows of a table: the units, 小计 after each prefecture's where there are several, 合计.
  func groups(of units: [ReportingUnit]) -> [UnitGroup] {
    let prefectures = Set(units.map { prefecture(of: $0.code) })
    var groups: [UnitGroup] = []
    var start = 0
    for (number, unit) in units.enumerated() {
      groups.append(
        UnitGroup(kind: .unit, code: unit.code, name: unit.name, units: number..<number + 1))
      let prefecture = prefecture(of: unit.code)
      let isLast =
        number + 1 == units.count || self.prefecture(of: units[number + 1].code) != prefecture
      guard isLast, prefectures.count > 1 else { continue }
      groups.append(
        UnitGroup(kind: .subtotal, code: prefecture, name: "", units: start..<number + 1))
      start = number + 1
    }
    groups.append(UnitGroup(kind: .total, code: "", name: "", units: 0..<units.count))
    return groups
  }

  /// The first four digits; a bureau's own code that is no division code lies in its own prefecture.
  private func prefecture(of code: String) -> String {
    String((UnitCode.isDivision(code) ? code : division).prefix(4))
  }

  private func key(_ code: String) -> (Int, String, Int, String) {
    let isAboveAll = code == division && code.hasSuffix("0000")
    let isLast = code == division || code.hasSuffix("00")
    return (isAboveAll ? 1 : 0, prefecture(of: code), isLast ? 1 : 0, code)
  }
}

extension MonthPicture {
  /// Gives units that the register has no longer a row each, as schools counted in them in a month
  /// that is closed: its figures stay theirs.
  mutating func add(_ formerUnits: [ReportingUnit]) {
    let order = UnitOrder(division: header.division)
    let known = units
    units = order.units(known + formerUnits)
    groups = order.groups(of: units)
    let numbers = Dictionary(
      uniqueKeysWithValues: units.enumerated().map { ($0.element.code, $0.offset) })
    for school in schools.indices {
      schools[school].unit = numbers[known[schools[school].unit].code] ?? 0
    }
  }
}
