/// A document while it is read: takes in its forms field by field, and notes what is wrong.
///
/// Forms are begun and ended one after another. What is found out about a field stands at that
/// field's place; a form that turns out to be none is dropped with all that was noted of it.
struct DocumentBuilder {
  /// Findings a document may have before further ones of a form already returned are left out.
  static let mostFindings = 10_000
  /// The largest stored number that is kept; more is out of every range, and would not add up.
  static let largestNumber: Int64 = 1_000_000_000_000

  /// The form edition.
  let edition: FormEdition
  /// The month asked for; nil when there is none.
  let month: Month?
  /// How yes and no are written.
  let answers: ValueReader.Answers
  /// What has been read; `document.forms` holds the forms that have ended.
  var document: ReadDocument
  /// The form being read.
  var form = ReadForm()
  /// Findings left out of a flood.
  private(set) var leftOut = 0
  /// Number of findings when the form began.
  private var findingsBefore = 0
  private var hasOpenForm = false
  /// The last cell that said the month asked for, so that the next one like it is not read again.
  private var lastMonth: [UInt8]

  /// A document without forms.
  init(
    edition: FormEdition, month: Month?, part: String, layout: ReadDocument.Layout,
    answers: ValueReader.Answers = .chinese
  ) {
    self.edition = edition
    self.month = month
    self.answers = answers
    lastMonth = Array((month?.description ?? "").utf8)
    document = ReadDocument(part: part, layout: layout, width: edition.width)
  }

  /// Number of the form being read, from 0 among the document's forms.
  var formNumber: Int { document.forms.count }

  // MARK: - Forms

  /// Begins a form; every value is absent.
  mutating func beginForm(row: Int) {
    form = ReadForm()
    form.row = row
    if document.layout != .list {
      form.lines = [UInt32](repeating: 0, count: FormField.envelopeCount + edition.width)
    }
    document.values.appendForm()
    findingsBefore = document.findings.count
    hasOpenForm = true
  }

  /// Ends the form: compares parts with their wholes.
  mutating func endForm() {
    let number = formNumber
    for (part, whole) in edition.parts {
      guard case .reported(let partNumber) = document.values[number, part],
        case .reported(let wholeNumber) = document.values[number, whole],
        partNumber > wholeNumber
      else { continue }
      let rule = edition.rules[part]
      note(
        .partExceedsWhole, at: FormField.envelopeCount + part, value: rule.text(partNumber),
        expected: "≤ \(rule.text(wholeNumber))",
        .init(
          .partExceedsWhole,
          [
            .indicator(edition.id(part)), .text(rule.text(partNumber)),
            .indicator(edition.id(whole)), .text(rule.text(wholeNumber)),
          ]))
    }
    keepForm()
  }

  /// Ends the form as it is, without comparing anything.
  mutating func keepForm() {
    document.forms.append(form)
    hasOpenForm = false
  }

  /// Takes the form back, with what was noted of it.
  mutating func dropForm() {
    document.values.removeLastForm()
    document.findings.removeSubrange(findingsBefore...)
    hasOpenForm = false
  }

  /// Takes back the values of the form being read, and what was noted of it.
  mutating func forgetValues() {
    document.values.removeLastForm()
    document.values.appendForm()
    document.findings.removeSubrange(findingsBefore...)
  }

  /// The findings about the form being read.
  var findingsOfForm: ArraySlice<ReadingFinding> { document.findings[findingsBefore...] }

  /// Keeps of the form being read only whose it is: no values, and nothing noted.
  ///
  /// - Returns: whether it can be told whose it is; otherwise it is dropped.
  @discardableResult
  mutating func recogniseForm() -> Bool {
    guard !form.schoolCode.isEmpty || !form.schoolName.isEmpty else {
      dropForm()
      return false
    }
    forgetValues()
    keepForm()
    return true
  }

  /// The document, when all of it has been read.
  func finished() -> ReadDocument {
    guard leftOut > 0 else { return document }
    var document = document
    document.findings.append(
      ReadingFinding(.normalisedValue, message: Message(.findingsLeftOut, String(leftOut))))
    return document
  }

  // MARK: - Fields

  /// Notes the line on which a field stands, in a card or in XML.
  mutating func mark(_ field: Int, line: Int) {
    if form.lines.indices.contains(field) {
      form.lines[field] = UInt32(clamping: line)
    }
  }

  /// Takes the value of an indicator.
  @inline(__always)
  mutating func takeValue(_ indicator: Int, _ cell: Span<UInt8>) {
    let rule = edition.rules[indicator]
    if let number = ValueReader.plain(cell, rule.kind, answers), number >= rule.minimum,
      number <= rule.maximum
    {
      document.values[formNumber, indicator] = .reported(number)
    } else {
      takeUnusualValue(indicator, cell, rule)
    }
  }

