#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import GRDB

extension Ledger {
  /// Records a run for good.
  ///
  /// - Parameters:
  ///   - run: the run; the number in it is not looked at.
  ///   - sources: the files it was made from besides the ledger, by path.
  /// - Returns: the number it has got.
  /// - Throws: `busy`, `ledger` or `inputOutput`, with nothing kept.
  @discardableResult
  public func record(
    _ run: RunRecord, sources: [String: [UInt8]] = [:]
  ) throws(ThreeDefenceError) -> Int64 {
    try write { database in try RunWriter(database).write(run, sources: sources) }
  }

  /// The runs so far, of a month or of all, in order.
  public func runs(_ month: Month? = nil) throws(ThreeDefenceError) -> [RunRecord] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM run WHERE ?1 IS NULL OR month = ?1 ORDER BY id",
        arguments: [month?.description]
      ).map(RunRecord.init(row:))
    }
  }

  /// A run by its number; nil when there is none of that number.
  public func run(_ id: Int64) throws(ThreeDefenceError) -> RunRecord? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM run WHERE id = ?", arguments: [id])
        .map(RunRecord.init(row:))
    }
  }
}

extension RunRecord {
  fileprivate init(row: Row) throws {
    let language: String = row["language"]
    guard let month = Month(row["month"] as String),
      let editions: [String: String] = value(ofJSON: row["editions"]),
      let counts: [String: Int] = value(ofJSON: row["counts"]),
      let unread: [UnreadFile] = value(ofJSON: row["unread"])
    else { throw LedgerFault.damaged }
    let mark = Mark(intake: row["mark"], closing: row["closing"])
    let manifest: Data? = row["manifest"]
    self.init(
      id: row["id"], at: Instant(nanoseconds: row["at"]), month: month,
      asOf: Instant(nanoseconds: row["asOf"]), mark: mark, version: row["version"],
      editions: editions, counts: counts, language: Language(rawValue: language) ?? .zh,
      unread: unread, manifest: manifest.map { Array($0) } ?? [])
  }
}

private func value<Value: Decodable>(ofJSON text: String) -> Value? {
  try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
}
