import TestSupport
import Testing

@testable import ThreeDefence

/// Who came, went and changed between the 25th of February and the 25th of March.
struct RegisterChangeTests {
  private let huangzhou = ReportingUnit(code: "421102", name: "黄州区教育局")
  private let tuanfeng = ReportingUnit(code: "421121", name: "团风县教育局")

  private func school(
    _ code: String, _ name: String, unit: ReportingUnit? = nil, from: String? = nil,
    to: String? = nil
  ) -> School {
    School(
      code: code, name: name, unit: unit ?? huangzhou, type: "211",
      validFrom: from.flatMap(day), validTo: to.flatMap(day))
  }

  private func day(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Each change as code, kind, before, after and day.
  private func changes(_ rows: [School], now: [School]? = nil) -> [[String]] {
    let month = LedgerSamples.march
    return RegisterChange.all(
      from: (Register(rows), month.previous.day(25)), to: (Register(now ?? rows), month.day(25)),
      units: [huangzhou, tuanfeng]
    ).map {
      [
        $0.school.code, $0.kind.phrase.zh, $0.before.zh, $0.after.zh, $0.date?.description ?? "",
      ]
    }
  }

  @Test func `nothing changes in a register of schools that stay`() {
    #expect(changes([school("1", "甲"), school("2", "乙", from: "2020-09-01")]).isEmpty)
  }

  @Test func `a school opens, closes, and opens again`() {
    let rows = [
      school("1", "甲", from: "2023-03-01"), school("2", "乙", to: "2023-03-24"),
      school("3", "丙", to: "2022-12-31"), school("3", "丙", from: "2023-02-26"),
    ]
    #expect(
      changes(rows) == [
        ["1", "新增", "", "甲", "2023-03-01"], ["2", "停用", "乙", "", "2023-03-24"],
        ["3", "恢复", "", "丙", "2023-02-26"],
      ])
  }

  @Test func `what opens after the due day, or closed before the last one, is no change`() {
    #expect(changes([school("1", "甲", from: "2023-03-26")]).isEmpty)
    #expect(changes([school("1", "甲", to: "2023-02-24")]).isEmpty)
    // Closed on the due day, it is still expected.
    #expect(changes([school("1", "甲", to: "2023-03-25")]).isEmpty)
  }

  @Test func `a school moves and is renamed on one day`() {
    let rows = [
      school("1", "甲小学", to: "2023-02-28"),
      school("1", "甲实验小学", unit: tuanfeng, from: "2023-03-01"),
    ]
    #expect(
      changes(rows) == [
        ["1", "调整报送单位", "421102 黄州区教育局", "421121 团风县教育局", "2023-03-01"],
        ["1", "更名", "甲小学", "甲实验小学", "2023-03-01"],
      ])
  }

  @Test func `a school gets another code`() {
    let rows = [school("1", "甲", to: "2023-02-28"), school("9", "甲", from: "2023-03-01")]
    #expect(changes(rows) == [["9", "换码", "1", "9", "2023-03-01"]])
  }

  @Test func `two of one name are not taken for one with another code`() {
    let rows = [
      school("1", "中心小学", to: "2023-02-28"), school("2", "中心小学", to: "2023-02-28"),
      school("9", "中心小学", from: "2023-03-01"),
    ]
    #expect(changes(rows).map { $0[1] } == ["停用", "停用", "新增"])
    let parted = [
      school("1", "中心小学", to: "2023-02-28"), school("8", "中心小学", from: "2023-03-01"),
      school("9", "中心小学", from: "2023-03-01"),
    ]
    #expect(changes(parted).map { $0[1] } == ["停用", "新增", "新增"])
    let elsewhere = [
      school("1", "甲", to: "2023-02-28"), school("9", "甲", unit: tuanfeng, from: "2023-03-01"),
    ]
    #expect(changes(elsewhere).map { $0[1] } == ["停用", "新增"])
  }

  @Test func `two schools merge into a third`() {
    let rows = [
      school("1", "甲", to: "2023-02-28"), school("2", "乙", to: "2023-02-28"),
      school("3", "甲乙学校", from: "2023-03-01"),
    ]
    #expect(changes(rows).map { $0[1] } == ["停用", "停用", "新增"])
  }

  @Test func `a row that was rewritten has no day, though it began long ago`() {
    #expect(
      changes([school("1", "甲", from: "2020-09-01")], now: [school("1", "乙", from: "2020-09-01")])
        == [["1", "更名", "甲", "乙", ""]])
    var target = school("1", "甲")
    target.keyTarget = true
    target.type = "311"
    #expect(
      changes([school("1", "甲"), school("2", "乙")], now: [target]) == [
        ["1", "办学类型变更", "211", "311", ""], ["1", "反恐重点目标变更", "", "是", ""],
        ["2", "停用", "乙", "", ""],
      ])
  }
}
