import Testing

@testable import ThreeDefence

struct ShippedTablesTests {
  private func tables(_ standard: String) throws -> [String: TableLayout] {
    let store = TemplateStore()
    let form = try store.form("three-defence-2023")
    let standard = try store.standard(standard, month: #require(Month("2023-03")), form: form)
    let tables = try store.tables(form: form, standard: standard)
    return Dictionary(uniqueKeysWithValues: tables.map { ($0.id, $0) })
  }

  @Test(arguments: ["hubei", "gongzhi-2015-168", "gbt-29315-2022", "beijing-2018", "fuqing-2021"])
  func `every table is sound under every shipped standard`(standard: String) throws {
    #expect(
      try tables(standard).keys.sorted() == [
        "by-type", "changes", "equipment", "four-hundreds", "guards", "hazards", "investment",
        "technology",
      ])
  }

  /// The headings of formats.md, less the two of the unit.
  @Test(arguments: [
    (
      "guards",
      "汇总学校数 应配 实配 缺口 缺员校数 持证人数 持证率 超龄人数 完成背景审查人数 审查率",
      "counted required present gap short_schools certified certified_rate over_age checked "
        + "checked_rate"
    ),
    (
      "four-hundreds",
      "汇总学校数 专职保安员配备校数 专职保安员配备率 封闭化管理校数 封闭化管理率 "
        + "报警和视频联网校数 报警和视频联网率 护学岗校数 护学岗率 四项全达校数 四项全达率",
      "counted guards_schools guards_rate closed_schools closed_rate linked_schools linked_rate "
        + "escort_schools escort_rate all_schools all_rate"
    ),
  ])
  func `headings are those that other programs rely on`(
    id: String, chinese: String, english: String
  ) throws {
    let table = try #require(try tables("hubei")[id])
    #expect(table.columns.map(\.heading).joined(separator: " ") == chinese)
    #expect(table.columns.map(\.id).joined(separator: " ") == english)
  }

  @Test func `numbers of the shipped tables add up and rates do not`() throws {
    for table in try tables("hubei").values {
      for column in table.columns {
        // A shortfall is the greater of two within the sum, so it adds up as well.
        #expect(column.isAdditive == (column.kind != .rate), "\(table.id) \(column.id)")
      }
    }
  }

  @Test func `money of the year gathers more than the month`() throws {
    let columns = try #require(try tables("hubei")["investment"]).columns
    #expect(
      columns.map(\.forms.rawValue) == Array(repeating: "month", count: 5)
        + Array(repeating: "year-to-date", count: 4))
    #expect(columns.dropFirst().allSatisfy { $0.kind == .number(places: 2) && $0.unit == "万元" })
  }

  @Test func `classes have the names of their codes`() throws {
    guard case .classes(let classes) = try #require(try tables("hubei")["by-type"]).rows else {
      Issue.record("by-type is not by class")
      return
    }
    #expect(classes.map(\.property) == [.type, .ownership, .urbanRural])
    #expect(classes[0].names["211"]?.zh == "小学")
    #expect(classes[0].names.count == 19)
    #expect(classes[2].names.keys.sorted() == ["111", "112", "121", "122", "123", "210", "220"])
  }
}
