/// Holds the levels of a table against each other before anything is written: units add up to
/// prefectures, prefectures to the total, states to what was expected (domain.md section 8).
///
/// A wrong figure must not go out: the first one found stops the run.
enum AdditivityCheck {
  /// Verifies one additive column, a figure per group.
  ///
  /// - Throws: `arithmetic`, naming the column and the row that differs.
  static func verify(
    _ figures: [Int64], of groups: [UnitGroup], column: Phrase
  ) throws(ThreeDefenceError) {
    let units = groups.lazy.map(\.units.upperBound).max() ?? 0
    var byUnit = [Int64?](repeating: nil, count: units)
    for (group, figure) in zip(groups, figures) where group.kind == .unit {
      byUnit[group.units.lowerBound] = figure
    }
    var parts = byUnit
    for (group, figure) in zip(groups, figures) where group.kind == .subtotal {
      let own = byUnit[group.units].lazy.compactMap(\.self)
      try expect(figure, of: group, toBe: sum(own, column: column), column: column)
      for unit in group.units { parts[unit] = nil }
      parts[group.units.lowerBound] = figure
    }
    for (group, figure) in zip(groups, figures) where group.kind == .total {
      let all = parts.lazy.compactMap(\.self)
      try expect(figure, of: group, toBe: sum(all, column: column), column: column)
    }
  }

  /// Verifies that in every group the four states add up to the schools expected.
  ///
  /// - Throws: `arithmetic`, naming the row that differs.
  static func verify(_ states: [StateCounts], of groups: [UnitGroup]) throws(ThreeDefenceError) {
    for (group, counts) in zip(groups, states) {
      let sum = counts.onTime + counts.late + counts.returned + counts.missing
      try expect(counts.expected, of: group, toBe: sum, column: Heading.expected.phrase)
    }
  }

  /// The exact sum.
  ///
  /// - Throws: `arithmetic` when it does not fit in 64 bits.
  static func sum(
    _ numbers: some Sequence<Int64>, column: Phrase
  ) throws(ThreeDefenceError) -> Int64 {
    var total: Int64 = 0
    for number in numbers {
      let (sum, overflow) = total.addingReportingOverflow(number)
      guard !overflow else { throw .tooLarge(column) }
      total = sum
    }
    return total
  }

  private static func expect(
    _ figure: Int64, of group: UnitGroup, toBe sum: Int64, column: Phrase
  ) throws(ThreeDefenceError) {
    guard figure != sum else { return }
    let row = group.kind == .total ? Word.total.phrase : Phrase(group.code)
    let sentence = ErrorSentence.sumsDiffer.phrase
    throw ThreeDefenceError(
      .arithmetic, [sentence.filled(column, row, Phrase(String(figure)), Phrase(String(sum)))])
  }
}

extension ThreeDefenceError {
  /// A column whose sum does not fit in 64 bits.
  static func tooLarge(_ column: Phrase) -> ThreeDefenceError {
    ThreeDefenceError(.arithmetic, [ErrorSentence.sumTooLarge.phrase.filled(column)])
  }
}
