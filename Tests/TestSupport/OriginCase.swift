import Interchange
public import ThreeDefence

/// A workspace that is asked where its figures come from.
public struct OriginCase {
  /// What answers.
  public var origins: MonthOrigins
  /// The month's tables and reminders as files, by name, each a list of rows, headings first.
  public let tables: [String: [[String]]]

  /// The answers of a month, after what is new in the inbox has been taken in.
  public init(_ path: String, month: String) throws {
    let pipeline = try Pipeline(path: path, version: "test")
    let ledger = try pipeline.ledger(wait: 0)
    let now = LedgerSamples.at("2023-06-30T08:00:00+08:00")
    _ = try pipeline.intake(into: ledger, now: now).takeInbox()
    let basis = try pipeline.basis(of: LedgerSamples.month(month), in: ledger, asOf: nil)
    let picture = try basis.picture(from: ledger)
    let files = try OutputFiles.make(
      try Summary(picture), letters: TemplateStore().letters(.zh), language: .zh,
      encoding: .utf8)
    var tables: [String: [[String]]] = [:]
    for file in files where file.path.hasSuffix(".csv") {
      let name = file.path.split(separator: "/").last ?? ""
      tables[String(name.dropLast(4))] = Self.rows(file.bytes)
    }
    self.tables = tables
    origins = try basis.origins(of: picture, from: ledger, language: .zh)
  }

  /// The rows of a CSV file that was written, cells as they read.
  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var reader = CSVReader(bytes, delimiter: UInt8(ascii: ","))
    var row = CSVRow()
    var rows: [[String]] = []
    while reader.read(into: &row) {
      rows.append(
        (0..<row.count).map { number in
          let text = row[number]
          // What a spreadsheet would take for a formula is written with an apostrophe.
          return text.hasPrefix("'") ? String(text.dropFirst()) : text
        })
    }
    return rows
  }
}

extension Origin {
  /// The parts as a reader sees them, headings first.
  public func shown(_ language: Language = .zh) -> [[String]] {
    [parts.headings.map { $0.text(language) }]
      + (0..<parts.count).map { number in parts.row(number).map { $0.text(language) } }
  }

  /// The parts as one text, a line a row, cells between blanks and empty ones left out.
  public func text(_ language: Language = .zh) -> String {
    shown(language).map { row in row.filter { !$0.isEmpty }.joined(separator: " ") }
      .joined(separator: "\n")
  }
}
