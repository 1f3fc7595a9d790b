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

  /// Looks at the month before those looked at so far.
  ///
  /// - Parameters:
  ///   - month: that month.
  ///   - standard: this month's standard.
  ///   - earlier: the months before.
  /// - Throws: what reading them throws, or `arithmetic` when a value is too large to be exact.
  mutating func lookBack(
    to month: Month, _ standard: Standard, through earlier: inout EarlierMonths
  ) throws(ThreeDefenceError) {
    guard let past = try earlier.judged(month), let inForce = past.standard else {
      open = []
      return
    }
    var forms = past.forms.forms
    if inForce.readsPrevious, let before = try earlier.judged(month.previous) {
      forms.lookBack(to: before.forms)
    }
    try keepUnmet(in: past.forms, forms, by: inForce, standard.requirements.map(\.id))
  }

  /// Leaves open what was unmet in a month too, and counts it.
  private mutating func keepUnmet(
    in past: FormJudgement, _ forms: FormsUnderCheck, by standard: Standard,
    _ requirements: [String]
  ) throws(ThreeDefenceError) {
    var records: [Int] = []
    // Shortfalls are in order of their rows: those of one row are neighbours.
    var last: (row: Int, place: Int32) = (-1, -1)
    let expected = past.forms.subjects.expected
    let isSameList = expected.areSame(as: schools)
    let places = open.map { index -> Int32 in
      let row = shortfalls[index].row
      guard row != last.row else { return last.place }
      last = (row, -1)
      let number = schoolOfRow[row]
      let then =
        isSameList ? number : expected.number(of: schools.schools[number].code, near: number)
      if let then, let record = past.record(of: then) {
        last.place = Int32(records.count)
        records.append(record)
      }
      return last.place
    }
    let rows = FormRows.records(
      records, of: forms, scope: .forms(template: forms.template), reading: standard.names)
    let verdicts = try Verdicts(standard, over: rows)
    let numbers = requirements.map(verdicts.number(of:))
    open = zip(open, places).filter { index, place in
      guard place >= 0, let number = numbers[shortfalls[index].requirement] else { return false }
      return verdicts.byRequirement[number][Int(place)] == .unmet
    }.map(\.0)
    for index in open { shortfalls[index].monthsOpen += 1 }
  }
}
