internal import Interchange

/// Reads one XML document: a submission of forms, or an archive of the level below.
enum XMLDocumentReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - text: the decoded document.
  ///   - told: what is already known to be wrong with the file; its schools are still recognised.
  ///   - edition: the form edition.
  ///   - month: the month asked for.
  ///   - part: path inside a zip, or empty.
  static func read(
    _ text: DecodedText, told: Message?, edition: FormEdition, month: Month?, part: String
  ) -> ReadDocument {
    var handler = XMLFormHandler(
      DocumentBuilder(edition: edition, month: month, part: part, layout: .xml, answers: .xml))
    let error = XMLReader.read(
      text.utf8, namespace: FormTemplate.namespace, handler: &handler)
    if let told {
      handler.breakOff(told, line: nil)
    } else if let fault = text.fault {
      handler.breakOff(FaultMessage.text(fault), line: fault.line)
    } else if let error {
      handler.breakOff(
        FaultMessage.xml(error, isCut: isCut(text.utf8)), line: error.line ?? 1)
    } else {
      handler.finish()
    }
    return handler.builder.finished()
  }

  /// Whether a document does not end with the end of a tag.
  private static func isCut(_ text: [UInt8]) -> Bool {
    text.last { $0 > 0x20 } != UInt8(ascii: ">")
  }
}
