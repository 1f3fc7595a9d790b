/// Notes the indicators for which a card or an XML form has neither line nor element.
struct MissingFields {
  /// The sentences of a kind of document.
  struct Sentences {
    /// About a required indicator.
    var required: FindingSentence
    /// About one that may be left out.
    var optional: FindingSentence
    /// Where none of them is there.
    var all: FindingSentence

    /// Of a card.
    static let card = Sentences(
      required: .missingLine, optional: .missingOptionalLine, all: .missingAllColumns)
    /// Of an XML form.
    static let xml = Sentences(
      required: .missingElement, optional: .missingOptionalElement, all: .missingAllElements)
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
    for indicator in absent {
      let id = builder.edition.id(indicator)
      let isRequired = builder.edition.rules[indicator].isRequired
      builder.note(
        .missingColumn, severity: isRequired ? .fatal : .hint,
        at: FormField.envelopeCount + indicator,
        Message(
          isRequired ? sentences.required : sentences.optional, [.indicator(id), .text(id)]))
    }
  }
}
