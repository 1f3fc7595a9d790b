import TestSupport
import Testing

@testable import ThreeDefence

struct LetterTests {
  private func city() -> PictureBuilder {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区教育局")
    builder.add(unit: "421121", "团风县教育局")
    builder.add(unit: "421122", "红安县教育局")
    let unit = ReportingUnit(code: "421102", name: "黄州区教育局")
    builder.add(
      school: "2142900001", "红星小学", unit: "421102", state: .onTime,
      deciding: builder.arrival("a.csv", at: builder.moment(20)), values: [1, 1, 1, 1, 1])
    builder.add(
      school: "2142900002", "东湖小学", unit: "421102", state: .returned,
      deciding: builder.arrival("b.csv", at: builder.moment(26)), contact: "王五")
    builder.add(
      school: "2142900003", "实验小学", unit: "421102", state: .missing, monthsMissed: 2,
      contact: "李四", phone: "0713-0000003")
    builder.add(
      school: "2142900004", "中心小学", unit: "421121", state: .onTime,
      deciding: builder.arrival("c.csv", at: builder.moment(20)), values: [1, 1, 1, 1, 1])
    builder.add(school: "2142900005", "七里坪小学", unit: "421122", state: .missing, monthsMissed: 1)
    builder.findings = [
      Finding(
        check: "V02", severity: .query, unit: unit, schoolCode: "2142900001", file: "a.csv",
        message: Message(.formCheck, "保安人数比上月减少"), isOfRecord: true),
      Finding(
        check: "F11", severity: .fatal, unit: unit, schoolCode: "2142900002", file: "b.csv",
        place: Place(row: 4, column: "AQ"), message: Message(.formCheck, "派驻与自招之和应等于保安总数")),
    ]
    return builder
  }

  private func units(_ builder: PictureBuilder) throws -> [UnitMatters] {
    let picture = builder.picture()
    return UnitMatters.all(for: picture.reminders(), summary: try Summary(picture))
  }

