import TestSupport
import Testing
import ThreeDefence

/// A process killed at any instant leaves a ledger that opens with every batch whole.
struct LedgerCrashTests {
  private let samples = LedgerSamples.self

  private func batch(_ numbers: ClosedRange<UInt8>) -> [Intake] {
    numbers.map { samples.intake("\($0).csv", school: "21429000\($0)", digest: $0) }
  }

  @Test func `what was taken in is there when the process dies with the ledger open`() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.open()
    try ledger.take(batch(10...59), takenAt: samples.takenAt, template: samples.template)
    let copy = try LedgerFolder()
    for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
      try copy.write(try folder.bytes(name), to: name)
    }
    let holdings = try copy.open().holdings(samples.march, template: samples.template)
    #expect(holdings.forms.count == 50)
    #expect(try ledger.months() == [samples.march])
  }

  @Test func `a log cut off anywhere gives whole batches and nothing else`() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.open()
    var sizes: [Int] = []
    for numbers in [10...29, 30...69, 70...89] as [ClosedRange<UInt8>] {
      try ledger.take(batch(numbers), takenAt: samples.takenAt, template: samples.template)
      sizes.append(try folder.bytes("ledger.sqlite-wal").count)
    }
    let main = try folder.bytes()
    let log = try folder.bytes("ledger.sqlite-wal")
    let cuts = Array(stride(from: 0, to: log.count, by: 9_001)) + sizes + sizes.map { $0 - 1 }
    for cut in cuts {
      let copy = try LedgerFolder()
      try copy.write(main)
      try copy.write(Array(log.prefix(cut)), to: "ledger.sqlite-wal")
      let forms = try copy.open().holdings(samples.march, template: samples.template).forms.count
      let whole = sizes.filter { $0 <= cut }.count
      #expect(forms == [0, 20, 60, 80][whole], "cut at \(cut) of \(log.count)")
    }
  }

  @Test func `a closed ledger is one file`() throws {
    let folder = try LedgerFolder()
    try folder.open().take(batch(10...19), takenAt: samples.takenAt, template: samples.template)
    #expect(try folder.names() == ["ledger.sqlite"])
  }
}
