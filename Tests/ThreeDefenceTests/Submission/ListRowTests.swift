import TestSupport
import Testing

@testable import ThreeDefence

/// Rows of a list that are not a school's, or not as they should be.
struct ListRowTests {
  let form: SampleForm

  init() throws { form = try SampleForm() }

  private func list(_ rows: [String]) throws -> ReadDocument {
    try readDocument(form.list(rows))
  }

  /// A row with cells in some columns, from 0, and nothing in the others.
  private func row(_ cells: [Int: String], count: Int = 68) -> String {
    (0..<count).map { cells[$0] ?? "" }.joined(separator: ",")
  }

  // MARK: - Out of step

  @Test func `a row with too few cells has one finding, and its school is known`() throws {
    let short = form.of("2142900002").cells.dropLast(2).joined(separator: ",")
    let document = try list([form.row, short, form.of("2142900003").row])
    #expect(notes(document) == ["ragged-row fatal 3 2142900002"])
    #expect(document.values[1, 0] == .absent)
    #expect(document.values[2, 0] == .reported(610))
  }

  @Test func `a row with more cells than the header is ragged when they hold something`() throws {
    let document = try list([form.row + ",x", form.of("2142900002").row + ", ,"])
    #expect(notes(document) == ["ragged-row fatal 2 2142900001"])
  }

  @Test func `a comma in a number that shifts the row is one finding`() throws {
    let document = try list([form.with("student_count", "1,234").row, form.of("2142900002").row])
    #expect(notes(document) == ["ragged-row fatal 2 2142900001"])
    #expect(document.values[0, 0] == .absent)
  }

  @Test func `a last row that breaks off returns the whole file`() throws {
    let whole = form.list([form.row])
    let document = try readDocument(whole + Array("2023-03,2142900003,实验小学,63".utf8))
    #expect(notes(document) == ["unreadable-file fatal 3 file"])
    #expect(document.forms.map(\.schoolCode) == ["2142900001", "2142900003"])
    let earlier = try readDocument(whole + Array("2023-03,21429".utf8))
    #expect(notes(earlier) == ["unreadable-file fatal 3 file"])
  }

