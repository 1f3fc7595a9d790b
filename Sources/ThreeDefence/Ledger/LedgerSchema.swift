import GRDB

/// The tables of the ledger, made and brought up to date by named migrations.
///
/// A migration that has been published is never edited: a change is a new one. They are written as
/// SQL with comments, because SQLite keeps the text and shows it to whoever looks into the file.
/// The tables of forms are not among them: `EditionTable` makes one when an edition is first met.
enum LedgerSchema {
  /// Marks the file as a ledger, "TDLG".
  static let applicationID = 0x5444_4C47

  /// Makes a new ledger, or brings an older one up to date.
  ///
  /// - Throws: `LedgerFault.foreign` or `.newer`, with the file untouched.
  static func prepare(_ queue: DatabaseQueue) throws {
    let migrator = migrator
    let isCurrent = try queue.writeWithoutTransaction { database in
      try markNew(database)
      if try migrator.hasBeenSuperseded(database) { throw LedgerFault.newer }
      return try migrator.hasCompletedMigrations(database)
    }
    if !isCurrent { try migrator.migrate(queue) }
  }

  /// Makes an empty file a ledger, before it has tables, so that a process killed at any instant
  /// leaves a file that is known for one.
  private static func markNew(_ database: Database) throws {
    if try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID { return }
    guard try Row.fetchOne(database, sql: "SELECT 1 FROM sqlite_schema LIMIT 1") == nil else {
      throw LedgerFault.foreign
    }
    // A file of one school with its form fits several times into a page of 16 KiB, which writes a
    // batch a quarter faster than pages of 4 KiB.
    try database.execute(sql: "PRAGMA page_size = 16384")
    // WAL is kept in the file. Where the file system has no shared memory, SQLite stays with its
    // rollback journal, which is as safe.
    _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("receipts") { database in try database.execute(sql: receipts) }
    migrator.registerMigration("runs") { database in try database.execute(sql: runs) }
    migrator.registerMigration("closings") { database in try database.execute(sql: closings) }
    migrator.registerMigration("restorations") { database in
      try database.execute(sql: restorations)
    }
    return migrator
  }

  private static let receipts = """
    CREATE TABLE intake (          -- files taken in together
      id INTEGER PRIMARY KEY,      -- ever growing: a run notes the highest it has seen
      takenInAt INTEGER NOT NULL   -- this and all times: nanoseconds since 1970-01-01T00:00:00Z
    ) STRICT;

    CREATE TABLE submission (      -- a file, once for a month however often its bytes came
      id INTEGER PRIMARY KEY,
      month TEXT NOT NULL,         -- 2023-03
      digest BLOB NOT NULL,        -- SHA-256 of the bytes as received
      packing TEXT NOT NULL,       -- how they are kept: plain, gzip, or none
      bytes BLOB,
      UNIQUE (month, digest)
    ) STRICT;

    CREATE TABLE arrival (         -- each time the bytes came
      submissionId INTEGER NOT NULL REFERENCES submission,
      number INTEGER NOT NULL,
      intakeId INTEGER NOT NULL REFERENCES intake,
      path TEXT NOT NULL,          -- below the month's inbox folder
      pathBytes BLOB,              -- the path as the system gave it, where it is not UTF-8
      size INTEGER NOT NULL,       -- bytes
      modified INTEGER NOT NULL,
      receivedAt INTEGER NOT NULL,
      clock TEXT NOT NULL,         -- what gave receivedAt: given, file, or intake
      isClamped INTEGER NOT NULL,  -- 1 when it lay in the future
      PRIMARY KEY (submissionId, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE edition (         -- a form edition, with the table that holds its forms
      id INTEGER PRIMARY KEY,
      templateId TEXT NOT NULL,
      tableName TEXT NOT NULL UNIQUE,
      indicators TEXT NOT NULL     -- a line for each in the form's order: id and type
    ) STRICT;

    CREATE TABLE document (        -- what a submission holds: itself, or each file of a zip
      submissionId INTEGER NOT NULL REFERENCES submission,
      number INTEGER NOT NULL,
      part TEXT NOT NULL,          -- path inside the zip, or empty
      layout TEXT NOT NULL,        -- list, card, xml, archive, or unknown
      columns BLOB,                -- where each field stands in a list, packed
      editionId INTEGER NOT NULL REFERENCES edition,
      firstFormId INTEGER NOT NULL,
      formCount INTEGER NOT NULL,  -- its forms follow one another from firstFormId
      PRIMARY KEY (submissionId, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE finding (         -- what reading found; other findings are made again on every run
      submissionId INTEGER NOT NULL REFERENCES submission,
      number INTEGER NOT NULL,
      documentNumber INTEGER,      -- empty when it is about the file
      formId INTEGER,              -- empty when it is about the document
      checkId TEXT NOT NULL,
      severity TEXT NOT NULL,      -- fatal, query, or hint
      row INTEGER,
      "column" TEXT NOT NULL,
      indicator TEXT,
      value TEXT NOT NULL,         -- as written
      expected TEXT NOT NULL,
      sentence TEXT NOT NULL,      -- the message without a language
      facts TEXT NOT NULL,         -- what is put into it, JSON
      PRIMARY KEY (submissionId, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE archivedReturn (  -- the level below's judgement of its schools
      submissionId INTEGER NOT NULL REFERENCES submission,
      documentNumber INTEGER NOT NULL,
      number INTEGER NOT NULL,
      schoolCode TEXT NOT NULL,
      state TEXT NOT NULL,
      firstAccepted TEXT NOT NULL,
      lastReceived TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (submissionId, documentNumber, number)
    ) STRICT, WITHOUT ROWID;
    """

