/// Looks up the names of an expression and checks that types agree; finds all faults at once.
struct ExpressionChecker {
  private let tree: ExpressionTree
  private let scope: ExpressionScope
  private var types: [ExpressionType?] = []
  private var conversions: [TypedExpression.Conversion?]
  private var names: [Int: String] = [:]
  private var slots: [Int: Int] = [:]
  private var faults: [FoundFault] = []

  private init(_ tree: ExpressionTree, _ scope: ExpressionScope) {
    self.tree = tree
    self.scope = scope
    conversions = Array(repeating: nil, count: tree.nodes.count)
  }

  /// The checked expression, or everything that is wrong with it.
  ///
  /// With aggregates it is over many schools, and their values must be gathered.
  static func check(
    _ tree: ExpressionTree, _ scope: ExpressionScope, expecting: ExpressionExpectation,
    aggregates: Bool
  ) -> Result<TypedExpression, Faults> {
    var checker = ExpressionChecker(tree, scope)
    for (number, node) in tree.nodes.enumerated() {
      checker.types.append(checker.type(of: node, number))
    }
    checker.checkGathering(aggregates)
    if let type = checker.types[tree.root], !expecting.admits(type) {
      checker.wrongType(tree.root, expected: expecting.phrase, found: type)
    }
    let types = checker.types.compactMap { $0 }
    guard checker.faults.isEmpty, types.count == tree.nodes.count else {
      return .failure(Faults(found: checker.faults))
    }
    return .success(
      TypedExpression(
        tree: tree, types: types, conversions: checker.conversions, names: checker.names,
        slots: checker.slots))
  }

  /// Everything that is wrong.
  struct Faults: Error {
    /// One or more faults, in any order.
    let found: [FoundFault]
  }
}

// MARK: - Types

extension ExpressionChecker {
  /// The type of a node whose operands are known; nil after a fault, so that one fault is told once.
  private mutating func type(of node: ExpressionTree.Node, _ number: Int) -> ExpressionType? {
    let operands = node.operands
    switch node.kind {
    case .number(_, let places): return .number(places: places)
    case .text: return .text
    case .truth: return .boolean
    case .name(let name): return lookUp(name, number)
    case .requirement(let fact, let id): return lookUp(fact, of: id, number)
    case .negate:
      require(.number, operands)
      return types[operands[0]]
    case .arithmetic(let rule): return arithmetic(rule, operands)
    case .comparison(let comparison):
      let isEquality = comparison == .equal || comparison == .notEqual
      if !isEquality { require(.number, operands) }
      _ = join(operands)
      return .boolean
    case .and, .or, .not:
      require(.boolean, operands)
      return .boolean
    case .isNull: return .boolean
    case .isIn:
      _ = join(operands)
      return .boolean
    case .between:
      require(.number, operands)
      _ = join(operands)
      return .boolean
    case .choice(let hasElse): return choice(operands, hasElse: hasElse)
    case .function(let function): return self.function(function, operands)
    case .aggregate(let aggregate, let isFiltered):
      if isFiltered, let filter = operands.last { require(.boolean, [filter]) }
      guard aggregate != .count, let argument = operands.first else { return .whole }
      require(.number, [argument])
      return types[argument]
    }
  }

  private mutating func arithmetic(_ rule: Arithmetic, _ operands: [Int]) -> ExpressionType? {
    require(.number, operands)
    guard let left = types[operands[0]], let right = types[operands[1]], left.isNumber,
      right.isNumber
    else { return nil }
    switch rule {
    case .add, .subtract: return join(operands)
    case .multiply:
      let product = left.multiplied(by: right)
      if product == .fraction { convert(operands, to: .fraction) }
      return product
    case .divide:
      convert(operands, to: .fraction)
      return .fraction
    }
  }

  private mutating func choice(_ operands: [Int], hasElse: Bool) -> ExpressionType? {
    let pairs = hasElse ? operands.count - 1 : operands.count
    require(.boolean, stride(from: 0, to: pairs, by: 2).map { operands[$0] })
    var values = stride(from: 1, to: pairs, by: 2).map { operands[$0] }
    if hasElse, let last = operands.last { values.append(last) }
    return join(values)
  }

  private mutating func function(
    _ function: ExpressionTree.Function, _ operands: [Int]
  ) -> ExpressionType? {
    if function != .coalesce { require(.number, operands) }
    switch function {
    case .least, .greatest, .coalesce: return join(operands)
    case .abs: return types[operands[0]]
    case .floor, .ceil:
      if let type = types[operands[0]], type.isNumber, type != .whole {
        convert(operands, to: .fraction)
      }
      return .whole
    }
  }

