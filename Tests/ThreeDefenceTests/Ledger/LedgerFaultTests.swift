import Foundation
import GRDB
import TestSupport
import Testing

@testable import ThreeDefence

/// A ledger that cannot be used is told with its name and what to do, and is left as it is.
struct LedgerFaultTests {
  private let folder: LedgerFolder
  private let samples = LedgerSamples.self

  init() throws { folder = try LedgerFolder() }

  private func fillLedger(files: Int = 1) throws {
    try folder.open().take(
      (0..<files).map { samples.intake("\($0).csv", digest: UInt8($0 + 1)) },
      takenAt: samples.takenAt, template: samples.template)
  }

  /// Opening must fail with a code, tell the file, and change nothing in the folder.
  private func expectRefusal(
    _ code: ThreeDefenceError.Code, _ sentence: ErrorSentence,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let names = try folder.names()
    let bytes = try folder.bytes()
    let error = #expect(throws: ThreeDefenceError.self, sourceLocation: sourceLocation) {
      try folder.open()
    }
    #expect(
      error == ThreeDefenceError(code, sentence, folder.ledger), sourceLocation: sourceLocation)
    #expect(try folder.names() == names, sourceLocation: sourceLocation)
    #expect(try folder.bytes() == bytes, sourceLocation: sourceLocation)
  }

  @Test(
    arguments: [
      Array("台账".utf8), Array("x\n".utf8), [0, 0], Array(repeating: 0x41, count: 100_000),
      Array("SQLite format 2\0".utf8),
      Array("SQLite format 3\0".utf8) + Array(repeating: 7, count: 200),
    ] as [[UInt8]])
  func `a file that is no database is left as it is`(bytes: [UInt8]) throws {
    try folder.write(bytes)
    try expectRefusal(.ledger, .ledgerNotDatabase)
  }

  @Test func `a database of another program is left as it is`() throws {
    try DatabaseQueue(path: folder.ledger).write { database in
      try database.execute(sql: "CREATE TABLE player (id INTEGER PRIMARY KEY)")
    }
    try expectRefusal(.ledger, .ledgerForeign)
  }

  @Test func `a ledger of a newer program is left as it is`() throws {
    try fillLedger()
    try DatabaseQueue(path: folder.ledger).write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')")
    }
    try expectRefusal(.ledger, .ledgerNewer)
  }

  @Test(arguments: [20_000, 16_384, 5_000])
  func `a ledger that was cut off is told as damaged`(size: Int) throws {
    try fillLedger()
    try folder.write(Array(try folder.bytes().prefix(size)))
    try expectRefusal(.ledger, .ledgerDamaged)
  }

  @Test func `a ledger with a page overwritten is told as damaged when it is read`() throws {
    try fillLedger(files: 200)
    var bytes = try folder.bytes()
    for index in 2 * 16_384..<bytes.count { bytes[index] = 0xA5 }
    try folder.write(bytes)
    let ledger = try folder.open()
    let error = #expect(throws: ThreeDefenceError.self) {
      try ledger.holdings(samples.march, template: samples.template)
    }
    #expect(error == ThreeDefenceError(.ledger, .ledgerDamaged, folder.ledger))
  }

  @Test func `an empty file, as a first run leaves it that dies at once, becomes a ledger`() throws
  {
    try folder.write([])
    try fillLedger()
    #expect(try folder.open().months() == [samples.march])
  }

  @Test func `a first run that dies before it has made the tables is made up for`() throws {
    try DatabaseQueue(path: folder.ledger).writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = \(LedgerSchema.applicationID)")
      try database.execute(
        sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    try fillLedger()
    #expect(try folder.open().months() == [samples.march])
  }

  @Test func `a ledger in a folder that is not there, or that is a folder, cannot be opened`() {
    for path in [folder.path + "/none/ledger.sqlite", folder.path] {
      let error = #expect(throws: ThreeDefenceError.self) { try Ledger(path: path, wait: 0) }
      #expect(error == ThreeDefenceError(.inputOutput, .ledgerCannotOpen, path))
    }
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
  func `a ledger that may not be written is told so and can be read`() throws {
    try fillLedger()
    chmod(folder.ledger, 0o444)
    let ledger = try folder.open()
    #expect(try ledger.months() == [samples.march])
    let error = #expect(throws: ThreeDefenceError.self) {
      try ledger.take(
        [samples.intake("b", digest: 9)], takenAt: samples.takenAt, template: samples.template)
    }
    #expect(error == ThreeDefenceError(.inputOutput, .ledgerReadOnly, folder.ledger))
  }

  @Test func `while another process writes, reading goes on and taking in is told as busy`() throws
  {
    try fillLedger()
    let other = try DatabaseQueue(path: folder.ledger)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let ledger = try folder.open()
      #expect(try ledger.holdings(samples.march, template: samples.template).forms.count == 1)
      let error = #expect(throws: ThreeDefenceError.self) {
        try ledger.take(
          [samples.intake("b", digest: 9)], takenAt: samples.takenAt, template: samples.template)
      }
      #expect(error == ThreeDefenceError(.busy, .ledgerLocked, folder.ledger, "0"))
      try database.execute(sql: "ROLLBACK")
      try ledger.take(
        [samples.intake("b", digest: 9)], takenAt: samples.takenAt, template: samples.template)
      #expect(try ledger.holdings(samples.march, template: samples.template).forms.count == 2)
    }
  }

  @Test(
    arguments: [
      (5, .locked), (6, .locked), (26, .notDatabase), (11, .damaged), (13, .full), (8, .readOnly),
      (3, .readOnly), (14, .cannotOpen), (10, .other("disk I/O error")),
    ] as [(Int32, LedgerFault)])
  func `SQLite's result codes are told apart`(code: Int32, fault: LedgerFault) {
    #expect(LedgerFault(code: code, message: "disk I/O error") == fault)
  }

  @Test(
    arguments: [
      (.locked, .busy), (.notDatabase, .ledger), (.foreign, .ledger), (.newer, .ledger),
      (.damaged, .ledger), (.full, .inputOutput), (.readOnly, .inputOutput),
      (.cannotOpen, .inputOutput), (.other("x"), .inputOutput), (.noSubmission(7), .notFound),
    ] as [(LedgerFault, ThreeDefenceError.Code)])
  func `every fault is told with the ledger's name`(
    fault: LedgerFault, code: ThreeDefenceError.Code
  ) {
    let error = fault.error(path: "台/ledger.sqlite", wait: 60)
    #expect(error.code == code)
    for language in Language.allCases {
      #expect(error.text(language).contains("台/ledger.sqlite"))
      #expect(!error.text(language).contains("{"))
    }
  }
}
