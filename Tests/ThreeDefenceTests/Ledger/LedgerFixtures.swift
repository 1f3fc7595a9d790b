/// Ledgers as earlier versions of the schema left them; never edited, only added to.
enum LedgerFixtures {
  /// A ledger with one form, before the migration `runs`.
  static let beforeRuns =
    """
    PRAGMA application_id = 0x54444C47;
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('receipts');
    CREATE TABLE intake (id INTEGER PRIMARY KEY, takenInAt INTEGER NOT NULL) STRICT;
    INSERT INTO intake VALUES (1, 1679781600000000000);
    CREATE TABLE submission (
      id INTEGER PRIMARY KEY, month TEXT NOT NULL, digest BLOB NOT NULL, packing TEXT NOT NULL,
      bytes BLOB, UNIQUE (month, digest)) STRICT;
    INSERT INTO submission VALUES (1, '2023-03', x'01', 'plain', x'616263');
    CREATE TABLE arrival (
      submissionId INTEGER NOT NULL REFERENCES submission, number INTEGER NOT NULL,
      intakeId INTEGER NOT NULL REFERENCES intake, path TEXT NOT NULL, pathBytes BLOB,
      size INTEGER NOT NULL, modified INTEGER NOT NULL, receivedAt INTEGER NOT NULL,
      clock TEXT NOT NULL, isClamped INTEGER NOT NULL,
      PRIMARY KEY (submissionId, number)) STRICT, WITHOUT ROWID;
    INSERT INTO arrival VALUES
      (1, 1, 1, '一.csv', NULL, 3, 1679274000000000000, 1679274000000000000, 'file', 0);
    CREATE TABLE edition (
      id INTEGER PRIMARY KEY, templateId TEXT NOT NULL, tableName TEXT NOT NULL UNIQUE,
      indicators TEXT NOT NULL) STRICT;
    INSERT INTO edition VALUES
      (1, 'three-defence-2023', 'formThreeDefence2023',
       'guard_count integer' || char(10) || 'total_investment decimal(2)' || char(10)
         || 'closed_management boolean');
    CREATE TABLE document (
      submissionId INTEGER NOT NULL REFERENCES submission, number INTEGER NOT NULL,
      part TEXT NOT NULL, layout TEXT NOT NULL, columns BLOB,
      editionId INTEGER NOT NULL REFERENCES edition, firstFormId INTEGER NOT NULL,
      formCount INTEGER NOT NULL, PRIMARY KEY (submissionId, number)) STRICT, WITHOUT ROWID;
    INSERT INTO document VALUES (1, 1, '', 'list', x'000505', 1, 1, 1);
    CREATE TABLE finding (
      submissionId INTEGER NOT NULL REFERENCES submission, number INTEGER NOT NULL,
      documentNumber INTEGER, formId INTEGER, checkId TEXT NOT NULL, severity TEXT NOT NULL,
      row INTEGER, "column" TEXT NOT NULL, indicator TEXT, value TEXT NOT NULL,
      expected TEXT NOT NULL, sentence TEXT NOT NULL, facts TEXT NOT NULL,
      PRIMARY KEY (submissionId, number)) STRICT, WITHOUT ROWID;
    INSERT INTO finding VALUES
      (1, 1, 1, 1, 'unreadable-value', 'fatal', 2, 'C', 'closed_management', '五', '', 'form-check',
       '["五",{"indicator":"closed_management"}]');
    CREATE TABLE archivedReturn (
      submissionId INTEGER NOT NULL REFERENCES submission, documentNumber INTEGER NOT NULL,
      number INTEGER NOT NULL, schoolCode TEXT NOT NULL, state TEXT NOT NULL,
      firstAccepted TEXT NOT NULL, lastReceived TEXT NOT NULL, reason TEXT NOT NULL,
      PRIMARY KEY (submissionId, documentNumber, number)) STRICT, WITHOUT ROWID;
    CREATE TABLE formThreeDefence2023 (
      formId INTEGER PRIMARY KEY, submissionId INTEGER NOT NULL, documentNumber INTEGER NOT NULL,
      schoolCode TEXT NOT NULL, schoolName TEXT NOT NULL, filledBy TEXT NOT NULL,
      reviewedBy TEXT NOT NULL, answeredBy TEXT NOT NULL, filledOn TEXT NOT NULL,
      remarkText TEXT NOT NULL, sourceRow INTEGER NOT NULL, sourceLines BLOB,
      archivedReceived TEXT, archivedClock TEXT, archivedRevision INTEGER, blankIds TEXT,
      unreadableIds TEXT, guard_count INTEGER, total_investment INTEGER,
      closed_management INTEGER) STRICT;
    INSERT INTO formThreeDefence2023 VALUES
      (1, 1, 1, '2142900001', '样例小学', '张三', '', '', '', '', 2, NULL, NULL, NULL, NULL,
       'total_investment', 'closed_management', 3, NULL, NULL);
    """

  /// The same with a run, before the migration `closings`.
  static let beforeClosings =
    beforeRuns
      + """

      INSERT INTO grdb_migrations VALUES ('runs');
      CREATE TABLE run (
        id INTEGER PRIMARY KEY, at INTEGER NOT NULL, month TEXT NOT NULL, asOf INTEGER NOT NULL,
        mark INTEGER NOT NULL, version TEXT NOT NULL, editions TEXT NOT NULL, counts TEXT NOT NULL
      ) STRICT;
      INSERT INTO run VALUES
        (1, 1679868000000000000, '2023-03', 1679760000000000000, 1, '0.0.9',
         '{"form":"three-defence-2023"}', '{"missing":1}');
      """
}
