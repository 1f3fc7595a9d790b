/// The schools expected in a month 应报学校, by unit in printing order and then by code.
struct ExpectedSchools: Sendable {
  /// The schools.
  let schools: [School]
  /// The units of the whole register, in printing order.
  let units: [ReportingUnit]
  /// The units of the schools, each called what its first school calls it.
  let ownUnits: [ReportingUnit]
  private let numbers: CodeIndex
  private let register: [School]
  /// The numbers of the rows in force.
  private let inForce: [Int32]

  /// The schools in force on a day.
  ///
  /// - Parameters:
  ///   - register: the register.
  ///   - day: the day.
  ///   - order: the order of units.
  ///   - known: those of another month, which mostly are the same and then stand for these.
  init(_ register: Register, on day: CivilDate, order: UnitOrder, like known: ExpectedSchools?) {
    let inForce = register.rows.indices.filter { register.rows[$0].isInForce(on: day) }
      .map(Int32.init)
    if let known, known.inForce == inForce, known.register.isSameStorage(register.rows) {
      self = known
      return
    }
    self.register = register.rows
    self.inForce = inForce
    units = order.units(of: register.rows)
    let rank = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.code, $0) })
    var ofUnit = [[School]](repeating: [], count: units.count)
    // Neighbours are mostly of one unit.
    var last = (code: "", rank: rank[""] ?? 0)
    for row in inForce {
      let school = register.rows[Int(row)]
      if school.unit.code != last.code {
        last = (school.unit.code, rank[school.unit.code] ?? 0)
      }
      ofUnit[last.rank].append(school)
    }
    schools = Array(ofUnit.joined())
    ownUnits = order.units(of: schools.lazy.reversed())
    numbers = CodeIndex(schools)
  }

  /// The number of a school, by its code.
  ///
  /// - Parameters:
  ///   - code: the code.
  ///   - guess: where it may stand, looked at first: schools mostly come in the same order.
  /// - Returns: its number in `schools`; nil for a school that is not expected.
  func number(of code: String, near guess: Int) -> Int? {
    if schools.indices.contains(guess), schools[guess].code == code { return guess }
    return numbers.number(of: code, in: schools)
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
