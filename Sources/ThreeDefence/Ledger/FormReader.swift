import GRDB

/// Reads forms out of the table of an edition, as forms of the template that is in use now.
///
/// An indicator that the edition does not have is absent.
struct FormReader {
  /// Of the columns before the indicators, those that are read.
  private static let formColumns = EditionTable.formColumns.filter {
    $0 != "submissionId" && $0 != "documentNumber"
  }

  private let select: RawStatement
  private let ids: [String: Int]
  /// The numbers of the template's indicators that are read, in the order of the columns.
  private let indicators: [Int]
  /// For each field of the template its field of the edition; nil where they are the same.
  private let fields: [Int?]?
  private var lastLines: (packed: [UInt8], row: Int, lines: [UInt32]) = ([], 0, [])
  private var lastColumns: (packed: [UInt8], columns: [Int?]) = ([], [])

  /// A reader of a table for a template.
  init(_ database: Database, _ table: EditionTable, for template: FormTemplate) throws {
    let numbers = table.numbers(for: template)
    indicators = numbers.indices.filter { numbers[$0] != nil }
    ids = Dictionary(
      template.indicators.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let envelope = 0..<FormField.envelopeCount
    let fields = envelope.map { $0 } + numbers.map { $0.map { $0 + FormField.envelopeCount } }
    let isSame = fields == Array(0..<FormField.envelopeCount + table.indicators.count)
    self.fields = isSame ? nil : fields
    let columns = Self.formColumns + numbers.compactMap { $0.map(table.column) }
    select = try RawStatement(
      database,
      """
      SELECT \(columns.joined(separator: ",")) FROM \(quoted(table.name))
      WHERE formId >= ? ORDER BY formId
      """)
  }

  /// Reads the forms of documents, each from its position on.
  ///
  /// - Parameters:
  ///   - documents: in order of their forms' numbers, of which each has its own.
  ///   - forms: where the forms are put.
  ///   - values: where their values are put; absent ones are left as they are.
  /// - Throws: `LedgerFault.damaged` when a form is not where its document says.
  mutating func read(
    _ documents: [(formIDs: Range<Int64>, position: Int)], into forms: inout [ReadForm],
    _ values: inout ValueGrid
  ) throws {
    // The statement goes on over documents whose forms follow one another.
    var next: Int64?
    for (formIDs, position) in documents where !formIDs.isEmpty {
      if formIDs.lowerBound != next {
        select.reset()
        select.bind(formIDs.lowerBound, at: 1)
      }
      for (offset, id) in formIDs.enumerated() {
        guard try select.next(), select.number(0) == id else { throw LedgerFault.damaged }
        forms[position + offset] = try form()
        fill(position + offset, of: &values)
      }
      next = formIDs.upperBound
    }
  }

  private mutating func form() throws -> ReadForm {
    var form = ReadForm()
    form.schoolCode = select.text(1)
    form.schoolName = select.text(2)
    form.filler = select.text(3)
    form.reviewer = select.text(4)
    form.responsible = select.text(5)
    form.filled = select.text(6)
    form.remark = select.text(7)
    form.row = Int(select.number(8))
    if !select.isNull(9) { form.lines = try lines(select.bytes(9), row: form.row) }
    if !select.isNull(10) {
      form.archived = ArchivedForm(
        received: select.text(10), clock: select.text(11), revision: Int(select.number(12)))
    }
    return form
  }

  private func fill(_ form: Int, of values: inout ValueGrid) {
    var column = Int32(Self.formColumns.count)
    for indicator in indicators {
      let number = select.number(column)
      if number != 0 || !select.isNull(column) { values[form, indicator] = .reported(number) }
      column += 1
    }
    mark(13, as: .blank, form, of: &values)
    mark(14, as: .unreadable, form, of: &values)
  }

  /// Marks the indicators that a column lists.
  private func mark(_ column: Int32, as value: Value, _ form: Int, of values: inout ValueGrid) {
    if select.isNull(column) { return }
    for id in select.bytes(column).split(separator: UInt8(ascii: " ")) {
      if let indicator = ids[String(decoding: id, as: UTF8.self)] {
        values[form, indicator] = value
      }
    }
  }
}

extension FormReader {
  /// The columns of a document's fields; documents made alike share one array.
  mutating func columns(_ packed: [UInt8]) throws -> [Int?] {
    if packed == lastColumns.packed { return lastColumns.columns }
    guard let columns = FieldNumbers.unpack(packed, after: -1) else { throw LedgerFault.damaged }
    // For a card there is one column for all fields, and nothing to be put in another order.
    lastColumns = (packed, columns.count > 1 ? inOrder(columns, none: nil) : columns)
    return lastColumns.columns
  }

  /// The lines of a form's fields; forms made alike share one array.
  private mutating func lines(_ packed: [UInt8], row: Int) throws -> [UInt32] {
    if packed == lastLines.packed, row == lastLines.row { return lastLines.lines }
    guard let numbers = FieldNumbers.unpack(packed, after: row) else { throw LedgerFault.damaged }
    let lines = numbers.map { UInt32(clamping: $0 ?? 0) }
    lastLines = (packed, row, inOrder(lines, none: 0))
    return lastLines.lines
  }

  /// What belongs to the fields of the edition, in the order of the template's fields.
  private func inOrder<Element>(_ numbers: [Element], none: Element) -> [Element] {
    guard let fields else { return numbers }
    return fields.map { field in
      field.flatMap { numbers.indices.contains($0) ? numbers[$0] : nil } ?? none
    }
  }
}
