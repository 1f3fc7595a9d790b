import GRDB
import TestSupport
import Testing
import ThreeDefence

/// A ledger of an earlier version opens and holds what it held.
struct LedgerMigrationTests {
  private let folder: LedgerFolder
  private let samples = LedgerSamples.self

  init() throws { folder = try LedgerFolder() }

  @Test func `a ledger from before runs were recorded keeps its forms and records runs`() throws {
    try DatabaseQueue(path: folder.ledger).write { database in
      try database.execute(sql: LedgerFixtures.beforeRuns)
    }
    let ledger = try folder.open()
    let holdings = try ledger.holdings(samples.march, template: samples.template)
    #expect(holdings.submissions.map(\.path) == ["一.csv"])
    #expect(holdings.forms.map(\.schoolName) == ["样例小学"])
    #expect((0..<3).map { holdings.values[0, $0] } == [.reported(3), .blank, .unreadable])
    #expect(holdings.documents.map(\.columns) == [[nil, 1, 3]])
    #expect(
      holdings.documents.map(\.findings) == [
        [
          ReadingFinding(
            .unreadableValue, form: 0, place: Place(row: 2, column: "C"),
            indicator: "closed_management", value: "五",
            message: Message(.formCheck, [.text("五"), .indicator("closed_management")]))
        ]
      ])
    #expect(try ledger.bytes(of: 1) == Array("abc".utf8))
    #expect(try ledger.runs().isEmpty)
    let run = RunRecord(
      at: samples.takenAt, month: samples.march, asOf: samples.takenAt, mark: try ledger.mark(),
      version: "1.0", editions: [:], counts: [:])
    #expect(try ledger.record(run) == 1)
  }

  @Test func `a ledger from before months were closed keeps its runs and closes months`() throws {
    try DatabaseQueue(path: folder.ledger).write { database in
      try database.execute(sql: LedgerFixtures.beforeClosings)
    }
    let ledger = try folder.open()
    let run = try #require(try ledger.runs().first)
    #expect(
      run
        == RunRecord(
          id: 1, at: samples.at("2023-03-27T06:00:00+08:00"), month: samples.march,
          asOf: samples.at("2023-03-26T00:00:00+08:00"), mark: Mark(intake: 1), version: "0.0.9",
          editions: ["form": "three-defence-2023"], counts: ["missing": 1]))
    #expect(try ledger.sources(ofRun: 1).isEmpty)
    #expect(try ledger.closings().isEmpty)
    #expect(try ledger.holdings(samples.march, template: samples.template).forms.count == 1)
    let closing = ClosingRecord(
      month: samples.march, event: .closed, at: samples.takenAt, account: "clerk", reason: "")
    let closed = try ledger.close(
      closing, with: run, sources: ["schools.csv": [1]], outputs: [("manifest.json", [2])])
    #expect(closed.run == 2 && closed.id == 1)
    #expect(try folder.open().closings(samples.march) == [closed])
  }

  @Test func `a ledger brought up to date goes on growing`() throws {
    try DatabaseQueue(path: folder.ledger).write { database in
      try database.execute(sql: LedgerFixtures.beforeRuns)
    }
    let ledger = try folder.open()
    try ledger.take(
      [samples.intake("二.csv", school: "2142900002", digest: 2)], takenAt: samples.takenAt,
      template: samples.template)
    let holdings = try folder.open().holdings(samples.march, template: samples.template)
    #expect(holdings.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
    #expect(try ledger.mark() == Mark(intake: 2))
  }

  @Test(arguments: [LedgerFixtures.beforeRuns, LedgerFixtures.beforeClosings])
  func `the fixture has the tables and columns that were made then`(_ fixture: String) throws {
    let fresh = try LedgerFolder()
    try fresh.open().take(
      [samples.intake("a")], takenAt: samples.takenAt, template: samples.template)
    try DatabaseQueue(path: folder.ledger).write { database in
      try database.execute(sql: fixture)
    }
    _ = try folder.open()
    func columns(_ path: String) throws -> [String] {
      try DatabaseQueue(path: path).read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT made.name || '.' || info.name || ' ' || info.type || info."notnull" || info.pk
            FROM sqlite_schema AS made JOIN pragma_table_info(made.name) AS info
            WHERE made.type = 'table' ORDER BY made.name, info.cid
            """)
      }
    }
    #expect(try columns(folder.ledger) == columns(fresh.ledger))
  }
}
