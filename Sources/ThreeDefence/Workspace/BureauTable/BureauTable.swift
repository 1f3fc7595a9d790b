import Interchange

/// One of the bureau's own tables, read with the same care as submissions: any encoding, delimiter
/// and order of columns, headings in either language, titles above the header.
enum BureauTable<Column: BureauColumn> {
  /// Reads a table row by row; rows without any content are passed over.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - problems: where faults of the text and the headings are noted; when there are any, no row
  ///     is handed out, for none could be trusted.
  ///   - body: called with each row under the header.
  static func read(
    _ bytes: [UInt8], problems: inout TableProblems,
    body: (inout TableRow<Column>, inout TableProblems) -> Void
  ) {
    let text = TextDecoder.decode(bytes)
    if let fault = text.fault {
      problems.add(row: fault.line, sentence(of: fault.kind).phrase)
      return
    }
    guard let header = TableHeader<Column>(text.utf8) else {
      problems.add(row: 0, noHeader)
      return
    }
    for problem in header.problems {
      problems.add(row: problem.row, field: problem.field, problem.phrase)
    }
    guard header.problems.isEmpty else { return }
    var rows = header.rows
    var row = TableRow(header)
    while rows.read(into: &row.csv), rows.fault == nil {
      guard !row.csv.isBlank else { continue }
      if let field = row.swallowing {
        problems.add(row: row.number, field: field, TableSentence.unpairedQuotes.phrase)
      } else if let field = row.excess {
        problems.add(
          row: row.number, field: field,
          TableSentence.longRow.phrase.filled(String(header.width)))
      } else {
        body(&row, &problems)
      }
    }
    if let fault = rows.fault {
      problems.add(row: fault.row, field: fault.field, TableSentence.unclosedQuote.phrase)
    }
  }

  private static var noHeader: Phrase {
    TableSentence.noHeader.phrase.filled(
      .list(Column.allCases.filter(\.isRequired).map(\.heading)))
  }

  private static func sentence(of kind: TextFault.Kind) -> TableSentence {
    switch kind {
    case .undecodable: .undecodable
    case .mixedEncodings: .mixedEncodings
    case .truncated: .truncated
    case .nul: .nul
    case .doublyEncoded: .doublyEncoded
    case .unmarkedUTF16: .unmarkedUTF16
    }
  }
}
