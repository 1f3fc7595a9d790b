import Interchange

/// How the figure of a group comes from the values of its schools, for one indicator; unknown values
/// are in none.
struct RollUp: Sendable {
  /// Rows of which the values are taken together, so that all of a form's are taken while it is at
  /// hand.
  private static let block = 256

  private let indicator: Indicator
  private var tally: Tally
  /// The lowest value of each unit; empty where values are added up.
  private var lowest: [Int64?]

  private init(_ indicator: Indicator, units: Int) {
    self.indicator = indicator
    tally = Tally(units: units)
    lowest = indicator.rollUp == .min ? [Int64?](repeating: nil, count: units) : []
  }

  /// The figures of each indicator, in template order, by group.
  ///
  /// - Parameters:
  ///   - picture: the month.
  ///   - unitOfRow: for each form of record, the number of its unit.
  /// - Returns: figures in stored units (a count for 是/否): the sum and the number of 是 of nothing are
  ///   0, the lowest of nothing is nil.
  /// - Throws: `arithmetic` when a sum does not fit in 64 bits or levels do not add up.
  static func figures(
    _ picture: MonthPicture, unitOfRow: [Int]
  ) throws(ThreeDefenceError) -> [[Int64?]] {
    let indicators = picture.template.indicators
    let half = max(1, (indicators.count + 1) / 2)
    let rollUps = concurrentMap(indicators.count, workers: 2, strideOf: half) { numbers, put in
      var own = numbers.map { RollUp(indicators[$0], units: picture.units.count) }
      for start in stride(from: 0, to: picture.records.count, by: block) {
        let rows = start..<min(start + block, picture.records.count)
        for number in own.indices {
          own[number].take(
            picture.records, numbers.lowerBound + number, rows, unitOfRow: unitOfRow)
        }
      }
      for rollUp in own { put(rollUp) }
    }
    var figures: [[Int64?]] = []
    for rollUp in rollUps { figures.append(try rollUp.figures(of: picture.groups)) }
    return figures
  }

  /// Takes in the values of some rows.
  private mutating func take(
    _ records: FormsOfRecord, _ number: Int, _ rows: Range<Int>, unitOfRow: [Int]
  ) {
    for row in rows {
      guard let value = records[row, number].number else { continue }
      let unit = unitOfRow[row]
      switch indicator.rollUp {
      case .sum: tally.add(value, to: unit)
      case .count: tally.add(value == 0 ? 0 : 1, to: unit)
      case .min: lowest[unit] = min(lowest[unit] ?? .max, value)
      }
    }
  }

  private func figures(of groups: [UnitGroup]) throws(ThreeDefenceError) -> [Int64?] {
    guard indicator.rollUp == .min else {
      return try tally.figures(of: groups, column: indicator.phrase)
    }
    return groups.map { group in lowest[group.units].compactMap(\.self).min() }
  }
}

extension Indicator {
  /// The indicator's name: its label, or its id in English.
  var phrase: Phrase { Phrase(zh: label, en: id) }
}
