/// One step of a program; it takes its operands from the top of a stack and puts its result there.
enum ExpressionOperation: Hashable, Sendable {
  /// How a value lies on the stack.
  enum Shape: Hashable, Sendable {
    /// A whole number (of some decimal place), or the code of a text.
    case number
    /// A numerator and a denominator above 0.
    case fraction
    /// True or false.
    case truth
  }

  /// The value of a column.
  case load(slot: Int, type: ExpressionType)
  /// A number, as a whole number of its last place.
  case number(Int64, places: Int)
  /// A text, by its number in the program's texts.
  case text(Int)
  /// True or false.
  case truth(Bool)
  /// An unknown value.
  case unknown(Shape)
  /// More decimal places for a number.
  case scale(Int64)
  /// A number becomes a fraction of this denominator.
  case widen(Int64)
  /// The other sign, of a number or a fraction.
  case negate
  /// No sign, of a number or a fraction.
  case magnitude
  /// A fraction becomes the next whole number below.
  case roundDown
  /// A fraction becomes the next whole number above.
  case roundUp
  /// One of the four rules; a division takes fractions.
  case arithmetic(Arithmetic, Shape)
  /// The smaller of two.
  case lesser(Shape)
  /// The larger of two.
  case larger(Shape)
  /// A comparison of two.
  case compare(Comparison, Shape)
  case not, and, or
  /// Whether the value is known.
  case isKnown(Shape)
  /// A condition, a value and another: the value if the condition is true, else the other.
  case select(Shape)
  /// Two values: the first if it is known, else the second.
  case coalesce(Shape)
  /// A value and so many others: whether it is one of them.
  case isIn(Int, Shape)
  /// A value and two ends: whether it lies between them.
  case isBetween(Shape)
}

/// An expression as a list of steps for a stack machine.
struct ExpressionProgram: Hashable, Sendable {
  /// The steps, in order.
  fileprivate(set) var operations: [ExpressionOperation] = []
  /// The texts that steps refer to.
  fileprivate(set) var texts: [String] = []
  /// The type of the result.
  let type: ExpressionType
  /// The most values on the stack at once.
  fileprivate(set) var stackDepth = 0
  private var depth = 0

  fileprivate init(type: ExpressionType) { self.type = type }

  fileprivate mutating func append(_ operation: ExpressionOperation) {
    operations.append(operation)
    depth += operation.growth
    stackDepth = max(stackDepth, depth)
  }

  fileprivate mutating func number(of text: String) -> Int {
    if let known = texts.firstIndex(of: text) { return known }
    texts.append(text)
    return texts.count - 1
  }
}

extension ExpressionOperation {
  /// How many values more the stack holds after the step.
  fileprivate var growth: Int {
    switch self {
    case .load, .number, .text, .truth, .unknown: 1
    case .scale, .widen, .negate, .magnitude, .roundDown, .roundUp, .not, .isKnown: 0
    case .arithmetic, .lesser, .larger, .compare, .and, .or, .coalesce: -1
    case .select, .isBetween: -2
    case .isIn(let count, _): -count
    }
  }
}

extension ExpressionType {
  /// How its values lie on the stack.
  var shape: ExpressionOperation.Shape {
    switch self {
    case .number, .text: .number
    case .fraction: .fraction
    case .boolean: .truth
    }
  }
}

// MARK: - Making programs

extension TypedExpression {
  /// The program of a node that is evaluated for every school.
  func program(of root: Int) -> ExpressionProgram {
    program(tree.nodes[root].first...root, aggregates: [:])
  }

  /// The program of the whole over the results of its aggregates, each in the slot of its number.
  func program(over aggregates: [Int]) -> ExpressionProgram {
    let slots = Dictionary(uniqueKeysWithValues: aggregates.enumerated().map { ($1, $0) })
    return program(0...tree.root, aggregates: slots)
  }

  private func program(
    _ nodes: ClosedRange<Int>, aggregates: [Int: Int]
  ) -> ExpressionProgram {
    var program = ExpressionProgram(type: types[nodes.upperBound])
    var gathered = [Bool](repeating: false, count: tree.nodes.count)
    for aggregate in aggregates.keys {
      for inner in tree.nodes[aggregate].first..<aggregate { gathered[inner] = true }
    }
    for node in nodes where !gathered[node] {
      if let slot = aggregates[node] {
        program.append(.load(slot: slot, type: types[node]))
      } else {
        append(node, to: &program)
      }
      guard node != nodes.upperBound else { break }
      switch conversions[node] {
      case .scale(let factor): program.append(.scale(factor))
      case .fraction(let denominator): program.append(.widen(denominator))
      case nil: break
      }
    }
    return program
  }

  private func append(_ number: Int, to program: inout ExpressionProgram) {
    let node = tree.nodes[number]
    let shape = node.operands.last.map { convertedType($0).shape } ?? types[number].shape
    switch node.kind {
    case .number(let value, let places): program.append(.number(value, places: places))
    case .text(let text): program.append(.text(program.number(of: text)))
    case .truth(let value): program.append(.truth(value))
    case .name, .requirement:
      program.append(.load(slot: slots[number] ?? 0, type: types[number]))
    case .negate: program.append(.negate)
    case .arithmetic(let rule): program.append(.arithmetic(rule, shape))
    case .comparison(let comparison): program.append(.compare(comparison, shape))
    case .and: program.append(.and)
    case .or: program.append(.or)
    case .not: program.append(.not)
    case .isNull(let negated):
      program.append(.isKnown(shape))
      if !negated { program.append(.not) }
    case .isIn(let negated):
      program.append(.isIn(node.operands.count - 1, shape))
      if negated { program.append(.not) }
    case .between(let negated):
      program.append(.isBetween(shape))
      if negated { program.append(.not) }
    case .choice(let hasElse):
      if !hasElse { program.append(.unknown(shape)) }
      for _ in 0..<node.operands.count / 2 { program.append(.select(shape)) }
    case .function(let function): append(function, node.operands.count, shape, to: &program)
    case .aggregate: preconditionFailure("an aggregate is evaluated apart")
    }
  }

  private func append(
    _ function: ExpressionTree.Function, _ count: Int, _ shape: ExpressionOperation.Shape,
    to program: inout ExpressionProgram
  ) {
    switch function {
    case .abs: program.append(.magnitude)
    case .floor where shape == .fraction: program.append(.roundDown)
    case .ceil where shape == .fraction: program.append(.roundUp)
    case .floor, .ceil: break
    case .least: for _ in 1..<count { program.append(.lesser(shape)) }
    case .greatest: for _ in 1..<count { program.append(.larger(shape)) }
    case .coalesce: for _ in 1..<count { program.append(.coalesce(shape)) }
    }
  }
}
