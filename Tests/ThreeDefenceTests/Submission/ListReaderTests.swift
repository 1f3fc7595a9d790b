import TestSupport
import Testing

@testable import ThreeDefence

/// Lists: columns, rows, and where findings stand.
///
/// Column letters counted by hand in the form:
/// A 报告期, B 学校标识码, C 学校名称, D the first indicator, AH 对讲机数, BK 投入合计, BP 备注.
struct ListReaderTests {
  let form: SampleForm

  init() throws { form = try SampleForm() }

  private func list(_ rows: [String]) throws -> ReadDocument {
    try readDocument(form.list(rows))
  }

  @Test func `a list yields its schools, their values and nothing to say`() throws {
    let document = try list([form.row, form.of("2142900002").with("student_count", "620").row])
    #expect(document.layout == .list)
    #expect(document.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
    #expect(document.forms.map(\.row) == [2, 3])
    #expect(document.forms[0].schoolName == "红星小学")
    #expect(document.forms[0].filler == "填报甲")
    #expect(document.forms[0].filled == "2023-03-20")
    #expect(document.values[0, 0] == .reported(610))
    #expect(document.values[1, 0] == .reported(620))
    #expect(document.values[0, 33] == .reported(220))
    #expect(notes(document) == [])
  }

  @Test func `a finding stands in the row and column that a spreadsheet shows`() throws {
    let rows = ["", form.row, form.of("2142900004").with("two_way_radio_count", "四").row]
    let document = try readDocument(
      Array("市三防报表\r\n填报单位：黄州区\r\n".utf8) + form.list(rows))
    #expect(notes(document) == ["unreadable-value fatal AH6 2142900004 四"])
    #expect(document.findings[0].expected == "0–500")
    #expect(document.findings[0].indicator == "two_way_radio_count")
    #expect(
      document.findings[0].message.text(.zh) { form.template.label($0, .zh) }
        == "“对讲机数”填的“四”不是阿拉伯数字：请用 0 到 9 填写")
  }

  @Test func `each rule about a value has its finding`() throws {
    let rows = [
      form.with("student_count", "20001").row,
      form.of("2142900002").with("guard_certified_count", "5").row,
      form.of("2142900003").with("helmet_count", "").row,
      form.of("2142900004").with("helmet_count", "4顶").row,
      form.of("2142900005").with("perimeter_wall_min_height_m", "").row,
    ]
    let document = try list(rows)
    #expect(
      notes(document) == [
        "out-of-range fatal D2 2142900001 20001",
        "part-exceeds-whole fatal M3 2142900002 5",
        "missing-value fatal Y4 2142900003",
        "normalised-value hint Y5 2142900004 4顶",
      ])
    #expect(document.findings[1].expected == "≤ 4")
    #expect(document.findings[3].expected == "4")
    #expect(document.values[4, 33] == .blank)
  }

  @Test func `a number too large to add up is out of range and not kept`() throws {
    let document = try list([form.with("student_count", "9999999999999").row])
    #expect(notes(document) == ["out-of-range fatal D2 2142900001 9999999999999"])
    #expect(document.values[0, 0] == .unreadable)
  }

  @Test(arguments: [";", "\t"])
  func `other delimiters are told from the header`(_ delimiter: String) throws {
    let text = [form.header, form.row].joined(separator: "\r\n")
      .split(separator: ",", omittingEmptySubsequences: false).joined(separator: delimiter)
    let document = try readDocument(Array((text + "校门,校车\r\n").utf8))
    #expect(document.forms.map(\.remark) == ["校门,校车"])
    #expect(notes(document) == [])
  }

  @Test func `full-width commas for delimiters are read, with a hint`() throws {
    let text = String(decoding: form.list([form.row]), as: UTF8.self)
    let wide = String(text.map { $0 == "," ? "，" : $0 })
    let document = try readDocument(Array(wide.utf8))
    #expect(document.forms.count == 1)
    #expect(notes(document) == ["normalised-value hint - file ，"])
  }

  @Test func `a line that declares the delimiter counts as a row`() throws {
    let document = try readDocument(
      Array("sep=,\r\n".utf8) + form.list([form.with("helmet_count", "x").row]))
    #expect(notes(document) == ["unreadable-value fatal Y3 2142900001 x"])
  }

  // MARK: - Columns

  @Test func `an unknown column is a hint with the closest label, its contents never told`() throws
  {
    let document = try readDocument(
      Array("\(form.header),负责人手机,专职保安人员数\r\n\(form.row),13900000000,5\r\n".utf8))
    #expect(
      notes(document) == [
        "unknown-column hint BQ1 file 负责人手机", "unknown-column hint BR1 file 专职保安人员数",
      ]
    )
    #expect(document.findings.map(\.expected) == ["", "专职保安员数"])
  }

  @Test func `a missing column is found once for the file, fatal where it is required`() throws {
    let keep = form.headings.indices.filter { !["专职保安员数", "围墙最低高度"].contains(form.headings[$0]) }
    let text = [form.headings, form.cells, form.of("2142900002").cells]
      .map { row in keep.map { row[$0] }.joined(separator: ",") + "\r\n" }.joined()
    let document = try readDocument(Array(text.utf8))
    #expect(notes(document) == ["missing-column fatal 1 file", "missing-column hint 1 file"])
    #expect(
      document.findings.map(\.indicator) == ["guard_count", "perimeter_wall_min_height_m"])
    #expect(document.forms.count == 2)
    #expect(document.values[0, 6] == .absent)
  }

  @Test func `a doubled column is fatal for the file, and its values are not trusted`() throws {
    let document = try readDocument(
      Array("\(form.header),专职保安员数\r\n\(form.row),5\r\n".utf8))
    #expect(notes(document) == ["duplicate-column fatal BQ1 file 专职保安员数"])
    #expect(document.values[0, 6] == .unreadable)
    #expect(document.values[0, 7] == .reported(3))
  }

  @Test func `without a column of codes schools are known by name alone`() throws {
    let keep = form.headings.indices.filter { form.headings[$0] != "学校标识码" }
    let text = [form.headings, form.cells]
      .map { row in keep.map { row[$0] }.joined(separator: ",") + "\r\n" }.joined()
    let document = try readDocument(Array(text.utf8))
    #expect(notes(document) == ["missing-column fatal 1 file"])
    #expect(document.forms.map(\.schoolName) == ["红星小学"])
    #expect(document.forms.map(\.schoolCode) == [""])
  }

  @Test func `empty headings and padding are no columns`() throws {
    let document = try readDocument(
      Array("\(form.header),,,\r\n\(form.row),,,\r\n\(form.of("2142900002").row),, ,\r\n".utf8))
    #expect(notes(document) == [])
    #expect(document.forms.count == 2)
  }

  @Test func `a table of another kind with our envelope lacks all columns, said once`() throws {
    let document = try readDocument(
      Array("报告期,学校标识码,学校名称,食堂数\r\n2023-03,2142900001,红星小学,1\r\n".utf8))
    #expect(
      notes(document) == ["unknown-column hint D1 file 食堂数", "missing-column fatal 1 file"])
  }

  @Test func `a header of two rows, as merged cells leave it, is one header`() throws {
    let upper =
      ["报告期", "学校标识码", "学校名称", "基本情况"] + [String](repeating: "", count: 59)
      + Array(form.headings.suffix(5))
    let lower =
      ["", "", ""] + form.template.indicators.map(\.label)
      + [String](repeating: "", count: 5)
    let text = [upper, lower, form.cells].map { $0.joined(separator: ",") + "\r\n" }.joined()
    let document = try readDocument(Array(text.utf8))
    #expect(notes(document) == [])
    #expect(document.forms.map(\.row) == [3])
    #expect(document.forms.map(\.filler) == ["填报甲"])
  }

  @Test func `the header again is passed over with a hint, a mark in it too`() throws {
    let document = try readDocument(
      form.list([form.row, "\u{FEFF}" + form.header, form.of("2142900002").row]))
    #expect(notes(document) == ["repeated-header hint 3 file"])
    #expect(document.forms.map(\.row) == [2, 4])
  }

  @Test func `a header with other columns begins another document of the file`() throws {
    let turned = Array(zip(form.headings, form.of("2142900002").cells).reversed())
    let submission = try read(
      form.list([
        form.row, turned.map(\.0).joined(separator: ","), turned.map(\.1).joined(separator: ","),
      ]))
    #expect(
      submission.documents.map { $0.forms.map(\.schoolCode) } == [["2142900001"], ["2142900002"]])
    #expect(submission.documents.map(notes) == [[], ["repeated-header hint 3 file"]])
    #expect(
      submission.documents[1].place(
        of: FormField.schoolCode, in: submission.documents[1].forms[0], template: form.template)
        == Place(row: 4, column: "BO"))
  }
}
