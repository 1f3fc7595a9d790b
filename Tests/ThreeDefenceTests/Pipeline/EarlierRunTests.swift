import Foundation
import TestSupport
import Testing
import ThreeDefence

/// A run can be made again to the byte, whatever has changed since.
struct EarlierRunTests {
  private let march = LedgerSamples.march

  @Test func `an earlier run is made again to the byte, whatever has changed`() throws {
    try ClosingCase.withReports { workspace in
      let first = try ClosingCase.outputs(workspace)
      try workspace.put(
        workspace.form.with("student_count", "620").list, "2023-03/改.csv",
        changed: "2023-03-22T09:00:00+08:00")
      try workspace.takeInbox()
      try ClosingCase.changeEverything(workspace)
      let second = try ClosingCase.outputs(workspace)
      #expect(ClosingCase.files(second) != ClosingCase.files(first))
      #expect(ClosingCase.files(try ClosingCase.again(1, workspace)) == ClosingCase.files(first))
      #expect(ClosingCase.files(try ClosingCase.again(2, workspace)) == ClosingCase.files(second))
    }
  }

  @Test func `a run over a month before that has been closed since is made again as it was`() throws
  {
    try ClosingCase.withReports { workspace in
      // February's correction counts for run 1, and not once February is closed as of its due day.
      try workspace.put(
        workspace.form.inMonth(march.previous).with("student_count", "100").list, "2023-02/改.csv",
        changed: "2023-03-01T09:00:00+08:00")
      try workspace.takeInbox()
      let first = try ClosingCase.outputs(workspace)
      try ClosingCase.close(workspace, march.previous, asOf: "2023-02-26")
      #expect(ClosingCase.files(try ClosingCase.outputs(workspace)) != ClosingCase.files(first))
      #expect(ClosingCase.files(try ClosingCase.again(1, workspace)) == ClosingCase.files(first))
    }
  }

  @Test func `a run of a closed month is made again from what was kept`() throws {
    try ClosingCase.withReports { workspace in
      let closed = try ClosingCase.close(workspace).outputs
      _ = try ClosingCase.outputs(workspace)
      try ClosingCase.changeEverything(workspace)
      #expect(ClosingCase.files(try ClosingCase.again(2, workspace)) == ClosingCase.files(closed))
    }
  }

  @Test func `a file that could not be read stays among the findings of its run`() throws {
    try ClosingCase.withReports { workspace in
      let link = workspace.folder["inbox/2023-03/断.csv"]
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
      let problems = try workspace.takeInbox().problems
      let first = try ClosingCase.outputs(workspace, unread: problems)
      #expect(first.summary.picture.findings.map(\.file).contains("断.csv"))
      try FileManager.default.removeItem(atPath: link)
      #expect(ClosingCase.files(try ClosingCase.again(1, workspace)) == ClosingCase.files(first))
      #expect(try ClosingCase.close(workspace).isAsLastRun == true)
    }
  }

  @Test func `a run that does not exist, or that cannot be made again to the byte, is refused`()
    throws
  {
    try ClosingCase.withReports { workspace in
      _ = try ClosingCase.outputs(workspace)
      let pipeline = try ClosingCase.pipeline(workspace)
      let ledger = try pipeline.ledger(wait: 0)
      var other = try #require(try ledger.run(1))
      other.manifest[0] ^= 1
      try ledger.record(other, sources: try ledger.sources(ofRun: 1))
      other.manifest = []
      try ledger.record(other)
      for (run, code) in [
        (Int64(2), ThreeDefenceError.Code.history), (3, .notFound), (4, .notFound),
      ] {
        let error = #expect(throws: ThreeDefenceError.self) {
          try pipeline.outputs(ofRun: run, from: ledger)
        }
        #expect(error?.code == code, "run \(run)")
      }
    }
  }
}