  private static let runs = """
    CREATE TABLE run (             -- each time outputs were made
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      month TEXT NOT NULL,
      asOf INTEGER NOT NULL,
      mark INTEGER NOT NULL,       -- the highest intake.id it saw
      version TEXT NOT NULL,       -- of the program
      editions TEXT NOT NULL,      -- JSON: form, standard …
      counts TEXT NOT NULL         -- JSON: what went in and came out
    ) STRICT;
    """

  private static let closings = """
    ALTER TABLE run ADD COLUMN closing INTEGER NOT NULL DEFAULT 0;   -- the highest closing.id it saw
    ALTER TABLE run ADD COLUMN language TEXT NOT NULL DEFAULT '';    -- of what people read: zh or en
    ALTER TABLE run ADD COLUMN unread TEXT NOT NULL DEFAULT '[]';    -- JSON: files it could not read
    ALTER TABLE run ADD COLUMN manifest BLOB;  -- SHA-256 of its manifest, which has those of all files

    CREATE TABLE content (         -- files that runs were made from or have made, each content once
      id INTEGER PRIMARY KEY,
      digest BLOB NOT NULL UNIQUE, -- SHA-256
      packing TEXT NOT NULL,       -- how it is kept: plain or gzip
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE runFile (
      runId INTEGER NOT NULL REFERENCES run,
      role TEXT NOT NULL,          -- source: settings, register, templates …; output: of a closed month
      number INTEGER NOT NULL,
      path TEXT NOT NULL,          -- below the workspace, or below the month's outputs
      contentId INTEGER NOT NULL REFERENCES content,
      PRIMARY KEY (runId, role, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE closing (         -- a month is closed with the outputs of a run, or reopened
      id INTEGER PRIMARY KEY,
      month TEXT NOT NULL,
      event TEXT NOT NULL,         -- closed or reopened
      at INTEGER NOT NULL,
      account TEXT NOT NULL,       -- the account of the machine under which it was done
      reason TEXT NOT NULL,
      runId INTEGER NOT NULL REFERENCES run
    ) STRICT;
    """

  private static let restorations = """
    CREATE TABLE restoration (     -- a month put back from its archive: its submissions have no bytes
      intakeId INTEGER PRIMARY KEY REFERENCES intake,
      month TEXT NOT NULL,
      name TEXT NOT NULL,          -- of the archive's file
      contentId INTEGER NOT NULL REFERENCES content
    ) STRICT;
    """
}
