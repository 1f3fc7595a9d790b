import Testing
import ThreeDefence

@Suite struct ExplanationsTests {
  private let checks = ["F11", "V02", "V21", "form-copied", "unit-total-moved"]

  private func read(_ text: String) throws(ThreeDefenceError) -> Explanations {
    try Explanations(Array(text.utf8), checks: checks)
  }

  private func problems(_ text: String) -> [String] {
    let error = #expect(throws: ThreeDefenceError.self) { try read(text) }
    #expect(error?.code == .brokenFile)
    return error?.sentences.map(\.en) ?? []
  }

  @Test func `a note is found by month, school and check`() throws {
    let notes = try read("报告期,学校标识码,检查号,说明\n2023-03,2142900001,V02,两名保安离职\n")
    let march = try #require(Month("2023-03"))
    #expect(notes.note(march, "2142900001", "V02") == "两名保安离职")
    #expect(notes.note(march, "2142900001", "V21") == nil)
    #expect(notes.note(march, "2142900002", "V02") == nil)
    #expect(notes.note(march.next, "2142900001", "V02") == nil)
  }

  @Test func `headings, months, codes and checks are read in every spelling`() throws {
    let notes = try read(
      """
      check;note;month;school_code
      ｖ０２;一;2023年3月;２１４２９００００１
      Form-Copied;"二,三";202303;'2142900001
      unit-total-moved;四;2023/3;421102
      """)
    let march = try #require(Month("2023-03"))
    #expect(notes.note(march, "2142900001", "V02") == "一")
    #expect(notes.note(march, "2142900001", "form-copied") == "二,三")
    #expect(notes.note(march, "421102", "unit-total-moved") == "四")
  }

  @Test func `a note may name the file that it is about`() throws {
    let notes = try read(
      "报告期,学校标识码,检查号,说明,文件\n2023-03,2142900001,V02,一,\n2023-03,2142900001,V02,二,县/改.csv\n")
    let march = try #require(Month("2023-03"))
    #expect(notes.note(march, "2142900001", "V02") == "一")
    #expect(notes.note(march, "2142900001", "V02", inFile: "县/改.csv") == "二")
    #expect(notes.note(march, "2142900001", "V02", inFile: "别的.csv") == nil)
  }

  @Test func `a note on what returns a form, or on a school of no register, is told`() {
    let error = #expect(throws: ThreeDefenceError.self) {
      try Explanations(
        Array(
          """
          报告期,学校标识码,检查号,说明
          2023-03,2142900001,f11,一
          2023-03,2142900011,V02,二
          2023-03,421102,unit-total-moved,三
          2023-03,999999,unit-total-moved,四

          """.utf8), checks: checks, fatal: ["F11"], codes: ["2142900001", "421102"])
    }
    let told = error?.sentences.map(\.en) ?? []
    #expect(told.count == 3, "\(told)")
    #expect(told.first?.hasPrefix("explanations.csv:2:C: 'f11' returns the form") == true)
    #expect(
      told.dropFirst().first
        == "explanations.csv:3:B: code '2142900011' is not in the register; did you mean '2142900001'",
      "\(told)")
  }

  @Test func `of several notes the last stands, an empty one explains nothing`() throws {
    let notes = try read(
      """
      报告期,学校标识码,检查号,说明
      2023-03,2142900001,V02,一
      2023-03,2142900001,V02,二
      2023-03,2142900001,V02,
      2023-03,2142900002,V02,
      """)
    let march = try #require(Month("2023-03"))
    #expect(notes.note(march, "2142900001", "V02") == "二")
    #expect(notes.note(march, "2142900002", "V02") == nil)
  }

  @Test func `what is wrong is told with its place`() {
    let lines = problems(
      """
      报告期,学校标识码,检查号,说明
      2023-13,214290001,V2,一
      ,2142900001,V02,二
      2023-03,421102,V02,三
      2023-03,42/1102,unit-total-moved,四
      """)
    #expect(
      lines.map { $0.split(separator: " ")[0] } == [
        "explanations.csv:2:A:", "explanations.csv:2:B:", "explanations.csv:2:C:",
        "explanations.csv:3:A:", "explanations.csv:4:B:", "explanations.csv:5:B:",
      ])
    #expect(lines[2] == "explanations.csv:2:C: there is no check 'V2'; did you mean 'V02'")
  }

  @Test func `all four headings are needed`() {
    #expect(problems("报告期,学校标识码,检查号\n") == ["explanations.csv:1: the column 'note' is missing"])
  }
}

@Suite struct HolidaysFileTests {
  private func read(_ text: String) throws(ThreeDefenceError) -> [String] {
    try HolidaysFile.read(Array(text.utf8)).sorted().map(\.description)
  }

  @Test func `days are read in every spelling, with or without a name beside them`() throws {
    let text = "节日,日期\n清明,2023-04-05\n劳动节,2023/5/1\n国庆,2023年10月1日\n,\n国庆,２０２３１００２\n"
    #expect(try read(text) == ["2023-04-05", "2023-05-01", "2023-10-01", "2023-10-02"])
    #expect(try read("date\r\n2023-04-05\r\n") == ["2023-04-05"])
    #expect(try read("日期\n").isEmpty)
  }

  @Test(arguments: ["2023-02-29", "4月5日", "2023-4", "20231301", "五一", "45017", "2023-04/05"])
  func `what is no day is told`(day: String) {
    let error = #expect(throws: ThreeDefenceError.self) { try read("日期\n2023-01-01\n\(day)\n") }
    #expect(error?.sentences.map(\.en).first?.hasPrefix("holidays.csv:3:A: ") == true)
  }

  @Test(arguments: [
    ("2023-03-32", "没有 32 日：2023 年 3 月只有 31 天。请核对日期"),
    ("2023年2月29日", "没有 29 日：2023 年 2 月只有 28 天。请核对日期"),
    ("20240431", "没有 31 日：2024 年 4 月只有 30 天。请核对日期"),
    ("2023-13-01", "没有 13 月：日期应写作 2023-03-01。请核对日期"),
    ("4月5日", "日期应写作 2023-03-01，这里是“4月5日”；没有日期时请留空"),
  ])
  func `a day that its month does not have is told as that`(day: String, sentence: String) {
    let error = #expect(throws: ThreeDefenceError.self) { try read("日期\n\(day)\n") }
    #expect(error?.sentences.map(\.zh) == ["holidays.csv:2:A：\(sentence)"])
  }

  @Test func `a list of days without a heading is told`() {
    let error = #expect(throws: ThreeDefenceError.self) { try read("2023-04-05\n") }
    #expect(error?.code == .brokenFile)
  }
}
