internal import Interchange

/// What is found about files that cannot be read, or not to their end.
enum FaultFinding {
  /// Packed data of which no more than `limit` bytes may come out.
  static func packing(_ error: InterchangeError, limit: Int) -> ReadingFinding {
    let message =
      switch error.code {
      case .truncated: Message(.packedTruncated)
      case .tooLarge: tooLarge(.tooLarge, limit, of: limit)
      case .encrypted: Message(.packedEncrypted)
      case .unsupported: Message(.packedUnsupported)
      case .trailingBytes: Message(.packedTrailing)
      case .corrupt, .notWellFormed, .doctype, .tooDeep: Message(.packedCorrupt)
      }
    return ReadingFinding(.unreadableFile, message: message)
  }

  /// A packed file that itself has more bytes than the `share` of the limit.
  static func packedTooLarge(_ share: Int, of limit: Int) -> ReadingFinding {
    ReadingFinding(.unreadableFile, message: tooLarge(.packedTooLarge, share, of: limit))
  }

  /// That something is over a limit.
  ///
  /// The last fact is in no sentence: by it the ledger knows the limit that was in force.
  private static func tooLarge(
    _ sentence: FindingSentence, _ most: Int, of limit: Int
  ) -> Message {
    Message(sentence, String(most / 1_048_576), String(limit))
  }

  /// More forms or tables than a document may have, or more rows.
  static func tooMuch(_ mostForms: Int, ofRows: Bool = false) -> ReadingFinding {
    let message =
      ofRows
      ? Message(.tooManyRows, String(SubmissionReader.mostRows(ofForms: mostForms)))
      : Message(.tooMuch, String(mostForms), String(ListReader.mostTables))
    return ReadingFinding(.unreadableFile, message: message)
  }

  /// Bytes that are no text.
  static func text(_ fault: TextFault) -> ReadingFinding {
    let sentence: FindingSentence =
      switch fault.kind {
      case .undecodable: .undecodableText
      case .mixedEncodings: .mixedEncodings
      case .truncated: .truncatedText
      case .nul: .nulBytes
      case .doublyEncoded: .doublyEncoded
      case .unmarkedUTF16: .unmarkedUTF16
      }
    return ReadingFinding(
      .unreadableFile, place: Place(row: fault.line), message: Message(sentence, String(fault.line))
    )
  }

  /// A quote that is never closed.
  static func quote(_ fault: CSVFault) -> ReadingFinding {
    ReadingFinding(
      .unreadableFile, place: Place(row: fault.row, column: columnLetter(fault.field)),
      message: Message(.unclosedQuote, String(fault.row)))
  }

  /// A text that ends within a row.
  static func cut(_ row: Int) -> ReadingFinding {
    ReadingFinding(
      .unreadableFile, place: Place(row: row), message: Message(.brokenOff, String(row)))
  }

  /// XML that cannot be read; `isCut` tells whether it does not end as XML does.
  static func xml(_ error: InterchangeError, isCut: Bool) -> ReadingFinding {
    ReadingFinding(
      .unreadableFile, place: Place(row: error.line ?? 1), message: xmlMessage(error, isCut: isCut))
  }

  /// How libxml2 and its reader begin to say that something follows the document's end.
  private static let trailing = [
    "Extra content", "something follows", "XML declaration allowed only",
  ]

  private static func xmlMessage(_ error: InterchangeError, isCut: Bool) -> Message {
    let line = String(error.line ?? 1)
    let detail = error.detail
    switch error.code {
    case .doctype: return Message(.xmlDoctype, line)
    case .tooDeep: return Message(.xmlTooDeep, line)
    default: break
    }
    if trailing.contains(where: detail.hasPrefix) { return Message(.xmlTrailing, line) }
    if isCut || detail.hasPrefix("Premature end") { return Message(.xmlTruncated, line) }
    return Message(.xmlNotWellFormed, line, detail)
  }

  /// A file of a kind that is never read.
  static func kind(_ kind: FileKind) -> ReadingFinding {
    if kind == .html { return ReadingFinding(.notAForm, message: Message(.webPage)) }
    let sentence: FindingSentence =
      switch kind {
      case .empty: .emptyFile
      case .spreadsheet: .spreadsheetFile
      case .oldSpreadsheet: .oldSpreadsheetFile
      case .pdf: .pdfFile
      case .image: .imageFile
      case .wordProcessor: .wordProcessorFile
      case .cutOffice: .cutOfficeFile
      case .otherArchive: .packedUnsupported
      case .shortcut: .shortcutFile
      case .gzip, .zip: .packedInside
      case .html, .xml, .text: .noKnownHeader
      }
    return ReadingFinding(.unreadableFile, message: Message(sentence))
  }
}