  /// Brings values that must be alike to the one type that holds them all.
  private mutating func join(_ operands: [Int]) -> ExpressionType? {
    guard let model = operands.compactMap({ types[$0] }).first else { return nil }
    var joined = model
    for operand in operands {
      guard let type = types[operand] else { continue }
      if type.isLike(model) {
        joined = joined.joined(with: type)
      } else {
        wrongType(operand, expected: model.phrase, found: type)
      }
    }
    convert(operands, to: joined)
    return joined
  }

  private mutating func convert(_ operands: [Int], to target: ExpressionType) {
    for operand in operands {
      guard case .number(let places) = types[operand] else { continue }
      switch target {
      case .number(let more) where more > places:
        conversions[operand] = .scale(powerOfTen(more - places))
      case .fraction: conversions[operand] = .fraction(denominator: powerOfTen(places))
      default: break
      }
    }
  }
}

// MARK: - Names

extension ExpressionChecker {
  private mutating func lookUp(_ name: String, _ node: Int) -> ExpressionType? {
    guard let entry = scope[name] else {
      let isMonth = ["month", "month.month", "month.name"].contains(name.lowercased())
      faults.append(
        FoundFault(
          .unknownName, at: tree.nodes[node].offset, isMonth ? .unknownMonth : .unknownName,
          [Phrase(name)], closest: isMonth ? nil : scope.closest(to: name)))
      return nil
    }
    names[node] = name
    slots[node] = entry.slot
    return entry.type
  }

  private mutating func lookUp(
    _ fact: RequirementFact, of id: String, _ node: Int
  ) -> ExpressionType? {
    guard scope.requirements.contains(id) else {
      // Ids are numbers in a row: the closest one would be any of them.
      var fault = FoundFault(
        .unknownRequirement, at: tree.nodes[node].offset, .unknownRequirement, [Phrase(id)],
        closest: scope.requirements.first { $0.lowercased() == id.lowercased() })
      fault.requirement = id
      faults.append(fault)
      return nil
    }
    return lookUp(fact.name(of: id), node)
  }

  /// A table column gathers the values of many schools, once; a check has none to gather.
  private mutating func checkGathering(_ aggregates: Bool) {
    var gathered = [Bool](repeating: false, count: tree.nodes.count)
    var unplaced: [Int] = []
    for (number, node) in tree.nodes.enumerated() {
      switch node.kind {
      case .name, .requirement: unplaced.append(number)
      case .aggregate(let aggregate, _):
        for inner in node.first..<number { gathered[inner] = true }
        if !aggregates { notAllowed(aggregate, node) }
      default: break
      }
    }
    for (number, node) in tree.nodes.enumerated() where gathered[number] {
      guard case .aggregate(let aggregate, _) = node.kind else { continue }
      faults.append(
        FoundFault(
          .nestedAggregate, at: node.offset, .nestedAggregate, [Phrase(aggregate.rawValue)]))
    }
    for number in unplaced where aggregates && !gathered[number] {
      guard let name = names[number] else { continue }
      faults.append(
        FoundFault(
          .nameOutsideAggregate, at: tree.nodes[number].offset, .nameOutsideAggregate,
          [Phrase(name)]))
    }
  }

  private mutating func notAllowed(
    _ aggregate: ExpressionTree.Aggregate, _ node: ExpressionTree.Node
  ) {
    let meant: String? =
      switch aggregate {
      case .min: "least"
      case .max: "greatest"
      case .sum, .count: nil
      }
    faults.append(
      FoundFault(
        .aggregateNotAllowed, at: node.offset, .aggregateNotAllowed, [Phrase(aggregate.rawValue)],
        closest: meant))
  }
}

// MARK: - Faults

extension ExpressionChecker {
  private mutating func require(_ expected: ExpressionExpectation, _ operands: [Int]) {
    for operand in operands {
      guard let type = types[operand], !expected.admits(type) else { continue }
      wrongType(operand, expected: expected.phrase, found: type)
      types[operand] = nil
    }
  }

  private mutating func wrongType(_ node: Int, expected: Phrase, found: ExpressionType) {
    faults.append(
      FoundFault(
        .wrongType, at: tree.nodes[node].offset, .mustBe, [expected, found.phrase]))
  }
}
