/// How a school stands against a requirement of the standard, or against all of it.
public enum Verdict: UInt8, Sendable, CaseIterable {
  /// 达标.
  case met
  /// 不达标.
  case unmet
  /// 无法判定: a value that it rests on is not known.
  case undetermined
  /// The requirement is not put to the school.
  case notApplicable
}

/// A requirement that a school with a form of record does not meet.
public struct Shortfall: Sendable, Equatable {
  /// Row of the form in the picture's `records`, from 0.
  public var row: Int
  /// Number of the requirement in its standard, from 0.
  public var requirement: Int
  /// What the school must have, in stored units of the requirement's type.
  public var required: Int64
  /// What it has, in the same units.
  public var actual: Int64
  /// What is short, above 0, in the same units; nil for yes or no.
  public var gap: Int64?
  /// Months in a row, this one included, for which it has been unmet.
  public var monthsOpen: Int

  /// A shortfall, of this month alone unless told otherwise.
  public init(
    row: Int, requirement: Int, required: Int64, actual: Int64, gap: Int64?, monthsOpen: Int = 1
  ) {
    self.row = row
    self.requirement = requirement
    self.required = required
    self.actual = actual
    self.gap = gap
    self.monthsOpen = monthsOpen
  }

  /// The shortfalls of all requirements by row, from those of each requirement by row.
  static func inRowOrder(_ byRequirement: [[Shortfall]]) -> [Shortfall] {
    let first = byRequirement.lazy.compactMap(\.first?.row).min() ?? 0
    let rows = (byRequirement.lazy.compactMap(\.last?.row).max() ?? first - 1) + 1 - first
    // Where the shortfalls of each row begin; those of a row come in the order of requirements.
    var next = [Int](repeating: 0, count: rows + 1)
    for own in byRequirement { for shortfall in own { next[shortfall.row - first + 1] += 1 } }
    for row in 0..<rows { next[row + 1] += next[row] }
    var order = [(requirement: Int32, number: Int32)](repeating: (0, 0), count: next[rows])
    for (requirement, own) in byRequirement.enumerated() {
      for (number, shortfall) in own.enumerated() {
        order[next[shortfall.row - first]] = (Int32(requirement), Int32(number))
        next[shortfall.row - first] += 1
      }
    }
    return order.map { byRequirement[Int($0.requirement)][Int($0.number)] }
  }
}
