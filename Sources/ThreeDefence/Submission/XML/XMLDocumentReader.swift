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
  ///   - mostForms: how many forms it may have.
  /// - Returns: its forms, all of them recognised even where reading broke off.
  static func read(
    _ text: DecodedText, told: ReadingFinding?, edition: FormEdition, month: Month?, part: String,
    mostForms: Int
  ) -> ReadDocument {
    var handler = XMLFormHandler(
      DocumentBuilder(
        edition: edition, month: month, part: part, layout: .xml, mostForms: mostForms,
        answers: .xml))
    let error = XMLReader.read(
      text.utf8, namespace: FormTemplate.namespace, handler: &handler)
    let fault =
      told ?? text.fault.map(FaultFinding.text)
      ?? error.map { FaultFinding.xml($0, isCut: isCut(text.utf8)) }
      ?? (handler.isOverfull ? FaultFinding.tooMuch(mostForms) : nil)
    if let fault {
      handler.breakOff(fault)
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
