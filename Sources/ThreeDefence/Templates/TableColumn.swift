/// A column of a table.
public struct TableColumn: Sendable {
  /// What is printed of the expression's value.
  public enum Kind: Sendable, Equatable {
    /// The number itself, with so many decimal places.
    case number(places: Int)
    /// The number as a share of one: in percent without the sign, by the rules for rates.
    case rate
  }

  /// Over which forms of record the expression gathers.
  public enum Forms: String, Sendable, CaseIterable {
    /// Those of the month.
    case month
    /// Those of the month, and of schools that have none now but had one last month, whose
    /// indicators are unknown and whose `previous.` ones are not.
    case monthOrLast = "month-or-last"
    /// Those of January to the month, each by itself; a school counts in its unit of this month.
    case yearToDate = "year-to-date"
  }

  /// The id, which is the heading in English, `certified_rate`.
  public var id: String
  /// The heading in Chinese.
  public var heading: String
  /// The unit of measure; empty for rates.
  public var unit: String
  /// What is printed.
  public var kind: Kind
  /// Over which forms.
  public var forms: Forms
  /// The expression.
  public var formula: Formula

  /// A column.
  public init(
    id: String, heading: String, unit: String, kind: Kind, forms: Forms, formula: Formula
  ) {
    self.id = id
    self.heading = heading
    self.unit = unit
    self.kind = kind
    self.forms = forms
    self.formula = formula
  }

  /// Whether the figures of units add up to those of all, which is checked on every run: a number
  /// that is nothing but sums and counts, added and subtracted.
  ///
  /// Fractions need not: each is rounded where it is printed.
  public var isAdditive: Bool {
    guard kind != .rate, formula.expression.type != .fraction else { return false }
    let tree = formula.expression.typed.tree
    var open = [tree.root]
    while let node = open.popLast() {
      switch tree.nodes[node].kind {
      case .aggregate(.sum, _), .aggregate(.count, _): continue
      case .arithmetic(.add), .arithmetic(.subtract), .negate: open += tree.nodes[node].operands
      default: return false
      }
    }
    return true
  }
}
