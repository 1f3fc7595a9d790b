#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import GRDB
import Interchange

/// Puts runs into the ledger, with the files that they were made from or have made.
struct RunWriter {
  /// What a file is to a run.
  ///
  /// The raw values are kept in the ledger: never change one.
  enum Role: String {
    /// What outputs were made from besides the ledger.
    case source
    /// What a closed month is printed as.
    case output
  }

  private let database: Database

  /// A writer within a transaction.
  init(_ database: Database) { self.database = database }

  /// Puts in a run and what it was made from; returns its number.
  func write(_ run: RunRecord, sources: [String: [UInt8]]) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO run (at, month, asOf, mark, version, editions, counts, closing, language,
          unread, manifest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.at.nanoseconds, run.month.description, run.asOf.nanoseconds, run.mark.intake,
        run.version, try json(run.editions), try json(run.counts), run.mark.closing,
        run.language.rawValue, try json(run.unread),
        run.manifest.isEmpty ? nil : Data(run.manifest),
      ])
    let id = database.lastInsertedRowID
    let files = sources.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) }
    try write(files, as: .source, ofRun: id)
    return id
  }

  /// Puts in files of a run, in order.
  func write(_ files: [(path: String, bytes: [UInt8])], as role: Role, ofRun run: Int64) throws {
    let file = try RawStatement(database, "INSERT INTO runFile VALUES (?, ?, ?, ?, ?)")
    file.bind(run, at: 1)
    try file.bind(role.rawValue, at: 2)
    for (number, (path, bytes)) in files.enumerated() {
      file.bind(Int64(number + 1), at: 3)
      try file.bind(path, at: 4)
      file.bind(try content(bytes), at: 5)
      try file.run()
    }
  }

  /// The number of a content, put in when the ledger does not have it yet.
  func content(_ bytes: [UInt8]) throws -> Int64 {
    let digest = SHA256.hash(bytes)
    let known = try RawStatement(database, "SELECT id FROM content WHERE digest = ?")
    try known.bind(digest, at: 1)
    if try known.next() {
      defer { known.reset() }
      return known.number(0)
    }
    let kept = KeptBytes(bytes)
    guard let packed = kept.bytes else { throw LedgerFault.other("file over 999 MB") }
    let insert = try RawStatement(
      database, "INSERT INTO content (digest, packing, bytes) VALUES (?, ?, ?)")
    try insert.bind(digest, at: 1)
    try insert.bind(kept.packing.rawValue, at: 2)
    try insert.bind(packed, at: 3)
    try insert.run()
    return database.lastInsertedRowID
  }

  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

extension Ledger {
  /// The files that a run was made from besides the ledger, by path; none for a run of a version that
  /// did not keep them.
  public func sources(ofRun id: Int64) throws(ThreeDefenceError) -> [String: [UInt8]] {
    let files = try files(ofRun: id, as: .source)
    return Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// The paths of files that are not what a run was made from: other, new or gone; in order.
  func changes(
    ofSources now: [String: [UInt8]], sinceRun id: Int64
  ) throws(ThreeDefenceError) -> [String] {
    let before: [String: [UInt8]] = try read { database in
      let statement = try RawStatement(
        database,
        """
        SELECT runFile.path, content.digest
        FROM runFile JOIN content ON content.id = runFile.contentId
        WHERE runFile.runId = ? AND runFile.role = ?
        """)
      statement.bind(id, at: 1)
      try statement.bind(RunWriter.Role.source.rawValue, at: 2)
      var digests: [String: [UInt8]] = [:]
      while try statement.next() { digests[statement.text(0)] = statement.bytes(1) }
      return digests
    }
    return Set(before.keys).union(now.keys).filter { before[$0] != now[$0].map(SHA256.hash) }
      .sorted()
  }

  /// The outputs that were kept of a run because a month was closed with them, in order.
  public func outputs(
    ofRun id: Int64
  ) throws(ThreeDefenceError) -> [(path: String, bytes: [UInt8])] {
    try files(ofRun: id, as: .output)
  }

  private func files(
    ofRun id: Int64, as role: RunWriter.Role
  ) throws(ThreeDefenceError) -> [(path: String, bytes: [UInt8])] {
    try read { database in
      let statement = try RawStatement(
        database,
        """
        SELECT runFile.path, content.packing, content.bytes, content.digest
        FROM runFile JOIN content ON content.id = runFile.contentId
        WHERE runFile.runId = ? AND runFile.role = ? ORDER BY runFile.number
        """)
      statement.bind(id, at: 1)
      try statement.bind(role.rawValue, at: 2)
      var files: [(path: String, bytes: [UInt8])] = []
      while try statement.next() {
        guard let packing = KeptBytes.Packing(rawValue: statement.text(1)) else {
          throw LedgerFault.newer
        }
        let bytes = try KeptBytes(packing: packing, bytes: statement.bytes(2)).received() ?? []
        guard SHA256.hash(bytes) == statement.bytes(3) else { throw LedgerFault.damaged }
        files.append((statement.text(0), bytes))
      }
      return files
    }
  }
}
