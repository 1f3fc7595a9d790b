/// Understands the tokens of an expression, with PostgreSQL's precedence:
/// `or`, `and`, `not`, `is`, comparison, `between` and `in`, `+ -`, `* /`, unary minus, from the
/// loosest to the tightest (PostgreSQL manual, section 4.1.6).
struct ExpressionParser {
  /// How tightly an operator binds.
  enum Level: Int, Comparable {
    case or, and, not, isNull, comparison, membership, sum, product, sign

    /// The next tighter one, for the right operand of an operator that groups to the left.
    var tighter: Level { Level(rawValue: rawValue + 1) ?? .sign }

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  private let tokens: [ExpressionToken]
  private let source: String
  private var at = 0
  private var depth = 0
  private var tree = ExpressionTree()

  private init(_ tokens: [ExpressionToken], source: String) {
    self.tokens = tokens
    self.source = source
  }

  /// The tree of a source; throws at the first thing that cannot be understood.
  static func tree(of source: String) throws(FoundFault) -> ExpressionTree {
    guard source.utf8.count <= Expression.longestSource else {
      throw FoundFault(.tooLong, at: 0, .tooLong, [Phrase("\(Expression.longestSource)")])
    }
    let tokens = try ExpressionLexer.tokens(of: source)
    guard tokens.count > 1 else { throw FoundFault(.empty, at: 0, .empty) }
    var parser = ExpressionParser(tokens, source: source)
    _ = try parser.operand(.or)
    guard parser.token.kind == .end else { throw parser.unexpected(.operatorOrEnd) }
    return parser.tree
  }
}

// MARK: - Operators

extension ExpressionParser {
  /// An operand with all operators that bind at least as tightly as a level.
  private mutating func operand(_ level: Level) throws(FoundFault) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Expression.deepestNesting else {
      throw FoundFault(
        .tooDeep, at: token.range.lowerBound, .tooDeep, [Phrase("\(Expression.deepestNesting)")])
    }
    var left = try prefixed()
    var last: Level?
    while let next = infixLevel, next >= level {
      if next == .comparison, last == .comparison {
        throw FoundFault(.chainedComparison, at: token.range.lowerBound, .chainedComparison)
      }
      left = try infix(left, next)
      last = next
    }
    return left
  }

  /// The level of the operator that stands here, nil when none does.
  private var infixLevel: Level? {
    switch token.kind {
    case .keyword(.or): .or
    case .keyword(.and): .and
    case .keyword(.is): .isNull
    case .keyword(.in), .keyword(.between), .keyword(.not): .membership
    case .sign(.plus), .sign(.minus): .sum
    case .sign(.star), .sign(.slash): .product
    case .sign(let sign): Comparison(rawValue: sign.rawValue).map { _ in .comparison }
    default: nil
    }
  }

  /// A value with the `not` or signs in front of it.
  private mutating func prefixed() throws(FoundFault) -> Int {
    let offset = token.range.lowerBound
    if skip(.keyword(.not)) { return tree.add(.not, at: offset, [try operand(.not)]) }
    if skip(.sign(.minus)) { return tree.add(.negate, at: offset, [try operand(.sign)]) }
    if skip(.sign(.plus)) { return try operand(.sign) }
    return try value()
  }

  /// The operator that stands here, with its left operand.
  private mutating func infix(_ left: Int, _ level: Level) throws(FoundFault) -> Int {
    let offset = tree.nodes[left].offset
    switch token.kind {
    case .keyword(.is): return try nullTest(left)
    case .keyword(.in), .keyword(.between), .keyword(.not): return try membership(left)
    case .keyword(.or):
      advance()
      return tree.add(.or, at: offset, [left, try operand(level.tighter)])
    case .keyword(.and):
      advance()
      return tree.add(.and, at: offset, [left, try operand(level.tighter)])
    case .sign(let sign):
      advance()
      let right = try operand(level.tighter)
      if let comparison = Comparison(rawValue: sign.rawValue) {
        return tree.add(.comparison(comparison), at: offset, [left, right])
      }
      guard let rule = Arithmetic(rawValue: sign.rawValue) else {
        throw unexpected(.operatorOrEnd)
      }
      return tree.add(.arithmetic(rule), at: offset, [left, right])
    default: throw unexpected(.operatorOrEnd)
    }
  }

  private mutating func nullTest(_ left: Int) throws(FoundFault) -> Int {
    advance()
    let negated = skip(.keyword(.not))
    try expect(.keyword(.null))
    return tree.add(.isNull(negated: negated), at: tree.nodes[left].offset, [left])
  }

  private mutating func membership(_ left: Int) throws(FoundFault) -> Int {
    let offset = tree.nodes[left].offset
    let negated = skip(.keyword(.not))
    if skip(.keyword(.in)) {
      try expect(.sign(.open))
      let list = try arguments()
      return tree.add(.isIn(negated: negated), at: offset, [left] + list)
    }
    guard skip(.keyword(.between)) else { throw unexpected(.inOrBetween) }
    let low = try operand(.sum)
    try expect(.keyword(.and))
    let high = try operand(.sum)
    return tree.add(.between(negated: negated), at: offset, [left, low, high])
  }
}

// MARK: - Values

