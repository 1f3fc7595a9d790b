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
        message: Message(.formCheck, "派驻与自招之和应等于保安总数")),
    ]
    return builder
  }

  private func letters(_ builder: PictureBuilder) throws -> [Letter] {
    let picture = builder.picture()
    return Letter.all(for: picture.reminders(), summary: try Summary(picture))
  }

  private func text(_ builder: PictureBuilder, _ language: Language = .zh) throws -> String {
    let first = try #require(try letters(builder).first)
    let bytes = first.bytes(
      try TemplateStore().reminderLetter(language), header: builder.header,
      template: builder.template, language)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    return String(decoding: bytes.dropFirst(3), as: UTF8.self)
  }

  @Test func `each unit that owes something gets one letter, the others none`() throws {
    #expect(try letters(city()).map(\.fileName) == ["421102.txt", "421122.txt"])
  }

  @Test func `a letter names each school, what it owes, why, and whom to call`() throws {
    #expect(
      try text(city()) == """
        关于催报2023年3月校园“三防”建设情况的函\r
        \r
        黄州区教育局：\r
        \r
        2023年3月校园“三防”建设情况统计表的报送期限为2023年3月25日24:00。截至2023年3月27日08:00，\
        贵单位应报学校3所，其中按时1所、迟报0所、退回1所、未报1所。下列事项尚未办结，请协助办理。\r
        \r
        未报（1所），请填报：\r
        1. 实验小学（学校标识码2142900003），联系人李四，电话0713-0000003，连续未报2个月，逾期2天\r
        \r
        退回（1所），请按所列原因改正后重新报送：\r
        1. 东湖小学（学校标识码2142900002），联系人王五，逾期2天\r
           文件：b.csv\r
           原因：F11：派驻与自招之和应等于保安总数\r
        \r
        待说明（1项），数据已计入汇总；属实的请说明情况，有误的请改正后重新报送：\r
        1. 红星小学（学校标识码2142900001）\r
           文件：a.csv\r
           原因：V02：保安人数比上月减少\r
        \r
        报送期限2023年3月25日24:00已过，请收到本函后尽快办理；其间已经办结的不必理会。如有疑问，请与我局联系。\r
        \r
        黄冈市教育局\r
        2023年3月27日\r

        """)
  }

  @Test func `a bureau's own letter says it in its own words`() throws {
    let own = try LetterTemplate(
      Array("{unit}尚有{missing}所未报：\n{matters}\n{date}\n".utf8), file: "letters/reminder.zh.txt")
    let builder = city()
    let second = try #require(try letters(builder).last)
    let bytes = second.bytes(own, header: builder.header, template: builder.template, .zh)
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self) == """
        红安县教育局尚有1所未报：\r
        未报（1所），请填报：\r
        1. 七里坪小学（学校标识码2142900005），连续未报1个月，逾期2天\r
        2023年3月27日\r

        """)
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
    #expect(text.hasPrefix("Campus three-defence return of 2023-03: what is still owed\r\n"))
    #expect(text.contains("is due by 2023-03-25 24:00. As of 2023-03-27 08:00"))
    #expect(text.contains("1. 实验小学 (school code 2142900003), contact 李四, phone 0713-0000003"))
    #expect(text.hasSuffix("黄冈市教育局\r\n2023-03-27\r\n"))
  }

  @Test(arguments: [
    ("421102", "421102.txt"), ("../../etc", "%2E.%2F..%2Fetc.txt"), ("a\\b", "a%5Cb.txt"),
    ("开发区", "开发区.txt"), ("4 2", "4%202.txt"), (".", "%2E.txt"), ("\u{1}", "%01.txt"),
    ("%2F", "%252F.txt"), ("", ".txt"),
  ])
  func `a unit's code never leads out of the folder of letters`(code: String, name: String) {
    let letter = Letter(
      unit: ReportingUnit(code: code, name: "某单位"), counts: .none, matters: [])
    #expect(letter.fileName == name)
  }
}
