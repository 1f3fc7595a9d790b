internal import Interchange

/// Makes forms of the events of an XML document.
struct XMLFormHandler: XMLHandler {
  /// Which element is the innermost open one that means something.
  enum Stage: Equatable {
    case outside
    case root
    case forms
    case returns
    case form
    case value(Int)
  }

  /// What has been read.
  var builder: DocumentBuilder
  /// Where in the document it stands.
  var stage = Stage.outside
  /// Depth of an element inside one that is left aside; 0 when none is open.
  var asideDepth = 0
  /// The finding that the document is not one of ours; its forms are then only recognised.
  private(set) var foreign: ReadingFinding?
  /// The month of the root, as written.
  private(set) var month: [UInt8] = []
  /// The line of the root.
  private(set) var monthLine = 0
  /// The text of the open indicator.
  var text: [UInt8] = []
  /// The indicator that the next element is expected to be.
  var next = 0
  /// Indicators that stand as attributes of the open form, where they cannot be.
  var asAttributes: Set<Int> = []
  /// Whether there were more forms than a document may have, which were left aside.
  private(set) var isOverfull = false
  /// Whether text between the elements of the open form has been told.
  var hasStrayText = false

  /// A handler for a document without forms.
  init(_ builder: DocumentBuilder) {
    self.builder = builder
  }

  // MARK: - Events

  mutating func startElement(
    _ name: Span<UInt8>, namespace: XMLNamespace, attributes: XMLAttributes, line: Int
  ) {
    if asideDepth > 0 {
      asideDepth += 1
      return
    }
    let isOurs = namespace == .expected
    switch stage {
    case .outside: startRoot(name, isOurs, attributes, line)
    case .root, .forms: startChild(name, isOurs, attributes, line)
    case .returns: startReturn(name, attributes)
    case .form: startValue(name, isOurs, line)
    case .value(let indicator):
      note(nested: CellText.quoted(name), in: indicator)
      asideDepth = 1
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard asideDepth == 0 else { return }
    switch stage {
    case .value:
      // What is too long for a value stays so, however much comes.
      guard text.count <= CellText.longest else { return }
      text.append(bytes.extracting(first: min(bytes.count, CellText.longest + 1)))
      if text.count > CellText.longest { text += Array(String(CellText.rest).utf8) }
    case .form where !hasStrayText && isStray(bytes):
      hasStrayText = true
      noteUnknown(CellText.quoted(bytes), place: Place(row: builder.form.row))
    default: break
    }
  }

  /// Whether text between elements is more than the blanks that lay a document out.
  private func isStray(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] > 0x20 { return !CellText(bytes).scalars.isEmpty }
    return false
  }

  mutating func endElement(line: Int) {
    if asideDepth > 0 {
      asideDepth -= 1
      return
    }
    switch stage {
    case .value(let indicator):
      endValue(indicator)
      stage = .form
    case .form:
      endForm()
      stage = builder.document.layout == .archive ? .forms : .root
    case .forms, .returns: stage = .root
    case .root, .outside: stage = .outside
    }
  }

  // MARK: - Root and containers

  private mutating func startRoot(
    _ name: Span<UInt8>, _ isOurs: Bool, _ attributes: XMLAttributes, _ line: Int
  ) {
    let root = CellText.string(name)
    stage = .root
    if root == "archive", isOurs { builder.document.layout = .archive }
    if isOurs, root == "submission" || root == "archive" {
      month = Array((attributes["month"] ?? "").utf8)
      monthLine = line
      return
    }
    let message =
      switch root.lowercased() {
      case "html": Message(.webPage)
      case "workbook": Message(.spreadsheetXML)
      case "submission", "archive": Message(.otherNamespace)
      default: Message(.otherRoot, CellText.quoted(name))
      }
    foreign = ReadingFinding(
      .notAForm, place: Place(row: line, column: CellText.quoted(name)), message: message)
    if root != "submission" { asideDepth = 1 }
  }

  private mutating func startChild(
    _ name: Span<UInt8>, _ isOurs: Bool, _ attributes: XMLAttributes, _ line: Int
  ) {
    guard !builder.isFull else {
      isOverfull = true
      asideDepth = 1
      return
    }
    let isArchive = builder.document.layout == .archive
    let element = CellText.string(name)
    switch element {
    case "form" where (isOurs || foreign != nil) && (!isArchive || stage == .forms):
      beginForm(attributes, line)
    case "forms" where isArchive && stage == .root: stage = .forms
    case "returns" where isArchive && stage == .root: stage = .returns
    default:
      asideDepth = 1
      guard !isArchive, foreign == nil else { return }
      noteUnknown(
        CellText.quoted(name), place: Place(row: line, column: CellText.quoted(name)))
    }
  }

  /// A child of `returns` in an archive: the lower level's judgement of a school.
  private mutating func startReturn(_ name: Span<UInt8>, _ attributes: XMLAttributes) {
    asideDepth = 1
    guard !builder.isFull else {
      isOverfull = true
      return
    }
    let isUnexpected = name.holdsSame(as: Self.unexpected.span)
    builder.document.archivedReturns.append(
      ArchivedReturn(
        schoolCode: attributes[isUnexpected ? "school" : "code"] ?? "",
        state: isUnexpected ? "unexpected" : attributes["state"] ?? "",
        firstAccepted: attributes["first-accepted"] ?? "",
        lastReceived: attributes["last-received"] ?? "",
        reason: isUnexpected ? attributes["reason"] ?? "" : ""))
  }

  private static let unexpected = Array("unexpected".utf8)

  // MARK: - End

  /// Ends a document that was read whole.
  mutating func finish() {
    if let foreign {
      builder.document.layout = .unknown
      builder.add(foreign)
    } else if builder.document.forms.isEmpty, builder.document.layout == .xml {
      builder.add(ReadingFinding(.noSchools, message: Message(.noSchools)))
    }
  }

  /// Ends a document that cannot be read further; the form that is open is only recognised.
  mutating func breakOff(_ fault: ReadingFinding) {
    switch stage {
    case .form, .value:
      if builder.form.schoolCode.isEmpty {
        builder.dropForm()
      } else {
        builder.recogniseForm()
      }
    default: break
    }
    // What is left aside in a document that is refused needs no word.
    builder.document.findings.removeAll { $0.form == nil && $0.severity == .hint }
    builder.add(fault)
  }
}
