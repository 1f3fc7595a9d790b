/// The rows of a register as they are read, with what is needed to tell where they contradict.
struct RegisterRows {
  /// One usable row.
  struct Entry {
    /// The school.
    var school: School
    /// Its code as a number, which sorts faster than text.
    var code: Int
    /// Number of its unit in `UnitNames`.
    var unit: Int
    /// The row in the file, as a spreadsheet numbers it.
    var row: Int

    /// First day in force, as days since the epoch.
    var from: Int { school.validFrom?.daysSinceEpoch ?? .min }
    /// Last day in force, as days since the epoch.
    var to: Int { school.validTo?.daysSinceEpoch ?? .max }
  }

  private var entries: [Entry] = []
  private var units = UnitNames()

  /// Reads a row; one that cannot be used is told and left out.
  mutating func add(_ row: TableRow<RegisterColumn>, problems: inout TableProblems) {
    let before = problems.count
    let code = row.schoolCode(.code, &problems)
    let unit = units.number(of: row, &problems)
    let school = row.school(code: code, unit: unit.map { units[$0] }, &problems)
    guard problems.count == before, let school, let unit, let number = Int(school.code) else {
      return
    }
    entries.append(Entry(school: school, code: number, unit: unit, row: row.number))
  }

  /// The register, after telling rows that contradict each other.
  mutating func register(_ problems: inout TableProblems) -> Register {
    let order = entries.indices.map { (code: entries[$0].code, from: entries[$0].from, at: $0) }
      .sorted { ($0.code, $0.from, $0.at) < ($1.code, $1.from, $1.at) }
    let sorted = order.map { entries[$0.at] }
    tellSchoolsTwice(sorted, &problems)
    tellUnitsOfTwoNames(sorted, &problems)
    return Register(sorted.map(\.school))
  }

  /// Tells rows of one code that are in force on one day.
  private func tellSchoolsTwice(_ sorted: [Entry], _ problems: inout TableProblems) {
    guard var reaching = sorted.first else { return }
    for entry in sorted.dropFirst() {
      if entry.code == reaching.code, entry.from <= reaching.to {
        let rows = [entry.row, reaching.row].sorted()
        problems.add(
          row: rows[1], field: nil,
          TableSentence.schoolTwice.phrase.filled(
            entry.school.code, String(rows[0]), String(rows[1])))
      }
      if entry.code != reaching.code || entry.to > reaching.to { reaching = entry }
    }
  }

  /// Tells units that have two names on one day, each pair of names once.
  private func tellUnitsOfTwoNames(_ sorted: [Entry], _ problems: inout TableProblems) {
    let ambiguous = units.withSeveralNames
    guard !ambiguous.isEmpty else { return }
    let rows = sorted.filter { ambiguous.contains(units[$0.unit].code) }
      .sorted { ($0.from, $0.row) < ($1.from, $1.row) }
    var reaching: [Int: Entry] = [:]
    var told: Set<Set<Int>> = []
    for entry in rows {
      for (unit, other) in reaching.sorted(by: { $0.key < $1.key })
      where unit != entry.unit && other.to >= entry.from
        && units[unit].code == units[entry.unit].code
        && told.insert([unit, entry.unit]).inserted
      {
        let (first, second) = entry.row < other.row ? (entry, other) : (other, entry)
        problems.add(
          row: second.row, field: nil,
          TableSentence.unitTwice.phrase.filled(
            units[unit].code, units[first.unit].name, String(first.row),
            units[second.unit].name, String(second.row)))
      }
      if entry.to >= reaching[entry.unit]?.to ?? .min { reaching[entry.unit] = entry }
    }
  }
}
