import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

struct RemindersTests {
  private let huangzhou = ReportingUnit(code: "421102", name: "黄州区")
  private let tuanfeng = ReportingUnit(code: "421121", name: "团风县")

  /// A missing, a returned and a reported school of one unit, a reported one of another.
  private func city() -> PictureBuilder {
    var builder = PictureBuilder()
    builder.add(unit: "421121", "团风县")
    builder.add(unit: "421102", "黄州区")
    builder.add(
      school: "2142900009", "中心小学", unit: "421121", state: .late,
      deciding: builder.arrival("团风.csv", at: builder.moment(26)), values: [1, 1, 1, 1, 1])
    builder.add(
      school: "2142900003", "实验小学", unit: "421102", state: .missing, monthsMissed: 2,
      contact: "李四", phone: "0713-0000003")
    builder.add(
      school: "2142900002", "东湖小学", unit: "421102", state: .returned,
      deciding: builder.arrival("b.csv", at: builder.moment(26)), contact: "王五")
    builder.add(
      school: "2142900001", "红星小学", unit: "421102", state: .onTime,
      deciding: builder.arrival("a.csv", at: builder.moment(20)),
      last: builder.arrival("重报.csv", at: builder.moment(26)), values: [1, 1, 1, 1, 1])
    return builder
  }

  private func finding(
    _ check: String, _ severity: Severity, school: String = "", unit: ReportingUnit? = nil,
    file: String = "", _ text: String = "请核实", note: String = "", isOfRecord: Bool = false
  ) -> Finding {
    Finding(
      check: check, severity: severity, unit: unit ?? (school.isEmpty ? nil : huangzhou),
      schoolCode: school, file: file, message: Message(.formCheck, text), note: note,
      isOfRecord: isOfRecord)
  }

  private func text(_ builder: PictureBuilder, _ language: Language = .zh) -> String {
    let picture = builder.picture()
    let table = Table.reminders(picture.reminders(), template: picture.template, language)
    return String(decoding: table.csv(language, encoding: .utf8), as: UTF8.self)
  }

  @Test func `missing and returned schools and open queries stand by unit, school and kind`() {
    var builder = city()
    builder.findings = [
      finding("unit-total-moved", .query, unit: tuanfeng, "在校学生数变动较大"),
      finding("V02", .query, school: "2142900001", file: "a.csv", "保安减少", isOfRecord: true),
      finding("F11", .fatal, school: "2142900002", file: "旧.csv", "旧的问题"),
      finding("F11", .fatal, school: "2142900002", file: "b.csv", "人数不符"),
      finding("F24", .fatal, school: "2142900002", file: "b.csv", "未填高度"),
      finding("V04", .query, school: "2142900009", file: "团风.csv", "天数减少", isOfRecord: true),
    ]
    #expect(
      text(builder) == """
        报送单位代码,报送单位,学校标识码,学校名称,联系人,联系电话,事项,原因,连续未报月数,逾期天数,最近文件\r
        421102,黄州区,2142900001,红星小学,,,待说明,V02：保安减少,0,0,a.csv\r
        421102,黄州区,2142900002,东湖小学,王五,,退回,原因：人数不符；原因：未填高度,0,2,b.csv\r
        421102,黄州区,2142900003,实验小学,李四,0713-0000003,未报,,2,2,\r
        421121,团风县,,,,,待说明,unit-total-moved：在校学生数变动较大,0,0,\r
        421121,团风县,2142900009,中心小学,,,待说明,V04：天数减少,0,0,团风.csv\r

        """)
  }

  @Test func `what is explained, told as a hint or not of record is not asked for`() {
    var builder = city()
    builder.findings = [
      finding("V02", .query, school: "2142900001", file: "a.csv", note: "退休", isOfRecord: true),
      finding("V03", .query, school: "2142900001", file: "重报.csv"),
      finding("F11", .fatal, school: "2142900001", file: "重报.csv"),
      finding("normalised-value", .hint, school: "2142900001", file: "a.csv", isOfRecord: true),
      finding("total-row-differs", .query, unit: huangzhou, file: "a.csv"),
      finding("total-row-differs", .query, file: "a.csv"),
      finding("V07", .query, school: "9999999999", file: "a.csv", isOfRecord: true),
    ]
    let rows = text(builder).split(separator: "\r\n").dropFirst()
    #expect(rows.map { $0.split(separator: ",")[2] } == ["2142900002", "2142900003"])
  }

  @Test func `each finding of a returned form is told with its place, twenty of many`() {
    var builder = city()
    builder.findings = (1...23).map { number in
      var found = finding(
        "missing-value", .fatal, school: "2142900002", file: "b.csv", "第\(number)项未填")
      found.place = Place(row: number + 1, column: number == 2 ? "" : "C")
      return found
    }
    #expect(text(builder).contains(",退回,C2 格：第1项未填；第 3 行：第2项未填；C4 格：第3项未填；"))
    #expect(text(builder).contains("；C21 格：第20项未填；另有 3 条，见审核问题表,0,2,b.csv"))
    #expect(text(builder, .en).contains(",returned,\"cell C2: 第1项未填; line 3: 第2项未填; cell C4:"))
  }

  @Test func `a file returned as a whole says why, though no finding names the school`() {
    var builder = city()
    builder.findings = [finding("unreadable-file", .fatal, file: "b.csv", "文件是空的")]
    #expect(text(builder).contains("退回,原因：文件是空的,0,2,b.csv"))
  }

  @Test(arguments: [(24, 0, 0), (25, 86_399, 0), (25, 86_400, 1), (31, 28_800, 6)])
  func `days overdue count from the due day to the as-of day and are never negative`(
    day: Int, second: Int, expected: Int
  ) {
    var builder = city()
    builder.header.asOf = builder.moment(day, second)
    #expect(
      builder.picture().reminders().filter { $0.kind == .missing }.map(\.daysOverdue) == [expected])
  }

  @Test func `nobody owes anything: the headings alone, and no letter`() throws {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区")
    let summary = try Summary(builder.picture())
    #expect(text(builder).split(separator: "\r\n").count == 1)
    #expect(UnitMatters.all(for: [], summary: summary).isEmpty)
  }
}
