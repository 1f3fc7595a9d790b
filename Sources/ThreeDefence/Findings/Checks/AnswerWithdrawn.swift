/// A 是 of last month must not be a 否 now: `answer-withdrawn`, one for each answer.
struct AnswerWithdrawn: Sendable {
  private let booleans: [Int]
  private let written: @Sendable (_ form: Int, _ indicator: String) -> String

  /// - Parameters:
  ///   - template: the form edition.
  ///   - written: what stands in a form's cell of an answer that is no.
  init(
    _ template: FormTemplate,
    written: @escaping @Sendable (_ form: Int, _ indicator: String) -> String
  ) {
    self.written = written
    booleans = template.indicators.indices.filter { template.indicators[$0].kind == .boolean }
  }

  func findings(form: Int, in forms: FormsUnderCheck) -> [FormFinding] {
    let row = Int(forms.previousRow[form])
    guard row >= 0, forms.isWhole[form] else { return [] }
    return booleans.compactMap { indicator in
      guard forms.previous[row, indicator] == .reported(1),
        forms.values[form, indicator] == .reported(0)
      else { return nil }
      let id = forms.template.indicators[indicator].id
      return FormFinding(
        form: form, .answerWithdrawn, place: forms.place(ofIndicator: indicator, in: form),
        indicator: id, value: written(form, id), expected: "是",
        message: Message(
          .answerWithdrawn, [.indicator(id), .text(forms.month.previous.description)]),
        reads: [indicator])
    }
  }
}
