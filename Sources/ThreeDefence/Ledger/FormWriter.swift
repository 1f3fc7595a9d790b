import GRDB

/// Puts forms into the table of their edition.
struct FormWriter {
  /// The edition.
  let table: EditionTable
  /// The number that the next form gets.
  private(set) var nextID: Int64
  private let insert: RawStatement
  private let ids: [String]

  /// A writer of forms of the template as it stands now.
  init(_ database: Database, for template: FormTemplate) throws {
    table = try EditionTable.current(database, for: template)
    ids = template.indicators.map(\.id)
    let columns = EditionTable.formColumns + ids.map(quoted)
    let places = columns.map { _ in "?" }.joined(separator: ",")
    insert = try RawStatement(
      database,
      "INSERT INTO \(quoted(table.name)) (\(columns.joined(separator: ","))) VALUES (\(places))")
    let last = try Int64.fetchOne(database, sql: "SELECT max(formId) FROM \(quoted(table.name))")
    nextID = (last ?? 0) + 1
  }

  /// Puts in the forms of a submission's document, one number after another.
  mutating func write(_ document: ReadDocument, submission: Int64, number: Int64) throws {
    precondition(document.values.width == ids.count, "a grid of another form")
    insert.bind(submission, at: 2)
    insert.bind(number, at: 3)
    for (position, form) in document.forms.enumerated() {
      insert.bind(nextID, at: 1)
      try bind(form)
      try bind(position, of: document.values)
      try insert.run()
      nextID += 1
    }
  }

  private func bind(_ form: ReadForm) throws {
    try insert.bind(form.schoolCode, at: 4)
    try insert.bind(form.schoolName, at: 5)
    try insert.bind(form.filler, at: 6)
    try insert.bind(form.reviewer, at: 7)
    try insert.bind(form.responsible, at: 8)
    try insert.bind(form.filled, at: 9)
    try insert.bind(form.remark, at: 10)
    insert.bind(Int64(form.row), at: 11)
    try insert.bind(packedLines(form), at: 12)
    try insert.bind(form.archived?.received, at: 13)
    try insert.bind(form.archived?.clock, at: 14)
    insert.bind(form.archived.map { Int64($0.revision) }, at: 15)
  }

  private func packedLines(_ form: ReadForm) -> [UInt8]? {
    if form.lines.isEmpty { return nil }
    return FieldNumbers.pack(form.lines.lazy.map { $0 == 0 ? nil : Int($0) }, after: form.row)
  }

  private func bind(_ form: Int, of values: ValueGrid) throws {
    var blanks: [String] = []
    var unreadables: [String] = []
    var parameter = Int32(EditionTable.formColumns.count)
    for indicator in ids.indices {
      parameter += 1
      switch values[form, indicator] {
      case .reported(let number): insert.bind(number, at: parameter)
      case .blank:
        insert.bind(nil as Int64?, at: parameter)
        blanks.append(ids[indicator])
      case .unreadable:
        insert.bind(nil as Int64?, at: parameter)
        unreadables.append(ids[indicator])
      case .absent: insert.bind(nil as Int64?, at: parameter)
      }
    }
    try insert.bind(blanks.isEmpty ? nil : blanks.joined(separator: " "), at: 16)
    try insert.bind(unreadables.isEmpty ? nil : unreadables.joined(separator: " "), at: 17)
  }
}
