/// The names under which the fields of a form edition are known: label, id and code.
final class FormVocabulary: Sendable {
  /// What a heading stands for.
  enum Meaning: Equatable, Sendable {
    /// A field of `FormField`.
    case field(Int)
    /// A column that every list may have and nobody reads, such as 序号.
    case aside
    /// No heading at all.
    case blank
    /// None that is known.
    case unknown
  }

  /// The labels by field, as the form prints them.
  let labels: [String]
  /// The XML names by field: attributes of the envelope, ids of the indicators.
  let names: [String]
  private let labelBytes: [[UInt8]]
  private let nameBytes: [[UInt8]]
  private let headings: [String: Int]
  private let elements: [String: Int]
  private let units: [String]
  private let isAnswer: [Bool]

  /// Headings that are left aside without a word.
  private static let asides: Set<String> = ["序号", "编号", "no", "no."]

  /// The names of an edition.
  init(_ template: FormTemplate) {
    let indicators = template.indicators
    labels = FormField.envelope.map(\.label) + indicators.map(\.label)
    names = FormField.envelope.map(\.attribute) + indicators.map(\.id)
    labelBytes = labels.map { Array($0.utf8) }
    nameBytes = names.map { Array($0.utf8) }
    units =
      FormField.envelope.map { _ in "" }
      + indicators.map { HeadingText.normalised($0.unit) }
    isAnswer =
      FormField.envelope.map { _ in false } + indicators.map { $0.kind == .boolean }
    let fields = Array(labels.enumerated()) + Array(names.enumerated())
    let codes = indicators.enumerated().map {
      (offset: $0.offset + FormField.envelopeCount, element: $0.element.code)
    }
    headings = Dictionary(
      (fields.map { ($0.element, $0.offset) } + codes.map { ($0.element, $0.offset) })
        .map { (HeadingText.normalised($0.0), $0.1) },
      uniquingKeysWith: { first, _ in first })
    elements = Dictionary(
      indicators.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The field of a heading that has another unit in brackets than the form's own, which is that of
  /// a number.
  func fieldInOtherUnit(_ heading: String) -> Int? {
    guard let (name, unit) = HeadingText.splitUnit(HeadingText.normalised(heading)),
      let field = headings[name], !units[field].isEmpty, !HeadingText.isSame(units[field], unit)
    else { return nil }
    return field
  }

  /// What a heading stands for; quick when it is the label of the field that is expected next.
  func meaning(of heading: Span<UInt8>, expecting next: Int) -> Meaning {
    if labelBytes.indices.contains(next), Self.equal(heading, labelBytes[next]) {
      return .field(next)
    }
    return meaning(of: HeadingText.normalised(heading))
  }

  /// What a normalised heading stands for.
  func meaning(of heading: String) -> Meaning {
    if heading.isEmpty { return .blank }
    if let field = headings[heading] { return .field(field) }
    if let (name, unit) = HeadingText.splitUnit(heading), let field = headings[name],
      HeadingText.isSame(units[field], unit)
        || isAnswer[field] && HeadingText.answers.contains(unit)
    {
      return .field(field)
    }
    return Self.asides.contains(heading) ? .aside : .unknown
  }

  /// The number of the indicator that an element is for; quick when it is the one expected next.
  func indicator(of element: Span<UInt8>, expecting next: Int) -> Int? {
    let field = FormField.envelopeCount + next
    if nameBytes.indices.contains(field), Self.equal(element, nameBytes[field]) { return next }
    return elements[CellText.string(element)]
  }

  /// The label that a heading comes closest to; nil when none is close.
  func closestLabel(to heading: String) -> String? {
    Self.closest(to: HeadingText.normalised(heading), among: labels)
  }

  /// The indicator's id that an element's name comes closest to; nil when none is close.
  func closestName(to element: String) -> String? {
    Self.closest(to: element, among: names.dropFirst(FormField.envelopeCount))
  }

  private static func closest(to text: String, among names: some Sequence<String>) -> String? {
    let nearest = names.map { (name: $0, distance: HeadingText.distance(text, $0)) }
      .min { $0.distance < $1.distance }
    guard let nearest, nearest.distance <= max(1, min(text.count, nearest.name.count) / 3)
    else { return nil }
    return nearest.name
  }

  @inline(__always)
  private static func equal(_ left: Span<UInt8>, _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
