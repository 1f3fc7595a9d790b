/// What reading one file as it arrived has yielded 报送文件: its documents, in order.
public struct ReadSubmission: Sendable {
  /// One for a plain or gzip-compressed file, one per entry for a zip; none when the wrapping itself
  /// cannot be opened.
  public var documents: [ReadDocument]
  /// What is wrong with the wrapping, or with the file before its kind is known.
  public var findings: [ReadingFinding]

  /// A submission of documents.
  public init(documents: [ReadDocument] = [], findings: [ReadingFinding] = []) {
    self.documents = documents
    self.findings = findings
  }
}

/// One document: a CSV, or an XML.
public struct ReadDocument: Sendable {
  /// How the document is laid out.
  public enum Layout: String, Sendable {
    /// A row per school.
    case list
    /// A line per indicator, one school.
    case card
    /// The XML form.
    case xml
    /// An archive of the level below.
    case archive
    /// None that is known.
    case unknown
  }

  /// Path inside a zip; empty for the file itself.
  public var part: String
  /// How it is laid out.
  public var layout: Layout
  /// Where fields stand.
  ///
  /// For a list: the column, from 0, in which each field of `FormField` stands, nil where none does.
  /// For a card: the column of the values, once. Empty for XML.
  public var columns: [Int?]
  /// The forms recognised, in the document's order.
  public var forms: [ReadForm]
  /// The values of the forms, in the same order.
  public var values: ValueGrid
  /// What is wrong or doubtful in it.
  public var findings: [ReadingFinding]
  /// The month that the first form to name one names.
  public var month: Month?
  /// For an archive: the lower level's judgement of its schools.
  public var archivedReturns: [ArchivedReturn]

  /// An empty document for forms of so many indicators.
  public init(part: String = "", layout: Layout = .unknown, width: Int) {
    self.part = part
    self.layout = layout
    columns = []
    forms = []
    values = ValueGrid(width: width)
    findings = []
    archivedReturns = []
  }

  /// Where a field of a form stands: row and column letter, or line and element name.
  ///
  /// - Parameters:
  ///   - field: a number of `FormField`.
  ///   - form: a form of this document.
  ///   - template: the edition the document was read with.
  /// - Returns: the place, in the document's own terms.
  public func place(of field: Int, in form: ReadForm, template: FormTemplate) -> Place {
    FormField.place(
      of: field, layout: layout, columns: columns, row: form.row, lines: form.lines,
      template: template)
  }
}

/// What one school states for one month 报表, without the values, which stand in the grid.
public struct ReadForm: Sendable, Equatable {
  /// The school code, ten digits; empty when what is written is none.
  public var schoolCode = ""
  /// The school's name as written, cleaned of spaces around.
  public var schoolName = ""
  /// Who filled it in 填报人.
  public var filler = ""
  /// Who reviewed it 审核人.
  public var reviewer = ""
  /// Who is responsible 负责人.
  public var responsible = ""
  /// The day of filling in 填报日期, as written.
  public var filled = ""
  /// The remark 备注.
  public var remark = ""
  /// Row of the school in a list, of the header in a card, line of `<form>` in XML; from 1.
  public var row = 0
  /// The lines of a card and of XML.
  ///
  /// The line on which each field of `FormField` stands, 0 where none does.
  /// Empty for a list, where every field stands in `row`.
  public var lines: [UInt32] = []
  /// For a form out of an archive: when the lower level received it, in what state.
  public var archived: ArchivedForm?

  /// A form of which nothing is known yet.
  public init() {}
}

/// How a form came to the level below, as its archive says.
public struct ArchivedForm: Sendable, Equatable, Codable {
  /// When it was received there, ISO 8601.
  public var received: String
  /// By which clock.
  public var clock: String
  /// Its revision number there, from 1.
  public var revision: Int

  /// How a form came.
  public init(received: String, clock: String, revision: Int) {
    self.received = received
    self.clock = clock
    self.revision = revision
  }
}

/// The lower level's judgement of one school.
public struct ArchivedReturn: Sendable, Equatable, Codable {
  /// The school code.
  public var schoolCode: String
  /// `onTime`, `late`, `returned`, `missing`, or `unexpected`.
  public var state: String
  /// When the form that decides the state was received, ISO 8601; empty when none was.
  public var firstAccepted: String
  /// When the last one was received; empty when none was.
  public var lastReceived: String
  /// Why it is unexpected; empty otherwise.
  public var reason: String

  /// A judgement.
  public init(
    schoolCode: String, state: String, firstAccepted: String, lastReceived: String, reason: String
  ) {
    self.schoolCode = schoolCode
    self.state = state
    self.firstAccepted = firstAccepted
    self.lastReceived = lastReceived
    self.reason = reason
  }
}

/// A finding made while reading, before it is known whose school it is.
public struct ReadingFinding: Sendable, Hashable, Codable {
  /// Which check.
  public var check: String
  /// How much it matters; a fatal one with a form returns that form, one without returns the
  /// document's every form.
  public var severity: Severity
  /// The form it is about, from 0 among the document's forms; nil for the document.
  public var form: Int?
  /// Where.
  public var place: Place
  /// The indicator's id, if it is about one.
  public var indicator: String?
  /// The value as written.
  public var value: String
  /// What was expected, as a text of its own.
  public var expected: String
  /// The sentence.
  public var message: Message

  /// A finding of a structural check, with its usual severity unless another is given.
  public init(
    _ check: StructuralCheck, severity: Severity? = nil, form: Int? = nil, place: Place = Place(),
    indicator: String? = nil, value: String = "", expected: String = "", message: Message
  ) {
    self.check = check.rawValue
    self.severity = severity ?? check.severity
    self.form = form
    self.place = place
    self.indicator = indicator
    self.value = value
    self.expected = expected
    self.message = message
  }
}
