#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import GRDB

extension Ledger {
  /// Records a run for good.
  ///
  /// - Returns: the number it has got; the one in the record is not looked at.
  @discardableResult
  public func record(_ run: RunRecord) throws(ThreeDefenceError) -> Int64 {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO run (at, month, asOf, mark, version, editions, counts)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run.at.nanoseconds, run.month.description, run.asOf.nanoseconds, run.mark.intake,
          run.version, try json(run.editions), try json(run.counts),
        ])
      return database.lastInsertedRowID
    }
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
    guard let month = Month(row["month"] as String),
      let editions: [String: String] = value(ofJSON: row["editions"]),
      let counts: [String: Int] = value(ofJSON: row["counts"])
    else { throw LedgerFault.damaged }
    self.init(
      id: row["id"], at: Instant(nanoseconds: row["at"]), month: month,
      asOf: Instant(nanoseconds: row["asOf"]), mark: Mark(intake: row["mark"]),
      version: row["version"], editions: editions, counts: counts)
  }
}

private func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

private func value<Value: Decodable>(ofJSON text: String) -> Value? {
  try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
}
