/// A document while it is read: takes in its forms field by field, and notes what is wrong.
///
/// Forms are begun and ended one after another. What is found out about a field stands at that
/// field's place; a form that turns out to be none is dropped with all that was noted of it.
struct DocumentBuilder {
  /// Findings a document may have; after them only what is needed to return a form is noted.
  static let mostFindings = 20_000
  /// Findings of a file after which no closest known word is looked for: each costs about 1 ms.
  static let mostGuesses = 2_000
  /// The largest stored number that is kept; more is out of every range, and would not add up.
  static let largestNumber: Int64 = 1_000_000_000_000

  /// The form edition.
  let edition: FormEdition
  /// The month asked for; nil when there is none.
  let month: Month?
  /// How many forms the document may have; it is not read on with.
  let mostForms: Int
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
  /// Number of findings in other documents of the same file.
  private let findingsElsewhere: Int
  /// The last cell that said the month asked for, so that the next one like it is not read again.
  var lastMonth: [UInt8]

  /// A document without forms.
  init(
    edition: FormEdition, month: Month?, part: String, layout: ReadDocument.Layout,
    mostForms: Int, answers: ValueReader.Answers = .chinese, findingsElsewhere: Int = 0
  ) {
    self.edition = edition
    self.month = month
    self.mostForms = mostForms
    self.answers = answers
    self.findingsElsewhere = findingsElsewhere
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
        Message(
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

  /// Whether so much has been noted that only what is needed to return a form will be.
  var isFlooded: Bool { findingCount >= Self.mostFindings }

  /// Whether the closest known word may still be looked for.
  var mayGuess: Bool { findingCount < Self.mostGuesses }

  /// Number of findings in the file so far.
  var findingCount: Int { findingsElsewhere + document.findings.count }

  /// Whether the document has as many forms as it may have, or as many judgements of forms.
  var isFull: Bool {
    document.forms.count >= mostForms || document.archivedReturns.count >= mostForms
  }

  /// Notes a finding; of a flood only what is needed to return a form.
  mutating func add(_ finding: ReadingFinding) {
    if isFlooded, finding.severity != .fatal || isReturned(finding) {
      leftOut += 1
    } else {
      document.findings.append(finding)
    }
  }

  /// Whether the form that a finding is about, the one being read, is returned already.
  private func isReturned(_ finding: ReadingFinding) -> Bool {
    finding.form != nil && hasOpenForm && findingsOfForm.contains { $0.severity == .fatal }
  }
}
