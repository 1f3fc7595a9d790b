internal import Interchange

/// Reads submissions 报送文件: a file's bytes to forms with the place of every value.
///
/// What a file is, is told by its bytes, never by its name. Nothing a file holds stops the reading
/// of others: whatever is wrong becomes a finding. A reader may be used by several threads at once.
public struct SubmissionReader: Sendable {
  private let edition: FormEdition
  private let limit: Int

  /// A reader for a form edition.
  ///
  /// - Parameters:
  ///   - template: the edition.
  ///   - limit: how many bytes a file may have, unpacked.
  public init(template: FormTemplate, limit: Int) {
    edition = FormEdition(template)
    self.limit = limit
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it arrived.
  ///   - month: the month it is for, which its forms must name if they name any; nil when any may be.
  /// - Returns: the documents in the file, and what is wrong with its wrapping.
  public func read(_ bytes: [UInt8], month: Month?) -> ReadSubmission {
    let kind = FileKind.of(bytes)
    guard kind == .zip else {
      return ReadSubmission(
        documents: RepeatedSchools.resolved(
          documents(bytes, kind: kind, told: nil, month: month, part: "")))
    }
    let (entries, fault) = Zip.entries(bytes, limit: limit)
    var submission = ReadSubmission()
    for entry in entries where !Self.isJunk(entry.name) {
      submission.documents += documents(
        entry.content.bytes, kind: FileKind.of(entry.content.bytes),
        told: entry.content.fault.map { FaultMessage.packing($0, limit: limit) }, month: month,
        part: entry.name)
    }
    submission.documents = RepeatedSchools.resolved(submission.documents)
    if let fault {
      submission.findings.append(
        ReadingFinding(.unreadableFile, message: FaultMessage.packing(fault, limit: limit)))
    } else if submission.documents.isEmpty {
      submission.findings.append(
        ReadingFinding(.notAForm, message: Message(.emptyArchive)))
    }
    return submission
  }

  /// Reads one file that is no zip, gzip perhaps.
  ///
  /// - Parameter told: what is already known to be wrong with it.
  private func documents(
    _ bytes: [UInt8], kind: FileKind, told: Message?, month: Month?, part: String
  ) -> [ReadDocument] {
    if kind == .gzip {
      let content = Gzip.unpack(bytes, limit: limit)
      let inner = FileKind.of(content.bytes)
      let fault = content.fault.map { FaultMessage.packing($0, limit: limit) }
      guard inner != .gzip else { return [refused(.packedInside, part)] }
      return documents(content.bytes, kind: inner, told: told ?? fault, month: month, part: part)
    }
    guard bytes.count <= limit else {
      return [refused(FaultMessage.tooLarge(limit), .unreadableFile, part)]
    }
    switch kind {
    case .xml:
      let text = XMLText.decode(bytes)
      return finished(
        [XMLDocumentReader.read(text, told: told, edition: edition, month: month, part: part)], text
      )
    case .text:
      let text = TextDecoder.decode(bytes)
      return finished(
        CSVDocumentReader.read(text, told: told, edition: edition, month: month, part: part), text)
    case .zip: return [refused(.packedInside, part)]
    default:
      let message = told ?? FaultMessage.kind(kind) ?? Message(.noKnownHeader)
      let check = kind == .html && told == nil ? StructuralCheck.notAForm : .unreadableFile
      return [refused(message, check, part)]
    }
  }

  private func refused(_ sentence: FindingSentence, _ part: String) -> ReadDocument {
    refused(Message(sentence), .unreadableFile, part)
  }

  /// A document of which nothing can be read.
  private func refused(
    _ message: Message, _ check: StructuralCheck, _ part: String
  ) -> ReadDocument {
    var document = ReadDocument(part: part, width: edition.width)
    document.findings.append(ReadingFinding(check, message: message))
    return document
  }

  /// Documents with the hint that their encoding was concluded, where they could be read.
  private func finished(_ documents: [ReadDocument], _ text: DecodedText) -> [ReadDocument] {
    guard text.isGuessed, text.fault == nil, documents.first?.layout != .unknown else {
      return documents
    }
    var documents = documents
    documents[0].findings.append(
      ReadingFinding(.guessedEncoding, message: Message(.guessedEncoding)))
    return documents
  }

  /// Whether a name is that of a file that office programs and systems leave about.
  private static func isJunk(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasPrefix("~$") || name.hasPrefix(".") || name.lowercased() == "thumbs.db"
      || name.lowercased() == "desktop.ini" || path.hasPrefix("__MACOSX/")
  }
}
