/// One requirement of a standard 条款.
public struct Requirement: Sendable {
  /// How the actual value is held against the required one.
  public enum Comparison: String, Sendable, CaseIterable {
    /// The actual value must not be lower.
    case atLeast = "at-least"
    /// The actual value must not be higher.
    case atMost = "at-most"
    /// The two must be the same.
    case equals
  }

  /// The id, `S01`.
  public var id: String
  /// What it is called, `专职保安员配备`.
  public var title: Phrase
  /// The clause it is taken from.
  public var clause: Phrase
  /// Where it is put to a school; nil is everywhere.
  public var applies: Formula?
  /// What the school has.
  public var actual: Formula
  /// How the two are compared.
  public var comparison: Comparison
  /// What the school must have.
  public var required: Formula
  /// Whether it counts towards the overall verdict; otherwise it is advisory.
  public var isMust: Bool
  /// What to do where it is not met.
  public var advice: Phrase

  /// A requirement with all its parts.
  public init(
    id: String, title: Phrase, clause: Phrase, applies: Formula?, actual: Formula,
    comparison: Comparison, required: Formula, isMust: Bool, advice: Phrase
  ) {
    self.id = id
    self.title = title
    self.clause = clause
    self.applies = applies
    self.actual = actual
    self.comparison = comparison
    self.required = required
    self.isMust = isMust
    self.advice = advice
  }

  /// What the actual and the required value are: both yes or no, or both numbers, of the decimal
  /// places of the one that has more; never a fraction.
  public var type: ExpressionType {
    actual.expression.type.joined(with: required.expression.type)
  }
}
