import Foundation
import TestSupport
import Testing

/// A ledger that was cut off or overwritten is told, with the way back, and the way leads back.
struct DamagedLedgerTests {
  private static let run = """
    threedef aggregate --workspace city --month 2023-02 --quiet &&
      threedef aggregate --workspace city --month 2023-03 --quiet
    """

  /// Cuts the ledger off, or overwrites a sector or a page of it.
  private func damage(_ bytes: [UInt8], seed: Int) -> [UInt8] {
    var random = SeededGenerator(seed: UInt64(seed))
    let place = Int.random(in: 1..<bytes.count, using: &random)
    if seed % 3 == 0 { return Array(bytes.prefix(place)) }
    var damaged = bytes
    for index in place..<min(place + (seed % 3 == 1 ? 512 : 16_384), bytes.count) {
      damaged[index] = UInt8.random(in: 0...255, using: &random)
    }
    return damaged
  }

  @Test func `damage is told and nothing touched, or does no harm`() throws {
    try City.with { folder in
      let whole = try folder.run(Self.run)
      #expect(whole.status == 0, "\(whole)")
      let outputs = folder.files(below: "city/out")
      let ledger = try #require(folder.bytes("city/ledger.sqlite"))
      var told = 0
      for seed in 0..<15 {
        let damaged = damage(ledger, seed: seed)
        try folder.write(damaged, to: "city/ledger.sqlite")
        let run = try folder.run(Self.run)
        #expect(folder.files(below: "city/out") == outputs, "seed \(seed): \(run)")
        if run.status != 0 {
          told += 1
          #expect(run.status == 2 && run.error.contains("threedef archive restore"), "\(run)")
          #expect(folder.bytes("city/ledger.sqlite") == damaged, "seed \(seed)")
        }
      }
      #expect(told >= 5)
    }
  }

  @Test(arguments: ["rm city/ledger.sqlite", "truncate -s 0 city/ledger.sqlite"])
  func `a ledger that is gone or emptied is told, whatever the inbox holds, and the outputs stay`(
    loss: String
  ) throws {
    try City.with { folder in
      _ = try folder.run(Self.run)
      let outputs = folder.files(below: "city/out")
      for inbox in ["true", "mv city/inbox 别处"] {
        let run = try folder.run(
          """
          rm -f city/ledger.sqlite-*; \(loss); \(inbox)
          threedef aggregate --workspace city --quiet
          """)
        #expect(run.status == 2 && run.output.isEmpty, "\(run)")
        #expect(run.error.contains("2023-02, 2023-03"), "\(run)")
        #expect(run.error.contains("threedef archive restore"), "\(run)")
        #expect(folder.files(below: "city/out") == outputs)
      }
      let close = try folder.run("threedef close 2023-03 --workspace city --quiet")
      #expect(close.status == 2 && close.error.contains("threedef archive restore"), "\(close)")
      #expect(folder.files(below: "city/out") == outputs)
      let anew = try folder.run(
        "mv city/out 旧结果; mkdir -p city/inbox; threedef aggregate --workspace city --quiet")
      #expect(anew.status == 0, "\(anew)")
    }
  }

  @Test func `the archives bring the months back to the byte`() throws {
    try City.with { folder in
      _ = try folder.run(Self.run)
      let outputs = folder.files(below: "city/out")
      let run = try folder.run(
        """
        truncate -s 30000 city/ledger.sqlite
        \(Self.run)
        mv city/ledger.sqlite 坏台账
        threedef archive restore --workspace city --quiet city/out/*/*.xml.gz && \(Self.run)
        """)
      #expect(run.status == 0 && run.error.split(separator: "\n").count == 1, "\(run)")
      #expect(folder.files(below: "city/out") == outputs)
    }
  }
}
