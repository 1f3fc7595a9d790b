import Foundation
import ThreeDefence

/// Prints where a figure comes from: in text with what the column is above the rows, in CSV the rows
/// alone, in JSON one object with both.
struct OriginPrinter {
  private let origin: Origin

  init(_ origin: Origin) { self.origin = origin }

  /// Prints on standard output.
  func print(_ format: TableFormat, _ language: Language) throws {
    let table = TablePrinter(origin.parts)
    switch format {
    case .text:
      Console.show(origin.lines(language))
      try table.print(format, language)
    case .markdown:
      for line in origin.lines(language) { Console.print("* \(line)") }
      Console.print("")
      try table.print(format, language)
    case .csv: try table.print(format, language)
    case .json: Console.print(try json(table, language))
    }
  }

  private func json(_ table: TablePrinter, _ language: Language) throws -> String {
    let answer = Answer(
      table: origin.table, title: origin.title.text(language), column: origin.column.en,
      heading: origin.column.text(language), month: origin.month.description,
      row: origin.row.text(language), definition: origin.definition.map { $0.text(language) },
      figure: origin.figure?.text(language), parts: table.objects(language))
    return String(decoding: try TablePrinter.encoder.encode(answer), as: UTF8.self)
  }

  private struct Answer: Encodable {
    let table, title, column, heading, month, row: String
    let definition: [String]
    let figure: String?
    let parts: [[String: String]]
  }
}
