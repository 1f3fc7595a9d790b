import TestSupport
import Testing

@testable import ThreeDefence

/// The month on one page.
struct ReportTests {
  private func html(_ picture: MonthPicture, _ language: Language = .zh) throws -> String {
    String(
      decoding: Report(picture, summary: try Summary(picture), language: language).html(),
      as: UTF8.self)
  }

  /// Four schools of one unit, one in each state.
  private func month() -> PictureBuilder {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "A & <B>")
    for (number, state) in ReturnState.allCases.enumerated() {
      let hasForm = state == .onTime || state == .late
      builder.add(
        school: "214290000\(number)", "S", unit: "421102", state: state,
        deciding: builder.arrival("a.csv", at: builder.moment(20)),
        values: hasForm ? [812, 1, 30, 205, 5] : nil)
    }
    return builder
  }

  private func holds(_ page: String, _ text: String) {
    #expect(page.contains(text), "no \(text)")
  }

  @Test func `the same month gives the same page, whatever the order of its forms`() throws {
    for seed in 1...5 {
      let builder = PictureBuilder.random(seed: UInt64(seed), shuffled: false)
      let other = PictureBuilder.random(seed: UInt64(seed), shuffled: true)
      #expect(try html(builder.picture()) == html(other.picture(reversingRecords: true)))
    }
  }

  @Test(arguments: Language.allCases)
  func `a page is well-formed, whole in itself, and runs nothing`(_ language: Language) throws {
    let page = try html(month().picture(), language)
    let parsed = try ForeignProgram.output(
      of: ["xmllint", "--nonet", "--noout", "-"], input: Array(page.utf8))
    #expect(parsed != nil)
    let rest = page.replacing("http://www.w3.org/1999/xhtml", with: "")
      .replacing("url(#hatch)", with: "")
    for part in ["<script", " src=", "href=", "url(", "@import", "http", "<link", " on"] {
      let isWord = part == " on"
      let found = isWord ? rest.contains(/<[^>]* on[a-z]+=/) : rest.contains(part)
      #expect(!found, "\(part) on the page")
    }
    holds(
      page,
      language == .zh
        ? "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\">"
        : "lang=\"en\"")
  }

  @Test func `a name is never taken for markup`() throws {
    let page = try html(month().picture())
    holds(page, "<th scope=\"row\">A &amp; &lt;B&gt;</th>")
  }

  @Test func `a school in each state is a quarter of the bar`() throws {
    let page = try html(month().picture())
    holds(page, "<title>合计：按时 1，迟报 1，退回 1，未报 1</title>")
    for (style, x) in [
      ("solid", "0.00"), ("light", "25.00"), ("hatched", "50.00"), ("hollow", "75.00"),
    ] {
      holds(page, "<rect class=\"\(style)\" x=\"\(x)%\" y=\"0\" width=\"25.00%\" height=\"14\"/>")
    }
    holds(page, "<td>4</td><td>1</td><td>1</td><td>1</td><td>1</td><td>50.00</td>")
  }

  @Test func `who was returned or is missing stands in a folded table, without telephone numbers`()
    throws
  {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区教育局")
    builder.add(
      school: "2142900001", "甲小学", unit: "421102", state: .onTime,
      deciding: builder.arrival("a.csv", at: builder.moment(20)), values: [812, 1, 30, 205, 5])
    #expect(try !html(builder.picture()).contains("returns.csv"))
    builder.add(
      school: "2142900002", "乙小学", unit: "421102", state: .returned, contact: "张三",
      phone: "13800000000")
    builder.add(school: "2142900003", "丙小学", unit: "421102", state: .missing)
    let page = try html(builder.picture())
    holds(page, "<summary>退回和未报的学校<small>returns.csv</small></summary>")
    let rows = [("2142900002", "乙小学", "退回"), ("2142900003", "丙小学", "未报")].map {
      "<tr><td class=\"code\">\($0)</td><th scope=\"row\">\($1)</th><td>黄州区教育局</td><td>\($2)</td></tr>\n"
    }
    holds(page, "<tbody>" + rows.joined() + "</tbody>")
    holds(page, "reporting.csv、returns.csv、summary.csv。")
    #expect(!page.contains("13800000000") && !page.contains("张三"))
  }

  @Test func `of more than 400 schools that owe a form the page has the first 400`() throws {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区教育局")
    for number in 1...401 {
      builder.add(school: "\(2_142_900_000 + number)", "校", unit: "421102", state: .missing)
    }
    let page = try html(builder.picture())
    holds(page, "<td class=\"code\">2142900400</td>")
    #expect(!page.contains("2142900401"))
    holds(page, "共 401 所，这里只列前 400 所；全部学校见 tables/returns.csv。")
  }

  @Test func `last month stands beside the headline figures`() throws {
    var picture = month().picture()
    let before = StateCounts(
      expected: 8, onTime: 1, late: 2, returned: 0, missing: 5, unexpected: 0)
    let february = picture.header.month.previous
    picture.past = [PastMonth(month: february, states: before, verdicts: [:])]
    let page = try html(picture)
    // 2 of 4 against 3 of 8; 1 of 4 against 1 of 8.
    holds(page, "上月 37.50，升 12.50 个百分点")
    holds(page, "上月 12.50，升 12.50 个百分点")
    holds(page, "<td>8</td><td>1</td><td>2</td><td>0</td><td>5</td><td>37.50</td>")
    #expect(!page.contains("台账中没有上月的报表"))
    // The line of months begins with the second.
    holds(page, "近十二个月")
    let alone = try html(month().picture())
    holds(alone, "台账中没有上月的报表")
    #expect(!alone.contains("近十二个月"))
  }

  @Test func `a month that the ledger has nothing of is a gap in the line`() throws {
    var picture = month().picture()
    let january = picture.header.month.previous.previous
    let states = StateCounts(
      expected: 4, onTime: 4, late: 0, returned: 0, missing: 0, unexpected: 0)
    picture.past = [PastMonth(month: january, states: states, verdicts: [:])]
    let page = try html(picture)
    holds(page, "1月")
    holds(page, "2月")
    #expect(!page.contains("<line class=\"first\""))
    #expect(page.matches(of: /<circle class="first"/).count == 3)
  }

  @Test func `English pages have no Chinese in them but names`() throws {
    var builder = month()
    builder.header.bureau = "Bureau"
    var picture = builder.picture()
    picture.template.title = "Form"
    let page = try html(picture, .en)
    let chinese = page.unicodeScalars.filter { (0x3000..<0xA000).contains($0.value) }
    #expect(chinese.isEmpty, "\(String(String.UnicodeScalarView(chinese)))")
  }

  @Test func `numbers of five digits and more have commas`() {
    #expect(
      [0, 999, 9_999, 10_000, 1_234_567, -12_345].map { grouped($0) }
        == ["0", "999", "9999", "10,000", "1,234,567", "-12,345"])
  }
}

