/// Lanes that one evaluator after another works on.
final class LaneBench {
  private var lanes: [ExpressionLane] = []

  /// So many lanes; what stands in them is of no use.
  func lanes(_ count: Int) -> [ExpressionLane] {
    while lanes.count < count { lanes.append(ExpressionLane()) }
    return Array(lanes.prefix(count))
  }
}

/// Evaluates a program over rows, a lane of them at a time.
///
/// Everything is worked out in 64 bits first; where any number of a lane does not fit, its rows are
/// worked out again one by one in 128 bits, and only what does not fit there is an error.
struct LaneEvaluator {
  private let program: ExpressionProgram
  private let rows: ExpressionRows
  private let codes: [Int64]
  private let source: String
  private var lanes: [ExpressionLane]
  private var top = -1

  /// An evaluator of a program.
  ///
  /// - Parameters:
  ///   - program: the program.
  ///   - rows: the rows.
  ///   - source: what is named when something goes wrong.
  ///   - bench: lanes to work on, which nobody else may read or write meanwhile.
  init(
    _ program: ExpressionProgram, over rows: ExpressionRows, source: String,
    on bench: LaneBench
  ) {
    self.program = program
    self.rows = rows
    self.source = source
    codes = rows.codes(of: program.texts)
    lanes = bench.lanes(program.stackDepth)
  }

  /// The stretches to be evaluated one after another.
  static func stretches(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: ExpressionLane.size).map {
      $0..<min($0 + ExpressionLane.size, count)
    }
  }

  /// The program's result for a stretch of rows, from the first place of the lane on.
  ///
  /// The lane is the evaluator's own and changes with the next call.
  mutating func evaluate(_ stretch: Range<Int>) throws(EvaluationError) -> ExpressionLane {
    top = -1
    for operation in program.operations {
      guard step(operation, stretch) else {
        try evaluateExactly(stretch)
        break
      }
    }
    return lanes[0]
  }

  private mutating func push() -> ExpressionLane {
    top += 1
    return lanes[top]
  }

  private mutating func pop() -> ExpressionLane {
    top -= 1
    return lanes[top + 1]
  }

  /// Takes one step; returns whether all numbers fit.
  private mutating func step(_ operation: ExpressionOperation, _ stretch: Range<Int>) -> Bool {
    switch operation {
    case .load(let slot, let type): load(slot, type.shape, stretch)
    case .number(let number, _): push().fill(number)
    case .text(let number): push().fill(codes[number])
    case .truth(let truth): push().fill(truth)
    case .unknown: push().fillUnknown()
    case .scale(let factor): return lanes[top].scale(by: factor)
    case .widen(let denominator): lanes[top].widen(denominator)
    case .negate: return lanes[top].negate()
    case .magnitude: return lanes[top].dropSign()
    case .roundDown: lanes[top].roundDown()
    case .roundUp: lanes[top].roundUp()
    case .not: lanes[top].invert()
    case .isKnown(let shape): lanes[top].askKnown(shape)
    case .select(let shape):
      let (other, value) = (pop(), pop())
      lanes[top].select(value, other, shape)
    case .isIn(let count, let shape): return isIn(count, shape)
    case .isBetween(let shape): return isBetween(shape)
    default:
      let right = pop()
      return combine(operation, lanes[top], right)
    }
    return true
  }

  private mutating func load(
    _ slot: Int, _ shape: ExpressionOperation.Shape, _ stretch: Range<Int>
  ) {
    switch rows.source(slot) {
    case .unknown: push().fillUnknown()
    case .constant(let number): push().fill(number)
    case .column(let column): push().load(column, stretch, as: shape)
    }
  }

  /// A step that makes one value of two.
  private func combine(
    _ operation: ExpressionOperation, _ left: ExpressionLane, _ right: ExpressionLane
  ) -> Bool {
    switch operation {
    case .arithmetic(let rule, let shape): return arithmetic(rule, shape, left, right)
    case .lesser(.fraction): return left.takeLesserFraction(right)
    case .larger(.fraction): return left.takeLargerFraction(right)
    case .lesser: left.takeLesser(right)
    case .larger: left.takeLarger(right)
    case .compare(let comparison, let shape): return compare(comparison, shape, left, right)
    case .and: left.and(right)
    case .or: left.or(right)
    case .coalesce(let shape): left.fillIn(right, shape)
    default: preconditionFailure("not a step of two values")
    }
    return true
  }

  private func arithmetic(
    _ rule: Arithmetic, _ shape: ExpressionOperation.Shape, _ left: ExpressionLane,
    _ right: ExpressionLane
  ) -> Bool {
    switch (rule, shape) {
    case (.add, .fraction): left.addFractions(right, negated: false)
    case (.subtract, .fraction): left.addFractions(right, negated: true)
    case (.multiply, .fraction): left.multiplyFractions(right)
    case (.divide, _): left.divideFractions(right)
    case (.add, _): left.add(right)
    case (.subtract, _): left.subtract(right)
    case (.multiply, _): left.multiply(right)
    }
  }

  private func compare(
    _ comparison: Comparison, _ shape: ExpressionOperation.Shape, _ left: ExpressionLane,
    _ right: ExpressionLane
  ) -> Bool {
    switch shape {
    case .fraction: return left.compareFractions(comparison, right)
    case .number: left.compare(comparison, right)
    case .truth: left.compareTruth(comparison, right)
    }
    return true
  }

  /// Makes one condition of a value and the list above it.
  private mutating func isIn(_ count: Int, _ shape: ExpressionOperation.Shape) -> Bool {
    top -= count
    let (value, first) = (lanes[top], lanes[top + 1])
    for item in lanes[(top + 1)...(top + count)] {
      guard compare(.equal, shape, item, value) else { return false }
      if item !== first { first.or(item) }
    }
    lanes.swapAt(top, top + 1)
    return true
  }

  /// Makes one condition of a value and the two ends above it.
  private mutating func isBetween(_ shape: ExpressionOperation.Shape) -> Bool {
    let (high, low) = (pop(), pop())
    let value = lanes[top]
    guard compare(.lessOrEqual, shape, low, value), compare(.greaterOrEqual, shape, high, value)
    else { return false }
    low.and(high)
    lanes.swapAt(top, top + 1)
    return true
  }
}