  /// What the unit of a number is told, lines ended by LF.
  private func text(
    _ builder: PictureBuilder, _ language: Language = .zh, _ kind: LetterTemplate.Kind = .reminder,
    unit: Int = 0, own: [String: String] = [:]
  ) throws -> String {
    let store = TemplateStore(own: own.mapValues { Array($0.utf8) })
    let template = try #require(try store.letters(language).first { $0.kind == kind })
    let units = try units(builder)
    try #require(units.indices.contains(unit))
    let bytes = units[unit].bytes(
      template, header: builder.header, template: builder.template, language)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text.matches(of: /\n/).isEmpty && text.hasSuffix("\r\n"))
    return text.replacing("\r\n", with: "\n")
  }

  @Test func `each unit that owes something gets one letter, the others none`() throws {
    #expect(try units(city()).map(\.fileName) == ["421102.txt", "421122.txt"])
  }

  @Test func `a letter names each school, what it owes, why, and whom to call`() throws {
    #expect(
      try text(city()) == """
        关于催报2023年3月校园“三防”建设情况的函

        黄州区教育局：

        2023年3月校园“三防”建设情况统计表的报送期限为2023年3月25日24:00。截至2023年3月27日08:00，\
        贵单位应报学校3所，其中按时1所、迟报0所、退回1所、未报1所。下列事项尚未办结，请协助办理。

        未报（1所），请填报：
        1. 实验小学（学校标识码2142900003），联系人李四，电话0713-0000003，连续未报2个月，逾期2天

        退回（1所），请按所列原因改正后重新报送：
        1. 东湖小学（学校标识码2142900002），联系人王五，逾期2天
           文件：b.csv
           AQ4 格：派驻与自招之和应等于保安总数

        待说明（1项），数据已计入汇总；属实的，请在报表的备注中写明检查号和原因（如“V17：……”）后重新报送，\
        或告诉我局由我局登记；有误的，请改正后重新报送：
        1. 红星小学（学校标识码2142900001）
           文件：a.csv
           原因（检查号 V02）：保安人数比上月减少

        报送期限2023年3月25日24:00已过，请收到本函后尽快办理；其间已经办结的不必理会。如有疑问，请与我局联系。

        黄冈市教育局
        2023年3月27日

        """)
  }

  @Test func `a bureau's own letter lists schools in its own way, with files of its own put in`()
    throws
  {
    let own = [
      "letters/reminder.zh.txt": """
      {{! 本局自用 }}
      {{unit}}（{{unit_code}}）尚有{{missing}}所未报：
      {{#missing_schools}}
        {{> school}}
      {{/missing_schools}}
      {{^to_explain_items}}没有待说明的。{{/to_explain_items}}
      {{{date}}}

      """.replacing("\n", with: "\r\n"),
      "letters/school.txt": "{{school}}：{{#phone}}请拨{{.}}{{/phone}}{{^phone}}没有电话{{/phone}}\n",
    ]
    #expect(
      try text(city(), own: own) == """
        黄州区教育局（421102）尚有1所未报：
          实验小学：请拨0713-0000003

        2023年3月27日

        """)
    #expect(
      try text(city(), unit: 1, own: own) == """
        红安县教育局（421122）尚有1所未报：
          七里坪小学：没有电话
        没有待说明的。
        2023年3月27日

        """)
  }

  @Test func `a short text says on one line how many, which, why, and until when`() throws {
    #expect(
      try text(city(), .zh, .message) == """
        【黄冈市教育局】黄州区教育局：2023年3月“三防”统计表已于2023年3月25日24:00截止。\
        截至2023年3月27日08:00，未报1所（实验小学），退回1所（东湖小学：AQ4 格，派驻与自招之和应等于保安总数），\
        待说明1项（红星小学 V02）。请尽快办理，全部名单和原因见催报函。

        """)
    var builder = city()
    builder.header.asOf = builder.moment(24)
    #expect(
      try text(builder, .en, .message, unit: 1) == """
        黄冈市教育局 to 红安县教育局: the three-defence return of 2023-03 is due by 2023-03-25 24:00. \
        As of 2023-03-24 09:00, missing 1 (七里坪小学). \
        Please settle it soon; the letter lists all schools and reasons.

        """)
  }

  @Test func `a short text names the first three of each kind, and says of how many`() throws {
    var builder = city()
    for number in 6...8 {
      builder.add(
        school: "214290000\(number)", "第\(number)小学", unit: "421102", state: .onTime,
        deciding: builder.arrival("d.csv", at: builder.moment(20)), values: [1, 1, 1, 1, 1])
      for check in ["V02", "V03"] {
        builder.findings.append(query(check, school: "214290000\(number)"))
      }
    }
    // 1 missing, 1 returned, 1 + 3 × 2 queries of 1 + 3 other schools.
    #expect(
      try text(builder, .zh, .message).contains(
        "，待说明7项（红星小学 V02、第6小学 V02、第6小学 V03等）。"))
    #expect(
      try text(builder, .en, .message).contains(
        ", to explain 7 (红星小学 V02, 第6小学 V02, 第6小学 V03 and others). Please"))
  }

  private func query(_ check: String, school: String) -> Finding {
    Finding(
      check: check, severity: .query,
      unit: ReportingUnit(code: "421102", name: "黄州区教育局"), schoolCode: school,
      file: school.isEmpty ? "" : "d.csv", message: Message(.formCheck, "请核对"),
      isOfRecord: !school.isEmpty)
  }

  @Test func `a unit that itself owes is named as such, and is no school`() throws {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区教育局")
    builder.add(
      school: "2142900001", "红星小学", unit: "421102", state: .onTime,
      deciding: builder.arrival("a.csv", at: builder.moment(20)), values: [1, 1, 1, 1, 1])
    builder.findings = [query("unit-total-moved", school: "")]
    #expect(
      try text(builder).contains(
        """

        待说明（1项），数据已计入汇总；属实的，请在报表的备注中写明检查号和原因（如“V17：……”）后重新报送，\
        或告诉我局由我局登记；有误的，请改正后重新报送：
        1. 黄州区教育局（全单位合计）
           原因（检查号 unit-total-moved）：请核对

        报送期限
        """))
    #expect(
      try text(builder, .zh, .message).contains("待说明1项（黄州区教育局 unit-total-moved）。请尽快办理"))
  }

  /// The city, whose returned form has these faults instead, each with its place.
  private func returned(_ faults: [(String, Place)]) -> PictureBuilder {
    var builder = city()
    let unit = ReportingUnit(code: "421102", name: "黄州区教育局")
    builder.findings = faults.map { told, place in
      Finding(
        check: "missing-value", severity: .fatal, unit: unit, schoolCode: "2142900002",
        file: "b.csv", place: place, message: Message(.formCheck, told))
    }
    return builder
  }

  @Test func `each fault of a returned form is a line with its place, those of one check too`()
    throws
  {
    let builder = returned([
      ("学生数没有填", Place(row: 10, column: "C")), ("教职工数没有填", Place(row: 12, column: "C")),
      ("三个数对不上", Place(row: 4)), ("编码不对", Place()), ("卡上的数对不上", Place(row: 1)),
      ("保安员数不是数", Place(row: 31, column: "guard_count")),
    ])
    #expect(
      try text(builder).contains(
        """
           文件：b.csv
           C10 格：学生数没有填
           C12 格：教职工数没有填
           第 4 行：三个数对不上
           原因：编码不对
           原因：卡上的数对不上
           第 31 行：保安员数不是数

        """))
    #expect(try text(builder, .en).contains("   cell C12: 教职工数没有填\n   line 4: 三个数对不上\n   reason: "))
  }

  @Test func `of many faults twenty are told, and how many there are besides`() throws {
    let faults = (1...23).map { ("第\($0)处", Place(row: $0 + 1, column: "C")) }
    #expect(
      try text(returned(faults)).contains(
        """
           C21 格：第20处
           另有3条，见审核问题表

        """))
    #expect(try text(returned(Array(faults.prefix(20)))).contains("   C21 格：第20处\n\n"))
  }

  @Test func `a name is printed as it is, whatever HTML makes of it`() throws {
    let name = "R&D<实验>\"小学\"'{{month}}{due}"
    var builder = PictureBuilder()
    builder.add(unit: "421102", "A&B局")
    builder.add(
      school: "2142900003", name, unit: "421102", state: .missing, monthsMissed: 1, contact: "<王&李>"
    )
    let own = [
      "letters/reminder.zh.txt":
        "{{> s}}{{#missing_schools}}{{{school}}}{{&school}}{{/missing_schools}}\n",
      "letters/s.txt": "{{#missing_schools}}{{school}}{{/missing_schools}}",
    ]
    #expect(try text(builder, own: own) == "\(name)\(name)\(name)\n")
    #expect(try text(builder).contains("1. \(name)（学校标识码2142900003），联系人<王&李>，连续未报1个月"))
    #expect(try text(builder, .zh, .message).contains("】A&B局："))
  }

  @Test func `a fact of several lines stands on one`() throws {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区\r\n教育局")
    builder.add(
      school: "2142900003", "实验\n小学", unit: "421102", state: .missing, monthsMissed: 1,
      contact: "王\r五")
    #expect(try text(builder).contains("\n1. 实验 小学（学校标识码2142900003），联系人王 五，连续"))
    let message = try text(builder, .zh, .message)
    #expect(message.contains("】黄州区 教育局：") && message.contains("未报1所（实验 小学）。"))
    #expect(message.count(where: \.isNewline) == 1)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a letter's lines end as its editor ends them`(end: String) throws {
    let letter = [
      "{{! 名单 }}", "{{#missing_schools}}", "{{school}}", "{{/missing_schools}}", "  {{> end}}", "",
    ]
    let own = [
      "letters/reminder.zh.txt": letter.joined(separator: end),
      "letters/end.txt": "{{#late}}\(end)迟\(end){{/late}}\(end)完\(end)毕\(end)",
    ]
    #expect(try text(city(), own: own) == "实验小学\n  完\n  毕\n")
  }

  @Test func `a file put in with blanks before it has them in each line, for each of a list`()
    throws
  {
    let own = [
      "letters/reminder.zh.txt": "{{#owing_schools}}\n  {{> school}}\n{{/owing_schools}}\n",
      "letters/school.txt": "{{school}}\n电话：{{phone}}\n",
    ]
    #expect(
      try text(city(), own: own)
        == "  实验小学\n  电话：0713-0000003\n  东湖小学\n  电话：\n  红星小学\n  电话：\n")
  }

  @Test func `a school without a contact is called by its phone alone`() throws {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区教育局")
    builder.add(
      school: "2142900003", "实验小学", unit: "421102", state: .missing, monthsMissed: 1,
      phone: "0713-1")
    #expect(try text(builder).contains("2142900003），电话0713-1，连续未报1个月，逾期2天\n"))
  }

  @Test func `before the due time a letter asks for the form by then`() throws {
    var builder = city()
    builder.header.asOf = builder.moment(24)
    let text = try text(builder)
    #expect(text.contains("请于2023年3月25日24:00前办理完毕"))
    #expect(!text.contains("逾期"))
    #expect(!text.contains("已过"))
  }

  @Test func `an English letter has no Chinese but names and messages`() throws {
    let text = try text(city(), .en)
    #expect(text.hasPrefix("Campus three-defence return of 2023-03: what is still owed\n"))
    #expect(text.contains("is due by 2023-03-25 24:00. As of 2023-03-27 08:00"))
    #expect(text.contains("1. 实验小学 (school code 2142900003), contact 李四, phone 0713-0000003"))
    #expect(
      text.contains(
        """
           file: b.csv
           cell AQ4: 派驻与自招之和应等于保安总数

        To explain (1), counted already; where it is right, write the check and why into the remark \
        of the form (such as "V17: ...") and report it again, or tell the bureau, which puts it \
        down; where it is not, put it right and report again:
        1. 红星小学 (school code 2142900001)
           file: a.csv
           reason (check V02): 保安人数比上月减少

        """))
    #expect(text.hasSuffix("黄冈市教育局\n2023-03-27\n"))
  }

  @Test(arguments: [
    ("421102", "421102.txt"), ("../../etc", "%2E.%2F..%2Fetc.txt"), ("a\\b", "a%5Cb.txt"),
    ("开发区", "开发区.txt"), ("4 2", "4%202.txt"), (".", "%2E.txt"), ("\u{1}", "%01.txt"),
    ("%2F", "%252F.txt"), ("", ".txt"),
  ])
  func `a unit's code never leads out of the folder of letters`(code: String, name: String) {
    let matters = UnitMatters(
      unit: ReportingUnit(code: code, name: "某单位"), counts: .none, reminders: [])
    #expect(matters.fileName == name)
  }
}
