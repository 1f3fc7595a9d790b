/// How the figure of a group comes from the values of its schools; unknown values are in none.
enum RollUp {
  /// The figure of each group for one indicator, in stored units (a count for 是/否).
  ///
  /// - Parameters:
  ///   - indicator: the indicator, whose roll-up is followed.
  ///   - column: its values.
  ///   - unitOfRow: for each row of the column, the number of its unit.
  ///   - units: number of units.
  ///   - groups: the groups wanted.
  /// - Returns: a figure per group: the sum and the number of 是 of nothing are 0, the lowest of
  ///   nothing is nil.
  /// - Throws: `arithmetic` when a sum does not fit in 64 bits or levels do not add up.
  static func figures(
    of indicator: Indicator, in column: Column, unitOfRow: [Int], units: Int, groups: [UnitGroup]
  ) throws(ThreeDefenceError) -> [Int64?] {
    switch indicator.rollUp {
    case .min:
      return lowest(column, unitOfRow: unitOfRow, units: units, groups: groups)
    case .sum, .count:
      var tally = Tally(units: units)
      for row in 0..<column.count where column.known[row] != 0 {
        let number = column.numbers[row]
        tally.add(indicator.rollUp == .sum || number == 0 ? number : 1, to: unitOfRow[row])
      }
      return try tally.figures(of: groups, column: indicator.phrase)
    }
  }

  private static func lowest(
    _ column: Column, unitOfRow: [Int], units: Int, groups: [UnitGroup]
  ) -> [Int64?] {
    var lowest = [Int64?](repeating: nil, count: units)
    for row in 0..<column.count where column.known[row] != 0 {
      let unit = unitOfRow[row]
      lowest[unit] = min(lowest[unit] ?? .max, column.numbers[row])
    }
    return groups.map { group in lowest[group.units].compactMap(\.self).min() }
  }
}

extension Indicator {
  /// The indicator's name: its label, or its id in English.
  var phrase: Phrase { Phrase(zh: label, en: id) }
}
