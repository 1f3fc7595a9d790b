internal import Interchange

/// Reads out of an archive how everything of its month came, as the ledger took it in.
struct ReceivedReader: XMLHandler {
  /// Files as they came, without their bytes; none for an archive that does not tell.
  private(set) var intakes: [Intake] = []
  /// The schools of the forms of record among them, in order.
  private(set) var records: [String] = []
  /// Whether the archive tells what came.
  private(set) var isTold = false
  /// The path of the first file of which something cannot be read; nil when there is none.
  private(set) var broken: String?

  private let template: FormTemplate
  private let month: Month
  private let numbers: [String: Int]
  /// The elements that are open, from the root.
  private var open: [String] = []
  private var text: [UInt8] = []
  /// The forms of record by their schools, and their values in the same order.
  private var recordOfSchool: [String: (form: ReadForm, receipt: ReceivedAttributes)] = [:]
  private var recordValues: ValueGrid
  private var recordNumbers: [String: Int] = [:]
  private var file = Intake.untold
  private var isReceiptTold = false
  private var content = ReadSubmission()
  private var form = ReadForm()
  private var grid: ValueGrid
  private var receipt = ReceivedAttributes()

  /// Reads an archive.
  ///
  /// - Parameters:
  ///   - text: the archive, unpacked.
  ///   - template: its form edition.
  ///   - month: its month.
  /// - Returns: what came.
  static func read(_ text: [UInt8], template: FormTemplate, month: Month) -> ReceivedReader {
    var reader = ReceivedReader(template, month)
    let error = XMLReader.read(text, namespace: FormTemplate.namespace, handler: &reader)
    if error != nil { reader.note(isRead: false) }
    return reader
  }

