import GRDB

/// The table that holds the forms of one edition: a column per indicator.
///
/// A column holds the stored number of a reported value (whole hundredths for `decimal(2)`, as the
/// comment on the column and the view beside the table show) and NULL for everything else:
/// `blankIds` and `unreadableIds` list the indicators of which it is that, and a NULL in neither
/// list is absent. An edition whose indicators change gets another table, so that no row ever does.
struct EditionTable {
  /// Number in `edition`.
  let id: Int64
  /// The table's name.
  let name: String
  /// Its indicators, a line for each: id and type.
  let indicators: [String]

  /// The columns that stand before the indicators, all of two words run together, so that none is
  /// an indicator's id.
  static let formColumns = [
    "formId", "submissionId", "documentNumber", "schoolCode", "schoolName", "filledBy",
    "reviewedBy", "answeredBy", "filledOn", "remarkText", "sourceRow", "sourceLines",
    "archivedReceived", "archivedClock", "archivedRevision", "blankIds", "unreadableIds",
  ]

  /// The table of an edition as its template stands now, made when there is none yet.
  static func current(_ database: Database, for template: FormTemplate) throws -> EditionTable {
    let tables = try all(database)
    let lines = template.indicators.map(line)
    let known = try Int64.fetchOne(
      database, sql: "SELECT id FROM edition WHERE templateId = ? AND indicators = ?",
      arguments: [template.id, lines.joined(separator: "\n")])
    if let table = tables.first(where: { $0.id == known }) { return table }
    let table = EditionTable(
      id: (tables.map(\.id).max() ?? 0) + 1,
      name: freeName(for: template.id, besides: tables.map(\.name)), indicators: lines)
    try table.create(database, for: template)
    return table
  }

  /// The tables of all editions, oldest first.
  static func all(_ database: Database) throws -> [EditionTable] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, tableName, indicators FROM edition ORDER BY id")
    return rows.map { row in
      let indicators: String = row[2]
      return EditionTable(
        id: row[0], name: row[1], indicators: indicators.split(separator: "\n").map(String.init))
    }
  }

  /// For each indicator of a template, its number in this table; nil where the table has none of the
  /// same id and type.
  func numbers(for template: FormTemplate) -> [Int?] {
    let known = Dictionary(
      indicators.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return template.indicators.map { known[Self.line($0)] }
  }

  /// The id of an indicator of the table, quoted for SQL.
  func column(_ number: Int) -> String {
    quoted(String(indicators[number].prefix { $0 != " " }))
  }

  private static func line(_ indicator: Indicator) -> String {
    "\(indicator.id) \(indicator.kind.rawValue)"
  }

  /// `formThreeDefence2023` for `three-defence-2023`, with a number behind it when that is taken.
  private static func freeName(for templateID: String, besides taken: [String]) -> String {
    let words = templateID.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = "form" + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let used = Set(taken.flatMap { [$0.lowercased(), viewName($0).lowercased()] })
    let candidates = [name] + (2...2 * taken.count + 2).map { "\(name)_\($0)" }
    return candidates.first {
      used.isDisjoint(with: [$0.lowercased(), viewName($0).lowercased()])
    } ?? name
  }

  /// The view beside a table.
  private static func viewName(_ table: String) -> String { table + "View" }
}

extension EditionTable {
  private func create(_ database: Database, for template: FormTemplate) throws {
    try database.execute(
      sql: "INSERT INTO edition (id, templateId, tableName, indicators) VALUES (?, ?, ?, ?)",
      arguments: [id, template.id, name, indicators.joined(separator: "\n")])
    try database.execute(sql: tableSQL(template))
    try database.execute(sql: viewSQL(template))
  }

  private func tableSQL(_ template: FormTemplate) -> String {
    let columns = template.indicators.map { indicator in
      let unit = indicator.kind == .decimal ? "hundredths of \(indicator.unit)" : indicator.unit
      return "  \(quoted(indicator.id)) INTEGER -- "
        + comment("\(indicator.code) \(indicator.label) \(unit)")
    }
    return """
      CREATE TABLE \(quoted(name)) (
        formId INTEGER PRIMARY KEY,
        submissionId INTEGER NOT NULL,
        documentNumber INTEGER NOT NULL,
        schoolCode TEXT NOT NULL,
        schoolName TEXT NOT NULL,
        filledBy TEXT NOT NULL,
        reviewedBy TEXT NOT NULL,
        answeredBy TEXT NOT NULL,
        filledOn TEXT NOT NULL,
        remarkText TEXT NOT NULL,
        sourceRow INTEGER NOT NULL,  -- row or line of the form in its file
        sourceLines BLOB,            -- line of each field, packed
        archivedReceived TEXT,       -- for a form out of an archive: how it came to the level below
        archivedClock TEXT,
        archivedRevision INTEGER,
        blankIds TEXT,               -- indicators that are NULL because they were left blank
        unreadableIds TEXT           -- … because they cannot be read; all other NULLs are absent
        \(columns.map { ", \($0)\n" }.joined())) STRICT
      """
  }

  /// The forms as a person would write them, with month, file and time beside them.
  private func viewSQL(_ template: FormTemplate) -> String {
    let columns = template.indicators.map { indicator in
      let column = "form." + quoted(indicator.id)
      guard indicator.kind == .decimal else { return column }
      return "\(column) / 100.0 AS \(quoted(indicator.id))"
    }
    return """
      CREATE VIEW \(quoted(Self.viewName(name))) AS
      SELECT submission.month, arrival.path, document.part, form.sourceRow,
        datetime(arrival.receivedAt / 1000000000, 'unixepoch') AS receivedAtUTC, arrival.clock,
        form.schoolCode, form.schoolName\(columns.map { ",\n  \($0)" }.joined())
      FROM \(quoted(name)) AS form
      JOIN document USING (submissionId)
      JOIN submission ON submission.id = form.submissionId
      JOIN arrival USING (submissionId)
      WHERE document.number = form.documentNumber AND arrival.number = (
        SELECT number FROM arrival WHERE submissionId = form.submissionId
        ORDER BY receivedAt, coalesce(pathBytes, CAST(path AS BLOB)) LIMIT 1)
      """
  }

  /// A text that may stand behind `--` in SQL.
  private func comment(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}

/// A name quoted for SQL.
func quoted(_ name: String) -> String {
  "\"" + name.replacing("\"", with: "\"\"") + "\""
}
