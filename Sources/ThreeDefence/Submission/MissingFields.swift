/// Notes the indicators for which a card or an XML form has neither line nor element.
struct MissingFields {
  /// The sentences of a kind of document.
  struct Sentences {
    /// About a required indicator.
    var required: FindingSentence
    /// About one that may be left out.
    var optional: FindingSentence
    /// About a required one, with the field after which it should stand; nil where the order of
    /// fields does not matter.
    var after: FindingSentence?
    /// Where none of them is there.
    var all: FindingSentence

    /// Of a card.
    static let card = Sentences(
      required: .missingLine, optional: .missingOptionalLine, after: .missingLineAfter,
      all: .missingAllColumns)
    /// Of an XML form.
    static let xml = Sentences(
      required: .missingElement, optional: .missingOptionalElement, after: nil,
      all: .missingAllElements)
  }

  /// The sentences to use.
  var sentences: Sentences
  /// Indicators about which something has been said already.
  var told: Set<Int> = []

  /// Notes what the form being read lacks: one finding where it lacks everything.
  func note(in builder: inout DocumentBuilder) {
    let form = builder.formNumber
    let absent = (0..<builder.edition.width).filter {
      !told.contains($0) && builder.document.values[form, $0] == .absent
    }
    guard absent.count < builder.edition.width else {
      builder.add(
        ReadingFinding(
          .missingColumn, form: form, place: Place(row: builder.form.row),
          message: Message(sentences.all)))
      return
    }
    for indicator in absent { note(indicator, in: &builder) }
  }

  private func note(_ indicator: Int, in builder: inout DocumentBuilder) {
    let id = builder.edition.id(indicator)
    let isRequired = builder.edition.rules[indicator].isRequired
    let field = FormField.envelopeCount + indicator
    var sentence = isRequired ? sentences.required : sentences.optional
    var facts: [Message.Fact] = [.indicator(id), .text(id)]
    // Of a line that is not there no cell can be shown: it has the row of the line before it.
    var place = builder.document.place(
      of: field, in: builder.form, template: builder.edition.template)
    if let after = sentences.after {
      place = Place(row: builder.form.row)
      if let neighbour = neighbour(of: field, in: builder.form) {
        place = Place(row: Int(builder.form.lines[neighbour]))
        if isRequired {
          sentence = after
          facts.append(builder.edition.name(ofField: neighbour))
        }
      }
    }
    builder.add(
      ReadingFinding(
        .missingColumn, severity: isRequired ? .fatal : .hint, form: builder.formNumber,
        place: place, indicator: id, message: Message(sentence, facts)))
  }

  /// The field whose line comes before that of an indicator: the indicator before it on the form that
  /// has a line, or else what stands above them all.
  private func neighbour(of field: Int, in form: ReadForm) -> Int? {
    let lines = form.lines
    if let before = (FormField.envelopeCount..<field).last(where: { lines[$0] > 0 }) {
      return before
    }
    let first = lines[field...].first { $0 > 0 } ?? 0
    return (0..<FormField.envelopeCount).filter { lines[$0] > 0 && lines[$0] < first }
      .max { lines[$0] < lines[$1] }
  }
}
