@testable import ThreeDefence

/// An expression means what it is written as, and its two evaluators agree on every row.
enum ExpressionProperties {
  /// The bytes are the source.
  static func hold(_ bytes: [UInt8]) throws(BrokenProperty) {
    let source = String(decoding: bytes, as: UTF8.self)
    let tree = try? ExpressionParser.tree(of: source)
    if let tree { try parsesAgain(tree) }
    for aggregates in [false, true] {
      let compiled = compile(source, aggregates: aggregates)
      switch compiled {
      case .failure(let error): try check(error, in: source)
      case .success(let expression):
        try demand(tree != nil, "what compiles parses")
        if aggregates { gather(expression) } else { try compare(expression) }
      }
    }
  }

  private static func compile(
    _ source: String, aggregates: Bool
  ) -> Result<Expression, ExpressionError> {
    Result { () throws(ExpressionError) in
      try Expression.compile(
        source, scope: ExpressionSample.scope, expecting: .numberOrBoolean, aggregates: aggregates)
    }
  }

  private static func check(
    _ error: ExpressionError, in source: String
  ) throws(BrokenProperty) {
    try demand(!error.faults.isEmpty, "an error tells a fault")
    for fault in error.faults {
      try demand((0...source.utf8.count).contains(fault.offset), "\(fault) lies in the source")
      try demand(fault.line >= 1 && fault.column >= 1, "\(fault) has a line and a column")
    }
  }

  /// A tree written out with every parenthesis is understood as the same tree.
  private static func parsesAgain(_ tree: ExpressionTree) throws(BrokenProperty) {
    let written = ExpressionSource(tree).text
    let again = Result { () throws(FoundFault) in try ExpressionParser.tree(of: written) }
    switch again {
    case .success(let again): try same(tree, again, written)
    case .failure(let fault):
      // Parentheses nest deeper and take more room than what was written.
      try demand(
        fault.code == .tooDeep || fault.code == .tooLong, "\(written) parses: \(fault.phrase.en)")
    }
  }

  private static func same(
    _ one: ExpressionTree, _ other: ExpressionTree, _ written: String
  ) throws(BrokenProperty) {
    try demandSame(one.nodes.map(\.kind), other.nodes.map(\.kind), written)
    try demandSame(one.nodes.map(\.operands), other.nodes.map(\.operands), written)
  }

  /// Lanes of 64 bits and single values of 128 bits agree, on what cannot be held too.
  private static func compare(_ expression: Expression) throws(BrokenProperty) {
    let rows = ExpressionSample.rows
    let codes = rows.codes(of: expression.program.texts)
    let singles = (0..<rows.count).map { row in
      ExactMachine.run(expression.program, codes: codes) { rows.value($0, row, $1) }
    }
    let values: ExpressionValues
    do throws(EvaluationError) { values = try expression.evaluate(over: rows) } catch {
      guard case .row(let row) = error.subject, rows.count > row else {
        throw BrokenProperty(description: "\(error.subject) is a row")
      }
      try demand(
        isTooLarge(singles[row], expression.type), "\(expression.source) is too large in row \(row)"
      )
      return
    }
    for (row, single) in singles.enumerated() {
      switch single {
      case .number(let number): try demandSame(values[row], number, expression.source)
      case .truth(let truth):
        try demandSame(values[row], ExactNumber(truth ? 1 : 0), expression.source)
      case .text(let code): try demandSame(values[row], ExactNumber(code), expression.source)
      case .unknown: try demandSame(values[row], nil, expression.source)
      case .tooLarge: try demand(false, "\(expression.source) can be held in row \(row)")
      }
    }
    _ = expression.sql()
  }

  /// Whether 64 bits do not hold what a row gives.
  private static func isTooLarge(_ value: ExactMachine.Value, _ type: ExpressionType) -> Bool {
    switch (value, type) {
    case (.tooLarge, _): true
    case (.number(let number), .number(let places)): number.stored(places: places) == nil
    case (.number(let number), _):
      Int64(exactly: number.numerator) == nil || Int64(exactly: number.denominator) == nil
    default: false
    }
  }

  private static func gather(_ expression: Expression) {
    let rows = ExpressionSample.rows
    _ = try? expression.evaluateGroups(
      rows, groupOfRow: (0..<rows.count).map { Int32($0 % 2) }, groupCount: 3)
  }
}
