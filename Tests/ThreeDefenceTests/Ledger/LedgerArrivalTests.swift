import GRDB
import TestSupport
import Testing
import ThreeDefence

/// Which arrivals count, and in what order they are given.
struct LedgerArrivalTests {
  private let folder: LedgerFolder
  private let ledger: Ledger
  private let samples = LedgerSamples.self

  init() throws {
    folder = try LedgerFolder()
    ledger = try folder.open()
  }

  private func take(_ intakes: Intake...) throws {
    try ledger.take(intakes, takenAt: samples.takenAt, template: samples.template)
  }

  private func holdings(
    receivedBy: String? = nil, mark: Mark? = nil
  ) throws -> MonthHoldings {
    try ledger.holdings(
      samples.march, receivedBy: receivedBy.map(samples.at), template: samples.template, mark: mark)
  }

  private func again(_ intake: Intake, _ path: String, _ received: String) -> Intake {
    samples.intake(
      Array(path.utf8), received: received, digest: intake.digest[0], content: nil)
  }

  @Test(arguments: [
    ("2023-03-19T09:00:00+08:00", "later.csv", 19),
    ("2023-03-21T09:00:00+08:00", "first.csv", 20),
  ])
  func `the same bytes found twice keep the earlier time and its path`(
    received: String, path: String, day: Int
  ) throws {
    let first = samples.intake("first.csv")
    try take(first)
    try take(again(first, "later.csv", received))
    let submission = try #require(try holdings().submissions.first)
    #expect(try holdings().submissions.count == 1)
    #expect(submission.arrivals == 2)
    #expect(submission.path == path)
    #expect(submission.receivedAt == samples.at("2023-03-\(day)T09:00:00+08:00"))
    #expect(try holdings().forms.count == 1)
  }

  @Test func `the same bytes at the same time stand under the lesser path`() throws {
    let first = samples.intake("b.csv")
    try take(again(first, "a.csv", "2023-03-20T09:00:00+08:00"), first)
    #expect(try holdings().submissions.map(\.path) == ["a.csv"])
  }

  @Test func `the same bytes read twice in a batch are one submission`() throws {
    try take(samples.intake("a.csv"), samples.intake("b.csv"))
    #expect(try holdings().submissions.map(\.arrivals) == [2])
    #expect(try holdings().forms.count == 1)
    #expect(try ledger.knownFiles(samples.march, limit: 0).count == 2)
  }

  @Test func `the same bytes in another month are another submission`() throws {
    let april = samples.month("2023-04")
    try take(samples.intake("a.csv"), samples.intake("a.csv", month: april))
    #expect(try ledger.months() == [samples.march, april])
    #expect(try ledger.knownDigests(april).count == 1)
    #expect(try holdings().submissions.map(\.arrivals) == [1])
  }

  @Test func `submissions stand by time, then path, then digest, however they came`() throws {
    let early = "2023-03-19T09:00:00+08:00"
    let all = [
      samples.intake("z.csv", school: "1", received: early, digest: 9),
      samples.intake("a.csv", school: "2", digest: 4),
      samples.intake("a.csv", school: "3", digest: 7),
      samples.intake("a/b.csv", school: "4", digest: 1),
      samples.intake("一.csv", school: "5", digest: 2),
    ]
    try take(all[4], all[2])
    try take(all[3], all[0], all[1])
    let holdings = try holdings()
    #expect(holdings.submissions.map { $0.digest[0] } == [9, 4, 7, 1, 2])
    #expect(holdings.documents.map(\.submission) == [0, 1, 2, 3, 4])
    #expect(holdings.forms.map(\.schoolCode) == ["1", "2", "3", "4", "5"])
    #expect(holdings.documentOfForm == [0, 1, 2, 3, 4])
  }

  @Test func `values stay with their forms when files are put in order`() throws {
    for number in [5, 3, 9, 1, 7] {
      let values = [Value.reported(Int64(number)), .blank, .reported(Int64(-number))]
      try take(
        samples.intake(
          "a.csv", school: "\(number)", received: "2023-03-0\(number)T09:00:00+08:00",
          digest: UInt8(number), values: values))
    }
    let holdings = try holdings()
    #expect(holdings.forms.map(\.schoolCode) == ["1", "3", "5", "7", "9"])
    #expect((0..<5).map { holdings.values[$0, 0] } == [1, 3, 5, 7, 9].map { .reported($0) })
    #expect((0..<5).map { holdings.values[$0, 2] } == [-1, -3, -5, -7, -9].map { .reported($0) })
  }

