import Testing

@testable import ThreeDefence

struct ShippedFormTests {
  private let form: FormTemplate

  init() throws { form = try TemplateStore().form("three-defence-2023") }

  @Test func `the form has its 60 indicators in the groups of the printed form`() {
    #expect(form.title == "全市中小学幼儿园“三防”建设情况统计表")
    #expect(form.indicators.count == 60)
    let groups = Dictionary(grouping: form.indicators, by: \.group).mapValues(\.count)
    #expect(groups == ["基本情况": 4, "人防": 17, "物防": 16, "技防": 12, "隐患整改与投入": 11])
    #expect(
      form.indicators.filter { !$0.isRequired }.map(\.code)
        == ["A04", "B09", "B10", "B16", "C13", "D05", "D06"])
    #expect(form.indicators.filter { $0.partOf != nil }.count == 16)
    #expect(form.indicators.filter { $0.rollUp == .min }.map(\.code) == ["B16", "C13", "D09"])
  }

  @Test func `ranges of decimals are in hundredths`() throws {
    let number = try #require(form.number(of: "perimeter_wall_min_height_m"))
    let wall = form.indicators[number]
    #expect(wall.kind == .decimal)
    #expect(wall.unit == "米")
    #expect(wall.minimum == 0)
    #expect(wall.maximum == 1_000)
    #expect(form.indicators.last?.maximum == 9_999_900)
  }

  @Test func `the checks stand in order, the first six fatal`() {
    #expect(
      form.checks.map(\.id).joined(separator: " ")
        == "F11 F16 F17 F18 F21 F24 V01 V02 V03 V04 V06 V07 V09 V10 V11 V13 V14 V17 V20 V21 V22")
    #expect(
      form.checks.map(\.severity) == Array(repeating: .fatal, count: 6)
        + Array(repeating: .query, count: 15))
    #expect(form.checks.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.hasSuffix(".") })
  }

  @Test func `an expression keeps its text over folded lines`() {
    #expect(
      form.checks[6].mustHold.text == "abs(student_count - previous.student_count) < 30 "
        + "or abs(student_count - previous.student_count) * 100 <= previous.student_count "
        + "* case when month.number in (2, 9) then 40 else 20 end")
  }
}
