import TestSupport
import Testing
import ThreeDefence

/// How a closed month is printed again, and what a later month sees of it.
struct ClosedMonthSeenTests {
  private let march = LedgerSamples.march

  @Test func `a closed month keeps its outputs, and the language that it was closed in`() throws {
    try ClosingCase.withReports { workspace in
      let closed = try ClosingCase.close(workspace).outputs
      let pipeline = try ClosingCase.pipeline(workspace)
      let ledger = try pipeline.ledger(wait: 0)
      let kept = try ledger.outputs(ofRun: 1)
      #expect(kept.map(\.path) == closed.files.map(\.path))
      #expect(kept.map(\.bytes) == closed.files.map(\.bytes))
      let again = try pipeline.outputs(
        of: try pipeline.basis(of: march, in: ledger, asOf: nil), from: ledger, language: .en)
      #expect(again.language == .zh)
      #expect(again.files.map(\.bytes) == closed.files.map(\.bytes))
    }
  }

  @Test func `a moment before the closing does not see what came between`() throws {
    try ClosingCase.withReports { workspace in
      workspace.touch("2023-03/一.csv", "2023-02-26T09:00:00+08:00")
      try workspace.put(
        workspace.form.inMonth(march.previous).with("student_count", "100").list, "2023-02/改.csv",
        changed: "2023-02-28T09:00:00+08:00")
      try workspace.takeInbox()
      try ClosingCase.close(workspace, march.previous, asOf: "2023-03-01")
      // V01 asks about 610 pupils after 100.
      for (asOf, asked) in [("2023-02-27", 0), ("2023-03-01", 1)] {
        let picture = try workspace.picture(asOf: asOf)
        #expect(picture.records.count == 1, "\(asOf)")
        #expect(picture.findings(of: "V01").count == asked, "\(asOf)")
      }
    }
  }

  @Test func `who was on time in a closed month is judged by the rule of then`() throws {
    try ClosingCase.withReports { workspace in
      let second = workspace.form.of("2142900002").inMonth(march.previous)
      try workspace.put(
        second.with("guard_count", "5").list, "2023-02/错.csv",
        changed: "2023-02-20T09:00:00+08:00")
      try workspace.put(second.list, "2023-02/改.csv", changed: "2023-02-27T09:00:00+08:00")
      try workspace.takeInbox()
      try ClosingCase.close(workspace, march.previous)
      try workspace.folder.write(
        "bureau: 黄冈市教育局\ndivision: \"421100\"\ndue: { judged-by: first-arrival }\n",
        to: "threedef.yaml")
      let february = try #require(try workspace.picture().lastMonth)
      #expect(february.states.onTime == 1 && february.states.late == 1)
    }
  }
}
