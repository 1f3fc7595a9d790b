/// Prints an expression as SQL for SQLite, whose division of whole numbers truncates: fractions are
/// kept apart as numerator and denominator to the end.
///
/// SQL has no place for a value that is used twice, so nested fractions repeat their parts; the
/// length is bounded for that reason.
struct SQLPrinter {
  /// A value as SQL, with the denominator of a fraction, which is above 0 or unknown.
  struct Term {
    var value: String
    var denominator = "1"

    /// Whether the value is known.
    var isKnown: String {
      denominator == "1"
        ? "(\(value) is not null)" : "(\(value) is not null and \(denominator) is not null)"
    }

    /// Whether the value is unknown.
    var isUnknown: String {
      denominator == "1"
        ? "(\(value) is null)" : "(\(value) is null or \(denominator) is null)"
    }
  }

  private let typed: TypedExpression
  private let column: (String) -> String
  private var terms: [Int: Term] = [:]

  /// A printer of an expression.
  init(_ typed: TypedExpression, column: @escaping (String) -> String) {
    self.typed = typed
    self.column = column
  }

  /// The SQL of the whole, nil when there is none.
  func print() -> Term? {
    var printer = self
    for (number, node) in typed.tree.nodes.enumerated() {
      let operands = node.operands.compactMap { printer.terms.removeValue(forKey: $0) }
      guard var term = printer.term(number, node, operands) else { return nil }
      printer.convert(&term, number)
      guard term.value.utf8.count + term.denominator.utf8.count <= Expression.longestSQL else {
        return nil
      }
      printer.terms[number] = term
    }
    return printer.terms[typed.tree.root]
  }

  private func convert(_ term: inout Term, _ node: Int) {
    switch typed.conversions[node] {
    case .scale(let factor): term.value = product(term.value, "\(factor)")
    case .fraction(let denominator): term.denominator = "\(denominator)"
    case nil: break
    }
  }

  private func term(_ number: Int, _ node: ExpressionTree.Node, _ operands: [Term]) -> Term? {
    let values = operands.map(\.value)
    switch node.kind {
    case .number(let value, _): return Term(value: "\(value)")
    case .text(let text): return Term(value: quoted(text))
    case .truth(let truth): return Term(value: truth ? "1" : "0")
    case .name, .requirement: return Term(value: column(typed.names[number] ?? ""))
    case .negate: return Term(value: "(-\(values[0]))", denominator: operands[0].denominator)
    case .arithmetic(let rule): return arithmetic(rule, operands[0], operands[1])
    case .comparison(let comparison):
      return Term(value: compare(comparison.rawValue, operands[0], operands[1]))
    case .and: return Term(value: "(\(values[0]) and \(values[1]))")
    case .or: return Term(value: "(\(values[0]) or \(values[1]))")
    case .not: return Term(value: "(not \(values[0]))")
    case .isNull(let negated):
      return Term(value: negated ? operands[0].isKnown : operands[0].isUnknown)
    case .isIn(let negated): return negatable(isIn(operands[0], operands.dropFirst()), negated)
    case .between(let negated):
      let low = compare(">=", operands[0], operands[1])
      return negatable("(\(low) and \(compare("<=", operands[0], operands[2])))", negated)
    case .choice(let hasElse): return choice(operands, hasElse: hasElse)
    case .function(let function): return self.function(function, operands)
    case .aggregate(let aggregate, let isFiltered):
      return self.aggregate(aggregate, operands, isFiltered: isFiltered)
    }
  }

