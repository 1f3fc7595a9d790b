import TestSupport
import Testing
import ThreeDefence

@testable import threedef

/// Whom an account of a month says to call.
struct SchoolsOwingTests {
  /// A unit with one accepted form, and as many schools returned and missing.
  private func month(returned: Int, missing: Int) throws -> PictureBuilder {
    var builder = PictureBuilder(template: try SampleForm().template)
    builder.add(unit: "421102", "黄州区教育局")
    let moment = builder.moment(20)
    builder.add(
      school: "2142900000", "甲小学", unit: "421102", state: .onTime,
      deciding: builder.arrival("a.csv", at: moment))
    for number in 0..<returned {
      builder.add(
        school: "214290001\(number)", "乙\(number)小学", unit: "421102", state: .returned,
        deciding: builder.arrival("b\(number).csv", at: moment))
    }
    for number in 0..<missing {
      builder.add(school: "214290002\(number)", "丙\(number)小学", unit: "421102", state: .missing)
    }
    return builder
  }

  private func lines(
    _ builder: PictureBuilder, isWritten: Bool = true, _ language: Language = .zh
  ) -> [String] {
    let picture = builder.picture()
    return SchoolsOwing(picture, picture.reminders(), language).lines(isWritten: isWritten)
  }

  private func fault(
    _ check: StructuralCheck, of school: String = "2142900010", in file: String = "b0.csv",
    at place: Place, indicator: String? = nil, value: String = "", _ message: Message
  ) -> Finding {
    Finding(
      check: check.rawValue, severity: .fatal, schoolCode: school, file: file, place: place,
      indicator: indicator, value: value, message: message)
  }

  @Test func `where all have reported nothing is said`() throws {
    #expect(try lines(month(returned: 0, missing: 0)) == [])
  }

  @Test func `a returned school has its first fault with the cell, a missing one its name`() throws
  {
    var builder = try month(returned: 2, missing: 1)
    builder.findings = [
      fault(
        .unreadableValue, at: Place(row: 49, column: "C"), indicator: "guard_count", value: "约60",
        Message(.unreadableText, "约60")),
      fault(.missingColumn, at: Place(row: 1), Message(.missingSchoolCode)),
      fault(
        .unreadableFile, of: "2142900011", in: "b1.csv", at: Place(), Message(.emptyFile)),
    ]
    let empty = Message(.emptyFile).text(.zh) { $0 }
    #expect(
      lines(builder) == [
        "退回：",
        "  2142900010 乙0小学（黄州区教育局）：C49 专职保安员数“约60”（共 2 处）",
        "  2142900011 乙1小学（黄州区教育局）：\(empty)",
        "未报：", "  2142900020 丙0小学（黄州区教育局）",
      ])
    #expect(
      lines(builder, .en)[1]
        == "  2142900010 乙0小学 (黄州区教育局): C49 guard_count '约60' (places: 2)")
  }

  @Test func `a school that counts by an earlier form is told of the one that was returned`() throws
  {
    var builder = try month(returned: 0, missing: 0)
    let moment = builder.moment(20)
    builder.add(
      school: "2142900001", "丁小学", unit: "421102", state: .onTime,
      deciding: builder.arrival("c.csv", at: moment), values: [])
    builder.findings = ["2142900001", "2142900000"].map { code in
      fault(
        .unreadableValue, of: code, in: "d.csv", at: Place(row: 12, column: "C"),
        indicator: "guard_count", value: "3-5", Message(.unreadableText, "3-5"))
    }
    // The other school has no form of record.
    #expect(
      lines(builder) == [
        "重报退回，仍按原来合格的一份计：",
        "  2142900001 丁小学（黄州区教育局）：C12 专职保安员数“3-5”",
      ])
  }

  @Test func `a school that is not expected is told, and whose code it may have meant`() throws {
    var builder = try month(returned: 0, missing: 1)
    let unit = ReportingUnit(code: "421102", name: "黄州区教育局")
    for (code, name) in [("2142900099", "丙0小学"), ("2142900098", "别的小学")] {
      builder.add(
        unexpected: UnexpectedReturn(
          schoolCode: code, schoolName: name, unit: unit,
          arrival: builder.arrival("\(code).csv", at: builder.moment(20)), reason: .unknown))
    }
    #expect(
      lines(builder) == [
        "未报：", "  2142900020 丙0小学（黄州区教育局）",
        "多报：",
        "  2142900098 别的小学：不在名录（2142900098.csv）",
        "  2142900099 丙0小学：不在名录（2142900099.csv）；名录里同名的是 2142900020，还没有报，"
          + "是不是标识码抄错了？",
      ])
  }

  @Test func `a place in XML is no cell`() throws {
    var builder = try month(returned: 1, missing: 0)
    builder.findings = [
      fault(
        .unreadableValue, at: Place(row: 7, column: "guard_count"), indicator: "guard_count",
        value: "约60", Message(.unreadableText, "约60"))
    ]
    #expect(
      lines(builder) == [
        "退回：", "  2142900010 乙0小学（黄州区教育局）：专职保安员数“约60”",
      ])
  }

  @Test func `of more than five the first five are named, and where all are`() throws {
    let written = try lines(month(returned: 5, missing: 6))
    #expect(written.count == 6 + 7)
    #expect(written[5].hasPrefix("  2142900014 "))
    #expect(
      written[6...] == [
        "未报：", "  2142900020 丙0小学（黄州区教育局）", "  2142900021 丙1小学（黄州区教育局）",
        "  2142900022 丙2小学（黄州区教育局）", "  2142900023 丙3小学（黄州区教育局）",
        "  2142900024 丙4小学（黄州区教育局）", "  等 6 所，见 tables/returns.csv",
      ])
    #expect(
      try lines(month(returned: 0, missing: 6), isWritten: false).last
        == "  等 6 所；全部见 threedef remind --month 2023-03，"
        + "一所的经过见 threedef status --month 2023-03 --school 代码")
  }
}
