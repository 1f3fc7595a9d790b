import Interchange

/// The schools expected in a month 应报学校, by unit in printing order and then by code.
struct ExpectedSchools: Sendable {
  /// The schools.
  let schools: [School]
  /// The units of the whole register, in printing order.
  let units: [ReportingUnit]
  /// The units of the schools, each called what its first school calls it.
  let ownUnits: [ReportingUnit]
  /// What expressions and tables read of the schools.
  let traits: SchoolTraits
  /// The number of each school's unit in `register.terms.units`.
  private let unitOfSchool: [Int32]
  private let register: Register
  /// The numbers of the rows in force.
  private let inForce: [Int32]
  /// For each row of the register, the number of its school; -1 for one that is not in force.
  private let numberOfRow: [Int32]

  /// The schools in force on a day.
  ///
  /// - Parameters:
  ///   - register: the register.
  ///   - day: the day.
  ///   - order: the order of units.
  ///   - known: those of another month, which mostly are the same and then stand for these.
  init(_ register: Register, on day: CivilDate, order: UnitOrder, like known: ExpectedSchools?) {
    let terms = register.terms
    let inForce = terms.inForce(on: day)
    if let known, known.register.rows.isSameStorage(register.rows), known.inForce == inForce {
      self = known
      return
    }
    self.register = register
    self.inForce = inForce
    // A unit is called what the last row of it calls it.
    units = order.units(terms.units(met: register.rows.indices.lazy.map(Int32.init).reversed()))
    let rank = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.code, $0) })
    let rows = terms.rows(inForce, byRankOfUnit: terms.units.map { rank[$0.code] ?? 0 })
    let isWhole = rows.count == register.rows.count && rows.indices.allSatisfy { rows[$0] == $0 }
    schools =
      isWhole
      ? register.rows
      : concurrentMap(rows.count, workers: 2, strideOf: 8_192) { numbers, put in
        for number in numbers { put(register.rows[Int(rows[number])]) }
      }
    traits = isWhole ? terms.traits : terms.traits.of(rows)
    ownUnits = order.units(terms.units(met: rows))
    unitOfSchool = rows.map { terms.unitOfRow[Int($0)] }
    var numberOfRow = [Int32](repeating: -1, count: register.rows.count)
    for (number, row) in rows.enumerated() { numberOfRow[Int(row)] = Int32(number) }
    self.numberOfRow = numberOfRow
  }

  /// How far behind a guess a school is looked for: most of those that come next have reported.
  private static let reach = 4

  /// The number of a school, by its code.
  ///
  /// - Parameters:
  ///   - code: the code.
  ///   - guess: where it may stand, or shortly before it; looked at first, as schools mostly come in
  ///     the same order. -1 when there is none.
  /// - Returns: its number in `schools`; nil for a school that is not expected.
  func number(of code: String, near guess: Int) -> Int? {
    if guess >= 0 {
      for near in guess..<max(guess, min(guess + Self.reach, schools.count))
      where schools[near].code == code {
        return near
      }
    }
    guard var row = register.terms.firstRow(of: code, in: register.rows) else { return nil }
    repeat {
      if numberOfRow[row] >= 0 { return Int(numberOfRow[row]) }
      row += 1
    } while row < numberOfRow.count && register.rows[row].code == code
    return nil
  }

  /// The number of each school's unit, by the codes of units.
  func units(numbered numbers: [String: Int32]) -> [Int32] {
    let known = register.terms.units.map { numbers[$0.code] ?? -1 }
    return unitOfSchool.map { known[Int($0)] }
  }

  /// Whether the schools are those of another list, number by number.
  func areSame(as other: ExpectedSchools) -> Bool { schools.isSameStorage(other.schools) }
}

extension RegisterTerms {
  /// The units of some rows, each once, the one that is met first being last: who is told later has
  /// the last word on a unit's name.
  fileprivate func units(met rows: some Sequence<Int32>) -> [ReportingUnit] {
    var isMet = [Bool](repeating: false, count: units.count)
    var met: [ReportingUnit] = []
    for row in rows {
      let unit = Int(unitOfRow[Int(row)])
      if !isMet[unit] {
        isMet[unit] = true
        met.append(units[unit])
      }
    }
    return met.reversed()
  }

  /// Rows by the rank of their unit, and then as they stand.
  fileprivate func rows(_ rows: [Int32], byRankOfUnit ranks: [Int]) -> [Int32] {
    var next = [Int](repeating: 0, count: (ranks.max() ?? 0) + 2)
    for row in rows { next[ranks[Int(unitOfRow[Int(row)])] + 1] += 1 }
    for rank in 1..<next.count { next[rank] += next[rank - 1] }
    var ordered = [Int32](repeating: 0, count: rows.count)
    for row in rows {
      let rank = ranks[Int(unitOfRow[Int(row)])]
      ordered[next[rank]] = row
      next[rank] += 1
    }
    return ordered
  }
}

extension Array {
  /// Whether this is another array that nobody has changed since it was copied.
  fileprivate func isSameStorage(_ other: [Element]) -> Bool {
    withUnsafeBufferPointer { own in
      other.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress && own.count == $0.count }
    }
  }
}