  private func negatable(_ condition: String, _ negated: Bool) -> Term {
    Term(value: negated ? "(not \(condition))" : condition)
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

// MARK: - Numbers

extension SQLPrinter {
  private func product(_ left: String, _ right: String) -> String {
    if left == "1" { return right }
    return right == "1" ? left : "(\(left) * \(right))"
  }

  private func arithmetic(_ rule: Arithmetic, _ left: Term, _ right: Term) -> Term {
    switch rule {
    case .add, .subtract:
      let (values, denominator) = overCommonDenominator([left, right])
      return Term(
        value: "(\(values[0]) \(rule.rawValue) \(values[1]))", denominator: denominator)
    case .multiply:
      return Term(
        value: product(left.value, right.value),
        denominator: product(left.denominator, right.denominator))
    case .divide:
      let above = product(left.value, right.denominator)
      if let divisor = Int64(right.value), divisor > 0 {
        return Term(value: above, denominator: product(left.denominator, right.value))
      }
      return Term(
        value: "(\(above) * case when \(right.value) < 0 then -1 else 1 end)",
        denominator: product(left.denominator, "nullif(abs(\(right.value)), 0)"))
    }
  }

  /// The numerators over one denominator.
  private func overCommonDenominator(_ terms: [Term]) -> (values: [String], denominator: String) {
    let denominators = terms.map(\.denominator)
    if Set(denominators).count == 1 { return (terms.map(\.value), denominators[0]) }
    let values = terms.indices.map { own in
      denominators.indices.filter { $0 != own }.reduce(terms[own].value) {
        product($0, denominators[$1])
      }
    }
    return (values, denominators.reduce("1", product))
  }

  private func compare(_ sign: String, _ left: Term, _ right: Term) -> String {
    // A denominator that is a number is known and can be left out on both sides.
    if left.denominator == right.denominator, Int64(left.denominator) != nil {
      return "(\(left.value) \(sign) \(right.value))"
    }
    let first = product(left.value, right.denominator)
    let second = product(right.value, left.denominator)
    return "(\(first) \(sign) \(second))"
  }

  private func isIn(_ value: Term, _ list: ArraySlice<Term>) -> String {
    if value.denominator == "1", list.allSatisfy({ $0.denominator == "1" }) {
      return "(\(value.value) in (\(list.map(\.value).joined(separator: ", "))))"
    }
    return "(" + list.map { compare("=", value, $0) }.joined(separator: " or ") + ")"
  }
}

// MARK: - Choices and functions

extension SQLPrinter {
  private func choice(_ operands: [Term], hasElse: Bool) -> Term {
    var values = ""
    var denominators = ""
    for at in stride(from: 0, to: operands.count - 1, by: 2) {
      values += " when \(operands[at].value) then \(operands[at + 1].value)"
      denominators += " when \(operands[at].value) then \(operands[at + 1].denominator)"
    }
    if hasElse, let last = operands.last {
      values += " else \(last.value)"
      denominators += " else \(last.denominator)"
    }
    let isFraction = operands.contains { $0.denominator != "1" }
    return Term(
      value: "(case\(values) end)", denominator: isFraction ? "(case\(denominators) end)" : "1")
  }

  private func function(_ function: ExpressionTree.Function, _ operands: [Term]) -> Term {
    let first = operands[0]
    switch function {
    case .abs: return Term(value: "abs(\(first.value))", denominator: first.denominator)
    case .floor: return rounded(first, "-", "<")
    case .ceil: return rounded(first, "+", ">")
    case .least: return extreme("min", operands)
    case .greatest: return extreme("max", operands)
    case .coalesce: return coalesce(operands)
    }
  }

  /// SQLite truncates a quotient towards 0; one is taken or given where the remainder has the sign.
  private func rounded(_ term: Term, _ change: String, _ sign: String) -> Term {
    if term.denominator == "1" { return term }
    let (above, below) = (term.value, term.denominator)
    return Term(value: "(\(above) / \(below) \(change) (\(above) % \(below) \(sign) 0))")
  }

  /// `min` and `max` of two or more are scalar in SQLite, and unknown if any of them is.
  private func extreme(_ name: String, _ operands: [Term]) -> Term {
    if operands.count == 1 { return operands[0] }
    let (values, denominator) = overCommonDenominator(operands)
    return Term(
      value: "\(name)(\(values.joined(separator: ", ")))", denominator: denominator)
  }

  private func coalesce(_ operands: [Term]) -> Term {
    if operands.count == 1 { return operands[0] }
    if operands.allSatisfy({ $0.denominator == "1" }) {
      return Term(value: "coalesce(\(operands.map(\.value).joined(separator: ", ")))")
    }
    let pairs = operands.flatMap { [Term(value: $0.isKnown), $0] }
    return choice(pairs, hasElse: false)
  }

  private func aggregate(
    _ aggregate: ExpressionTree.Aggregate, _ operands: [Term], isFiltered: Bool
  ) -> Term? {
    var filter = ""
    if isFiltered, let condition = operands.last { filter = " filter (where \(condition.value))" }
    guard aggregate != .count else { return Term(value: "count(*)\(filter)") }
    guard operands[0].denominator == "1" else { return nil }
    let gathered = "\(aggregate.rawValue)(\(operands[0].value))\(filter)"
    return Term(value: aggregate == .sum ? "coalesce(\(gathered), 0)" : gathered)
  }
}