  @Test func `only what was received by a moment counts, the moment included`() throws {
    let first = samples.intake("a.csv", received: "2023-03-20T09:00:00+08:00")
    try take(first, samples.intake("b.csv", received: "2023-03-21T09:00:00+08:00", digest: 2))
    try take(again(first, "c.csv", "2023-03-19T09:00:00+08:00"))
    let all = try holdings(receivedBy: "2023-03-21T09:00:00+08:00")
    #expect(all.submissions.map(\.path) == ["c.csv", "b.csv"])
    let early = try holdings(receivedBy: "2023-03-21T08:59:59.999999999+08:00")
    #expect(early.submissions.map(\.path) == ["c.csv"])
    #expect(early.submissions.map(\.arrivals) == [2])
    #expect(
      try holdings(receivedBy: "2023-03-19T09:00:00+08:00").submissions.map(\.arrivals) == [1])
    #expect(try holdings(receivedBy: "2023-03-19T08:59:59+08:00").forms.isEmpty)
  }

  @Test func `with a mark the ledger answers as it did then`() throws {
    #expect(try ledger.mark() == Mark(intake: 0))
    let first = samples.intake("b.csv", received: "2023-03-20T09:00:00+08:00")
    try take(first)
    let mark = try ledger.mark()
    try take(
      again(first, "a.csv", "2023-03-18T09:00:00+08:00"),
      samples.intake("c.csv", school: "2142900002", digest: 2))
    #expect(try ledger.mark() > mark)
    let then = try holdings(mark: mark)
    #expect(then.submissions.map(\.path) == ["b.csv"])
    #expect(then.submissions.map(\.arrivals) == [1])
    #expect(then.forms.map(\.schoolCode) == ["2142900001"])
    #expect(
      try ledger.latestReceipt(samples.march, mark: mark) == samples.at("2023-03-20T09:00:00+08:00")
    )
    #expect(try ledger.schoolsHeardFrom(samples.march, mark: mark) == ["2142900001"])
    #expect(try holdings(mark: Mark(intake: 0)).submissions.isEmpty)
    #expect(try ledger.months(mark: Mark(intake: 0)).isEmpty)
  }

  @Test func `a batch is kept whole or not at all`() throws {
    try take(samples.intake("a.csv"))
    let other = try DatabaseQueue(path: folder.ledger)
    try other.write { database in
      try database.execute(
        sql: """
          CREATE TRIGGER refuse BEFORE INSERT ON arrival WHEN NEW.path = 'bad.csv'
          BEGIN SELECT RAISE(ABORT, 'refused'); END
          """)
    }
    let error = #expect(throws: ThreeDefenceError.self) {
      try take(samples.intake("b.csv", digest: 2), samples.intake("bad.csv", digest: 3))
    }
    #expect(error?.code == .inputOutput)
    #expect(try holdings().submissions.map(\.path) == ["a.csv"])
    #expect(try ledger.mark() == Mark(intake: 1))
    try take(samples.intake("b.csv", digest: 2))
    #expect(try holdings().submissions.map(\.path) == ["a.csv", "b.csv"])
  }

  @Test func `an empty batch leaves no trace`() throws {
    try take()
    #expect(try ledger.mark() == Mark(intake: 0))
  }

  @Test func `several threads may take in and read at once`() async throws {
    try await withThrowingTaskGroup { group in
      for number in 1...8 as ClosedRange<UInt8> {
        group.addTask {
          try ledger.take(
            [samples.intake("\(number)", digest: number), samples.intake("again", digest: 9)],
            takenAt: samples.takenAt, template: samples.template)
          _ = try holdings()
        }
      }
      try await group.waitForAll()
    }
    #expect(try holdings().submissions.count == 9)
    #expect(try holdings().submissions.map(\.arrivals).reduce(0, +) == 16)
    #expect(try ledger.mark() == Mark(intake: 8))
  }
}
