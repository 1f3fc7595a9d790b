import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound and read directly.
///
/// GRDB's own argument arrays and rows make an object for each value, which for forms of sixty
/// values costs three times as much as everything else. Parameters count from 1, columns from 0, as
/// SQLite does. A text must not be in use twice at a time: GRDB keeps one statement for each.
final class RawStatement {
  /// Keeps the prepared statement alive.
  private let statement: Statement
  private let handle: OpaquePointer

  /// Tells SQLite to copy what is bound: `SQLITE_TRANSIENT`, a macro that Swift does not import.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// The statement for an SQL text, prepared once for a connection.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Rows that are left would hold the ledger's state as it is now against all later reads.
  deinit { sqlite3_reset(handle) }

  // MARK: - Binding

  /// Binds a number; nil is NULL.
  func bind(_ number: Int64?, at parameter: Int32) {
    if let number {
      sqlite3_bind_int64(handle, parameter, number)
    } else {
      sqlite3_bind_null(handle, parameter)
    }
  }

  /// Binds a text; nil is NULL.
  func bind(_ text: String?, at parameter: Int32) throws {
    guard var text else { return bind(nil as Int64?, at: parameter) }
    try check(
      text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) { characters in
          sqlite3_bind_text64(
            handle, parameter, characters.baseAddress, sqlite3_uint64(characters.count),
            Self.copied, UInt8(SQLITE_UTF8))
        }
      })
  }

  /// Binds bytes; nil is NULL.
  func bind(_ bytes: [UInt8]?, at parameter: Int32) throws {
    guard let bytes else { return bind(nil as Int64?, at: parameter) }
    if bytes.isEmpty { return try check(sqlite3_bind_zeroblob(handle, parameter, 0)) }
    try check(
      bytes.withUnsafeBytes { buffer in
        sqlite3_bind_blob64(
          handle, parameter, buffer.baseAddress, sqlite3_uint64(buffer.count), Self.copied)
      })
  }

  // MARK: - Running

  /// Runs a statement that yields no rows, and makes it ready for the next.
  func run() throws {
    defer { sqlite3_reset(handle) }
    try check(sqlite3_step(handle))
  }

  /// Goes on to the next row; after the last, the statement is ready to be bound again.
  func next() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    defer { sqlite3_reset(handle) }
    try check(code)
    return false
  }

  /// Gives up the rows that are left.
  func reset() { sqlite3_reset(handle) }

  private func check(_ code: Int32) throws {
    if code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW { return }
    let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  // MARK: - Columns

  /// Whether a column of the row is NULL.
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// A number of the row; 0 for NULL.
  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// A text of the row; empty for NULL.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a blob or text of the row; none for NULL.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}