extension ExpressionParser {
  private mutating func value() throws(FoundFault) -> Int {
    let start = token
    let offset = start.range.lowerBound
    switch start.kind {
    case .number(let number, let places):
      advance()
      return tree.add(.number(number, places: places), at: offset)
    case .text(let text):
      advance()
      return tree.add(.text(text), at: offset)
    case .keyword(.true), .keyword(.false):
      advance()
      return tree.add(.truth(start.kind == .keyword(.true)), at: offset)
    case .keyword(.case): return try choice()
    case .keyword(.null): throw FoundFault(.nullValue, at: offset, .nullValue)
    case .name(let name):
      advance()
      if skip(.sign(.open)) { return try call(name, at: offset) }
      return tree.add(.name(name), at: offset)
    case .sign(.open):
      advance()
      let inner = try operand(.or)
      try expect(.sign(.close))
      return inner
    default: throw unexpected(.operand)
    }
  }

  private mutating func choice() throws(FoundFault) -> Int {
    let offset = token.range.lowerBound
    advance()
    guard token.kind == .keyword(.when) else {
      throw FoundFault(.simpleCase, at: token.range.lowerBound, .simpleCase)
    }
    var operands: [Int] = []
    while skip(.keyword(.when)) {
      operands.append(try operand(.or))
      try expect(.keyword(.then))
      operands.append(try operand(.or))
    }
    let hasElse = skip(.keyword(.else))
    if hasElse { operands.append(try operand(.or)) }
    try expect(.keyword(.end))
    return tree.add(.choice(hasElse: hasElse), at: offset, operands)
  }

  /// A function's arguments, the opening parenthesis being read.
  private mutating func call(_ name: String, at offset: Int) throws(FoundFault) -> Int {
    let written = name.lowercased()
    if let fact = RequirementFact(rawValue: written) {
      return try requirement(fact, at: offset)
    }
    if let aggregate = ExpressionTree.Aggregate(rawValue: written) {
      return try self.aggregate(aggregate, at: offset)
    }
    guard let function = ExpressionTree.Function(rawValue: written) else {
      throw unknownFunction(name, at: offset)
    }
    let operands = skip(.sign(.close)) ? [] : try arguments()
    if operands.isEmpty || operands.count != function.argumentCount ?? operands.count {
      throw wrongCount(function, operands.count, at: offset)
    }
    return tree.add(.function(function), at: offset, operands)
  }

  private mutating func requirement(
    _ fact: RequirementFact, at offset: Int
  ) throws(FoundFault) -> Int {
    guard case .text(let id) = token.kind else { throw unexpected(.requirementId) }
    let place = token.range.lowerBound
    advance()
    try expect(.sign(.close))
    return tree.add(.requirement(fact, id: id), at: place)
  }

  private mutating func aggregate(
    _ aggregate: ExpressionTree.Aggregate, at offset: Int
  ) throws(FoundFault) -> Int {
    var operands: [Int] = []
    if aggregate == .count { try expect(.sign(.star)) } else { operands = [try operand(.or)] }
    try expect(.sign(.close))
    let isFiltered = skip(.keyword(.filter))
    if isFiltered {
      try expect(.sign(.open))
      try expect(.keyword(.where))
      operands.append(try operand(.or))
      try expect(.sign(.close))
    }
    return tree.add(.aggregate(aggregate, isFiltered: isFiltered), at: offset, operands)
  }

  /// One or more expressions between commas, up to and with the closing parenthesis.
  private mutating func arguments() throws(FoundFault) -> [Int] {
    var operands = [try operand(.or)]
    while skip(.sign(.comma)) { operands.append(try operand(.or)) }
    try expect(.sign(.close))
    return operands
  }
}

// MARK: - Tokens and faults

extension ExpressionParser {
  private var token: ExpressionToken { tokens[at] }

  private mutating func advance() {
    if at < tokens.count - 1 { at += 1 }
  }

  private mutating func skip(_ kind: ExpressionToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  private mutating func expect(_ kind: ExpressionToken.Kind) throws(FoundFault) {
    guard skip(kind) else { throw unexpected(kind.phrase) }
  }

  private func unexpected(_ expected: ExpressionWord) -> FoundFault {
    unexpected(expected.phrase)
  }

  private func unexpected(_ expected: Phrase) -> FoundFault {
    let found =
      token.kind == .end
      ? ExpressionWord.end.phrase : Phrase(quoted: written(token))
    return FoundFault(
      .unexpectedToken, at: token.range.lowerBound, .mustBe, [expected, found])
  }

  private func written(_ token: ExpressionToken) -> String {
    String(decoding: Array(source.utf8)[token.range], as: UTF8.self)
  }

  private func unknownFunction(_ name: String, at offset: Int) -> FoundFault {
    let known =
      ExpressionTree.Function.allCases.map(\.rawValue)
      + ExpressionTree.Aggregate.allCases.map(\.rawValue)
      + RequirementFact.allCases.map(\.rawValue)
    return FoundFault(
      .unknownFunction, at: offset, .unknownFunction, [Phrase(name)],
      closest: closestWord(to: name, among: known))
  }

  private func wrongCount(
    _ function: ExpressionTree.Function, _ count: Int, at offset: Int
  ) -> FoundFault {
    guard let expected = function.argumentCount else {
      return FoundFault(
        .argumentCount, at: offset, .atLeastOneArgument, [Phrase(function.rawValue)])
    }
    return FoundFault(
      .argumentCount, at: offset, .argumentCount,
      [Phrase(function.rawValue), Phrase("\(expected)"), Phrase("\(count)")])
  }
}

extension ExpressionToken.Kind {
  /// What a reader calls a token that must stand somewhere.
  fileprivate var phrase: Phrase {
    switch self {
    case .keyword(let keyword): Phrase(quoted: keyword.rawValue)
    case .sign(let sign): Phrase(quoted: sign.rawValue)
    case .number: ExpressionWord.number.phrase
    case .text: ExpressionWord.text.phrase
    case .name: ExpressionWord.operand.phrase
    case .end: ExpressionWord.end.phrase
    }
  }
}