/// Which rows of a table by unit the page shows.
struct RowChoiceTests {
  private func groups(_ units: Int, subtotals: Int) -> [UnitGroup] {
    var groups: [UnitGroup] = []
    for unit in 0..<units {
      groups.append(UnitGroup(kind: .unit, code: "\(unit)", name: "", units: unit..<unit + 1))
    }
    for subtotal in 0..<subtotals {
      groups.append(UnitGroup(kind: .subtotal, code: "\(subtotal)", name: "", units: 0..<1))
    }
    return groups + [UnitGroup(kind: .total, code: "", name: "", units: 0..<units)]
  }

  @Test func `all units are shown while they fit`() {
    let choice = RowChoice(groups(40, subtotals: 0), limit: 40)
    #expect(choice.rows == Array(0...40) && choice.sentence == nil)
  }

  @Test func `subtotals stand for units that do not fit`() {
    let choice = RowChoice(groups(41, subtotals: 3), limit: 40) { _ in 0 }
    #expect(choice.rows == [41, 42, 43, 44] && choice.sentence == .subtotalsOnly)
  }

  @Test func `of a whole nation the units with most to do are shown, first come first`() {
    let choice = RowChoice(groups(2_500, subtotals: 340), limit: 40) {
      [7: 5, 9: 5, 8: 6][$0] ?? 1
    }
    #expect(Array(choice.rows.prefix(5)) == [8, 7, 9, 0, 1])
    #expect(choice.rows.count == 21 && choice.rows.last == 2_840)
    #expect(choice.sentence == .worstUnits && choice.unitCount == 2_500)
    #expect(RowChoice(groups(2_500, subtotals: 340), limit: 40).rows == [2_840])
  }
}
