/// One thing the form asks for 指标.
public struct Indicator: Sendable, Equatable {
  /// What a value may be.
  public enum Kind: String, Sendable, CaseIterable {
    /// A whole number.
    case integer
    /// A number exact to 0.01, held as whole hundredths.
    case decimal = "decimal(2)"
    /// 是 or 否, held as 1 or 0.
    case boolean

    /// A stored number as it is written, without the words for booleans: `12`, `4.50`, `1`.
    public func text(_ number: Int64) -> String {
      guard self == .decimal else { return String(number) }
      let magnitude = number.magnitude
      let cents = String(magnitude % 100)
      return (number < 0 ? "-" : "") + String(magnitude / 100) + "."
        + (cents.count < 2 ? "0" : "") + cents
    }
  }

  /// How a unit's figure comes from its schools' values.
  public enum RollUp: String, Sendable, CaseIterable {
    /// The sum.
    case sum
    /// The number of schools that answer 是.
    case count
    /// The lowest value.
    case min
  }

  /// Whether the value is a state or a movement of the month.
  public enum Nature: String, Sendable, CaseIterable {
    /// A state at the end of the month.
    case stock
    /// What happened in the month.
    case flow
  }

  /// The code printed on the form, `B03`.
  public var code: String
  /// The id used in XML, expressions and English output, `guard_count`.
  public var id: String
  /// The label 指标名称, `专职保安员数`.
  public var label: String
  /// The group of the form it stands in, `人防`.
  public var group: String
  /// The type of its values.
  public var kind: Kind
  /// The unit of measure, `人`; empty for booleans.
  public var unit: String
  /// The lowest value allowed, in stored units (hundredths for decimals); nil for booleans.
  public var minimum: Int64?
  /// The highest value allowed, in stored units; nil for booleans.
  public var maximum: Int64?
  /// State or movement.
  public var nature: Nature
  /// How it is rolled up.
  public var rollUp: RollUp
  /// The id of the indicator that it is a part of and may not exceed, if any.
  public var partOf: String?
  /// Whether a blank returns the form.
  public var isRequired: Bool

  /// An indicator with all its attributes.
  public init(
    code: String, id: String, label: String, group: String, kind: Kind, unit: String,
    minimum: Int64?, maximum: Int64?, nature: Nature, rollUp: RollUp, partOf: String?,
    isRequired: Bool
  ) {
    self.code = code
    self.id = id
    self.label = label
    self.group = group
    self.kind = kind
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
    self.nature = nature
    self.rollUp = rollUp
    self.partOf = partOf
    self.isRequired = isRequired
  }
}
