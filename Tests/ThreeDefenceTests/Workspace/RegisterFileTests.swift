import Testing
import ThreeDefence

@Suite struct RegisterFileTests {
  private let heading =
    "学校标识码,学校名称,报送单位代码,报送单位,办学类型,办别,城乡,反恐重点目标,启用日期,停用日期,联系人,联系电话\r\n"

  private func read(_ rows: String...) throws(ThreeDefenceError) -> Register {
    try RegisterFile.read(Array((heading + rows.joined(separator: "\r\n")).utf8))
  }

  /// The lines of the error that reading gives, in English, without the file's name.
  private func problems(_ text: String) -> [String] {
    let error = #expect(throws: ThreeDefenceError.self) {
      try RegisterFile.read(Array(text.utf8))
    }
    #expect(error?.code == .brokenFile)
    return (error?.sentences ?? []).map {
      $0.en.hasPrefix("schools.csv:") ? String($0.en.dropFirst(12)) : $0.en
    }
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }

  private let plain = "2142900001,红星小学,421102,黄州区教育局,211,公办,111,否,2020-09-01,,张三,0713-1"

  private var redStar: School {
    School(
      code: "2142900001", name: "红星小学", unit: ReportingUnit(code: "421102", name: "黄州区教育局"),
      type: "211", ownership: "公办", urbanRural: "111", keyTarget: false,
      validFrom: date(2020, 9, 1), validTo: nil, contact: "张三", phone: "0713-1")
  }

  @Test func `a plain row is read as it stands`() throws {
    #expect(try read(plain).rows == [redStar])
  }

  @Test func `what need not be given may be empty`() throws {
    let school = try #require(try read("2142900001,红星小学,421102,黄州区教育局,,,,,,,,").rows.first)
    #expect(school.type.isEmpty && school.ownership.isEmpty && school.urbanRural.isEmpty)
    #expect(school.keyTarget == nil && school.validFrom == nil && school.validTo == nil)
    #expect(school.contact.isEmpty && school.phone.isEmpty)
  }

  @Test(arguments: [
    // Full width, spaces and what spreadsheets put around codes.
    "２１４２９００００１, 红星小学　,４２１１０２,黄州区教育局,２１１,公办,１１１,Ｎ,２０２０－０９－０１,,张三,0713-1",
    "\"=\"\"2142900001\"\"\",红星小学,\"=\"\"421102\"\"\",黄州区教育局,211.0,公办,111,×,2020/9/1,,张三,0713-1",
    "'2142900001,红星小学,'421102,黄州区教育局,211,公办,111,0,20200901,—,张三,0713-1",
    "2142900001.0,\u{200B}红星小学,421102.0,黄州区教育局,211,公办,111,no,2020年9月1日,无,张三,0713-1",
    "2142900001,红星小学,421102,\u{A0}黄州区教育局,211,公办,111,False,2020.09.01,/,张三,0713-1",
    "2142900001,红星小学,421102,黄州区教育局,211,公办,111,未,2020-09-01 00:00:00,-,张三,0713-1,,",
    "2142900001,红星小学,421102,黄州区教育局,211,公办,111,无,2020/9/1 0:00,N/A,张三,0713-1",
  ])
  func `spellings that mean the same are read the same`(row: String) throws {
    #expect(try read(row).rows == [redStar])
  }

  @Test func `headings in English and in another order`() throws {
    let text = """
      unit_code;Code;NAME;unit_name;phone;contact;valid_to;valid_from;key_target;urban_rural;ownership;type
      421102;2142900001;红星小学;黄州区教育局;0713-1;张三;;2020-09-01;否;111;公办;211
      """
    #expect(try RegisterFile.read(Array(text.utf8)).rows == [redStar])
  }

  @Test func `a title above the header, a serial number and a remark are passed over`() throws {
    let text =
      "黄冈市学校名录\n\n序号\t" + heading.dropLast(1).replacing(",", with: "\t") + "\t备 注\n1\t"
      + plain.replacing(",", with: "\t") + "\t新建\n\n"
    #expect(try RegisterFile.read(Array(text.utf8)).rows == [redStar])
  }

  @Test func `contact and phone may lack their columns, rows may end early`() throws {
    let text = """
      code,name,unit_code,unit_name,type,ownership,urban_rural,key_target,valid_from,valid_to
      2142900001,红星小学,421102,黄州区教育局,211
      """
    let school = try #require(try RegisterFile.read(Array(text.utf8)).rows.first)
    #expect(school.type == "211" && school.phone.isEmpty)
  }

  @Test func `GBK is read like everything else`() throws {
    // The heading and 红星小学 … 黄州区教育局 in GBK, by Python's codec.
    let bytes = try #require(gbkRegister)
    #expect(try RegisterFile.read(bytes).rows == [redStar])
  }

  private var gbkRegister: [UInt8]? {
    let hex = """
      d1a7d0a3b1eacab6c2eb2cd1a7d0a3c3fbb3c62cb1a8cbcdb5a5cebbb4fac2eb2cb1a8cbcdb5a5cebb2cb0ecd1a7c0e0d0cd2cb0ecb1f02cb3c7cfe72cb7b4bfd6d6d8b5e3c4bfb1ea2cc6f4d3c3c8d5c6da2ccda3d3c3c8d5c6da2cc1aacfb5c8cb2cc1aacfb5b5e7bbb00d0a323134323930303030312cbaecd0c7d0a1d1a72c3432313130322cbbc6d6ddc7f8bdccd3fdbed62c3231312cb9abb0ec2c3131312cb7f12c323032302d30392d30312c2cd5c5c8fd2c303731332d310d0a
      """
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count, by: 2).reduce(into: [UInt8]()) { bytes, at in
      bytes.append(UInt8(String(decoding: digits[at...at + 1], as: UTF8.self), radix: 16) ?? 0)
    }
  }

  @Test func `a header and nothing under it is an empty register`() throws {
    #expect(try RegisterFile.read(Array(heading.utf8)).rows.isEmpty)
    #expect(try RegisterFile.read(RegisterFile.empty(.zh)).rows.isEmpty)
    #expect(try RegisterFile.read(RegisterFile.empty(.en)).rows.isEmpty)
  }

  @Test func `rows come sorted by code and first day`() throws {
    let register = try read(
      "2142900002,乙,421102,甲局,,,,,,,,", "2142900001,丙,421102,甲局,,,,,2022-01-01,,,",
      "2142900001,甲,421102,甲局,,,,,,2021-12-31,,")
    #expect(register.rows.map(\.name) == ["甲", "丙", "乙"])
  }

  @Test(arguments: [
    ("", " there is no header row"), ("学校,代码\n", " there is no header row"),
  ])
  func `without a header the needed headings are named`(text: String, start: String) {
    let lines = problems(text)
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(start) == true)
    #expect(lines.first?.contains("valid_to") == true)
  }

  @Test func `headings that are missing, doubled or unknown are told together`() {
    let lines = problems(
      "学校标识码,学校名称,报送单位代码,报送单位,办学类型,办别,城乡,反恐目标,启用日期,学校名称,学校地址\n" + plain)
    #expect(
      lines == [
        "1: the column 'key_target' is missing", "1: the column 'valid_to' is missing",
        "1:H: unknown heading '反恐目标'; did you mean '反恐重点目标'",
        "1:J: the column 'name' stands twice, first in B; remove one",
        "1:K: unknown heading '学校地址'; mend it or remove the column",
      ])
  }

  @Test func `everything that is wrong in the rows is told at once`() {
    let lines = problems(
      heading + """
        214290001,,42/1102,,小学,私立,113,也许,2023-02-29,2023年,张三,1
        2.14E+09,乙,421102,甲局,211,公办,111,否,2023-03-02,2023-03-01,,
        2142900003,丙,421102,甲局,211,公办,111,否,,,,,,多

        2142900004,,421102,甲局,211,公办,111,否,,,,
        """)
    #expect(
      lines.map { $0.split(separator: " ")[0] } == [
        "2:A:", "2:B:", "2:C:", "2:D:", "2:E:", "2:F:", "2:G:", "2:H:", "2:I:", "2:J:", "3:A:",
        "3:J:", "4:N:", "6:B:",
      ])
    #expect(lines[0] == "2:A: a school code must have 10 digits, not '214290001'")
    #expect(lines[11] == "3:J: valid_to 2023-03-01 must not be before valid_from 2023-03-02")
  }

  @Test func `a class's name is no code, and the code that it has is told`() {
    let error = #expect(throws: ThreeDefenceError.self) {
      try read(
        "2142900001,甲,421102,乙局,高中,公办,镇中心区,否,,,,",
        "2142900002,甲,421102,乙局,大学,公办,333,否,,,,")
    }
    let types =
      "111 幼儿园、119 附设幼儿班、211 小学、218 教学点、311 初级中学、312 九年一贯制学校、341 完全中学、342 高级中学、"
      + "345 十二年一贯制学校、361 中等职业学校、511 特殊教育学校"
    let places = "111 主城区、112 城乡结合区、121 镇中心区、122 镇乡结合区、123 特殊区域、210 乡中心区、220 村庄"
    #expect(
      error?.sentences.map(\.zh) == [
        "schools.csv:2:E：办学类型应为 3 位代码（\(types)），这里是“高中”；高中是 342",
        "schools.csv:2:G：城乡应为 3 位代码（\(places)），这里是“镇中心区”；镇中心区是 121",
        "schools.csv:3:E：办学类型应为 3 位代码（\(types)），这里是“大学”",
        "schools.csv:3:G：城乡应为 3 位代码（\(places)），这里是“333”",
      ])
    #expect(
      error?.sentences[3].en
        == "schools.csv:3:G: the urban-rural class must be a code (111, 112, 121, 122, 123, 210, 220), "
        + "not '333'")
  }

  @Test func `a flood is cut and counted`() {
    let lines = problems(heading + (1...250).map { "\($0),甲,421102,甲局\n" }.joined())
    #expect(lines.count == 101)
    #expect(lines.last?.contains("150 more") == true)
  }

  @Test func `an unclosed quote is told at the row it opens in`() {
    let lines = problems(heading + plain + "\r\n2142900002,\"乙,421102,甲局\r\n2142900003,丙")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("3:B: a quote that opens here is never closed") == true)
  }

  @Test func `quotes that pair up over rows do not swallow schools`() {
    let lines = problems(
      heading + "2142900002,\"乙,421102,甲局\r\n" + plain + "\r\n2142900003,\"丙\",421102,甲局\r\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("2:B: the cell holds whole rows") == true)
  }

  @Test func `a line break in a cell is a space`() throws {
    let register = try read(
      plain.replacing("0713-1", with: "\"0713-1\n0713-2\""), plain.replacing("001", with: "002"))
    #expect(register.rows.map(\.phone) == ["0713-1 0713-2", "0713-1"])
  }

  @Test func `a file with NUL bytes is told`() {
    #expect(!problems(heading + plain.replacing("红", with: "\0")).isEmpty)
  }

  @Test func `unit codes of development zones are bureaus' own`() throws {
    let register = try read("2142900001,甲,HG-KFQ_1,开发区,,,,,,,,")
    #expect(register.rows.first?.unit.code == "HG-KFQ_1")
  }

  @Test(arguments: ["../421102", "42 11/02", "a.b", "…", "421102,黄州"])
  func `a unit code that cannot name a file is told`(code: String) {
    #expect(problems(heading + "2142900001,甲,\"\(code)\",甲局,,,,,,,,").count == 1)
  }
}