  private init(_ template: FormTemplate, _ month: Month) {
    self.template = template
    self.month = month
    numbers = Dictionary(
      template.indicators.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    recordValues = ValueGrid(width: template.indicators.count)
    grid = recordValues
  }

  // MARK: - Events

  mutating func startElement(
    _ name: Span<UInt8>, namespace: XMLNamespace, attributes: XMLAttributes, line: Int
  ) {
    let name = name.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    open.append(name)
    text.removeAll(keepingCapacity: true)
    guard open.count > 1, open[1] == "forms" || open[1] == "received" else { return }
    if open[1] == "received" { note(isRead: ArchivedText.areRight(attributes)) }
    let given = { (attribute: String) in attributes[attribute].map(ArchivedText.text) ?? "" }
    switch (open.count, name) {
    case (2, "received"): isTold = true
    case (3, "form"):
      receipt = ReceivedAttributes(attributes)
      startForm { attributes[$0] ?? "" }
    case (3, "file"): startFile(attributes, path: given("path") ?? "")
    case (4, "document"): startDocument(attributes, part: given("part"))
    case (4, "finding"), (5, "finding"): add(ReadingFinding(attributes), form: attributes["form"])
    case (5, "record"): startRecord(attributes, given)
    case (5, "form"):
      startForm(given)
      place(attributes)
      for id in (attributes["unreadable"] ?? "").split(separator: " ") {
        guard let indicator = numbers[String(id)] else { return note(isRead: false) }
        grid[0, indicator] = .unreadable
      }
    case (5, "return"): add(ArchivedReturn(given))
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    for index in bytes.indices { text.append(bytes[index]) }
  }

  mutating func endElement(line: Int) {
    let depth = open.count
    let name = open.removeLast()
    guard depth > 2, open[1] == "forms" || open[1] == "received" else { return }
    switch (depth, name) {
    case (4, _) where open[1] == "forms", (6, _): take(valueOf: name)
    case (3, "form"):
      recordNumbers[form.schoolCode] = recordValues.count
      recordValues.appendForm(0, of: grid)
      recordOfSchool[form.schoolCode] = (form, receipt)
    case (5, "form"): addForm()
    case (3, "file"): endFile()
    default: break
    }
  }

  // MARK: - Files

  private mutating func startFile(_ attributes: XMLAttributes, path: String) {
    file = .untold
    file.month = month
    content = ReadSubmission()
    let bytes = attributes["path-bytes"].map(SHA256.bytes) ?? Array(path.utf8)
    file.identity.path = bytes ?? []
    let size = attributes["size"].flatMap(Int64.init)
    file.identity.size = size ?? 0
    note(isRead: bytes != nil && size != nil)
    let receipt = ReceivedAttributes(attributes)
    isReceiptTold = receipt.receivedAt != nil
    take(receipt)
    file.isClamped = attributes["clamped"] == "true"
    file.identity.modified =
      attributes["modified"].flatMap(BureauClock.shanghai.instant) ?? file.receivedAt
  }

  /// Takes when the file came, and the digest of its bytes, as far as they are told.
  private mutating func take(_ receipt: ReceivedAttributes) {
    if let digest = receipt.digest { file.digest = digest }
    guard let receivedAt = receipt.receivedAt, let clock = receipt.clock else { return }
    file.receivedAt = receivedAt
    file.clock = clock
  }

  private mutating func endFile() {
    note(isRead: file.digest.count == 32)
    file.content = content
    intakes.append(file)
  }

  private mutating func startDocument(_ attributes: XMLAttributes, part: String?) {
    let layout = attributes["layout"].flatMap(ReadDocument.Layout.init(rawValue:))
    let columns = FieldSpans.places(attributes["columns"] ?? "")
    note(isRead: part != nil && layout != nil && columns != nil)
    var document = ReadDocument(
      part: part ?? "", layout: layout ?? .unknown, width: template.indicators.count)
    document.columns = (columns ?? []).map { $0.map { $0 - 1 } }
    content.documents.append(document)
  }

  // MARK: - Forms

  private mutating func startForm(_ given: (String) -> String?) {
    form = ReadForm()
    form.take { given($0) ?? "" }
    grid = ValueGrid(width: template.indicators.count)
    grid.appendForm()
  }

  private mutating func startRecord(_ attributes: XMLAttributes, _ given: (String) -> String?) {
    let school = attributes["school"] ?? ""
    guard let record = recordOfSchool[school], let number = recordNumbers[school] else {
      return note(isRead: false)
    }
    form = record.form
    form.take { attributes[$0] == nil ? nil : given($0) }
    place(attributes)
    grid = ValueGrid(width: template.indicators.count)
    grid.appendForm(number, of: recordValues)
    if file.digest.isEmpty { file.digest = record.receipt.digest ?? [] }
    if !isReceiptTold {
      isReceiptTold = true
      let hasOwnModified = file.identity.modified != file.receivedAt
      take(record.receipt)
      if !hasOwnModified { file.identity.modified = file.receivedAt }
    }
    records.append(school)
    addForm()
  }

  /// Takes where the open form stands, and how it came to the level below.
  private mutating func place(_ attributes: XMLAttributes) {
    let row = attributes["row"].flatMap(Int.init)
    let lines = FieldSpans.places(attributes["lines"] ?? "")
    form.row = row ?? 0
    form.lines = (lines ?? []).map { UInt32($0 ?? 0) }
    note(isRead: row != nil && lines != nil)
    guard let revision = attributes["revision"].flatMap(Int.init) else { return }
    form.archived = ArchivedForm(
      received: attributes["received"].flatMap(ArchivedText.text) ?? "",
      clock: attributes["clock"].flatMap(ArchivedText.text) ?? "", revision: revision)
  }

  private mutating func take(valueOf id: String) {
    let written = String(decoding: text, as: UTF8.self)
    guard let indicator = numbers[id],
      let value = ArchivedValues.value(written, template.indicators[indicator].kind)
    else { return note(isRead: false) }
    grid[0, indicator] = value
  }

  // MARK: - What stands in a document

  private var document: Int { content.documents.count - 1 }

  private mutating func addForm() {
    guard document >= 0 else { return note(isRead: false) }
    content.documents[document].forms.append(form)
    content.documents[document].values.appendForm(0, of: grid)
  }

  private mutating func add(_ finding: ReadingFinding?, form: String?) {
    guard var finding else { return note(isRead: false) }
    if open.count == 4 { return content.findings.append(finding) }
    guard document >= 0 else { return note(isRead: false) }
    if let form {
      guard let number = Int(form), content.documents[document].forms.indices.contains(number - 1)
      else { return note(isRead: false) }
      finding.form = number - 1
    }
    content.documents[document].findings.append(finding)
  }

  private mutating func add(_ judged: ArchivedReturn?) {
    guard let judged, document >= 0 else { return note(isRead: false) }
    content.documents[document].archivedReturns.append(judged)
  }

  /// Remembers the file in which something cannot be read.
  private mutating func note(isRead: Bool) {
    if !isRead, broken == nil { broken = shownPath(file.identity.path) }
  }
}
