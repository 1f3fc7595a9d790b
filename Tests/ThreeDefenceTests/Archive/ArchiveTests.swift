import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

struct ArchiveTests {
  private func text(_ picture: MonthPicture) throws -> String {
    let packed = Archive.pack(picture, summary: try Summary(picture), workers: 2)
    #expect(packed.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]))
    let unpacked = Gzip.unpack(packed, limit: 1 << 30)
    #expect(unpacked.fault == nil)
    return String(decoding: unpacked.bytes, as: UTF8.self)
  }

  private func city() -> PictureBuilder {
    var builder = PictureBuilder()
    builder.header.standard = "hubei"
    builder.header.standardEdition = "2023"
    builder.add(unit: "421102", "黄州区")
    builder.add(unit: "421100", "市直")
    builder.add(
      school: "2142900001", "红星小学", unit: "421102", state: .onTime,
      deciding: builder.arrival("a.csv", at: builder.moment(20)),
      last: builder.arrival("b.csv", at: builder.moment(26)), values: [812, 1, nil, nil, 5])
    builder.change { entry in
      entry.school.type = "211"
      entry.school.ownership = "公办"
      entry.school.urbanRural = "111"
      entry.school.keyTarget = false
      entry.school.validFrom = CivilDate(year: 2020, month: 9, day: 1)
      entry.school.contact = "李四"
      entry.school.phone = "0713-0000001"
      entry.record?.digest = [UInt8](repeating: 0xA0, count: 32)
      entry.recordRevision = 2
    }
    builder.changeForm { form in
      form.filler = "张三"
      form.filled = "2023-03-20"
      form.remark = "V02：<退休>"
    }
    builder.add(
      school: "2142900002", "东湖小学", unit: "421102", state: .returned,
      deciding: builder.arrival("c.csv", at: builder.moment(26), clock: .given))
    builder.add(school: "2142900003", "实验小学", unit: "421100", state: .missing)
    builder.add(
      unexpected: UnexpectedReturn(
        schoolCode: "5142900000", schoolName: "某校",
        unit: ReportingUnit(code: "421100", name: "市直"),
        arrival: builder.arrival("d.csv", at: builder.moment(20)), reason: .closed))
    return builder
  }

  @Test func `an archive holds register, forms, returns, reporting and summary`() throws {
    var picture = city().picture()
    picture.records[0, 3] = .absent
    let expected = [
      #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n",
      #"<archive xmlns="urn:threedef:2023" month="2023-03" unit="421100" bureau="黄冈市教育局""#,
      #" as-of="2023-03-27T08:00:00+08:00" form-template="small-2023" standard="hubei""#,
      #" standard-edition="2023">"#,
      #"<register><school code="2142900001" name="红星小学" unit="421102" unit-name="黄州区""#,
      #" type="211" ownership="公办" urban-rural="111" key-target="false" valid-from="2020-09-01""#,
      #" contact="李四" phone="0713-0000001"/>"#,
      #"<school code="2142900002" name="东湖小学" unit="421102" unit-name="黄州区"/>"#,
      #"<school code="2142900003" name="实验小学" unit="421100" unit-name="市直"/></register>"#,
      #"<forms><form school="2142900001" name="红星小学" filler="张三" filled="2023-03-20""#,
      #" remark="V02：&lt;退休&gt;" received="2023-03-20T09:00:00+08:00" clock="file""#,
      #" revision="2" digest="sha256:"# + String(repeating: "a0", count: 32) + #"">"#,
      "<student_count>812</student_count><closed_management>true</closed_management>",
      "<video_retention_days></video_retention_days><total_investment>0.05</total_investment>",
      "</form></forms>",
      #"<returns><school code="2142900001" state="onTime""#,
      #" first-accepted="2023-03-20T09:00:00+08:00" last-received="2023-03-26T09:00:00+08:00"/>"#,
      #"<school code="2142900002" state="returned" last-received="2023-03-26T09:00:00+08:00"/>"#,
      #"<school code="2142900003" state="missing"/>"#,
      #"<unexpected school="5142900000" reason="closed"/></returns>"#,
      #"<reporting><unit code="421102" name="黄州区" expected="2" on-time="1" late="0""#,
      #" returned="1" missing="0" unexpected="0"/><unit code="421100" name="市直" expected="1""#,
      #" on-time="0" late="0" returned="0" missing="1" unexpected="1"/>"#,
      #"<total expected="3" on-time="1" late="0" returned="1" missing="1" unexpected="1"/>"#,
      #"</reporting><summary><unit code="421102" counted="1"><student_count>812</student_count>"#,
      "<closed_management>1</closed_management><video_retention_days></video_retention_days>",
      "<perimeter_wall_min_height_m></perimeter_wall_min_height_m>",
      #"<total_investment>0.05</total_investment></unit><unit code="421100" counted="0">"#,
      "<student_count>0</student_count><closed_management>0</closed_management>",
      "<video_retention_days></video_retention_days>",
      "<perimeter_wall_min_height_m></perimeter_wall_min_height_m>",
      #"<total_investment>0.00</total_investment></unit><total counted="1">"#,
      "<student_count>812</student_count><closed_management>1</closed_management>",
      "<video_retention_days></video_retention_days>",
      "<perimeter_wall_min_height_m></perimeter_wall_min_height_m>",
      "<total_investment>0.05</total_investment></total></summary></archive>",
    ]
    #expect(try text(picture) == expected.joined())
  }

