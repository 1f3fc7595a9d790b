import GRDB
import TestSupport
import Testing
import ThreeDefence

/// The tables of forms, as an auditor sees them, and what becomes of them when an edition changes.
struct EditionTableTests {
  private let folder: LedgerFolder
  private let samples = LedgerSamples.self

  init() throws { folder = try LedgerFolder() }

  private func take(_ intakes: Intake..., template: FormTemplate) throws {
    try folder.open().take(intakes, takenAt: samples.takenAt, template: template)
  }

  private func rows(_ sql: String) throws -> [Row] {
    try DatabaseQueue(path: folder.ledger).read { try Row.fetchAll($0, sql: sql) }
  }

  @Test func `any SQL tool reads the figures from a column each`() throws {
    try take(
      samples.intake("一.csv", values: [.reported(3), .reported(1_250), .unreadable]),
      samples.intake("二.csv", digest: 2, values: [.blank, .absent, .reported(1)]),
      template: samples.template)
    let rows = try rows("SELECT * FROM formThreeDefence2023 ORDER BY formId")
    #expect(rows.map { $0["guard_count"] } == [3, nil])
    #expect(rows.map { $0["total_investment"] } == [1_250, nil])
    #expect(rows.map { $0["blankIds"] } == [nil, "guard_count"])
    #expect(rows.map { $0["unreadableIds"] } == ["closed_management", nil])
  }

  @Test func `the view shows decimals as numbers, with file and time`() throws {
    let first = samples.intake(
      "一.csv", received: "2023-03-20T09:00:00+08:00", values: [.blank, .reported(1_250), .blank])
    var again = first
    again.identity.path = Array("零.csv".utf8)
    again.receivedAt = samples.at("2023-03-19T09:00:00+08:00")
    try take(first, again, template: samples.template)
    let row = try #require(try rows("SELECT * FROM formThreeDefence2023View").first)
    #expect(row["total_investment"] == 12.5)
    #expect(row["month"] == "2023-03")
    #expect(row["path"] == "零.csv")
    #expect(row["receivedAtUTC"] == "2023-03-19 01:00:00")
    #expect(try rows("SELECT * FROM formThreeDefence2023View").count == 1)
  }

  @Test func `the schema says what each column is`() throws {
    try take(samples.intake("a"), template: samples.template)
    let row = try #require(
      try rows("SELECT sql FROM sqlite_schema WHERE name = 'formThreeDefence2023'").first)
    let sql: String = row["sql"]
    #expect(sql.contains("\"guard_count\" INTEGER -- B03 专职保安员数 人"))
    #expect(sql.contains("\"total_investment\" INTEGER -- F04 三防投入合计 hundredths of 万元"))
  }

  @Test func `when an edition gains, loses and moves indicators, old forms are read by id`() throws
  {
    var list = samples.document([
      (samples.form("2142900001"), [.reported(3), .reported(1_250), .blank])
    ])
    list.columns = Array(repeating: nil, count: 8) + [10, 11, 12]
    var xml = list
    xml.layout = .xml
    xml.columns = []
    xml.forms[0].lines = Array(repeating: 0, count: 8) + [20, 21, 22]
    try take(
      samples.intake([0x61], content: ReadSubmission(documents: [list, xml])),
      template: samples.template)
    let changed = samples.template([
      samples.template.indicators[2],
      samples.indicator("B99", "new_count", "新指标", .integer, unit: "人"),
      samples.template.indicators[0],
    ])
    try take(
      samples.intake(
        "b.csv", received: "2023-03-21T09:00:00+08:00", digest: 2,
        values: [.reported(1), .reported(2), .unreadable]), template: changed)
    let holdings = try folder.open().holdings(samples.march, template: changed)
    #expect((0..<3).map { holdings.values[0, $0] } == [.blank, .absent, .reported(3)])
    #expect((0..<3).map { holdings.values[2, $0] } == [.reported(1), .reported(2), .unreadable])
    #expect(holdings.documents[0].columns == Array(repeating: nil, count: 8) + [12, nil, 10])
    #expect(holdings.forms[1].lines == Array(repeating: 0, count: 8) + [22, 0, 20])
    let tables = try rows("SELECT tableName FROM edition ORDER BY id").map { $0[0] as String }
    #expect(tables == ["formThreeDefence2023", "formThreeDefence2023_2"])
  }

  @Test func `an indicator of another type is another indicator`() throws {
    try take(samples.intake("a"), template: samples.template)
    let changed = samples.template([
      samples.indicator("B03", "guard_count", "专职保安员数", .decimal, unit: "人")
    ])
    let holdings = try folder.open().holdings(samples.march, template: changed)
    #expect(holdings.values[0, 0] == .absent)
  }

  @Test(arguments: [
    ("three-defence-2023", "formThreeDefence2023"), ("三防", "form"), ("a\"b; DROP", "formABDROP"),
    ("", "form"),
  ])
  func `a table is named after its edition`(id: String, name: String) throws {
    let template = samples.template(samples.template.indicators, id: id)
    try take(samples.intake("a"), template: template)
    #expect(try rows("SELECT tableName FROM edition").map { $0[0] as String } == [name])
  }

  @Test func `editions of like names have tables of their own`() throws {
    for (number, id) in ["三防", "防三", "FORM", "form", "a", "a-view"].enumerated() {
      let template = samples.template(samples.template.indicators, id: id)
      try take(samples.intake("a", digest: UInt8(number + 1)), template: template)
    }
    let names = try rows("SELECT tableName FROM edition ORDER BY id").map { $0[0] as String }
    #expect(names == ["form", "form_2", "formFORM", "formForm_2", "formA", "formAView_2"])
    let ledger = try folder.open()
    #expect(try ledger.holdings(samples.march, template: samples.template).forms.count == 6)
  }

  @Test func `an id with a quote and a label with a line break do no harm`() throws {
    let template = samples.template([
      samples.indicator("X", "odd\"id", "一\n);二 --", .integer, unit: "个\r\n")
    ])
    try take(samples.intake("a", values: [.reported(5)]), template: template)
    let holdings = try folder.open().holdings(samples.march, template: template)
    #expect(holdings.values[0, 0] == .reported(5))
  }

  @Test func `an edition of no indicators holds forms all the same`() throws {
    let template = samples.template([])
    try take(samples.intake("a", values: []), template: template)
    #expect(try folder.open().holdings(samples.march, template: template).forms.count == 1)
  }
}
