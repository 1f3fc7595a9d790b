import GRDB
import Glibc
import GRDBSQLite

/// What can be wrong with a ledger, as far as it makes a difference to the person who must mend it.
enum LedgerFault: Error, Equatable {
  /// Another process holds the lock.
  case locked
  /// The file is no SQLite database.
  case notDatabase
  /// The file is a database, but no ledger.
  case foreign
  /// A newer version of the program has written it.
  case newer
  /// The file is a ledger and broken.
  case damaged
  /// The disk is full.
  case full
  /// The file or its folder may not be written.
  case readOnly
  /// The file cannot be opened or made.
  case cannotOpen
  /// There is no submission of that number.
  case noSubmission(Int64)
  /// Anything else, in SQLite's words.
  case other(String)

  /// The fault behind an error of GRDB or of this folder.
  init(_ error: any Error) {
    switch error {
    case let fault as LedgerFault: self = fault
    case let error as DatabaseError:
      self.init(code: error.resultCode.rawValue, message: error.message ?? "\(error.resultCode)")
    default: self = .other("\(error)")
    }
  }

  /// The fault behind a primary result code of SQLite.
  init(code: Int32, message: String) {
    switch code {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .locked
    case SQLITE_NOTADB: self = .notDatabase
    case SQLITE_CORRUPT: self = .damaged
    case SQLITE_FULL: self = .full
    case SQLITE_READONLY, SQLITE_PERM: self = .readOnly
    case SQLITE_CANTOPEN: self = .cannotOpen
    default: self = .other(message)
    }
  }

  /// The error that is told, about the ledger at a path, having waited so many seconds.
  func error(path: String, wait: Int) -> ThreeDefenceError {
    switch self {
    case .locked: ThreeDefenceError(.busy, .ledgerLocked, path, String(wait))
    case .notDatabase: ThreeDefenceError(.ledger, .ledgerNotDatabase, path)
    case .foreign: ThreeDefenceError(.ledger, .ledgerForeign, path)
    case .newer: ThreeDefenceError(.ledger, .ledgerNewer, path)
    case .damaged: ThreeDefenceError(.ledger, .ledgerDamaged, path)
    case .full: ThreeDefenceError(.inputOutput, .ledgerDiskFull, path)
    case .readOnly:
      unwritable(.ledgerNotWritten, path) ?? ThreeDefenceError(.inputOutput, .ledgerReadOnly, path)
    case .cannotOpen:
      unwritable(.ledgerNotOpened, path) ?? ThreeDefenceError(.inputOutput, .ledgerCannotOpen, path)
    case .noSubmission(let id):
      ThreeDefenceError(.notFound, .ledgerNoSubmission, path, String(id))
    case .other(let message): ThreeDefenceError(.inputOutput, .ledgerFailed, path, message)
    }
  }

  /// A sentence that names which file or folder of the ledger the account may not write; nil when it
  /// may write all, or the disk can be written by nobody.
  private func unwritable(_ sentence: ErrorSentence, _ path: String) -> ThreeDefenceError? {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let files: [String] = [path, "\(path)-wal", "\(path)-shm", folder]
    let file = files.first { faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) != 0 && errno == EACCES }
    guard let file, let status = try? FileStatus(at: file) else { return nil }
    guard status.owner != geteuid() else {
      return ThreeDefenceError(.inputOutput, .ledgerFileReadOnly, path, file)
    }
    return ThreeDefenceError(
      .inputOutput, sentence, path, file, Account.name(of: status.owner), Account.current)
  }
}
