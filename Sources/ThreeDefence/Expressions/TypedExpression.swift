/// An expression whose names are known and whose types agree.
struct TypedExpression: Sendable {
  /// How a value is brought to the type of those it meets.
  enum Conversion: Hashable, Sendable {
    /// Multiplied by a power of ten, for more decimal places.
    case scale(Int64)
    /// Made a fraction with this denominator.
    case fraction(denominator: Int64)
  }

  /// What it says.
  let tree: ExpressionTree
  /// The type of every node, before its conversion.
  let types: [ExpressionType]
  /// The conversion of every node, nil where none is needed.
  let conversions: [Conversion?]
  /// The name of every node that reads one.
  let names: [Int: String]
  /// The column of every node that reads one.
  let slots: [Int: Int]

  /// The type of the whole.
  var type: ExpressionType { types[tree.root] }

  /// The ids of the requirements that it reads, in order of appearance.
  var requirements: [String] { requirements(within: tree.root) }

  /// The ids of the requirements that a part of it reads, in order of appearance.
  func requirements(within node: Int) -> [String] {
    tree.nodes[tree.nodes[node].first...node].compactMap {
      if case .requirement(_, let id) = $0.kind { id } else { nil }
    }
  }

  /// The type of a node after its conversion.
  func convertedType(_ node: Int) -> ExpressionType {
    switch (conversions[node], types[node]) {
    case (.fraction, _): .fraction
    case (.scale(let factor), .number(let places)):
      .number(places: places + (String(factor).utf8.count - 1))
    default: types[node]
    }
  }
}
