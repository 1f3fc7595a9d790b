/// The rows of a register as they are read, with what is needed to tell where they contradict.
struct RegisterRows {
  /// The days of a usable row, light as they are sorted.
  private struct Term {
    /// The school's code as a number.
    var code: Int
    /// First day in force, as days since the epoch.
    var from: Int
    /// Last day in force, as days since the epoch.
    var to: Int
    /// Number of the school in `schools`.
    var school: Int
    /// Number of its unit in `units`.
    var unit: Int
    /// The row in the file, as a spreadsheet numbers it.
    var row: Int
  }

  private var schools: [School] = []
  private var terms: [Term] = []
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
    terms.append(
      Term(
        code: number, from: school.validFrom?.daysSinceEpoch ?? .min,
        to: school.validTo?.daysSinceEpoch ?? .max, school: schools.count, unit: unit,
        row: row.number))
    schools.append(school)
  }

  /// The register, after telling rows that contradict each other.
  mutating func register(_ problems: inout TableProblems) -> Register {
    terms.sort { ($0.code, $0.from, $0.row) < ($1.code, $1.from, $1.row) }
    tellSchoolsTwice(&problems)
    tellUnitsOfTwoNames(&problems)
    let isSorted = terms.indices.allSatisfy { terms[$0].school == $0 }
    return Register(isSorted ? schools : terms.map { schools[$0.school] })
  }

  /// Tells rows of one code that are in force on one day.
  private func tellSchoolsTwice(_ problems: inout TableProblems) {
    guard var reaching = terms.first else { return }
    for term in terms.dropFirst() {
      if term.code == reaching.code, term.from <= reaching.to {
        let rows = [term.row, reaching.row].sorted()
        problems.add(
          row: rows[1],
          TableSentence.schoolTwice.phrase.filled(
            schools[term.school].code, String(rows[0]), String(rows[1])))
      }
      if term.code != reaching.code || term.to > reaching.to { reaching = term }
    }
  }

  /// Tells units that have two names on one day.
  private func tellUnitsOfTwoNames(_ problems: inout TableProblems) {
    let ambiguous = units.withSeveralNames
    guard !ambiguous.isEmpty else { return }
    let byUnit = Dictionary(grouping: terms) { units[$0.unit].code }
    for code in ambiguous {
      tellTwoNames(of: code, byUnit[code] ?? [], &problems)
    }
  }

  /// Tells the names of one unit that are in force on one day, each pair of names once.
  private func tellTwoNames(
    of code: String, _ terms: [Term], _ problems: inout TableProblems
  ) {
    // The term that reaches furthest, and the one that does so under another name than that.
    var furthest: Term?
    var rival: Term?
    var told: Set<[Int]> = []
    for term in terms.sorted(by: { ($0.from, $0.row) < ($1.from, $1.row) }) {
      for other in [furthest, rival].compactMap(\.self)
      where other.unit != term.unit && other.to >= term.from
        && told.insert([other.unit, term.unit].sorted()).inserted
      {
        let (first, second) = term.row < other.row ? (term, other) : (other, term)
        problems.add(
          row: second.row,
          TableSentence.unitTwice.phrase.filled(
            code, units[first.unit].name, String(first.row), units[second.unit].name,
            String(second.row)))
      }
      if term.to > furthest?.to ?? .min {
        if let furthest, furthest.unit != term.unit { rival = furthest }
        furthest = term
      } else if term.unit != furthest?.unit, term.to > rival?.to ?? .min {
        rival = term
      }
    }
  }
}