// MARK: - Numbers that do not fit

extension LaneEvaluator {
  /// Works out a stretch row by row, into the lane of the result.
  private func evaluateExactly(_ stretch: Range<Int>) throws(EvaluationError) {
    for (place, row) in stretch.enumerated() {
      let value = ExactMachine.run(program, codes: codes) { rows.value($0, row, $1) }
      guard lanes[0].put(value, as: program.type, at: place) else {
        throw EvaluationError(subject: .row(row), source: source)
      }
    }
  }
}

extension ExpressionLane {
  /// Puts an exact value in a row; returns whether 64 bits hold it.
  fileprivate func put(_ value: ExactMachine.Value, as type: ExpressionType, at row: Int) -> Bool {
    (numbers[row], denominators[row], known[row], holds[row], fails[row]) = (0, 1, 0, 0, 0)
    switch value {
    case .unknown: return true
    case .tooLarge: return false
    case .truth(let truth): (holds[row], fails[row]) = truth ? (1, 0) : (0, 1)
    case .text(let code): (numbers[row], known[row]) = (code, 1)
    case .number(let number):
      guard let (numerator, denominator) = number.stored(as: type) else { return false }
      (numbers[row], denominators[row], known[row]) = (numerator, denominator, 1)
    }
    return true
  }
}

extension ExactNumber {
  /// The number as it is held in 64 bits for a type, nil when they do not hold it.
  fileprivate func stored(as type: ExpressionType) -> (numerator: Int64, denominator: Int64)? {
    var (above, below) = (numerator, denominator)
    if case .number(let places) = type {
      let (scaled, overflow) = above.multipliedReportingOverflow(by: Int128(powerOfTen(places)))
      guard !overflow, scaled % below == 0 else { return nil }
      (above, below) = (scaled / below, 1)
    }
    guard let numerator = Int64(exactly: above), let denominator = Int64(exactly: below) else {
      return nil
    }
    return (numerator, denominator)
  }
}
