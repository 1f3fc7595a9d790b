/// How long shortfalls have been open: months in a row, up to this one, in which the school had a form
/// of record and the verdict on the requirement of that id was 不达标.
struct OpenShortfalls {
  private(set) var shortfalls: [Shortfall]
  private let schools: (Int) -> String
  private var open: [Int]

  /// Shortfalls of this month, in order of their rows.
  ///
  /// - Parameter school: the code of a row's school.
  init(_ shortfalls: [Shortfall], school: @escaping (_ row: Int) -> String) {
    self.shortfalls = shortfalls
    schools = school
    open = Array(shortfalls.indices)
  }

  /// Goes back from a month for as long as any shortfall stays open.
  ///
  /// - Parameter requirements: the ids of this month's requirements, by number.
  mutating func lookBack(
    from month: Month, requirements: [String], through earlier: inout EarlierMonths
  ) throws(ThreeDefenceError) {
    var month = month.previous
    while !open.isEmpty, let past = try earlier.judged(month) {
      var forms = past.forms.forms
      if past.standard.readsPrevious, let before = try earlier.judged(month.previous) {
        forms.lookBack(to: before.forms)
      }
      try keepUnmet(in: past, forms, requirements)
      month = month.previous
    }
  }

  /// Leaves open what was unmet in a month too, and counts it.
  private mutating func keepUnmet(
    in past: EarlierMonths.Judged, _ forms: FormsUnderCheck, _ requirements: [String]
  ) throws(ThreeDefenceError) {
    var records: [Int] = []
    var placeOfRow: [Int: Int] = [:]
    for index in open {
      let row = shortfalls[index].row
      guard placeOfRow[row] == nil, let record = past.forms.record(ofExpected: schools(row))
      else { continue }
      placeOfRow[row] = records.count
      records.append(record)
    }
    let rows = ExpressionRows.records(
      records, of: forms, scope: .forms(template: forms.template), reading: past.standard.names)
    let verdicts = try Verdicts(past.standard, over: rows)
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
