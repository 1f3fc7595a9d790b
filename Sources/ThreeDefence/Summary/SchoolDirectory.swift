/// Where schools count this month: the expected ones, and those that had a form in an earlier month
/// and are in the register no longer, by their nearest row.
struct SchoolDirectory {
  /// The schools: first those of the month, in its order.
  private(set) var schools: [School]
  private let subjects: FormSubjects
  private let register: Register
  private let dueDay: CivilDate
  private let unitNumbers: [String: Int32]
  private var added: [String: Int32] = [:]
  private var others: Set<Int32> = []

  init(_ subjects: FormSubjects, units: [ReportingUnit], source: MonthSource) {
    self.subjects = subjects
    schools = subjects.schools
    register = source.register
    dueDay = source.dueDay
    unitNumbers = Dictionary(
      uniqueKeysWithValues: units.enumerated().map { ($0.element.code, Int32($0.offset)) })
  }

  /// The number of a school that was expected in some month, from 0.
  mutating func number(of school: School) -> Int32 {
    if let number = subjects.number(of: school.code) {
      if number >= subjects.expectedCount { others.insert(Int32(number)) }
      return Int32(number)
    }
    if let number = added[school.code] { return number }
    let number = Int32(schools.count)
    schools.append(register.nearest(school.code, to: dueDay) ?? school)
    added[school.code] = number
    others.insert(number)
    return number
  }

  /// The schools that count in a table: the expected ones, and where it gathers earlier months those
  /// that had a form in them.
  func counted(withEarlier: Bool) -> [School] {
    schools.prefix(subjects.expectedCount)
      + (withEarlier ? others.sorted().map { schools[Int($0)] } : [])
  }

  /// Rows of forms that belong to schools of these numbers.
  func gathered(_ rows: ExpressionRows, schoolOfRow: [Int32]) -> GatheredForms {
    let schools = schools
    let unitOfSchool = schools.map { unitNumbers[$0.unit.code] ?? -1 }
    return GatheredForms(
      rows: rows, unitOfRow: schoolOfRow.map { unitOfSchool[Int($0)] },
      school: { schools[Int(schoolOfRow[$0])] })
  }
}
