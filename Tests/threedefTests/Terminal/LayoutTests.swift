import TestSupport
import Testing

@testable import ThreeDefence
@testable import threedef

/// How text and tables are fitted into a terminal's width.
struct LayoutTests {
  private static let nowhere = Screen(-1)

  @Test(
    arguments: [
      ("", [""]), ("报送情况", ["报送情况"]), ("本月报送情况表", ["本月报送情", "况表"]),
      ("到期前报送，逾期催报", ["到期前报", "送，逾期催", "报"]), ("见文件（表）一二", ["见文件（表）", "一二"]),
      ("one two three", ["one two", "three"]), ("12345678901234 5", ["12345678901234", "5"]),
      ("共 1142900011 所", ["共", "1142900011", "所"]), ("  a bcdefghijk", ["  a", "bcdefghijk"]),
    ])
  func `a text is broken between words and between Chinese characters`(
    _ text: String, _ lines: [String]
  ) {
    // Twelve columns, but that of eleven and ten.
    let width = text.hasPrefix("本月") || text.hasPrefix("到期") ? 10 : 12
    #expect(Paragraph(text).lines(width: width) == lines)
  }

  @Test func `what follows is set in, and colour takes no room`() {
    let text = "\u{1B}[31m退回\u{1B}[m的报表请改正"
    #expect(
      Paragraph(text, isColoured: true).lines(width: 10, indent: 2) == [
        "\u{1B}[31m退回\u{1B}[m的报表", "  请改正",
      ])
    #expect(Paragraph("abcdefgh").lines(width: 4, breaksWords: true) == ["abcd", "efgh"])
    let dull = ["\u{FFFD}[31m退回", "  \u{FFFD}[m的报", "  表请改", "  正"]
    #expect(Paragraph(text).lines(width: 9, indent: 2) == dull)
    let hidden = Paragraph("a\u{1B}[8mb", isColoured: true).lines(width: 40)
    #expect(hidden == ["a\u{FFFD}[8mb"])
    let controls = Paragraph("a\u{1B}]0;x\u{7}\u{9B}").lines(width: 40)
    #expect(controls == ["a\u{FFFD}]0;x\u{FFFD}\u{FFFD}"])
  }

  @Test(
    arguments: [
      ("abc", 3), ("三防", 4), ("，", 2), ("e\u{301}", 1), ("\u{200B}", 0), ("“”…│", 4),
      ("\u{1B}[1;31m未报\u{1B}[m", 4), ("\u{20000}", 2),
    ])
  func `a text is as wide as a terminal shows it`(_ text: String, _ width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  private static let table = TextTable(
    columns: [
      TextTable.Column(heading: "代码", kind: .code),
      TextTable.Column(heading: "单位", kind: .text),
      TextTable.Column(heading: "学校标识码", kind: .code),
      TextTable.Column(heading: "学校", kind: .text),
      TextTable.Column(heading: "专职保安员数", kind: .number),
      TextTable.Column(heading: "文件", kind: .text),
    ],
    rows: [
      row("421102", "黄州区", "1142900011", "第一小学", "3", "a/很长很长很长很长的名字.csv"),
      row("421102", "黄州区", "1142900012", "第二小学", "12", ""),
      row("421121", "团风县", "1142900031", "第三小学", "4", "b.csv"),
      row("", "合计", "", "", "19", "", isTotal: true),
    ], language: .zh, isByUnit: true)

  private static func row(_ cells: String..., isTotal: Bool = false) -> TextTable.Row {
    TextTable.Row(cells: cells.map { TextTable.Cell(text: $0) }, isTotal: isTotal)
  }

  @Test func `a table in a pipe stands on lines of any length`() {
    #expect(
      Self.table.lines(on: Self.nowhere) == [
        "代码    单位    学校标识码  学校      专职保安员数  文件",
        "421102  黄州区  1142900011  第一小学             3  a/很长很长很长很长的名字.csv",
        "421102  黄州区  1142900012  第二小学            12",
        "421121  团风县  1142900031  第三小学             4  b.csv",
        "        合计                                    19",
      ])
  }

  @Test func `a narrow table has its units above, and long text beneath`() {
    #expect(
      NarrowTable(Self.table, width: 40).lines(on: Self.nowhere) == [
        "学校标识码  学校      专职保安员数",
        "黄州区（421102）：",
        "1142900011  第一小学             3",
        "    文件：a/很长很长很长很长的名字.csv",
        "1142900012  第二小学            12",
        "团风县（421121）：",
        "1142900031  第三小学             4",
        "    文件：b.csv",
        "            合计                19",
      ])
  }

  @Test func `headings too wide for their columns are broken into lines`() {
    var table = Self.table
    table.isByUnit = false
    table.columns = [2, 4, 4, 4].map { table.columns[$0] }
    table.rows = [Self.row("1142900011", "3", "12", "4")]
    #expect(
      NarrowTable(table, width: 34).lines(on: Self.nowhere) == [
        "              专职    专职    专职",
        "              保安    保安    保安",
        "学校标识码    员数    员数    员数",
        "1142900011       3      12       4",
      ])
  }

  @Test(
    arguments: [
      ("连续未报月数", 4, ["连续", "未报", "月数"]), ("连续未报月数", 10, ["连续未报", "月数"]),
      ("报送单位代码", 9, ["报送单位", "代码"]), ("学校标识码", 8, ["学校", "标识码"]),
      ("率", 4, ["率"]), ("按时率（%）", 8, ["按时率", "（%）"]), ("on_time_rate", 8, ["on_time_", "rate"]),
      ("school code", 11, ["school code"]),
      ("on time", 4, ["on", "time"]), ("unexpected", 10, ["unexpected"]),
      ("sum(camera_online_count)", 7, ["sum(", "camera_", "online_", "count)"]),
    ])
  func `a heading has as few lines as fit, as long as each other`(
    _ heading: String, _ width: Int, _ lines: [String]
  ) {
    let column = TextTable.Column(heading: heading, kind: .number)
    let rows = HeadingLines([column], widths: [width]).rows
    #expect(rows.map { $0.cells[0].text } == lines)
  }

  @Test func `a column is as wide as the longest word of its heading, and the last go beneath`() {
    var table = Self.table
    table.isByUnit = false
    table.columns = [2, 4, 4, 4].map { table.columns[$0] }
    for column in 1...3 { table.columns[column].heading = "guards at night" }
    table.rows = [Self.row("1142900011", "3", "12", "4")]
    // 10 + 3 × (2 + 6) columns of cells and words are 34.
    #expect(
      NarrowTable(table, width: 34).lines(on: Self.nowhere) == [
        "            guards  guards  guards",
        "                at      at      at",
        "学校标识码   night   night   night",
        "1142900011       3      12       4",
      ])
    #expect(
      NarrowTable(table, width: 33).lines(on: Self.nowhere) == [
        "                guards     guards",
        "学校标识码    at night   at night",
        "1142900011           3         12",
        "    guards at night：4",
      ])
    #expect(
      NarrowTable(table, width: 20).lines(on: Self.nowhere).suffix(3) == [
        "        night：12", "    guards at", "        night：4",
      ])
  }

  @Test func `a month's account in English stands in 80 columns, words above their numbers`() {
    let columns: [Heading] = [
      .unitCode, .unit, .expected, .onTime, .late, .returned, .missing, .unexpected, .reportingRate,
      .onTimeRate,
    ]
    let table = Table("reporting", headings: columns.map(\.phrase), count: 1) { _, cells in
      cells += [.text("421102"), .text("黄州区教育局")]
      cells += [26, 24, 0, 0, 2, 2].map { .number($0) }
      cells += [.hundredths(100_00), .hundredths(92_31)]
    }
    #expect(
      NarrowTable(TextTable(table, .en), width: 80).lines(on: Self.nowhere) == [
        "                             on                                          on time",
        "code    unit          due  time  late  returned  missing  extra    rate     rate",
        "421102  黄州区教育局   26    24     0         0        2      2  100.00    92.31",
      ])
  }
}
