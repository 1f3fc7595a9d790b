@testable import ThreeDefence

/// A tree written out as a source, in parentheses wherever precedence could matter.
struct ExpressionSource {
  /// The source.
  let text: String

  /// The source of a whole tree.
  init(_ tree: ExpressionTree) {
    var written: [String] = []
    for node in tree.nodes {
      written.append(Self.written(node, node.operands.map { written[$0] }))
    }
    text = written[tree.root]
  }

  private static func written(_ node: ExpressionTree.Node, _ parts: [String]) -> String {
    let lead = parts.first.map { "(\($0))" } ?? ""
    let list = parts.dropFirst().map { "(\($0))" }
    switch node.kind {
    case .number(let number, let places): return Self.number(number, places)
    case .text(let text): return quoted(text)
    case .truth(let truth): return truth ? "true" : "false"
    case .name(let name): return name
    case .requirement(let fact, let id): return "\(fact.rawValue)(\(quoted(id)))"
    case .negate: return "- \(lead)"
    case .arithmetic(let rule): return "\(lead) \(rule.rawValue) \(list[0])"
    case .comparison(let comparison): return "\(lead) \(comparison.rawValue) \(list[0])"
    case .and: return "\(lead) and \(list[0])"
    case .or: return "\(lead) or \(list[0])"
    case .not: return "not \(lead)"
    case .isNull(let negated): return "\(lead) is \(negated ? "not " : "")null"
    case .isIn(let negated):
      return "\(lead) \(negated ? "not " : "")in (\(list.joined(separator: ", ")))"
    case .between(let negated):
      return "\(lead) \(negated ? "not " : "")between \(list[0]) and \(list[1])"
    case .choice(let hasElse): return choice(parts, hasElse)
    case .function(let function):
      return "\(function.rawValue)(\(parts.joined(separator: ", ")))"
    case .aggregate(let aggregate, let isFiltered):
      let argument = aggregate == .count ? "*" : parts[0]
      let filter = isFiltered ? " filter (where \(parts.last ?? ""))" : ""
      return "\(aggregate.rawValue)(\(argument))\(filter)"
    }
  }

  private static func number(_ number: Int64, _ places: Int) -> String {
    let digits = String(number)
    guard places > 0 else { return digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }

  private static func choice(_ parts: [String], _ hasElse: Bool) -> String {
    var text = "case"
    for pair in stride(from: 0, to: parts.count - 1, by: 2) {
      text += " when \(parts[pair]) then \(parts[pair + 1])"
    }
    return text + (hasElse ? " else \(parts[parts.count - 1])" : "") + " end"
  }
}
