import TestSupport
import Testing
import ThreeDefence

/// The name on a form beside the register's.
struct NameCheckTests {
  private let form: SampleForm
  private var march: MonthCase

  init() throws {
    form = try SampleForm()
    march = try MonthCase()
  }

  private func checks(_ code: String, _ name: String) throws -> [String] {
    var march = march
    march.receive("a.csv", [form.of(code, name)], at: "20T09:00")
    return try march.picture().findings.map(\.check).filter { $0.contains("name") }
  }

  @Test(arguments: [
    ("红星小学", []), ("", []), (" 红星小学　", []), ("红星 小学", []),
    ("红星学校", ["name-differs"]), ("东湖小学", ["name-of-another-school"]),
  ])
  func `a name is the school's own, another's, or neither`(name: String, found: [String]) throws {
    #expect(try checks("2142900001", name) == found)
  }

  @Test func `full width is clothing, not another name`() throws {
    var march = march
    march.rows[0].name = "A区(1)小学"
    march.receive("a.csv", [form.of("2142900001", "Ａ区（１）小学")], at: "20T09:00")
    #expect(try march.picture().findings(of: .nameDiffers).isEmpty)
  }

  @Test func `another school's name returns the form, a name of nobody's does not`() throws {
    var march = march
    march.receive(
      "县.csv", [form.of("2142900001", "东湖小学"), form.of("2142900002", "西湖小学")], at: "20T09:00")
    let picture = try march.picture()
    #expect(picture.school("2142900001")?.state == .returned)
    #expect(picture.school("2142900002")?.state == .onTime)
    let found = try #require(picture.findings(of: .nameOfAnotherSchool).first)
    #expect(found.value == "东湖小学")
    #expect(found.expected == "红星小学")
    // 学校名称 is the third column of a list.
    #expect(found.place == Place(row: 2, column: "C"))
  }

  @Test func `the name of a school that is not expected this month is nobody's`() throws {
    var march = march
    march.rows[1].validTo = CivilDate(year: 2023, month: 1, day: 31)
    march.receive("a.csv", [form.of("2142900001", "东湖小学")], at: "20T09:00")
    let picture = try march.picture()
    #expect(picture.findings(of: .nameOfAnotherSchool).isEmpty)
    #expect(picture.findings(of: .nameDiffers).count == 1)
  }
}
