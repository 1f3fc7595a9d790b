/// How long shortfalls have been open: months in a row, up to this one, in which the school had a form
/// of record and the verdict on the requirement of that id was 不达标.
struct OpenShortfalls {
  private(set) var shortfalls: [Shortfall]
  /// The schools of the month, and for each row the number of its own.
  private let schools: ExpectedSchools
  private let schoolOfRow: [Int]
  private var open: [Int]

  /// Shortfalls of a month, in order of their rows.
  init(_ shortfalls: [Shortfall], of schools: ExpectedSchools, ofRow: [Int]) {
    self.shortfalls = shortfalls
    self.schools = schools
    schoolOfRow = ofRow
    open = Array(shortfalls.indices)
  }

  /// Whether any may have been open for longer than has been looked back so far.
  var isOpen: Bool { !open.isEmpty }

  /// Looks at the month before those looked at so far: leaves open what was unmet in it too.
  ///
  /// - Parameters:
  ///   - past: that month; nil when the ledger has nothing of it.
  ///   - held: its forms of record held against the standard then in force; nil when none was.
  ///   - standard: this month's standard.
  mutating func lookBack(
    to past: EarlierMonths.Judged?, _ held: HeldForms?, _ standard: Standard
  ) {
    guard isOpen, let past, let held else {
      open = []
      return
    }
    let rows = rowOfSchool(in: past.forms)
    let expected = past.forms.forms.subjects.expected
    let numbers = standard.requirements.map { held.verdicts.number(of: $0.id) }
    // Shortfalls are in order of their rows: those of one row are neighbours.
    let isSameList = expected.areSame(as: schools)
    var last: (row: Int, then: Int32) = (-1, -1)
    open = open.filter { index in
      let row = shortfalls[index].row
      if row != last.row {
        let number = schoolOfRow[row]
        let then =
          isSameList ? number : expected.number(of: schools.schools[number].code, near: number)
        last = (row, then.map { rows[$0] } ?? -1)
      }
      guard last.then >= 0, let number = numbers[shortfalls[index].requirement] else {
        return false
      }
      return held.verdicts.byRequirement[number][Int(last.then)] == .unmet
    }
    for index in open { shortfalls[index].monthsOpen += 1 }
  }

  /// For each expected school of a month the row of its form among the forms of record; -1 without.
  private func rowOfSchool(in past: FormJudgement) -> [Int32] {
    var next: Int32 = -1
    return (0..<past.forms.subjects.expectedCount).map { school in
      guard past.record(of: school) != nil else { return -1 }
      next += 1
      return next
    }
  }
}
