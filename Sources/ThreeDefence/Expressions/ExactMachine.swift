/// Runs a program on single values with 128-bit fractions: slow, and right wherever the answer can
/// be held at all.
///
/// Rows whose numbers do not fit 64 bits are worked out here, and so is what stands around the
/// aggregates of a table column.
struct ExactMachine {
  /// One value on the stack.
  enum Value {
    /// Not known.
    case unknown
    /// Cannot be held; whatever depends on it cannot be told.
    case tooLarge
    /// A number.
    case number(ExactNumber)
    /// True or false.
    case truth(Bool)
    /// A text's code.
    case text(Int64)

    /// A number, or the lack of one that can be held.
    init(_ number: ExactNumber?) { self = number.map { .number($0) } ?? .tooLarge }

    /// A stored number as a value of a type.
    init(_ stored: Int64, _ type: ExpressionType) {
      switch type {
      case .boolean: self = .truth(stored != 0)
      case .text: self = .text(stored)
      case .number(let places):
        self.init(ExactNumber(Int128(stored), over: Int128(powerOfTen(places))))
      case .fraction: self = .number(ExactNumber(stored))
      }
    }
  }

  private let codes: [Int64]
  private var stack: [Value] = []

  private init(codes: [Int64]) { self.codes = codes }

  /// The result of a program, given the codes of its texts and the value of every column.
  static func run(
    _ program: ExpressionProgram, codes: [Int64], load: (Int, ExpressionType) -> Value
  ) -> Value {
    var machine = ExactMachine(codes: codes)
    for operation in program.operations {
      if case .load(let slot, let type) = operation {
        machine.stack.append(load(slot, type))
      } else {
        machine.step(operation)
      }
    }
    return machine.pop()
  }

  private mutating func pop() -> Value {
    guard let value = stack.popLast() else { preconditionFailure("the stack is empty") }
    return value
  }

  private mutating func step(_ operation: ExpressionOperation) {
    switch operation {
    case .load, .scale, .widen: break
    case .number(let number, let places): stack.append(Value(number, .number(places: places)))
    case .text(let number): stack.append(.text(codes[number]))
    case .truth(let truth): stack.append(.truth(truth))
    case .unknown: stack.append(.unknown)
    case .negate: change { $0.negated }
    case .magnitude: change { $0.magnitude }
    case .roundDown: change { ExactNumber($0.roundedDown, over: 1) }
    case .roundUp: change { ExactNumber($0.roundedUp, over: 1) }
    case .arithmetic(let rule, _): arithmetic(rule)
    case .lesser: combine { .number(min($0, $1)) }
    case .larger: combine { .number(max($0, $1)) }
    case .compare(let comparison, _):
      let right = pop()
      stack.append(Self.compare(comparison, pop(), right))
    case .not, .and, .or, .isKnown, .select, .coalesce: condition(operation)
    case .isIn(let count, _): isIn(count)
    case .isBetween:
      let (high, low, value) = (pop(), pop(), pop())
      stack.append(
        Self.and(
          Self.compare(.greaterOrEqual, value, low), Self.compare(.lessOrEqual, value, high)))
    }
  }

  private mutating func condition(_ operation: ExpressionOperation) {
    let last = pop()
    switch operation {
    case .not: stack.append(Self.not(last))
    case .and: stack.append(Self.and(pop(), last))
    case .or: stack.append(Self.not(Self.and(Self.not(pop()), Self.not(last))))
    case .isKnown:
      switch last {
      case .unknown: stack.append(.truth(false))
      case .tooLarge: stack.append(.tooLarge)
      case .number, .truth, .text: stack.append(.truth(true))
      }
    case .select:
      let (value, condition) = (pop(), pop())
      switch condition {
      case .truth(true): stack.append(value)
      case .tooLarge: stack.append(.tooLarge)
      default: stack.append(last)
      }
    case .coalesce:
      let first = pop()
      if case .unknown = first { stack.append(last) } else { stack.append(first) }
    default: break
    }
  }
}

// MARK: - Arithmetic

extension ExactMachine {
  private mutating func change(_ body: (ExactNumber) -> ExactNumber?) {
    let value = pop()
    if case .number(let number) = value {
      stack.append(Value(body(number)))
    } else {
      stack.append(value)
    }
  }

  private mutating func combine(_ body: (ExactNumber, ExactNumber) -> Value) {
    let (right, left) = (pop(), pop())
    switch (left, right) {
    case (.number(let left), .number(let right)): stack.append(body(left, right))
    case (.unknown, _), (_, .unknown): stack.append(.unknown)
    default: stack.append(.tooLarge)
    }
  }

  private mutating func arithmetic(_ rule: Arithmetic) {
    combine { left, right in
      switch rule {
      case .add: Value(left.adding(right))
      case .subtract: Value(left.subtracting(right))
      case .multiply: Value(left.multiplied(by: right))
      case .divide: right.isZero ? .unknown : Value(left.divided(by: right))
      }
    }
  }
}

// MARK: - Conditions

extension ExactMachine {
  private mutating func isIn(_ count: Int) {
    let list = (0..<count).map { _ in pop() }
    let value = pop()
    let differsFromAll = list.reduce(Value.truth(true)) {
      Self.and($0, Self.compare(.notEqual, value, $1))
    }
    stack.append(Self.not(differsFromAll))
  }

  private static func not(_ value: Value) -> Value {
    if case .truth(let truth) = value { .truth(!truth) } else { value }
  }

  private static func and(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.truth(false), _), (_, .truth(false)): .truth(false)
    case (.tooLarge, _), (_, .tooLarge): .tooLarge
    case (.unknown, _), (_, .unknown): .unknown
    default: .truth(true)
    }
  }

  private static func compare(_ comparison: Comparison, _ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.unknown, _), (_, .unknown): .unknown
    case (.number(let left), .number(let right)): .truth(comparison.holds(left, right))
    case (.truth(let left), .truth(let right)):
      .truth((left == right) == (comparison == .equal))
    case (.text(let left), .text(let right)): .truth((left == right) == (comparison == .equal))
    default: .tooLarge
    }
  }
}

extension Comparison {
  /// Whether the comparison of two known values is true.
  fileprivate func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension ExpressionRows {
  /// The value of a column in a row.
  func value(_ slot: Int, _ row: Int, _ type: ExpressionType) -> ExactMachine.Value {
    switch source(slot) {
    case .unknown: .unknown
    case .constant(let number): ExactMachine.Value(number, type)
    case .column(let column): column[row].map { ExactMachine.Value($0, type) } ?? .unknown
    }
  }
}
