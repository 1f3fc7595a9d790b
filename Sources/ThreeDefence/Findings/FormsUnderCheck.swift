/// A month's forms with all that a check may look at.
public struct FormsUnderCheck: Sendable {
  /// The month.
  public var month: Month
  /// The form edition.
  public var template: FormTemplate
  /// The forms, in order of receipt.
  public var forms: [ReadForm]
  /// Their values, in the same order.
  public var values: ValueGrid
  /// Whose they are.
  public var subjects: FormSubjects
  /// Whether each form could be read as a whole; of others only the fault itself is told.
  public var isWhole: [Bool]
  /// Whether a form came in a submission of two or more schools, as a county's is.
  public var isFromMany: @Sendable (_ form: Int) -> Bool
  /// The values of the forms of the month before.
  public var previous: ValueGrid
  /// For each form, the number in `previous` of the form of record of its school; -1 when there is
  /// none.
  public var previousRow: [Int32]

  /// The place of a field of a form.
  public var place: @Sendable (_ field: Int, _ form: Int) -> Place

  /// The school of a form, if it can be told.
  public func school(of form: Int) -> School? {
    subjects.ofForm[form] < 0 ? nil : subjects.schools[Int(subjects.ofForm[form])]
  }

  /// The place of an indicator's value in a form.
  public func place(ofIndicator indicator: Int, in form: Int) -> Place {
    place(FormField.envelopeCount + indicator, form)
  }
}

/// A finding as a check raises it: about one form.
public struct FormFinding: Sendable {
  /// The form.
  public var form: Int
  /// The check's id.
  public var check: String
  /// How much it matters.
  public var severity: Severity
  /// Where.
  public var place: Place
  /// The indicator's id, if it is about one.
  public var indicator: String?
  /// The value as reported.
  public var value: String
  /// What was expected.
  public var expected: String
  /// The sentence.
  public var message: Message
  /// Numbers of the indicators that the check reads; an explanation stands while they are the same.
  public var reads: [Int]

  /// A finding of a structural check about a form.
  public init(
    form: Int, _ check: StructuralCheck, place: Place, indicator: String? = nil,
    value: String = "", expected: String = "", message: Message, reads: [Int] = []
  ) {
    self.init(
      form: form, check: check.rawValue, severity: check.severity, place: place,
      indicator: indicator, value: value, expected: expected, message: message, reads: reads)
  }

  /// A finding of any check about a form.
  public init(
    form: Int, check: String, severity: Severity, place: Place, indicator: String? = nil,
    value: String = "", expected: String = "", message: Message, reads: [Int] = []
  ) {
    self.form = form
    self.check = check
    self.severity = severity
    self.place = place
    self.indicator = indicator
    self.value = value
    self.expected = expected
    self.message = message
    self.reads = reads
  }
}
