import GRDB

/// The ledger 台账: everything received, kept for good in one SQLite file.
///
/// Nothing in it is changed or deleted: a correction is a new row. It may be used from several
/// threads; calls are answered one after another. The file is closed with the last reference, and
/// is then all that must be backed up.
public final class Ledger: Sendable {
  private let queue: DatabaseQueue
  private let path: String
  private let wait: Int

  /// Opens the ledger, made on first use; a file that is no ledger is left as it is.
  ///
  /// - Parameters:
  ///   - path: the file; its folder must exist.
  ///   - wait: seconds to wait for another process that is writing.
  /// - Throws: `ledger` for a file that is no ledger, is damaged or of a newer program; `busy` when
  ///   it stays locked; `inputOutput` when it cannot be opened or made.
  public init(path: String, wait: Int) throws(ThreeDefenceError) {
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration(wait: wait))
      try LedgerSchema.prepare(queue)
    } catch {
      throw LedgerFault(error).error(path: path, wait: wait)
    }
    self.path = path
    self.wait = wait
  }

  private static func configuration(wait: Int) -> Configuration {
    var configuration = Configuration()
    configuration.label = "ledger"
    // REFERENCES in the schema is for the reader: a parent is always written first, in the same
    // transaction, and looking it up again for each row takes a tenth of the time.
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(Double(wait))
    configuration.prepareDatabase { database in
      // NORMAL would not wait for the disk at a commit, so that a power cut could take back what
      // has been acknowledged. A run commits a few times only, and FULL costs one sync for each.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Reads in one snapshot: what others commit meanwhile is not seen.
  func read<Result>(
    _ work: (Database) throws -> Result
  ) throws(ThreeDefenceError) -> Result {
    do { return try queue.read(work) } catch {
      throw LedgerFault(error).error(path: path, wait: wait)
    }
  }

  /// Writes in one transaction: all of it is kept, for good, or nothing.
  func write<Result>(
    _ work: (Database) throws -> Result
  ) throws(ThreeDefenceError) -> Result {
    do { return try queue.write(work) } catch {
      throw LedgerFault(error).error(path: path, wait: wait)
    }
  }
}
