/// Where schools count this month: the expected ones, and those that had a form in an earlier month
/// and are in the register no longer, by their nearest row.
struct SchoolDirectory {
  /// What is read of the schools: first those of the month, in its order.
  private(set) var traits: SchoolTraits
  /// Units that a closed month has and the register has no longer, of schools that count in no other.
  private(set) var formerUnits: [ReportingUnit] = []
  /// The number of each school's unit.
  private var unitOfSchool: [Int32]
  private let subjects: FormSubjects
  private let register: Register
  private let dueDay: CivilDate
  private var unitNumbers: [String: Int32]
  private var added: [String: Int32] = [:]
  private var others: Set<Int32> = []

  init(_ judged: FormJudgement, source: MonthSource) {
    subjects = judged.forms.subjects
    traits = subjects.traits
    register = source.register
    dueDay = source.dueDay
    unitNumbers = Dictionary(
      uniqueKeysWithValues: judged.units.enumerated().map { ($0.element.code, Int32($0.offset)) })
    unitOfSchool = judged.unitOfSchool
  }

  /// The number of a school that was expected in some month, from 0.
  ///
  /// - Parameters:
  ///   - school: the school.
  ///   - guess: where it may stand, looked at first.
  /// - Returns: its number in `traits`, where it is put if it is not there yet.
  private mutating func number(of school: School, near guess: Int) -> Int32 {
    if let number = subjects.number(of: school.code, near: guess) {
      if number >= subjects.expectedCount { others.insert(Int32(number)) }
      return Int32(number)
    }
    if let number = added[school.code] { return number }
    let number = Int32(traits.count)
    let row = register.nearest(school.code, to: dueDay) ?? school
    traits.append(row)
    unitOfSchool.append(self.number(of: row.unit))
    added[school.code] = number
    others.insert(number)
    return number
  }

  private mutating func number(of unit: ReportingUnit) -> Int32 {
    if let number = unitNumbers[unit.code] { return number }
    let number = Int32(unitNumbers.count)
    unitNumbers[unit.code] = number
    formerUnits.append(unit)
    return number
  }

  /// Numbers the units as they are printed, former ones among them.
  mutating func number(by units: [ReportingUnit]) {
    let numbers = Dictionary(
      uniqueKeysWithValues: units.enumerated().map { ($0.element.code, Int32($0.offset)) })
    let changed = Dictionary(
      uniqueKeysWithValues: unitNumbers.map { ($0.value, numbers[$0.key] ?? -1) })
    unitOfSchool = unitOfSchool.map { changed[$0] ?? -1 }
    unitNumbers = numbers
  }

  /// The numbers of the schools of a month's forms, of schools that were expected in that month.
  mutating func numbers(of forms: [Int], in judged: FormJudgement) -> [Int32] {
    let then = judged.forms.subjects
    if then.expected.areSame(as: subjects.expected) { return forms.map { then.ofForm[$0] } }
    var guess: Int32 = -1
    return forms.map { form in
      guess = number(of: then.schools[Int(then.ofForm[form])], near: Int(guess) + 1)
      return guess
    }
  }

  /// The classes of the schools by a property.
  ///
  /// - Parameters:
  ///   - property: the property.
  ///   - withEarlier: whether schools that only had a form in an earlier month count too.
  /// - Returns: the classes that some school which counts is in, and each school's.
  func classes(by property: TableLayout.Property, withEarlier: Bool) -> SchoolClasses {
    SchoolClasses(
      traits, by: property, counted: subjects.expectedCount,
      others: withEarlier ? others.map(Int.init) : [])
  }

  /// Rows of forms that belong to schools of these numbers.
  func gathered(_ forms: SchoolRows) -> GatheredForms {
    GatheredForms(
      rows: forms.rows, schoolOfRow: forms.schoolOfRow,
      unitOfRow: forms.schoolOfRow.map { unitOfSchool[Int($0)] })
  }
}
