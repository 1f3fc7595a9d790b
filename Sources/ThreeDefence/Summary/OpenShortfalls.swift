/// How long shortfalls have been open: months in a row, up to this one, in which the school had a form
/// of record and the verdict on the requirement of that id was 不达标.
struct OpenShortfalls {
  private(set) var shortfalls: [Shortfall]
  private let code: (_ row: Int) -> String
  private var open: [Int]

  /// Shortfalls of a month, in order of their rows.
  init(_ shortfalls: [Shortfall], _ picture: MonthPicture) {
    self.shortfalls = shortfalls
    let schools = picture.schools
    let recordSchool = picture.recordSchool
    code = { schools[recordSchool[$0]].school.code }
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
    var placeOfRow: [Int: Int] = [:]
    for index in open {
      let row = shortfalls[index].row
      guard placeOfRow[row] == nil, let record = past.record(ofExpected: code(row))
      else { continue }
      placeOfRow[row] = records.count
      records.append(record)
    }
    let rows = ExpressionRows.records(
      records, of: forms, scope: .forms(template: forms.template), reading: standard.names)
    let verdicts = try Verdicts(standard, over: rows)
    let numbers = requirements.map(verdicts.number(of:))
    open = open.filter { index in
      guard let place = placeOfRow[shortfalls[index].row],
        let number = numbers[shortfalls[index].requirement]
      else { return false }
      return verdicts.byRequirement[number][place] == .unmet
    }
    for index in open { shortfalls[index].monthsOpen += 1 }
  }
}

extension FormJudgement {
  /// The form of record of a school that was expected, by its code.
  func record(ofExpected code: String) -> Int? {
    guard let school = forms.subjects.number(of: code), school < forms.subjects.expectedCount
    else { return nil }
    return record(of: school)
  }
}
