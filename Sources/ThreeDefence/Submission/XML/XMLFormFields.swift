internal import Interchange

extension XMLFormHandler {
  // MARK: - Forms

  /// Begins a form: takes its month, its envelope, and how it came.
  mutating func beginForm(_ attributes: XMLAttributes, _ line: Int) {
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

  /// Ends a form: notes what it lacks.
  mutating func endForm() {
    if foreign != nil {
      builder.recogniseForm()
      return
    }
    let number = builder.formNumber
    if let first = asAttributes.sorted().first(where: {
      builder.document.values[number, $0] == .absent
    }) {
      builder.add(
        ReadingFinding(
          .missingColumn, form: number, place: Place(row: builder.form.row, column: "form"),
          message: Message(.valuesAsAttributes, builder.edition.id(first))))
    }
    MissingFields(sentences: .xml, told: asAttributes).note(in: &builder)
    builder.endForm()
  }

  // MARK: - Values

  /// Begins an indicator, or leaves an element aside that is none.
  mutating func startValue(_ name: Span<UInt8>, _ isOurs: Bool, _ line: Int) {
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

  /// Takes the value of an indicator that has ended.
  mutating func endValue(_ indicator: Int) {
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

  /// Notes an element inside an indicator, which then has no value.
  mutating func note(nested name: String, in indicator: Int) {
    builder.document.values[builder.formNumber, indicator] = .unreadable
    builder.note(
      .unreadableValue, at: FormField.envelopeCount + indicator, value: "<\(name)>",
      expected: builder.edition.rules[indicator].expected,
      Message(.unreadableNested, [.indicator(builder.edition.id(indicator)), .text(name)]))
  }

  /// Notes an element, attribute or text that the form does not have.
  mutating func noteUnknown(_ name: String, place: Place) {
    let closest = builder.mayGuess ? builder.edition.vocabulary.closestName(to: name) : nil
    builder.add(
      ReadingFinding(
        .unknownColumn, form: stage == .form ? builder.formNumber : nil, place: place, value: name,
        expected: closest ?? "",
        message: closest.map { Message(.unknownElementClose, name, $0) }
          ?? Message(.unknownElement, name)))
  }
}
