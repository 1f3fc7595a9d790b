import GRDB
import TestSupport
import Testing

@testable import ThreeDefence

/// The ledger only grows: nothing is ever overwritten or deleted.
struct LedgerKeepsTests {
  private let march = LedgerSamples.march

  /// Makes the ledger of a workspace refuse every change and deletion of a row.
  private func guardRows(_ workspace: WorkspaceCase) throws -> Int {
    try DatabaseQueue(path: workspace.folder["ledger.sqlite"]).write { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      for table in tables {
        for event in ["UPDATE", "DELETE"] {
          try database.execute(
            sql: """
              CREATE TRIGGER "\(table) \(event)" BEFORE \(event) ON "\(table)"
              BEGIN SELECT RAISE(ABORT, '\(event) of \(table)'); END
              """)
        }
      }
      return tables.count
    }
  }

  /// An archive of January.
  private func january() throws -> [UInt8] {
    let january = LedgerSamples.month("2023-01")
    var archive: [UInt8] = []
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.inMonth(january).list, "2023-01/一.csv", changed: "2023-01-20T09:00:00+08:00")
      try workspace.takeInbox()
      let outputs = try ClosingCase.outputs(workspace, january)
      archive = try #require(outputs.files.first { $0.path.hasSuffix(".xml.gz") }).bytes
    }
    return archive
  }

  @Test func `what is kept is on the disk before that is said`() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.open()
    // 2 is FULL: a commit waits for the disk.
    #expect(try ledger.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
  }

  @Test func `a form that is gone is told, and no other taken for it`() throws {
    let samples = LedgerSamples.self
    let folder = try LedgerFolder()
    let blank = [Value](repeating: .blank, count: 3)
    let list = samples.document(["1", "2", "3"].map { (samples.form($0), blank) })
    let ledger = try folder.open()
    try ledger.take(
      [
        samples.intake([0x61], content: ReadSubmission(documents: [list])),
        samples.intake("b", school: "4", digest: 2, month: march.next),
      ], takenAt: samples.takenAt, template: samples.template)
    try DatabaseQueue(path: folder.ledger).write { database in
      try database.execute(sql: "DELETE FROM formThreeDefence2023 WHERE schoolCode = '2'")
    }
    let error = #expect(throws: ThreeDefenceError.self) {
      try ledger.holdings(march, template: samples.template)
    }
    #expect(error?.code == .ledger)
    #expect(try ledger.holdings(march.next, template: samples.template).forms.count == 1)
  }

  @Test func `no row is changed or deleted, whatever comes and is done`() throws {
    let archive = try january()
    try ClosingCase.withReports { workspace in
      #expect(try guardRows(workspace) >= 14)
      #expect(throws: DatabaseError.self) {
        try DatabaseQueue(path: workspace.folder["ledger.sqlite"]).write { database in
          try database.execute(sql: "UPDATE arrival SET receivedAt = receivedAt + 1")
        }
      }
      _ = try ClosingCase.outputs(workspace)
      // A revision, one that is returned, and the first bytes again under another name.
      let form = workspace.form
      for (path, bytes, day) in [
        ("改.csv", form.with("student_count", "620").list, 21),
        ("错.csv", form.with("guard_count", "5").list, 22), ("重.csv", form.list, 23),
      ] {
        try workspace.put(bytes, "2023-03/\(path)", changed: "2023-03-\(day)T09:00:00+08:00")
        try workspace.takeInbox()
        _ = try ClosingCase.outputs(workspace)
      }
      workspace.touch("2023-03/重.csv", "2023-03-19T09:00:00+08:00")
      try workspace.takeInbox()
      try ClosingCase.close(workspace)
      try workspace.put(
        form.of("2142900002").list, "2023-03/二.csv", changed: "2023-04-02T09:00:00+08:00")
      try workspace.takeInbox()
      _ = try ClosingCase.outputs(workspace)
      try ClosingCase.reopen(workspace)
      try ClosingCase.changeEverything(workspace)
      _ = try ClosingCase.outputs(workspace)
      try ClosingCase.close(workspace)
      let pipeline = try ClosingCase.pipeline(workspace)
      let ledger = try pipeline.ledger(wait: 0)
      _ = try pipeline.restore(archive, path: "一月.xml.gz", into: ledger, now: workspace.now)
      #expect(try ledger.months().count == 3)
      #expect(try ledger.runs(march).count == 8)
    }
  }
}
