/// What an expression says, as the parser understands it.
///
/// The nodes stand in one array, every node after its operands, so that whatever works on an
/// expression is a loop and needs no deep stack, however long a chain of operators is.
struct ExpressionTree: Sendable {
  /// One operator, function, name or value with its operands.
  struct Node: Sendable {
    /// What it is.
    let kind: Kind
    /// Where it begins in the source, in UTF-8 bytes from 0.
    let offset: Int
    /// Numbers of its operands, from left to right.
    let operands: [Int]
    /// Number of the first node that belongs to it; all up to itself do.
    let first: Int
  }

  /// What a node is.
  enum Kind: Sendable, Equatable {
    /// A number, as a whole number of its last place.
    case number(Int64, places: Int)
    /// A text.
    case text(String)
    /// `true` or `false`.
    case truth(Bool)
    /// A name.
    case name(String)
    /// `met('S01')` and the like.
    case requirement(RequirementFact, id: String)
    /// Minus in front of a number.
    case negate
    /// One of the four rules.
    case arithmetic(Arithmetic)
    /// A comparison of two.
    case comparison(Comparison)
    /// Both conditions.
    case and
    /// One condition at least.
    case or
    /// The contrary.
    case not
    /// `is null`, or `is not null`.
    case isNull(negated: Bool)
    /// `in (…)`: the value, then the list.
    case isIn(negated: Bool)
    /// `between … and …`: the value and the two ends.
    case between(negated: Bool)
    /// `case`: conditions and values in turn, and the value after `else` if there is one.
    case choice(hasElse: Bool)
    /// A function of one school's values.
    case function(Function)
    /// A function of many schools' values: its argument if it has one, and its filter if it has one.
    case aggregate(Aggregate, isFiltered: Bool)
  }

  /// The functions of one school's values.
  enum Function: String, CaseIterable, Sendable {
    case least, greatest, floor, ceil, abs, coalesce

    /// The number of arguments; nil for one or more.
    var argumentCount: Int? {
      switch self {
      case .floor, .ceil, .abs: 1
      case .least, .greatest, .coalesce: nil
      }
    }
  }

  /// The functions of many schools' values.
  enum Aggregate: String, CaseIterable, Sendable {
    case sum, min, max, count
  }

  /// The nodes, the whole expression last.
  private(set) var nodes: [Node] = []

  /// Number of the node that is the whole expression.
  var root: Int { nodes.count - 1 }

  /// Adds a node and gives its number; its operands must have been added before, in order.
  mutating func add(_ kind: Kind, at offset: Int, _ operands: [Int] = []) -> Int {
    let first = operands.first.map { nodes[$0].first } ?? nodes.count
    nodes.append(Node(kind: kind, offset: offset, operands: operands, first: first))
    return root
  }
}
