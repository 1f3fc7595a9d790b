import ArgumentParser
import Foundation
import Interchange
import ThreeDefence

/// How a list is printed.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json, markdown
}

/// Prints a table of the program as text, CSV, JSON or Markdown.
struct TablePrinter {
  private let table: Table

  init(_ table: Table) { self.table = table }

  /// Prints on standard output.
  func print(_ format: TableFormat, _ language: Language) throws {
    switch format {
    case .text:
      let lines = TextTable(table, language).lines(on: Console.output)
      Console.print(lines.joined(separator: "\n"))
    case .csv: Console.write(table.csv(language, encoding: .utf8))
    case .json: Console.print(try json(language))
    case .markdown: Console.print(table.markdown(language))
    }
  }

  /// A list of objects, one per row, with the English headings for keys.
  func json(_ language: Language) throws -> String {
    String(decoding: try Self.encoder.encode(objects(language)), as: UTF8.self)
  }

  /// The rows as objects.
  func objects(_ language: Language) -> [[String: String]] {
    (0..<table.count).map { number in
      Dictionary(
        zip(table.headings.map(\.en), table.row(number).map { $0.text(language) }),
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// How JSON is written.
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
