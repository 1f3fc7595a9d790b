extension FormsUnderCheck {
  /// The forms of a month, as the ledger holds them.
  init(
    _ source: MonthSource, template: FormTemplate, subjects: FormSubjects, isWhole: [Bool]
  ) {
    let holdings = source.holdings
    let isFromMany = Self.submissionsOfMany(holdings)
    self.init(
      month: source.month, template: template, forms: holdings.forms, values: holdings.values,
      subjects: subjects, isWhole: isWhole,
      isFromMany: { isFromMany[holdings.documents[holdings.documentOfForm[$0]].submission] },
      previous: ValueGrid(width: template.indicators.count),
      previousRow: [Int32](repeating: -1, count: holdings.forms.count),
      place: { field, form in
        let document = holdings.documents[holdings.documentOfForm[form]]
        return FormField.place(
          of: field, layout: document.layout, columns: document.columns,
          row: holdings.forms[form].row, lines: holdings.forms[form].lines, template: template)
      })
  }

  /// Gives values as another edition asks for them, and none of the month before.
  ///
  /// - Parameters:
  ///   - other: the other edition.
  ///   - numbers: for each of its indicators the number that it has here; nil for none.
  mutating func ask(_ other: FormTemplate, _ numbers: [Int?]) {
    let envelope = (0..<FormField.envelopeCount).map(Int?.some)
    let fields = envelope + numbers.map { $0.map { $0 + FormField.envelopeCount } }
    place = { [place] field, form in
      fields[field].map { place($0, form) } ?? place(FormField.schoolCode, form)
    }
    template = other
    values = values.picking(numbers)
    previous = ValueGrid(width: numbers.count)
    previousRow = [Int32](repeating: -1, count: forms.count)
  }

  /// Whether each submission holds two or more school codes.
  private static func submissionsOfMany(_ holdings: MonthHoldings) -> [Bool] {
    var first = [String?](repeating: nil, count: holdings.submissions.count)
    var isOfMany = [Bool](repeating: false, count: holdings.submissions.count)
    for document in holdings.documents {
      let own = document.submission
      for form in document.forms where !isOfMany[own] {
        let code = holdings.forms[form].schoolCode
        guard !code.isEmpty else { continue }
        if let known = first[own] { isOfMany[own] = code != known } else { first[own] = code }
      }
    }
    return isOfMany
  }

  /// Puts the forms of record of the month before beside the forms of their schools.
  mutating func lookBack(to month: FormJudgement) {
    previous = month.forms.values
    let then = month.forms.subjects
    if then.expected.areSame(as: subjects.expected), subjects.reasons.isEmpty {
      previousRow = subjects.ofForm.map { $0 < 0 ? -1 : month.recordOfSchool[Int($0)] }
      return
    }
    var guess = -1
    let recordOfSchool = subjects.schools.map { school -> Int32 in
      guard let number = then.expected.number(of: school.code, near: guess + 1) else { return -1 }
      guess = number
      return month.recordOfSchool[number]
    }
    previousRow = subjects.ofForm.map { $0 < 0 ? -1 : recordOfSchool[Int($0)] }
  }
}
