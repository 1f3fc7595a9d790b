import GRDB
import TestSupport
import Testing
import ThreeDefence

/// What the ledger keeps of runs, and of closing and reopening months.
struct LedgerClosingTests {
  private let folder: LedgerFolder
  private let samples = LedgerSamples.self

  init() throws { folder = try LedgerFolder() }

  private func run(_ counts: [String: Int] = [:]) -> RunRecord {
    RunRecord(
      at: samples.takenAt, month: samples.march, asOf: samples.takenAt,
      mark: Mark(intake: 3, closing: 2), version: "1.2.3", editions: ["form": "a"],
      counts: counts, language: .en,
      unread: [UnreadFile(path: [0xFF, 0x61], told: Phrase(zh: "读不了", en: "cannot read"))],
      manifest: Array(repeating: 7, count: 32))
  }

  private func event(
    _ month: Month = LedgerSamples.march, _ event: ClosingRecord.Event = .closed,
    reason: String = ""
  ) -> ClosingRecord {
    ClosingRecord(
      month: month, event: event, at: samples.takenAt, account: "clerk", reason: reason)
  }

  @Test func `a run comes back as it was recorded, with its sources`() throws {
    let ledger = try folder.open()
    let register = Array("学校标识码\n".utf8)
    let long = (0..<40_000).map { UInt8($0 % 7) }
    var expected = run(["onTime": 4])
    expected.id = try ledger.record(
      run(["onTime": 4]), sources: ["schools.csv": register, "forms/a.yaml": long])
    let again = try folder.open()
    #expect(try again.run(expected.id) == expected)
    #expect(
      try again.sources(ofRun: expected.id) == ["schools.csv": register, "forms/a.yaml": long])
    #expect(try again.outputs(ofRun: expected.id).isEmpty)
  }

  @Test func `what many runs were made from is kept once`() throws {
    let ledger = try folder.open()
    for _ in 0..<3 { try ledger.record(run(), sources: ["a": [1, 2], "b": [1, 2], "c": [3]]) }
    let count = try DatabaseQueue(path: folder.ledger).read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM content")
    }
    #expect(count == 2)
    #expect(try ledger.sources(ofRun: 3) == ["a": [1, 2], "b": [1, 2], "c": [3]])
  }

  @Test func `outputs come back in their order`() throws {
    let ledger = try folder.open()
    let outputs: [(path: String, bytes: [UInt8])] = [("z", [1]), ("a", []), ("m", [1])]
    let closing = try ledger.close(event(), with: run(), sources: [:], outputs: outputs)
    let kept = try ledger.outputs(ofRun: closing.run)
    #expect(kept.map(\.path) == ["z", "a", "m"])
    #expect(kept.map(\.bytes) == [[1], [], [1]])
  }

  @Test func `closings are told per month, up to a mark`() throws {
    let ledger = try folder.open()
    let closed = try ledger.close(event(), with: run(), sources: [:], outputs: [])
    let before = try ledger.mark()
    let other = try ledger.close(
      event(samples.march.next), with: run(), sources: [:], outputs: [])
    let reopened = try ledger.reopen(event(samples.march, .reopened, reason: "更正"))
    #expect(before == Mark(intake: 0, closing: 1))
    #expect(try ledger.closings() == [closed, other, reopened])
    #expect(try ledger.closings(samples.march) == [closed, reopened])
    #expect(try ledger.closings(samples.march, mark: before) == [closed])
    #expect(try ledger.closings(samples.march).last?.reason == "更正")
  }

  @Test func `a kept file that has been damaged is told, not printed`() throws {
    let ledger = try folder.open()
    let closing = try ledger.close(event(), with: run(), sources: [:], outputs: [("a", [1, 2])])
    try DatabaseQueue(path: folder.ledger).write { database in
      try database.execute(sql: "UPDATE content SET bytes = x'0103'")
    }
    let error = #expect(throws: ThreeDefenceError.self) { try ledger.outputs(ofRun: closing.run) }
    #expect(error?.code == .ledger)
  }
}
