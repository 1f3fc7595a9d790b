import TestSupport
import Testing
import ThreeDefence

/// Schools that reported and were not expected.
struct UnexpectedSchoolTests {
  private let form: SampleForm
  private var march: MonthCase

  init() throws {
    form = try SampleForm()
    march = try MonthCase()
  }

  private func day(_ month: Int, _ day: Int) -> CivilDate? {
    CivilDate(year: 2023, month: month, day: day)
  }

  @Test func `an unknown school counts in the bureau's own unit, once, by its first arrival`()
    throws
  {
    var march = march
    march.receive("二.csv", [form.of("5142900009", "外来小学")], at: "21T09:00")
    march.receive("一.csv", [form.of("5142900009", "外来小学")], at: "20T09:00")
    let picture = try march.picture()
    let stranger = try #require(picture.unexpected.first)
    #expect(picture.unexpected.count == 1)
    #expect(stranger.reason == .unknown)
    #expect(stranger.unit.code == "421100")
    #expect(stranger.schoolName == "外来小学")
    #expect(stranger.arrival.file == "一.csv")
    #expect(picture.schools.count == 3)
    #expect(picture.records.schools.isEmpty)
    #expect(Set(picture.findings(of: .unknownSchool).map(\.severity)) == [.fatal])
  }

  @Test func `unknown schools stand in the order of their codes`() throws {
    var march = march
    let codes = (1...9).map { "514290000\($0)" }
    march.receive(
      "县.csv", codes.reversed().map { form.of($0, "外来小学") }, at: "20T09:00")
    #expect(try march.picture().unexpected.map(\.schoolCode) == codes)
  }

  @Test func `a school in force on the due day is expected to the last and from the first day`()
    throws
  {
    var march = march
    march.rows[0].validTo = day(3, 25)
    march.rows[1].validFrom = day(3, 25)
    #expect(try march.picture().schools.count == 3)
    march.rows[0].validTo = day(3, 24)
    march.rows[1].validFrom = day(3, 26)
    march.receive("县.csv", [form, form.of("2142900002")], at: "20T09:00")
    let picture = try march.picture()
    #expect(picture.schools.map(\.school.code) == ["2142900003"])
    #expect(picture.unexpected.map(\.schoolCode) == ["2142900001", "2142900002"])
    #expect(picture.unexpected.map(\.reason) == [.closed, .notYetOpen])
    #expect(picture.unexpected.map(\.unit.code) == ["421102", "421102"])
    #expect(picture.findings(of: .schoolNotExpected).map(\.severity) == [.hint, .hint])
    #expect(picture.records.schools.isEmpty)
  }

  @Test func `a school between two rows of the register counts in the unit that it was last in`()
    throws
  {
    var march = march
    march.rows[0].validTo = day(2, 28)
    var again = march.rows[0]
    (again.unit, again.validFrom, again.validTo) = (MonthCase.city, day(4, 1), nil)
    march.rows.append(again)
    march.receive("a.csv", [form], at: "20T09:00")
    let stranger = try #require(try march.picture().unexpected.first)
    #expect(stranger.reason == .closed)
    #expect(stranger.unit.code == "421102")
  }

  @Test func `forms of schools that are not expected are checked like others`() throws {
    var march = march
    march.rows[0].validTo = day(1, 31)
    march.receive("a.csv", [form.with("guard_count", "5")], at: "20T09:00")
    let picture = try march.picture()
    #expect(picture.findings(of: "F11").map(\.schoolCode) == ["2142900001"])
    #expect(picture.unexpected.map(\.schoolCode) == ["2142900001"])
  }

  @Test func `a school that moved is expected in the unit of the row in force, and there alone`()
    throws
  {
    var march = march
    let town = ReportingUnit(code: "421121", name: "团风县教育局")
    march.rows[0].validTo = day(2, 28)
    var moved = march.rows[0]
    moved.unit = town
    moved.name = "红星学校"
    (moved.validFrom, moved.validTo) = (day(3, 1), nil)
    march.rows.append(moved)
    march.receive("a.csv", [form], at: "20T09:00")
    let picture = try march.picture()
    let school = try #require(picture.school("2142900001"))
    #expect(picture.schools.count == 3)
    #expect(school.school.unit == town)
    #expect(picture.units[school.unit] == town)
    #expect(picture.unexpected.isEmpty)
    // The name of the row that was in force before is not its name any more.
    #expect(picture.findings(of: .nameDiffers).map(\.expected) == ["红星学校"])
  }

  @Test func `a unit of which nobody is expected keeps its row`() throws {
    var march = march
    march.rows[2].validTo = day(1, 1)
    let picture = try march.picture()
    #expect(picture.units.map(\.code) == ["421102", "421100"])
    #expect(picture.groups.map(\.kind) == [.unit, .unit, .total])
  }

  @Test func `a unit is called what the rows in force call it`() throws {
    var march = march
    march.rows[1].validTo = day(1, 1)
    march.rows[1].unit.name = "黄州教育局（旧）"
    march.receive("a.csv", [form.of("2142900002")], at: "20T09:00")
    #expect(try march.picture().units.first?.name == "黄州区教育局")
  }
}