  @inline(never)
  private mutating func takeUnusualValue(
    _ indicator: Int, _ cell: Span<UInt8>, _ rule: ValueRule
  ) {
    let reading = ValueReader.read(
      cell, rule.kind, unit: edition.units[indicator], answers: answers)
    document.values[formNumber, indicator] = kept(reading.value)
    let subject = ValueSubject(
      indicator: edition.id(indicator), unit: edition.units[indicator], rule: rule,
      written: CellText.quoted(cell))
    let field = FormField.envelopeCount + indicator
    switch reading.value {
    case .blank where rule.isRequired:
      note(.missingValue, at: field, expected: rule.expected, subject.missing)
    case .blank, .absent: break
    case .unreadable:
      note(
        reading.fault == .tooLarge ? .outOfRange : .unreadableValue, at: field,
        value: subject.written, expected: rule.expected, subject.unreadable(reading.fault ?? .text))
    case .reported(let number) where number < rule.minimum || number > rule.maximum:
      note(
        .outOfRange, at: field, value: subject.written, expected: rule.expected,
        subject.outOfRange)
    case .reported(let number):
      guard reading.isNormalised else { break }
      note(
        .normalisedValue, at: field, value: subject.written, expected: subject.text(number),
        subject.normalised(number))
    }
  }

  /// A value, unless it is so large that sums could not hold it.
  private func kept(_ value: Value) -> Value {
    guard let number = value.number, number.magnitude > Self.largestNumber else { return value }
    return .unreadable
  }

  /// Takes the school code.
  mutating func takeCode(_ cell: Span<UInt8>) {
    let reading = SchoolCodeReader.read(cell)
    form.schoolCode = reading.code
    if reading == SchoolCodeReading(code: reading.code) { return }
    let written = CellText.quoted(cell)
    let subject = SchoolCodeSubject(written: written)
    if let fault = reading.fault {
      note(
        .malformedSchoolCode, at: FormField.schoolCode, value: written, expected: "",
        subject.message(fault))
    } else if reading.isNormalised {
      note(
        .normalisedValue, at: FormField.schoolCode, value: written, expected: reading.code,
        subject.normalised(reading.code))
    }
  }

  /// Takes the month that the form says it is for.
  mutating func takeMonth(_ cell: Span<UInt8>) {
    if cell.isEmpty || lastMonth.span.holdsSame(as: cell) { return }
    let written = CellText.quoted(cell)
    let expected = month?.description ?? ""
    switch MonthReader.read(cell) {
    case .blank: break
    case .unreadable:
      note(
        .unreadableValue, at: FormField.month, value: written, expected: expected,
        Message(.unreadableMonth, written))
    case .month(let read):
      guard let month, read != month else {
        lastMonth = cell.bytes
        break
      }
      note(
        .wrongMonth, at: FormField.month, value: written, expected: expected,
        Message(.wrongMonth, read.description, month.description))
    }
  }

  /// Takes a text of the envelope, anything but month and code.
  mutating func takeText(_ field: Int, _ cell: Span<UInt8>) {
    let text = CellText.clean(cell)
    switch field {
    case FormField.schoolName: form.schoolName = text
    case FormField.filler: form.filler = text
    case FormField.reviewer: form.reviewer = text
    case FormField.responsible: form.responsible = text
    case FormField.filled: form.filled = text
    case FormField.remark: form.remark = text
    default: break
    }
  }

  // MARK: - Findings

  /// Notes a finding about a field of the form being read.
  mutating func note(
    _ check: StructuralCheck, severity: Severity? = nil, at field: Int, value: String = "",
    expected: String = "", _ message: Message
  ) {
    let indicator =
      field < FormField.envelopeCount ? nil : edition.id(field - FormField.envelopeCount)
    add(
      ReadingFinding(
        check, severity: severity, form: formNumber,
        place: document.place(of: field, in: form, template: edition.template),
        indicator: indicator, value: value, expected: expected, message: message))
  }

  /// Notes a finding; of a flood only what is needed to return a form.
  mutating func add(_ finding: ReadingFinding) {
    if document.findings.count >= Self.mostFindings, finding.form != nil {
      let isNews =
        finding.severity == .fatal
        && !(hasOpenForm && findingsOfForm.contains { $0.severity == .fatal })
      guard isNews else {
        leftOut += 1
        return
      }
    }
    document.findings.append(finding)
  }
}

extension Span<UInt8> {
  /// The bytes as an array.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in indices { bytes.append(self[index]) }
    return bytes
  }

  /// Whether two spans hold the same bytes.
  @inline(__always)
  func holdsSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
