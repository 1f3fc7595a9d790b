import TestSupport
import Testing
import ThreeDefence

/// What the ledger tells of months and of who was heard from.
struct LedgerMonthTests {
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

  @Test func `months are told in order, by what had been received`() throws {
    try take(samples.intake("a", month: samples.month("2023-12")))
    try take(
      samples.intake("a", received: "2023-04-02T00:00:00Z", month: samples.month("2022-02")),
      samples.intake("b", digest: 2, month: samples.month("2022-02")), samples.intake("c"))
    #expect(try ledger.months().map(\.description) == ["2022-02", "2023-03", "2023-12"])
    #expect(try ledger.months(receivedBy: samples.at("2023-03-19")).isEmpty)
    #expect(try ledger.months(mark: Mark(intake: 1)).map(\.description) == ["2023-12"])
  }

  @Test func `the latest receipt is not moved by the same bytes coming again`() throws {
    let intake = samples.intake("a")
    try take(intake, samples.intake("b", received: "2023-03-22T09:00:00+08:00", digest: 2))
    try take(
      samples.intake([0x62], received: "2023-03-30T09:00:00+08:00", digest: 2, content: nil))
    #expect(
      try ledger.latestReceipt(samples.march) == samples.at("2023-03-22T09:00:00+08:00"))
    #expect(try ledger.latestReceipt(samples.month("2023-04")) == nil)
  }

  @Test func `schools are heard from by every form of the month, whatever it says`() throws {
    let blank = [Value](repeating: .blank, count: 3)
    let list = samples.document([
      (samples.form("2142900001"), blank), (samples.form("", name: "无码小学"), blank),
      (samples.form("2142900002"), blank), (samples.form("", name: ""), blank),
    ])
    try take(
      samples.intake([0x61], content: ReadSubmission(documents: [list])),
      samples.intake("b", school: "2142900003", digest: 2, month: samples.month("2023-02")),
      samples.intake("c", school: "2142900004", received: "2023-03-27T00:00:00Z", digest: 3))
    #expect(
      try ledger.schoolsHeardFrom(samples.march) == ["2142900001", "2142900002", "2142900004"])
    #expect(
      try ledger.schoolsHeardFrom(samples.march, receivedBy: samples.at("2023-03-26"))
        == ["2142900001", "2142900002"])
    #expect(try ledger.schoolsHeardFrom(samples.month("2023-02")) == ["2142900003"])
    #expect(try ledger.schoolsHeardFrom(samples.month("2023-01")).isEmpty)
    #expect(try ledger.namesWithoutCode(samples.march) == ["无码小学"])
    #expect(try ledger.namesWithoutCode(samples.month("2023-02")).isEmpty)
  }

  @Test func `schools are heard from by the level below, but for those it misses itself`() throws {
    var archive = samples.document(
      [(samples.form("2142900001"), [.blank, .blank, .blank])], layout: .archive)
    archive.archivedReturns = ["onTime", "returned", "missing", "unexpected"].enumerated().map {
      ArchivedReturn(
        schoolCode: "214290000\($0.offset + 1)", state: $0.element, firstAccepted: "",
        lastReceived: "", reason: "")
    }
    try take(samples.intake([0x61], content: ReadSubmission(documents: [archive])))
    #expect(
      try ledger.schoolsHeardFrom(samples.march) == ["2142900001", "2142900002", "2142900004"])
  }

  @Test func `known files are those of the month, with every name the bytes came under`() throws {
    let first = samples.intake("甲/a.csv")
    var second = first
    second.identity.path = Array("乙/a.csv".utf8)
    var touched = first
    touched.identity.modified = Instant(nanoseconds: first.identity.modified.nanoseconds + 1)
    try take(first, second, samples.intake("b", month: samples.month("2023-04")))
    try take(touched)
    #expect(
      try ledger.knownFiles(samples.march, limit: 0)
        == [first.identity, second.identity, touched.identity])
  }

  @Test func `runs come back as they were recorded`() throws {
    let run = RunRecord(
      at: samples.takenAt, month: samples.march, asOf: samples.at("2023-03-26T08:00:00+08:00"),
      mark: Mark(intake: 3), version: "1.0", editions: ["form": "三防-2023", "standard": "hubei"],
      counts: ["files": 2, "forms": 1 << 40])
    var april = run
    april.month = samples.month("2023-04")
    #expect(try ledger.record(run) == 1)
    #expect(try ledger.record(april) == 2)
    var first = run
    first.id = 1
    april.id = 2
    let reopened = try folder.open()
    #expect(try reopened.runs() == [first, april])
    #expect(try reopened.runs(samples.march) == [first])
    #expect(try reopened.run(2) == april)
    #expect(try reopened.run(3) == nil)
  }
}
