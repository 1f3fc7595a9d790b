/// Adds numbers up by unit, and over all without the detour by units, so that the one can be held
/// against the other.
struct Tally {
  private(set) var byUnit: [Int64]
  private(set) var total: Int64 = 0
  private var hasOverflowed = false

  /// Nothing yet, for so many units.
  init(units: Int) { byUnit = [Int64](repeating: 0, count: units) }

  /// Adds a number of a unit; a unit out of range adds to the total alone, and is found by the check.
  mutating func add(_ number: Int64, to unit: Int) {
    let (sum, overflow) = total.addingReportingOverflow(number)
    total = sum
    hasOverflowed = hasOverflowed || overflow
    guard byUnit.indices.contains(unit) else { return }
    let (unitSum, unitOverflow) = byUnit[unit].addingReportingOverflow(number)
    byUnit[unit] = unitSum
    hasOverflowed = hasOverflowed || unitOverflow
  }

  /// The sum of each group, in the groups' order; verified to add up.
  ///
  /// - Throws: `arithmetic` when a sum does not fit in 64 bits or levels do not add up.
  func figures(of groups: [UnitGroup], column: Phrase) throws(ThreeDefenceError) -> [Int64] {
    guard !hasOverflowed else { throw .tooLarge(column) }
    var figures: [Int64] = []
    figures.reserveCapacity(groups.count)
    for group in groups {
      if group.kind == .total {
        figures.append(total)
      } else {
        figures.append(try AdditivityCheck.sum(byUnit[group.units], column: column))
      }
    }
    try AdditivityCheck.verify(figures, of: groups, column: column)
    return figures
  }
}
