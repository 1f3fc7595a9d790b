/// What a value of an indicator must be, as plain numbers for reading millions of them.
struct ValueRule: Sendable {
  /// The type of the value.
  let kind: Indicator.Kind
  /// Lowest allowed, in stored units.
  let minimum: Int64
  /// Highest allowed, in stored units.
  let maximum: Int64
  /// Whether a blank returns the form.
  let isRequired: Bool
  /// Number of the indicator that this one is a part of; -1 when of none.
  let whole: Int
  /// Whether schools' values are added up.
  let isAdditive: Bool

  /// The rule of an indicator of an edition.
  init(_ indicator: Indicator, of template: FormTemplate) {
    kind = indicator.kind
    minimum = indicator.minimum ?? (indicator.kind == .boolean ? 0 : .min)
    maximum = indicator.maximum ?? (indicator.kind == .boolean ? 1 : .max)
    isRequired = indicator.isRequired
    whole = indicator.partOf.flatMap(template.number(of:)) ?? -1
    isAdditive = indicator.rollUp == .sum
  }

  /// What is expected, as a text of its own in any language: `0–200`, or `是/否`.
  var expected: String {
    kind == .boolean ? "是/否" : "\(text(minimum))–\(text(maximum))"
  }

  /// A stored number as a person writes it: hundredths with the places that are needed.
  func text(_ number: Int64) -> String {
    guard kind == .decimal else { return String(number) }
    let hundredths = number.magnitude % 100
    let whole = (number < 0 ? "-" : "") + String(number.magnitude / 100)
    return hundredths == 0 ? whole : "\(whole).\(padded(Int(hundredths), 2))"
  }
}
