import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

struct UnitTableTests {
  /// A unit with one school in three states, one without a form of record, and 市直 without schools.
  private func city() -> PictureBuilder {
    var builder = PictureBuilder()
    builder.add(unit: "421100", "市直")
    builder.add(unit: "421121", "团风县教育局")
    builder.add(unit: "421102", "黄州区教育局")
    let early = builder.arrival("a.csv", at: builder.moment(20))
    let late = builder.arrival("b.csv", at: builder.moment(26))
    builder.add(
      school: "2142900001", "红星小学", unit: "421102", state: .onTime, deciding: early,
      values: [812, 1, 30, 205, 12_345])
    builder.add(
      school: "2142900002", "东湖小学", unit: "421102", state: .late, deciding: late,
      values: [400, 0, 90, 180, -5])
    builder.add(
      school: "2142900003", "实验小学", unit: "421102", state: .returned, deciding: late)
    builder.add(school: "2142900004", "中心小学", unit: "421121", state: .missing)
    builder.add(
      unexpected: UnexpectedReturn(
        schoolCode: "5142900000", schoolName: "某某小学",
        unit: ReportingUnit(code: "421100", name: "市直"), arrival: early, reason: .unknown))
    return builder
  }

  private func text(_ table: Table, _ language: Language = .zh) -> String {
    String(decoding: table.csv(language, encoding: .utf8), as: UTF8.self)
  }

  @Test func `reporting has a row per unit with 市直 last, and 合计`() throws {
    let table = Table.reporting(try Summary(city().picture()))
    #expect(
      text(table) == """
        报送单位代码,报送单位,应报,按时,迟报,退回,未报,多报,报送率,按时率\r
        421102,黄州区教育局,3,1,1,1,0,0,66.67,33.33\r
        421121,团风县教育局,1,0,0,0,1,0,0.00,0.00\r
        421100,市直,0,0,0,0,0,1,,\r
        ,合计,4,1,1,1,1,1,50.00,25.00\r

        """)
  }

  @Test func `summary prints sums, numbers of yes and lowest values`() throws {
    let picture = city().picture()
    let table = Table.summary(try Summary(picture), template: picture.template)
    #expect(
      text(table) == """
        报送单位代码,报送单位,应报学校数,汇总学校数,在校学生数,实行封闭化管理校数,录像保存天数最低,围墙最低高度最低,投入合计\r
        421102,黄州区教育局,3,2,1212,1,30,1.80,123.40\r
        421121,团风县教育局,1,0,0,0,,,0.00\r
        421100,市直,0,0,0,0,,,0.00\r
        ,合计,4,2,1212,1,30,1.80,123.40\r

        """)
  }

  @Test func `in English the headings are ids`() throws {
    let picture = city().picture()
    let summary = try Summary(picture)
    let reporting = text(Table.reporting(summary), .en).split(separator: "\r\n")
    #expect(
      reporting.first
        == "unit_code,unit,expected,on_time,late,returned,missing,unexpected,reporting_rate,on_time_rate"
    )
    #expect(reporting.last == ",total,4,1,1,1,1,1,50.00,25.00")
    let heading = text(Table.summary(summary, template: picture.template), .en)
    #expect(
      heading.hasPrefix(
        "unit_code,unit,expected,counted,student_count,closed_management_schools,"
          + "video_retention_days_lowest,perimeter_wall_min_height_m_lowest,total_investment\r\n"))
  }

  @Test func `each prefecture of several is followed by its 小计`() throws {
    var builder = PictureBuilder()
    builder.header.division = "420000"
    for (code, name) in [
      ("421102", "黄州区"), ("420103", "江汉区"), ("420102", "江岸区"), ("420000", "省直"),
    ] {
      builder.add(unit: code, name)
      builder.add(school: "21" + code + "01", name + "小学", unit: code, state: .missing)
    }
    builder.add(school: "2142010299", "江岸二小", unit: "420102", state: .missing)
    let rows = text(Table.reporting(try Summary(builder.picture()))).split(separator: "\r\n")
    #expect(
      rows.dropFirst().map { $0.split(separator: ",").prefix(3).joined(separator: " ") } == [
        "420102 江岸区 2", "420103 江汉区 1", "4201 小计 3", "421102 黄州区 1", "4211 小计 1",
        "420000 省直 1", "4200 小计 1", "合计 5 0",
      ])
  }

  @Test(
    arguments: [
      (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (99, "0.99"), (100, "1.00"), (-1_234, "-12.34"),
      (Int64.max, "92233720368547758.07"), (Int64.min, "-92233720368547758.08"),
    ] as [(Int64, String)])
  func `decimals have two places`(hundredths: Int64, expected: String) {
    #expect(Cell.hundredths(hundredths).text(.zh) == expected)
    let table = Table("t", headings: [Phrase("h")], count: 1) { $1.append(.hundredths(hundredths)) }
    #expect(text(table) == "h\r\n\(expected)\r\n")
  }
}
