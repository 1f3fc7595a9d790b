import TestSupport
import Testing

@testable import ThreeDefence

/// Which rows of the workspace's notes are told to explain nothing.
struct NotesWithoutEffectTests {
  /// Accepted, with a query: V20 reads the days that recordings are kept.
  private let queried: SampleForm

  init() throws { queried = try SampleForm().with("video_retention_days", "400") }

  /// What is told of rows of a month in which 2142900001 is asked V20; a row is its code, check, note
  /// and file.
  private func told(
    _ rows: [(String, String, String, String)], month: String = "2023-03",
    _ change: (inout MonthCase) -> Void = { _ in }
  ) throws -> [String] {
    let written = rows.enumerated().map { number, row in
      Explanations.Row(
        number: number + 2,
        key: Explanations.Key(
          month: LedgerSamples.month(month), code: row.0, check: row.1, file: row.3), note: row.2)
    }
    let notes = written.filter { !$0.note.isEmpty }.map { ($0.key, $0.note) }
    var march = try MonthCase()
    march.explanations = Explanations(
      Dictionary(notes, uniquingKeysWith: { $1 }), rows: written)
    march.receive("一.csv", [queried], at: "20T09:00")
    change(&march)
    return NotesWithoutEffect(explanations: march.explanations, picture: try march.picture()).told
      .map(\.zh)
  }

  private func unused(_ row: Int, _ why: String) -> String {
    "explanations.csv 第 \(row) 行没有用上：\(why)"
  }

  @Test func `a note that explains its query is not told, nor is one on another month`() throws {
    #expect(try told([("2142900001", "V20", "新换了硬盘", "")]) == [])
    #expect(try told([("2142900002", "V20", "无关", "")], month: "2023-02") == [])
  }

  @Test func `the wrong school, the wrong check and an empty note are told`() throws {
    #expect(
      try told([
        ("2142900002", "V20", "一", ""), ("2142900001", "V21", "二", ""),
        ("2142900001", "V20", "", ""),
      ]) == [
        unused(2, "2142900002 这个月没有 V20 的问题"), unused(3, "2142900001 这个月没有 V21 的问题"),
        unused(4, "说明是空的"),
      ])
  }

  @Test func `of two rows on the same the last stands`() throws {
    #expect(
      try told([("2142900001", "V20", "一", ""), ("2142900001", "V20", "二", "")])
        == [unused(2, "第 3 行说明的是同一个问题，以它为准")])
  }

  @Test func `of a row on the school and one on the file, the other is told that this one stands`()
    throws
  {
    #expect(
      try told([("2142900001", "V20", "甲", ""), ("2142900001", "V20", "乙", "一.csv")])
        == [unused(2, "第 3 行说明的是同一个问题，以它为准")])
    #expect(
      try told([("2142900001", "V20", "乙", "一.csv"), ("2142900001", "V20", "甲", "")])
        == [unused(3, "第 2 行说明的是同一个问题，以它为准")])
  }

  @Test(.timeLimit(.minutes(1)))
  func `of very many rows each is looked at once`() throws {
    let rows = (0..<60_000).map { ("2142900001", "V20", "甲", "\($0).csv") }
    #expect(try told(rows).last == "explanations.csv 还有 59990 行没有用上")
  }

  @Test func `a note on another file, or on figures that have changed since, is told`() throws {
    let why = "2142900001 有 V20 的问题，但数字在说明以后变过，或者不在所写的文件里"
    #expect(try told([("2142900001", "V20", "一", "二.csv")]) == [unused(2, why)])
    let changed = try told([("2142900001", "V20", "一", "")]) { march in
      march.receive("二.csv", [queried.with("video_retention_days", "500")], at: "21T09:00")
    }
    #expect(changed == [unused(2, why)])
  }

  @Test func `of more than ten the rest are counted`() throws {
    let rows = (0..<12).map { _ in ("2142900002", "V20", "", "") }
    let sentences = try told(rows)
    #expect(sentences.count == 11)
    #expect(sentences.last == "explanations.csv 还有 2 行没有用上")
  }

  @Test func `as of a moment before the month's own, no note is told`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.folder.write(
        "报告期,学校标识码,检查号,说明\n2023-03,2142900001,V20,新换了硬盘\n", to: "explanations.csv")
      try workspace.put(
        workspace.form.list, "2023-03/一.csv", changed: "2023-03-27T09:00:00+08:00")
      try workspace.takeInbox()
      let pipeline = try workspace.pipeline()
      let ledger = try pipeline.ledger(wait: 0)
      func told(asOf: String?) throws -> Int {
        let basis = try pipeline.basis(
          of: LedgerSamples.march, in: ledger, asOf: asOf.map(LedgerSamples.at))
        return try basis.notesWithoutEffect(in: basis.picture(from: ledger), from: ledger).count
      }
      // The month's own moment is that of the file, which came after the due day.
      #expect(try told(asOf: nil) == 1)
      #expect(try told(asOf: "2023-03-27T09:00:00+08:00") == 1)
      #expect(try told(asOf: "2023-03-26T09:00:00+08:00") == 0)
    }
  }
}
