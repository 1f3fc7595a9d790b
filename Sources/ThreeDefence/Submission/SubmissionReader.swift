internal import Interchange

/// Reads submissions 报送文件: a file's bytes to forms with the place of every value.
///
/// What a file is, is told by its bytes, never by its name. Nothing a file holds stops the reading
/// of others: whatever is wrong becomes a finding. A reader may be used by several threads at once.
public struct SubmissionReader: Sendable {
  /// Forms a document may have, twice as many as the country has schools.
  public static let mostForms = 1_000_000

  let edition: FormEdition
  let limit: Int
  let mostForms: Int

  /// A reader for a form edition.
  ///
  /// - Parameters:
  ///   - template: the edition.
  ///   - limit: how many bytes a file may have, unpacked.
  ///   - mostForms: how many forms a document may have; it is not read on with.
  public init(template: FormTemplate, limit: Int, mostForms: Int = Self.mostForms) {
    edition = FormEdition(template)
    self.limit = limit
    self.mostForms = mostForms
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it arrived.
  ///   - month: the month it is for, which its forms must name if they name any; nil when any may be.
  /// - Returns: the documents in the file, and what is wrong with its wrapping.
  public func read(_ bytes: [UInt8], month: Month?) -> ReadSubmission {
    guard FileKind.of(bytes) == .zip else {
      let content = unpacked(bytes, limit: limit)
      if let fault = content.fault, fault.code == .tooLarge {
        let told = FaultFinding.packing(fault, limit: limit)
        return recognised(in: content.bytes, told, month: month)
      }
      var rowsLeft = Self.mostRows(ofForms: mostForms)
      return ReadSubmission(
        documents: RepeatedSchools.resolved(
          documents(
            content, month: month, part: "", mostForms: mostForms, rowsLeft: &rowsLeft)))
    }
    return readZip(bytes, month: month)
  }

  private func readZip(_ bytes: [UInt8], month: Month?) -> ReadSubmission {
    var (entries, fault) = Zip.entries(bytes, limit: limit)
    var submission = ReadSubmission()
    var left = limit
    var forms = 0
    var rowsLeft = Self.mostRows(ofForms: mostForms)
    var isOverfull = false
    for entry in entries where !Self.isJunk(entry.name) {
      guard rowsLeft > 0 else {
        let told = submission.documents.flatMap(\.findings).map(\.message.sentence)
        isOverfull = !told.contains(.tooManyRows)
        break
      }
      let content = content(of: entry, left: &left)
      if content.fault?.code == .tooLarge { fault = content.fault }
      let most = fault?.code == .tooLarge ? mostRecognised : mostForms
      let documents = documents(
        content, month: month, part: entry.name, mostForms: most, rowsLeft: &rowsLeft)
      submission.documents += documents
      forms += documents.reduce(0) { $0 + $1.forms.count }
      // What is too much is not read on with, so that a hundred bombs cost as much as one.
      if content.fault?.code == .tooLarge || forms > most { break }
    }
    if let fault, fault.code == .tooLarge {
      return recognised(submission.documents, FaultFinding.packing(fault, limit: limit))
    }
    submission.documents = RepeatedSchools.resolved(submission.documents)
    if forms > mostForms || isOverfull {
      submission.findings.append(FaultFinding.tooMuch(mostForms, ofRows: isOverfull))
    }
    if let fault {
      submission.findings.append(FaultFinding.packing(fault, limit: limit))
    } else if submission.documents.isEmpty {
      submission.findings.append(ReadingFinding(.notAForm, message: Message(.emptyArchive)))
    }
    return submission
  }

  /// The content of a file of a zip, unpacked where it is packed once more; no more than is `left`, of
  /// which it takes away what came out.
  func content(of entry: ZipEntry, left: inout Int) -> Unpacked {
    let content =
      entry.content.fault == nil ? unpacked(entry.content.bytes, limit: left) : entry.content
    left -= min(left, content.bytes.count)
    return content
  }

  /// The content of a file: itself, or what is in it when it is gzip-compressed.
  func unpacked(_ bytes: [UInt8], limit: Int) -> Unpacked {
    if bytes.starts(with: [0x1F, 0x8B]) { return Gzip.unpack(bytes, limit: limit) }
    return Unpacked(
      bytes: bytes, fault: bytes.count > limit ? InterchangeError(.tooLarge) : nil)
  }

  /// Rows of CSV that a file may have, in all its parts, blank ones aside: more than a spreadsheet
  /// has (1,048,576) where it may have a million forms.
  static func mostRows(ofForms mostForms: Int) -> Int {
    mostForms + max(mostForms / 5, ListReader.mostTables)
  }

  /// Reads a file that is not packed, or no longer.
  ///
  /// - Parameters:
  ///   - content: what it holds.
  ///   - month: the month it is for; nil when any may be.
  ///   - part: its path inside a zip, or empty.
  ///   - mostForms: how many forms it may have.
  ///   - rowsLeft: how many rows it may have, and then those that are left.
  /// - Returns: the documents in it.
  func documents(
    _ content: Unpacked, month: Month?, part: String, mostForms: Int, rowsLeft: inout Int
  ) -> [ReadDocument] {
    let told = content.fault.map { FaultFinding.packing($0, limit: limit) }
    let kind = FileKind.of(content.bytes)
    switch kind {
    case .xml:
      let text = XMLText.decode(content.bytes)
      let document = XMLDocumentReader.read(
        text, told: told, edition: edition, month: month, part: part, mostForms: mostForms)
      return finished([document], text, guessed: .guessedXMLEncoding)
    case .text:
      let text = Self.text(content.bytes)
      let documents = CSVDocumentReader.read(
        text, told: told, edition: edition, month: month, part: part, mostForms: mostForms,
        rowsLeft: &rowsLeft)
      return finished(documents, text, guessed: .guessedEncoding)
    default:
      var document = ReadDocument(part: part, width: edition.width)
      document.findings.append(told ?? FaultFinding.kind(kind))
      return [document]
    }
  }

  /// The text of a CSV; where NUL bytes break it, the fault stays, but what follows is read too, so
  /// that its schools are recognised.
  static func text(_ bytes: [UInt8]) -> DecodedText {
    let text = TextDecoder.decode(bytes)
    guard let fault = text.fault, fault.kind == .nul else { return text }
    var rest = TextDecoder.decode(bytes.filter { $0 != 0 })
    rest.fault = fault
    return rest
  }

  /// Documents with the hint that their encoding was concluded, or that characters in it mean
  /// nothing elsewhere, where they could be read.
  private func finished(
    _ documents: [ReadDocument], _ text: DecodedText, guessed: FindingSentence
  ) -> [ReadDocument] {
    let hasPrivateUse = text.privateUseCount > 0
    guard text.isGuessed || hasPrivateUse, text.fault == nil, documents.first?.layout != .unknown
    else { return documents }
    var documents = documents
    let message =
      hasPrivateUse ? Message(.privateUse, String(text.privateUseCount)) : Message(guessed)
    documents[0].findings.append(ReadingFinding(.guessedEncoding, message: message))
    return documents
  }

  /// Whether a name is that of a file that office programs and systems leave about.
  private static func isJunk(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasPrefix("~$") || name.hasPrefix(".") || name.lowercased() == "thumbs.db"
      || name.lowercased() == "desktop.ini" || path.hasPrefix("__MACOSX/")
  }
}
