import TestSupport
import Testing

@testable import ThreeDefence

/// Schools found by code, and forms found by school, against plain searches.
struct SchoolLookupTests {
  private static func school(_ code: String, unit: String = "421102") -> School {
    School(code: code, name: "校\(code)", unit: ReportingUnit(code: unit, name: "单位\(unit)"))
  }

  private static func day(_ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: 2023, month: month, day: day))
  }

  @Test func `every school is found by its code, and no other code`() {
    var dice = SeededGenerator(seed: 11)
    let codes = Set((0..<3_000).map { _ in String(Int.random(in: 0..<100_000, using: &dice)) })
    let schools = codes.sorted().map { Self.school($0) }
    let index = CodeIndex(schools)
    for (number, school) in schools.enumerated() {
      #expect(index.number(of: school.code, in: schools) == number)
    }
    for code in (0..<3_000).map({ String($0 * 37) }) where !codes.contains(code) {
      #expect(index.number(of: code, in: schools) == nil)
    }
    #expect(CodeIndex([]).number(of: "1", in: []) == nil)
  }

  @Test
  func `expected schools come by unit and then by code, and those of another month stand for them`()
    throws
  {
    var closed = Self.school("3", unit: "421121")
    closed.validTo = try Self.day(2, 28)
    let register = Register([
      Self.school("1", unit: "421121"), Self.school("2"), closed, Self.school("4"),
    ])
    let order = UnitOrder(division: "421100")
    let february = ExpectedSchools(
      register, on: try Self.day(2, 25), order: order, like: nil)
    let march = ExpectedSchools(
      register, on: try Self.day(3, 25), order: order, like: february)
    #expect(february.schools.map(\.code) == ["2", "4", "1", "3"])
    #expect(march.schools.map(\.code) == ["2", "4", "1"])
    #expect(march.number(of: "1", near: 0) == 2)
    #expect(march.number(of: "4", near: 1) == 1)
    #expect(march.number(of: "3", near: 3) == nil)
    #expect(march.units.map(\.code) == ["421102", "421121"])
    let april = ExpectedSchools(
      register, on: try Self.day(4, 25), order: order, like: march)
    #expect(april.schools == march.schools)
  }

  @Test func `a guess finds the same school as the index, however far it is off`() throws {
    var dice = SeededGenerator(seed: 12)
    let rows = (0..<600).map { number in
      var row = Self.school(
        String(1_000 + number / 2), unit: number % 3 == 0 ? "421121" : "421102")
      // Every code has two rows, of which one, both or none is in force in March.
      if number % 2 == 0 {
        row.validTo = CivilDate(year: 2023, month: 2, day: Int.random(in: 1...28, using: &dice))
      } else {
        row.validFrom = CivilDate(year: 2023, month: number % 10 == 1 ? 4 : 3, day: 1)
      }
      return row
    }
    let expected = ExpectedSchools(
      Register(rows), on: try Self.day(3, 25), order: UnitOrder(division: "421100"), like: nil)
    #expect(expected.schools.count == 240)
    for guess in [-1, 0, 17, 239, 240, 100_000] {
      for (number, school) in expected.schools.enumerated() {
        #expect(expected.number(of: school.code, near: guess) == number)
        #expect(expected.number(of: school.code, near: number - 2) == number)
      }
      #expect(expected.number(of: "1000", near: guess) == nil)
    }
    let units = expected.units(numbered: ["421121": 0, "421102": 1])
    #expect(units == expected.schools.map { $0.unit.code == "421121" ? 0 : 1 })
  }

  @Test func `another register's schools do not stand for these, however alike the rows in force`()
    throws
  {
    let day = try Self.day(3, 25)
    let order = UnitOrder(division: "421100")
    let before = ExpectedSchools(Register([Self.school("1")]), on: day, order: order, like: nil)
    let now = ExpectedSchools(Register([Self.school("2")]), on: day, order: order, like: before)
    #expect(now.schools.map(\.code) == ["2"])
  }

  @Test func `forms of a school come in order of receipt`() {
    let forms = FormsOfSchools([1, -1, 0, 1, 1], orderedBy: [4, 2, 1, 0, 3], schools: 3)
    #expect(forms.map(Array.init) == [[2], [4, 0, 3], []])
  }

  @Test func `classes are numbered in printing order, those of nobody that counts left out`() {
    let schools = ["311", "111", "", "211"].enumerated().map { number, type in
      var school = Self.school("\(number)")
      school.type = type
      return school
    }
    let expected = SchoolClasses(SchoolTraits(schools), by: .type, counted: 3, others: [])
    #expect(expected.codes == ["111", "311", ""])
    #expect(expected.ofSchool == [1, 0, 2, -1])
    let all = SchoolClasses(SchoolTraits(schools), by: .type, counted: 2, others: [3])
    #expect(all.codes == ["111", "211", "311"])
  }
}
