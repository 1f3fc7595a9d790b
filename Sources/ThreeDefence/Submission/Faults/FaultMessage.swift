internal import Interchange

/// What is said about bytes that cannot be read.
enum FaultMessage {
  /// About packed data.
  ///
  /// - Parameter limit: how many bytes may come out.
  static func packing(_ error: InterchangeError, limit: Int) -> Message {
    switch error.code {
    case .truncated: Message(.packedTruncated)
    case .tooLarge: tooLarge(limit)
    case .encrypted: Message(.packedEncrypted)
    case .unsupported: Message(.packedUnsupported)
    case .trailingBytes: Message(.packedTrailing)
    case .corrupt, .notWellFormed, .doctype, .tooDeep: Message(.packedCorrupt)
    }
  }

  /// More than so many bytes, in MB of 1,048,576.
  static func tooLarge(_ limit: Int) -> Message {
    Message(.tooLarge, String(limit / 1_048_576))
  }

  /// About text.
  static func text(_ fault: TextFault) -> Message {
    let sentence: FindingSentence =
      switch fault.kind {
      case .undecodable: .undecodableText
      case .mixedEncodings: .mixedEncodings
      case .truncated: .truncatedText
      case .nul: .nulBytes
      case .doublyEncoded: .doublyEncoded
      }
    return Message(sentence, String(fault.line))
  }

  /// About XML.
  ///
  /// - Parameters:
  ///   - error: what the reader says.
  ///   - isCut: whether the document does not end as XML does.
  static func xml(_ error: InterchangeError, isCut: Bool) -> Message {
    let line = String(error.line ?? 1)
    switch error.code {
    case .doctype: return Message(.xmlDoctype, line)
    case .tooDeep: return Message(.xmlTooDeep, line)
    default: break
    }
    let detail = error.detail
    if isCut || detail.hasPrefix("Premature end") { return Message(.xmlTruncated, line) }
    if detail.hasPrefix("Extra content") || detail.hasPrefix("something follows") {
      return Message(.xmlTrailing, line)
    }
    return Message(.xmlNotWellFormed, line, detail)
  }

  /// About a file of a kind that is never read; nil for one that is.
  static func kind(_ kind: FileKind) -> Message? {
    switch kind {
    case .empty: Message(.emptyFile)
    case .spreadsheet: Message(.spreadsheetFile)
    case .oldSpreadsheet: Message(.oldSpreadsheetFile)
    case .pdf: Message(.pdfFile)
    case .image: Message(.imageFile)
    case .wordProcessor: Message(.wordProcessorFile)
    case .otherArchive: Message(.packedUnsupported)
    case .html: Message(.webPage)
    case .gzip, .zip, .xml, .text: nil
    }
  }
}