  @Test func `parts made by several workers stand in the schools' order`() throws {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区")
    let codes = (0..<700).map { String(2_142_900_000 + $0) }
    for code in codes {
      builder.add(school: code, "校", unit: "421102", state: .missing)
    }
    let picture = builder.picture()
    let parts = try text(picture).split(separator: #"<school code=""#).dropFirst()
    #expect(parts.map { String($0.prefix(10)) } == codes + codes)
    let summary = try Summary(picture)
    #expect(
      Archive.pack(picture, summary: summary, workers: 1)
        == Archive.pack(picture, summary: summary, workers: 3))
  }

  @Test func `the file is named by division and month`() {
    #expect(
      Archive.fileName(PictureBuilder().header) == "three-defence-421100-2023-03.xml.gz")
  }

  @Test(arguments: [
    (#"a&b<c>d"e'f"#, #"a&amp;b&lt;c&gt;d&quot;e'f"#), ("两\u{2028}行", "两\u{2028}行"),
    ("𠮷祥\u{10FFFD}", "𠮷祥\u{10FFFD}"), ("a\tb\nc\rd", "a&#9;b&#10;c&#13;d"),
    ("a\u{0}b\u{1F}c\u{FFFE}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"), ("\u{7F}\u{85}", "\u{7F}\u{85}"),
  ])
  func `names survive, or become a replacement character where XML forbids them`(
    name: String, written: String
  ) throws {
    var builder = city()
    builder.header.bureau = name
    builder.change { $0.school.name = name }
    let text = try text(builder.picture())
    #expect(text.contains(#"name="\#(written)" unit="421100""#))
    #expect(text.contains(#"bureau="\#(written)" as-of"#))
  }

  @Test func `the shipped form's archive is valid against its schema`() throws {
    let template = try TemplateStore().form("three-defence-2023")
    var builder = PictureBuilder(template: template)
    var random = SeededGenerator(seed: 3)
    builder.add(unit: "421102", "黄州<区>")
    builder.add(unit: "421121", "团风\u{1}县")
    builder.add(unit: "421100", "市直")
    for number in 0..<40 {
      let state = try #require(ReturnState.allCases.randomElement(using: &random))
      let arrival = builder.arrival("a.csv", at: builder.moment(20 + number % 9))
      builder.add(
        school: "21429\(10_000 + number)", "𠮷&小学\(number)",
        unit: ["421102", "421121"][number % 2], state: state,
        deciding: state == .missing ? nil : arrival,
        values: state == .onTime || state == .late
          ? template.indicators.map { value(of: $0, &random) } : nil)
    }
    let picture = builder.picture()
    let schema = try XMLSchema(Array(template.archiveSchema().utf8))
    #expect(schema.validate(Array(try text(picture).utf8)).isEmpty)
    let empty = PictureBuilder(template: template).picture()
    #expect(schema.validate(Array(try text(empty).utf8)).isEmpty)
  }

  @Test func `every school has its place in an archive of thousands`() throws {
    var march = try MonthCase()
    let codes = (0..<8_500).map { String(2_142_900_000 + $0) }
    march.rows = codes.map { School(code: $0, name: "红星小学", unit: MonthCase.huangzhou) }
    let written = try text(march.picture()).split(separator: "<school code=\"").dropFirst()
      .map { String($0.prefix(10)) }
    // In the register, and in the returns.
    #expect(written == codes + codes)
  }

  private func value(of indicator: Indicator, _ random: inout SeededGenerator) -> Int64? {
    if !indicator.isRequired, Bool.random(using: &random) { return nil }
    return Int64.random(in: (indicator.minimum ?? 0)...(indicator.maximum ?? 1), using: &random)
  }
}
