import TestSupport
import Testing
import ThreeDefence

/// What moved since the run before, and what of other months a run rests on.
struct LastRunTests {
  private let march = LedgerSamples.march

  @Test func `a run is compared with the month's run just before it`() throws {
    try ClosingCase.withReports { workspace in
      let form = workspace.form
      _ = try ClosingCase.outputs(workspace)
      try workspace.put(
        form.with("student_count", "620").list, "2023-03/改.csv",
        changed: "2023-03-22T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(try ClosingCase.outputs(workspace).lastRun == 1)
      // Another month's run stands between.
      _ = try ClosingCase.outputs(workspace, march.previous)
      try workspace.put(
        form.of("2142900002").list, "2023-03/二.csv", changed: "2023-03-23T09:00:00+08:00")
      try workspace.takeInbox()
      let last = try ClosingCase.outputs(workspace)
      #expect(last.lastRun == 2)
      #expect(Set(last.changes.list.map(\.school.code)) == ["2142900002"])
      #expect(last.changes.list.allSatisfy { $0.by?.file == "二.csv" })
    }
  }

  @Test func `what moved by the register alone is told without a submission`() throws {
    try ClosingCase.withReports { workspace in
      _ = try ClosingCase.outputs(workspace)
      let register = try #require(workspace.folder.text("schools.csv"))
      try workspace.folder.write(
        register.replacing("421102,黄州区教育局", with: "421121,团风县教育局"), to: "schools.csv")
      let changes = try ClosingCase.outputs(workspace).changes.list
      #expect(changes.map(\.school.code) == ["2142900001", "2142900002"])
      #expect(changes.allSatisfy { $0.item == .unit && $0.by == nil })
    }
  }

  @Test func `what comes later for the month before does not move an earlier run`() throws {
    try ClosingCase.withReports { workspace in
      let first = try ClosingCase.outputs(workspace)
      try workspace.put(
        workspace.form.inMonth(march.previous).with("student_count", "100").list,
        "2023-02/改.csv", changed: "2023-02-21T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(ClosingCase.files(try ClosingCase.outputs(workspace)) != ClosingCase.files(first))
      #expect(ClosingCase.files(try ClosingCase.again(1, workspace)) == ClosingCase.files(first))
    }
  }

  @Test func `how long a school has been silent is told as of the moment`() throws {
    try ClosingCase.withReports { workspace in
      // Its form of February came on the 27th of March.
      try workspace.put(
        workspace.form.of("2142900002").inMonth(march.previous).list, "2023-02/二.csv",
        changed: "2023-03-27T09:00:00+08:00")
      try workspace.takeInbox()
      for (asOf, months) in [("2023-03-26", 2), ("2023-03-28", 1)] {
        let picture = try workspace.picture(asOf: asOf)
        #expect(picture.school("2142900002")?.monthsMissed == months, "\(asOf)")
      }
    }
  }
}
