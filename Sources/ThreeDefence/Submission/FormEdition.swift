/// A form edition as reading needs it: worked out once, shared by every thread that reads.
final class FormEdition: Sendable {
  /// The edition.
  let template: FormTemplate
  /// The names of its fields.
  let vocabulary: FormVocabulary
  /// What each indicator's value must be.
  let rules: [ValueRule]
  /// The unit of measure of each indicator; empty for none.
  let units: [String]
  /// The indicators that are part of another, with that other.
  let parts: [(part: Int, whole: Int)]

  /// Number of indicators.
  var width: Int { rules.count }

  /// An edition for reading.
  init(_ template: FormTemplate) {
    self.template = template
    vocabulary = FormVocabulary(template)
    rules = template.indicators.map { ValueRule($0, of: template) }
    units = template.indicators.map(\.unit)
    parts = rules.enumerated().filter { $0.element.whole >= 0 }
      .map { (part: $0.offset, whole: $0.element.whole) }
  }

  /// The id of an indicator by its number.
  func id(_ indicator: Int) -> String { template.indicators[indicator].id }
}

extension FormEdition {
  /// The id of the indicator that a field is; nil for the envelope.
  func id(ofField field: Int) -> String? {
    field < FormField.envelopeCount ? nil : id(field - FormField.envelopeCount)
  }

  /// A field's name as a fact of a sentence.
  func name(ofField field: Int) -> Message.Fact {
    id(ofField: field).map(Message.Fact.indicator) ?? .text(FormField.envelope[field].label)
  }
}
