import TestSupport
import Testing
import ThreeDefence

/// What is said of a month that was asked for before its time, or instead of another.
struct MonthAskedTests {
  /// What is said of a month on a day at noon, of a ledger that has a form of March 2023.
  private func told(
    _ month: String, on day: String, asOf: String? = nil, in workspace: WorkspaceCase
  ) throws -> [String] {
    try workspace.put(
      workspace.form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
    try workspace.takeInbox()
    let pipeline = try workspace.pipeline()
    let ledger = try pipeline.ledger(wait: 0)
    let basis = try pipeline.basis(
      of: LedgerSamples.month(month), in: ledger, asOf: asOf.map(LedgerSamples.at))
    return try pipeline.beforeDue(
      basis, in: ledger, now: LedgerSamples.at("\(day)T12:00:00+08:00")
    ).map(\.zh)
  }

  private func notYet(_ month: String, _ due: String, now: String) -> String {
    "\(month) 的截止时间是 \(due)，还没有到：下面按到期时的情况写，催报函请到期以后再发；"
      + "现在要催，用 --as-of \(now)"
  }

  @Test func `a month is told to be before its due time until that has come`() throws {
    try WorkspaceCase.with { workspace throws in
      #expect(
        try told("2023-03", on: "2023-03-25", in: workspace)
          == [notYet("2023-03", "2023年3月25日24:00", now: "2023-03-25T12:00:00")])
      #expect(try told("2023-03", on: "2023-03-26", in: workspace) == [])
    }
  }

  @Test func `next month is to come, the one after it is far ahead`() throws {
    try WorkspaceCase.with { workspace throws in
      #expect(
        try told("2023-05", on: "2023-04-02", in: workspace)
          == [notYet("2023-05", "2023年5月25日24:00", now: "2023-04-02T12:00:00")])
      #expect(
        try told("2023-06", on: "2023-04-02", in: workspace) == [
          "2023-06 是很久以后的月份：是不是 2023-03？",
          notYet("2023-06", "2023年6月25日24:00", now: "2023-04-02T12:00:00"),
        ])
    }
  }

  @Test func `the moment advised is none to come, and nothing is ahead of its time as of it`()
    throws
  {
    try WorkspaceCase.with { workspace throws in
      let advised = "2023-03-25T12:00:00"
      #expect(
        try told("2023-03", on: "2023-03-25", in: workspace).first?.hasSuffix(advised) == true)
      #expect(
        try told("2023-03", on: "2023-03-25", asOf: advised, in: workspace) == [])
    }
  }

  @Test func `as of a moment before the due time nothing is ahead of its time`() throws {
    try WorkspaceCase.with { workspace throws in
      #expect(
        try told("2023-05", on: "2023-04-02", asOf: "2023-04-02T12:00:00+08:00", in: workspace)
          == [])
    }
  }
}
