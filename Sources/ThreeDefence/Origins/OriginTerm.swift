/// One thing that is gathered from many rows for a figure: a sum, a number of schools, or a lowest or
/// highest value, with what each row puts into it.
struct OriginTerm: Sendable {
  /// What a row puts in.
  enum Part: Sendable, Equatable {
    /// It is not asked: a filter leaves it out, or another row decides.
    case none
    /// A value that is not known, which is in no sum and no count.
    case unknown
    /// A part.
    case value(ExactNumber)
  }

  /// What is gathered, as its column writes it.
  let heading: Phrase
  /// The places with which it is printed; nil for a fraction.
  let places: Int?
  /// What each row puts in.
  let parts: [Part]
  /// What the parts come to: their sum, or the lowest or highest; nil for the lowest of nothing.
  let total: ExactNumber?

  /// A number of rows: 1 for those that count, 0 for the others.
  init(_ heading: Phrase, counting counts: [Bool]) {
    self.heading = heading
    places = 0
    parts = counts.map { $0 ? .value(ExactNumber(1)) : .none }
    total = ExactNumber(Int64(counts.count(where: { $0 })))
  }

  /// An aggregate of a table column over rows, each row worked out by itself.
  ///
  /// A filter that asks for the verdict on a requirement leaves out the rows that the requirement is
  /// not put to: nothing about them is unknown.
  ///
  /// - Throws: `arithmetic` when a value is too large to be exact.
  init(
    _ expression: Expression, aggregate node: Int, over rows: ExpressionRows,
    notPut: [String: Set<Int>] = [:]
  ) throws(ThreeDefenceError) {
    let typed = expression.typed
    guard case .aggregate(let function, let isFiltered) = typed.tree.nodes[node].kind else {
      preconditionFailure("not an aggregate")
    }
    let operands = typed.tree.nodes[node].operands
    let filter = isFiltered ? operands.last.map(typed.program(of:)) : nil
    let argument = function == .count ? nil : operands.first.map(typed.program(of:))
    let asked = isFiltered ? operands.last.map(typed.requirements(within:)) ?? [] : []
    let leftOut = asked.reduce(into: Set<Int>()) { $0.formUnion(notPut[$1] ?? []) }
    var parts: [Part] = []
    for row in 0..<rows.count {
      let part = try Self.part(row, filter, argument, of: rows, expression.source)
      parts.append(part == .unknown && leftOut.contains(row) ? .none : part)
    }
    guard let total = Self.gather(parts, function) else { throw .overflow(expression.source) }
    if function == .min || function == .max {
      for row in parts.indices where parts[row] != .unknown {
        if let total, parts[row] == .value(total) { continue }
        parts[row] = .none
      }
    }
    heading = Phrase(expression.text(ofAggregate: node))
    if case .number(let exact) = typed.types[node] { places = exact } else { places = nil }
    self.parts = parts
    self.total = total
  }

  private static func part(
    _ row: Int, _ filter: ExpressionProgram?, _ argument: ExpressionProgram?,
    of rows: ExpressionRows, _ source: String
  ) throws(ThreeDefenceError) -> Part {
    if let filter {
      switch rows.value(of: filter, row) {
      case .truth(true): break
      case .unknown: return .unknown
      case .tooLarge: throw .overflow(source)
      case .truth, .number, .text: return .none
      }
    }
    guard let argument else { return .value(ExactNumber(1)) }
    switch rows.value(of: argument, row) {
    case .number(let number): return .value(number)
    case .tooLarge: throw .overflow(source)
    case .unknown, .truth, .text: return .unknown
    }
  }

  /// What parts come to; nil when that is too large, the lowest of nothing being nil within.
  private static func gather(
    _ parts: [Part], _ function: ExpressionTree.Aggregate
  ) -> ExactNumber?? {
    var total: ExactNumber? = function == .sum || function == .count ? ExactNumber(0) : nil
    for case .value(let number) in parts {
      guard let before = total else {
        total = number
        continue
      }
      switch function {
      case .sum, .count:
        guard let sum = before.adding(number) else { return nil }
        total = sum
      case .min: total = Swift.min(before, number)
      case .max: total = Swift.max(before, number)
      }
    }
    return .some(total)
  }
}

extension Expression {
  /// The nodes that gather many schools, in order of appearance.
  var aggregateNodes: [Int] {
    typed.tree.nodes.indices.filter { typed.tree.nodes[$0].isAggregate }
  }

  /// The value of a table column, given what each of `aggregateNodes` comes to; nil for unknown.
  ///
  /// - Throws: `arithmetic` when the value is too large to be exact.
  func value(
    ofTotals totals: [ExactNumber?], _ rows: ExpressionRows
  ) throws(ThreeDefenceError) -> ExactNumber? {
    let codes = rows.codes(of: program.texts)
    let value = ExactMachine.run(program, codes: codes) { slot, _ in
      totals[slot].map { .number($0) } ?? .unknown
    }
    switch value {
    case .number(let number): return number
    case .tooLarge: throw .overflow(source)
    case .unknown, .truth, .text: return nil
    }
  }

  /// The source of an aggregate, its filter included.
  func text(ofAggregate node: Int) -> String {
    let start = typed.tree.nodes[node].offset
    guard let tokens = try? ExpressionLexer.tokens(of: source),
      let first = tokens.firstIndex(where: { $0.range.lowerBound == start })
    else { return source }
    var at = Self.close(of: tokens, after: first)
    if case .keyword(.filter) = tokens[at + 1].kind { at = Self.close(of: tokens, after: at + 1) }
    return String(decoding: Array(source.utf8)[start..<tokens[at].range.upperBound], as: UTF8.self)
  }

  /// The number of the token that closes the first parenthesis after another.
  private static func close(of tokens: [ExpressionToken], after start: Int) -> Int {
    var depth = 0
    for at in (start + 1)..<tokens.count {
      if tokens[at].kind == .sign(.open) { depth += 1 }
      if tokens[at].kind == .sign(.close) { depth -= 1 }
      if depth == 0 { return at }
    }
    return tokens.count - 1
  }
}

extension ExpressionRows {
  /// The value of a program for one row.
  fileprivate func value(of program: ExpressionProgram, _ row: Int) -> ExactMachine.Value {
    ExactMachine.run(program, codes: codes(of: program.texts)) { value($0, row, $1) }
  }
}

extension ThreeDefenceError {
  /// A value of an expression that cannot be held.
  static func overflow(_ source: String) -> ThreeDefenceError {
    ThreeDefenceError(.arithmetic, [ExpressionSentence.overflow.with([Phrase(source)])])
  }
}
