import TestSupport
import Testing
import ThreeDefence

/// A machine whose clock was set back makes no school early that was late.
struct ClockSetBackTests {
  /// Takes in what is new by a machine whose clock says a time; returns whether that is told.
  private func takeInbox(_ workspace: WorkspaceCase, at clock: String) throws -> Bool {
    let pipeline = try workspace.pipeline()
    let ledger = try pipeline.ledger(wait: 0)
    let (now, told) = try pipeline.moment(at: LedgerSamples.at(clock), in: ledger)
    _ = try pipeline.intake(into: ledger, now: now).takeInbox()
    return told != nil
  }

  @Test func `files are received as of the ledger's last entry, and it is told`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      #expect(try !takeInbox(workspace, at: "2023-03-28T08:00:00+08:00"))
      // It came on the 27th, late; by the machine's clock it is the 21st now.
      try workspace.put(
        workspace.form.of("2142900002").list, "2023-03/二.csv",
        changed: "2023-03-27T09:00:00+08:00")
      #expect(try takeInbox(workspace, at: "2023-03-21T08:00:00+08:00"))
      let picture = try workspace.picture()
      #expect(picture.school("2142900002")?.state == .late)
      #expect(
        picture.school("2142900002")?.record?.receivedAt
          == LedgerSamples.at("2023-03-27T09:00:00+08:00"))
      #expect(picture.school("2142900001")?.state == .onTime)
      #expect(picture.findings(of: .receivedInFuture).isEmpty)
    }
  }

  @Test func `what is told has both moments`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      let pipeline = try workspace.pipeline()
      let told = try pipeline.moment(
        at: LedgerSamples.at("2023-01-01T00:00:00+08:00"), in: try pipeline.ledger(wait: 0)
      ).told
      #expect(told?.zh.contains("2023年1月1日00:00") == true, "\(told?.zh ?? "")")
      #expect(told?.zh.contains("2023年6月30日08:00") == true, "\(told?.zh ?? "")")
      #expect(told?.en.contains("2023-01-01 00:00") == true, "\(told?.en ?? "")")
      #expect(told?.en.contains("2023-06-30 08:00") == true, "\(told?.en ?? "")")
    }
  }
}