  @Test func `a last row as short as the others, or with its line end, is ragged`() throws {
    let short = form.cells.dropLast().joined(separator: ",")
    let other = form.of("2142900002").cells.dropLast().joined(separator: ",")
    let document = try readDocument(Array("\(form.header)\r\n\(short)\r\n\(other)".utf8))
    #expect(
      notes(document) == ["ragged-row fatal 2 2142900001", "ragged-row fatal 3 2142900002"])
    #expect(notes(try list([short])) == ["ragged-row fatal 2 2142900001"])
  }

  @Test(arguments: ["2023年3月20日", "1/1", "0713-8888888", "4", "13900000000", "第1页", "2023.3.20"])
  func `a date, page or telephone number at the end, without a line end, is passed over`(
    _ note: String
  ) throws {
    let list = form.list([form.row])
    let document = try readDocument(list + Array(note.utf8))
    #expect(notes(document) == [])
    let numbered = "序号,\(form.header)\r\n1,\(form.row)\r\n\(note)"
    #expect(notes(try readDocument(Array(numbered.utf8))) == [])
  }

  @Test(arguments: ["2", "2023-0", "2023年3", "２０２３年３月", "2023-03", "2023/03", "2023-03,2142900002"])
  func `a last row that ends within its month or code is a break`(_ start: String) throws {
    let document = try readDocument(form.list([form.row]) + Array(start.utf8))
    #expect(notes(document) == ["unreadable-file fatal 3 file"])
    let numbered = "序号,\(form.header)\r\n1,\(form.row)\r\n2,\(start)"
    #expect(
      notes(try readDocument(Array(numbered.utf8))).map { $0.prefix(23) }
        == ["unreadable-file fatal 3"])
  }

  @Test func `three cells that cannot be read are told each, blank cells behind the row or not`()
    throws
  {
    let wrong = form.with("student_count", "约610").with("helmet_count", "x").with(
      "guard_count", "y")
    let told = [
      "unreadable-value fatal D2 2142900001 约610", "unreadable-value fatal J2 2142900001 y",
      "unreadable-value fatal Y2 2142900001 x",
    ]
    #expect(notes(try list([wrong.row])) == told)
    #expect(notes(try list([wrong.row + ", "])) == told)
  }

  // MARK: - Quotes

  @Test func `a quote that is never closed returns the file and all schools after it`() throws {
    let document = try list([
      form.row + "\"夜班", form.of("2142900002").row, form.of("2142900003").row,
    ])
    #expect(notes(document) == ["unreadable-file fatal BP2 file"])
    #expect(document.forms.map(\.schoolCode) == ["2142900001", "2142900002", "2142900003"])
  }

  @Test func `quotes that pair up over rows are told, and the swallowed schools known`() throws {
    let document = try list([
      form.row + "\"夜班", form.of("2142900002").row, form.of("2142900003").row + "白班\"",
    ])
    #expect(notes(document) == ["unreadable-file fatal 2 file"])
    #expect(document.forms.map(\.schoolCode) == ["2142900001", "2142900002", "2142900003"])
    #expect(document.forms.map(\.row) == [2, 3, 4])
  }

  @Test func `a remark of several lines is nothing to say, and does not count as rows`() throws {
    let document = try list([
      form.row + "\"一\n二，三\"", form.of("2142900002").with("helmet_count", "x").row,
    ])
    #expect(notes(document) == ["unreadable-value fatal Y3 2142900002 x"])
    #expect(document.forms[0].remark == "一 二，三")
  }

  // MARK: - No schools

  @Test(arguments: [
    [0: "填表人：钱某", 2: "审核人：孙某", 4: "联系电话：13900000000"],
    [0: "填表人：钱某", 4: "13900000000"],
    [0: "注：本表每月25日前报送"],
    [3: "(人)", 4: "(人)", 6: "(个)", 36: "（米）"],
    [3: "人", 4: "人", 6: "个"],
    [0: "甲", 1: "乙", 2: "丙", 3: "1", 4: "2", 5: "3", 6: "4", 8: "5"],
    [0: "单位负责人：甲", 1: "13900000000"],
    [0: "一、城区"],
  ])
  func `notes, signatures, units and column numbers are passed over`(_ cells: [Int: String]) throws
  {
    let document = try list([row(cells), form.row, row(cells)])
    #expect(notes(document) == [])
    #expect(document.forms.count == 1)
  }

  @Test func `numbers of columns, shares and ranges under a full header are passed over`() throws {
    let columns = Array(0..<68)
    let rows = [
      columns.map { $0 < 3 ? "" : "(\($0 - 2))" }, columns.map { $0 < 3 ? "" : "（\($0 - 2)）" },
      columns.map { ["占比", "", ""].indices.contains($0) ? ["占比", "", ""][$0] : "\($0 + 47)%" },
      columns.map { $0 < 3 ? "" : "0-9999" }, columns.map { $0 < 3 ? "" : "≥30" },
      columns.map { $0 < 3 ? ["甲", "乙", "丙"][$0] : "\($0 - 2)" }, columns.map { "\($0 + 1)" },
      columns.map { $0 < 3 ? ["甲", "乙", "丙"][$0] : "(\($0 - 2))" },
      columns.map { "(\($0 + 1))" }, columns.map { $0 == 1 ? "" : "\($0)" },
    ].map { $0.joined(separator: ",") }
    for row in rows {
      let document = try list([row, form.row, row])
      #expect(notes(document) == [], "\(row)")
      #expect(document.forms.map(\.schoolCode) == ["2142900001"], "\(row)")
    }
  }

  @Test func `codes over or under the labels are passed over, wherever they stand`() throws {
    let codes = ["", "", ""] + form.template.indicators.map(\.code) + ["", "", "", "", ""]
    let line = codes.joined(separator: ",")
    let lists = [
      [form.header, line, form.row, line, form.of("2142900002").row],
      [line, form.header, form.row, form.of("2142900002").row],
    ]
    for lines in lists {
      let submission = try read(Array(lines.map { $0 + "\r\n" }.joined().utf8))
      #expect(submission.documents.count == 1)
      let document = try #require(submission.documents.first)
      #expect(notes(document) == [])
      #expect(document.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
      #expect(document.values[1, 0] == .reported(610))
    }
  }

  @Test func `a broken or blank code is that row's finding, with its place`() throws {
    let document = try list([
      form.of("21429").row, form.of("").row, form.of("2.14E+09").row,
      row([0: "2023-03", 2: "东湖小学"]), form.row,
    ])
    let missing = document.findings.filter { $0.check == "missing-value" }
    #expect(
      notes(document).filter { $0.hasPrefix("malformed") } == [
        "malformed-school-code fatal B2  21429", "malformed-school-code fatal B3",
        "malformed-school-code fatal B4  2.14E+09", "malformed-school-code fatal B5",
      ])
    #expect(missing.allSatisfy { $0.form == 3 })
    #expect(document.forms.map(\.schoolName).prefix(2) == ["东湖小学", "东湖小学"])
  }

  @Test func `a header with nothing under it, or with blanks and totals alone, has no schools`()
    throws
  {
    #expect(notes(try list([])) == ["no-schools fatal - file"])
    #expect(notes(try list([row([:]), " , ,"])) == ["no-schools fatal - file"])
    let totals = try list([row([2: "黄州区合计", 3: "1860", 5: "156"])])
    #expect(notes(totals) == ["no-schools fatal - file"])
    #expect(totals.findings[0].message.sentence == .onlyTotals)
  }

  // MARK: - Totals

  @Test(arguments: [0, 1, 2])
  func `a row of totals is checked and never counted, whatever column its label is in`(
    _ column: Int
  ) throws {
    for label in ["合计", "合　计", "总计", "全区 合计：", "合计（2所）"] {
      let document = try list([
        form.row, form.of("2142900002").with("total_investment", "5").row,
        row([column: label, 3: "1220", 5: "103", 22: "6", 36: "2.20", 62: "10.05"]),
      ])
      #expect(document.forms.count == 2)
      #expect(notes(document) == ["total-row-differs query F4 file 103"], "\(label)")
      #expect(document.findings[0].expected == "102")
    }
  }

  @Test func `a subtotal is checked against the rows since the last one`() throws {
    let document = try list([
      form.row, row([2: "湖东镇小计", 3: "610"]),
      form.of("2142900002").row, form.of("2142900003").row, row([2: "湖西镇小计", 3: "1221"]),
      row([2: "合计", 3: "1830"]),
    ])
    #expect(notes(document) == ["total-row-differs query D6 file 1221"])
    #expect(document.findings[0].message.sentence == .subtotalDiffers)
  }

  @Test func `totals above the schools are checked at the end`() throws {
    let document = try list([
      row([2: "合计", 3: "1220", 5: "100"]), form.row, form.of("2142900002").row,
    ])
    #expect(notes(document) == ["total-row-differs query F2 file 100"])
  }

  @Test func `a total over a value that cannot be read is not checked, a blank adds nothing`()
    throws
  {
    let document = try list([
      form.with("student_count", "x").row, form.of("2142900002").with("open_gate_count", "").row,
      row([2: "合计", 3: "1", 6: "3"]),
    ])
    #expect(
      notes(document) == [
        "unreadable-value fatal D2 2142900001 x", "total-row-differs query G4 file 3",
      ])
  }

  @Test func `a school whose name ends like a label is a school when it has a code`() throws {
    let document = try list([form.of("2142900009", "市小计").row])
    #expect(document.forms.map(\.schoolName) == ["市小计"])
    let total = try list([form.row, form.of("2142900009", "合计").row])
    #expect(total.forms.count == 1)
  }

  @Test func `a column blank in every row has one cause, named in each finding`() throws {
    let blank = form.with("helmet_count", "")
    let document = try list([blank.row, blank.of("2142900002").row, blank.of("2142900003").row])
    #expect(
      notes(document) == [
        "missing-value fatal Y2 2142900001", "missing-value fatal Y3 2142900002",
        "missing-value fatal Y4 2142900003",
      ])
    #expect(document.findings.allSatisfy { $0.message.sentence == .missingInEveryRow })
    let nothing = form.with("helmet_count", "无")
    let rows = [nothing.row, nothing.of("2142900002").row, nothing.of("2142900003").row]
    #expect(
      try list(rows).findings.map(\.message.sentence)
        == [FindingSentence](repeating: .numberIsNothing, count: 3))
  }

  @Test func `the month is checked row by row against the folder's`() throws {
    var other = form.of("2142900002")
    other.month = "2023年2月"
    var unclear = form.of("2142900003")
    unclear.month = "上个月"
    var blank = form.of("2142900004")
    blank.month = nil
    let document = try list([form.row, other.row, unclear.row, blank.row])
    #expect(
      notes(document) == [
        "wrong-month fatal A3 2142900002 2023年2月", "unreadable-value fatal A4 2142900003 上个月",
      ])
    #expect(document.findings.allSatisfy { $0.indicator == nil && $0.expected == "2023-03" })
  }
}
