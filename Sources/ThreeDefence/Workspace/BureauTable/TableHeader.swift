import Interchange

/// Where a table's columns stand, and from where its rows are read.
struct TableHeader<Column: BureauColumn> {
  /// For each column by its raw value, the number from 0 of the field it stands in.
  private(set) var fields: [Int?] = Array(repeating: nil, count: Column.allCases.count)
  /// What divides the fields.
  private(set) var delimiter: UInt8
  /// Fields of the header row.
  private(set) var width = 0
  /// What is wrong with the headings.
  private(set) var problems: [(row: Int, field: Int?, phrase: Phrase)] = []
  /// The rows under the header.
  private(set) var rows: CSVReader
  private var row = 0

  /// Rows from the top among which the header is looked for; titles may stand above it.
  private static var reach: Int { 50 }

  /// The header of a text, the delimiter being the one that makes most headings known; nil when
  /// there is none.
  init?(_ text: [UInt8]) {
    let preamble = CSVDialect.preamble(of: text)
    let delimiters = preamble.delimiter.map { [$0] } ?? CSVDialect.delimiters
    var best: (known: Int, header: TableHeader)?
    for delimiter in delimiters {
      let rows = CSVReader(text, delimiter: delimiter, offset: preamble.offset, row: preamble.row)
      if let found = Self.find(rows, delimiter), found.known > best?.known ?? 0 { best = found }
    }
    guard let best else { return nil }
    self = best.header
  }

  private init(rows: CSVReader, delimiter: UInt8, row: CSVRow, names: [String]) {
    self.rows = rows
    self.delimiter = delimiter
    self.row = row.number
    width = row.count
    let present = Set(names.compactMap { Column.known($0)?.rawValue })
    for (field, name) in names.enumerated() where !name.isEmpty {
      place(name, in: field, besides: present)
    }
    let missing = Column.allCases.filter { $0.isRequired && fields[$0.rawValue] == nil }
    for column in missing {
      problems.append((self.row, nil, TableSentence.missingHeading.phrase.filled(column.heading)))
    }
  }

  private static func find(
    _ rows: CSVReader, _ delimiter: UInt8
  ) -> (known: Int, header: TableHeader)? {
    var rows = rows
    var row = CSVRow()
    let enough = min(3, Column.allCases.count)
    for _ in 0..<reach where rows.read(into: &row) {
      let names = (0..<row.count).map { HeadingText.normalised(row[$0]) }
      let known = names.count { Column.known($0) != nil }
      if known >= enough {
        return (known, TableHeader(rows: rows, delimiter: delimiter, row: row, names: names))
      }
    }
    return nil
  }

  private mutating func place(_ name: String, in field: Int, besides present: Set<Int>) {
    guard let column = Column.known(name) else {
      if !Column.passedOver.contains(name) { tellUnknown(name, in: field, besides: present) }
      return
    }
    if let first = fields[column.rawValue] {
      problems.append(
        (
          row, field,
          TableSentence.doubledHeading.phrase.filled(
            column.heading, Phrase(columnLetter(first)))
        ))
    } else {
      fields[column.rawValue] = field
    }
  }

  /// Tells a heading that is none, with the closest of those that the table lacks.
  private mutating func tellUnknown(_ name: String, in field: Int, besides present: Set<Int>) {
    let lacking = Column.allCases.filter { !present.contains($0.rawValue) }
    let known = lacking.map(\.heading.zh) + lacking.map(\.heading.en)
    let phrase =
      closestWord(to: name, among: known).map {
        TableSentence.misspeltHeading.phrase.filled(name, $0)
      } ?? TableSentence.unknownHeading.phrase.filled(name)
    problems.append((row, field, phrase))
  }
}
