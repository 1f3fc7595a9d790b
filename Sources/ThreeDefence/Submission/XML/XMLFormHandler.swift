internal import Interchange

/// Makes forms of the events of an XML document.
struct XMLFormHandler: XMLHandler {
  /// Which element is the innermost open one that means something.
  private enum Stage: Equatable {
    case outside
    case root
    case forms
    case returns
    case form
    case value(Int)
  }

  /// What has been read.
  var builder: DocumentBuilder
  private var stage = Stage.outside
  /// Depth of an element inside one that is left aside; 0 when none is open.
  private var asideDepth = 0
  private var text: [UInt8] = []
  private var month: [UInt8] = []
  private var monthLine = 0
  /// The indicator that the next element is expected to be.
  private var next = 0
  /// Indicators that stand as attributes of the form, where they cannot be.
  private var asAttributes: Set<Int> = []
  /// The finding that the document is not one of ours; its forms are then only recognised.
  private var foreign: ReadingFinding?
  private var hasStrayText = false

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
    case .value: text.append(bytes)
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

  // MARK: - Forms

  private mutating func beginForm(_ attributes: XMLAttributes, _ line: Int) {
    builder.beginForm(row: line)
    stage = .form
    next = 0
    hasStrayText = false
    builder.mark(FormField.month, line: monthLine)
    let month = month
    builder.takeMonth(month.span)
    asAttributes = []
    takeAttributes(attributes, line)
    if builder.document.layout == .archive {
      builder.form.archived = ArchivedForm(
        received: attributes["received"] ?? "", clock: attributes["clock"] ?? "",
        revision: attributes["revision"].flatMap(Int.init) ?? 1)
    }
  }

  /// Takes the envelope, and notes what is none of it.
  private mutating func takeAttributes(_ attributes: XMLAttributes, _ line: Int) {
    var cells: [(name: [UInt8], value: [UInt8])] = []
    attributes.forEach { name, namespace, value in
      if namespace == .none { cells.append((name.bytes, value.bytes)) }
    }
    var code: [UInt8] = []
    for (name, value) in cells {
      switch String(decoding: name, as: UTF8.self) {
      case "school": code = value
      case let text where Self.envelope[text] != nil:
        let field = Self.envelope[text] ?? 0
        builder.mark(field, line: line)
        builder.takeText(field, value.span)
      case let text where Self.archived.contains(text): break
      case let text:
        if let indicator = builder.edition.template.number(of: text) {
          asAttributes.insert(indicator)
        } else {
          let name = CellText.quoted(name.span)
          noteUnknown(name, place: Place(row: line, column: name))
        }
      }
    }
    builder.mark(FormField.schoolCode, line: line)
    builder.takeCode(code.span)
  }

  private static let envelope = Dictionary(
    uniqueKeysWithValues: FormField.envelope.enumerated()
      .filter { $0.offset >= FormField.schoolName }.map { ($0.element.attribute, $0.offset) })
  private static let archived: Set<String> = ["received", "clock", "revision", "digest"]

  private mutating func endForm() {
    if foreign != nil {
      builder.recogniseForm()
      return
    }
    if let first = asAttributes.min() {
      builder.add(
        ReadingFinding(
          .missingColumn, form: builder.formNumber,
          place: Place(row: builder.form.row, column: "form"),
          message: Message(.valuesAsAttributes, builder.edition.id(first))))
    }
    MissingFields(sentences: .xml, told: asAttributes).note(in: &builder)
    builder.endForm()
  }

  // MARK: - Values

  private mutating func startValue(_ name: Span<UInt8>, _ isOurs: Bool, _ line: Int) {
    guard foreign == nil, isOurs,
      let indicator = builder.edition.vocabulary.indicator(of: name, expecting: next)
    else {
      asideDepth = 1
      if foreign == nil {
        noteUnknown(
          CellText.quoted(name), place: Place(row: line, column: CellText.quoted(name)))
      }
      return
    }
    text.removeAll(keepingCapacity: true)
    stage = .value(indicator)
    next = indicator + 1
    let field = FormField.envelopeCount + indicator
    guard builder.document.values[builder.formNumber, indicator] == .absent else {
      noteDoubled(field, line)
      return
    }
    builder.mark(field, line: line)
  }

  private mutating func endValue(_ indicator: Int) {
    guard builder.document.values[builder.formNumber, indicator] == .absent else { return }
    let text = text
    builder.takeValue(indicator, text.span)
  }

  private mutating func noteDoubled(_ field: Int, _ line: Int) {
    let indicator = field - FormField.envelopeCount
    let id = builder.edition.id(indicator)
    builder.mark(field, line: line)
    builder.document.values[builder.formNumber, indicator] = .unreadable
    builder.note(
      .duplicateColumn, at: field, value: id,
      Message(.duplicateElement, [.indicator(id), .text(id)]))
  }

  private mutating func note(nested name: String, in indicator: Int) {
    builder.document.values[builder.formNumber, indicator] = .unreadable
    builder.note(
      .unreadableValue, at: FormField.envelopeCount + indicator, value: "<\(name)>",
      expected: builder.edition.rules[indicator].expected,
      Message(.unreadableNested, [.indicator(builder.edition.id(indicator)), .text(name)]))
  }

  /// Notes an element, attribute or text that the form does not have.
  private mutating func noteUnknown(_ name: String, place: Place) {
    let closest = builder.edition.vocabulary.closestName(to: name)
    builder.add(
      ReadingFinding(
        .unknownColumn, form: stage == .form ? builder.formNumber : nil, place: place, value: name,
        expected: closest ?? "",
        message: closest.map { Message(.unknownElementClose, name, $0) }
          ?? Message(.unknownElement, name)))
  }

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
    builder.add(fault)
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    for index in bytes.indices { append(bytes[index]) }
  }
}
