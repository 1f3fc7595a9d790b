import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

struct SchoolTableTests {
  private func text(_ table: Table, _ language: Language = .zh) -> String {
    String(decoding: table.csv(language, encoding: .utf8), as: UTF8.self)
  }

  private func city() -> PictureBuilder {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区")
    builder.add(unit: "421100", "市直")
    builder.add(
      school: "2142900009", "=市,\"直\"小学", unit: "421100", state: .onTime,
      deciding: builder.arrival("市直/一小.csv", at: builder.moment(1, 0), clock: .given),
      values: [0, 0, nil, 0, 30_000], revisions: 2)
    builder.add(
      school: "2142900001", "红星小学", unit: "421102", state: .late,
      deciding: builder.arrival("a.csv", at: builder.moment(26, 93_784), clock: .file),
      values: [812, 1, 30, 205, 12_345])
    builder.add(
      school: "2142900003", "实验小学", unit: "421102", state: .returned,
      deciding: builder.arrival("a.csv", at: builder.moment(26, 93_784), clock: .intake))
    builder.add(school: "2142900002", "东湖小学", unit: "421102", state: .missing)
    return builder
  }

  @Test func `returns list every expected school in unit order and then by code`() {
    #expect(
      text(.returns(city().picture())) == """
        报送单位代码,报送单位,学校标识码,学校名称,状态,收到时间,时间依据,文件,重报次数,迟报时长\r
        421102,黄州区,2142900001,红星小学,迟报,2023-03-27T02:03:04+08:00,文件时间,a.csv,0,1天2小时3分\r
        421102,黄州区,2142900002,东湖小学,未报,,,,0,\r
        421102,黄州区,2142900003,实验小学,退回,2023-03-27T02:03:04+08:00,收件时间,a.csv,0,\r
        421100,市直,2142900009,"'=市,""直""小学",按时,2023-03-01T00:00:00+08:00,指定,市直/一小.csv,2,\r

        """)
  }

  @Test(arguments: [
    (nil, ""), (0, "0天0小时0分"), (59, "0天0小时0分"), (60, "0天0小时1分"), (3_600, "0天1小时0分"),
    (86_399, "0天23小时59分"), (93_784, "1天2小时3分"), (40 * 86_400, "40天0小时0分"),
  ])
  func `how late a form was is told to the whole minute, and is never empty`(
    seconds: Int?, expected: String
  ) {
    #expect(Cell.lateness(seconds: seconds).text(.zh) == expected)
  }

  @Test(arguments: [false, true])
  func `details list the forms of record, whatever their order in memory`(reversed: Bool) {
    #expect(
      text(.details(city().picture(reversingRecords: reversed))) == """
        报送单位代码,报送单位,学校标识码,学校名称,在校学生数,实行封闭化管理,录像保存天数,围墙最低高度,投入合计\r
        421102,黄州区,2142900001,红星小学,812,是,30,2.05,123.45\r
        421100,市直,2142900009,"'=市,""直""小学",0,否,,0.00,300.00\r

        """)
  }

  @Test func `in English answers and headings are English`() {
    let rows = text(.details(city().picture()), .en).split(separator: "\r\n")
    #expect(
      rows.first
        == "unit_code,unit,school_code,school,student_count,closed_management,video_retention_days,perimeter_wall_min_height_m,total_investment"
    )
    #expect(rows.dropFirst().first == "421102,黄州区,2142900001,红星小学,812,yes,30,2.05,123.45")
  }

  @Test func `findings print place, label, words and message in the reader's language`() {
    var builder = city()
    let unit = ReportingUnit(code: "421102", name: "黄州区")
    builder.findings = [
      Finding(
        check: "unreadable-file", severity: .fatal, file: "坏.csv",
        message: Message(.formCheck, "文件是空的")),
      Finding(
        check: "out-of-range", severity: .fatal, unit: unit, schoolCode: "2142900001",
        schoolName: "红星小学", file: "a.csv", place: Place(row: 8, column: "AH"),
        indicator: "student_count", value: "-1", expected: "0 至 20000",
        message: Message(.formCheck, [.indicator("student_count")]), note: "已核实"),
    ]
    let picture = builder.picture()
    #expect(
      text(.findings(picture, .zh)) == """
        报送单位代码,报送单位,学校标识码,学校名称,文件,行,列,指标,填报值,应为,级别,检查号,说明,解释\r
        ,,,,坏.csv,,,,,,强制性,unreadable-file,文件是空的,\r
        421102,黄州区,2142900001,红星小学,a.csv,8,AH,在校学生数,-1,0 至 20000,强制性,out-of-range,在校学生数,已核实\r

        """)
    let english = text(.findings(picture, .en), .en).split(separator: "\r\n")
    #expect(
      english.last
        == "421102,黄州区,2142900001,红星小学,a.csv,8,AH,student_count,-1,0 至 20000,fatal,out-of-range,student_count,已核实"
    )
  }

  @Test func `unexpected schools are listed with file, row and reason`() {
    var builder = city()
    for (code, reason) in [
      ("5142900003", UnexpectedReturn.Reason.unknown), ("5142900001", .closed),
      ("5142900002", .notYetOpen),
    ] {
      builder.add(
        unexpected: UnexpectedReturn(
          schoolCode: code, schoolName: "某校", unit: ReportingUnit(code: "421100", name: "市直"),
          arrival: builder.arrival("c.xml", at: builder.moment(3), row: 127), reason: reason))
    }
    #expect(
      text(.unexpected(builder.picture())) == """
        学校标识码,学校名称,文件,行,原因\r
        5142900001,某校,c.xml,127,已停用\r
        5142900002,某校,c.xml,127,未启用\r
        5142900003,某校,c.xml,127,不在名录\r

        """)
  }

  @Test func `a month without anything has tables of headings alone`() throws {
    let picture = PictureBuilder().picture()
    #expect(text(.details(picture)).split(separator: "\r\n").count == 1)
    #expect(
      text(.reporting(try Summary(picture))).split(separator: "\r\n").last == ",合计,0,0,0,0,0,0,,")
  }
}
