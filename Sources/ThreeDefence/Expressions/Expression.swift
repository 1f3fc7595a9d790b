/// An expression of domain.md section 7: scalar SQL in PostgreSQL's spelling, compiled once and
/// evaluated over whole columns.
///
/// Logic has three values as in SQL: an unknown operand of arithmetic, of a comparison or of any
/// function but `coalesce` gives unknown, and so does division by zero. Arithmetic is exact.
public struct Expression: Sendable {
  /// The longest source, in UTF-8 bytes.
  public static let longestSource = 16_384
  /// How deep parts may be nested.
  public static let deepestNesting = 200

  /// The source as written.
  public let source: String
  /// The indicators it reads, in order of appearance, those of the month before as `previous.x`.
  public let names: [String]
  /// Whether it reads anything of the month before.
  public let readsPrevious: Bool
  /// Whether it reads the verdict on a requirement.
  public let readsVerdicts: Bool
  /// The requirements that it reads and that are not in force in the month, by id in order: if there
  /// is one, it has no value.
  public let requirementsNotInForce: [String]
  /// What it says, with types.
  let typed: TypedExpression
  /// Its program; for a table column, the part around the aggregates.
  let program: ExpressionProgram
  /// The aggregates of a table column, in order of appearance.
  let aggregates: [AggregateProgram]

  /// What it yields.
  public var type: ExpressionType { typed.type }

  /// Compiles a source.
  ///
  /// - Parameters:
  ///   - source: The text of the expression.
  ///   - scope: The names it may read.
  ///   - expecting: What it must yield.
  ///   - aggregates: Whether it is a table column, over the schools of a row of the table.
  /// - Returns: The expression, ready to be evaluated.
  /// - Throws: Every fault found, with places.
  public static func compile(
    _ source: String, scope: ExpressionScope, expecting: ExpressionExpectation,
    aggregates: Bool = false
  ) throws(ExpressionError) -> Expression {
    let tree: ExpressionTree
    do { tree = try ExpressionParser.tree(of: source) } catch {
      throw ExpressionError([error], in: source)
    }
    switch ExpressionChecker.check(tree, scope, expecting: expecting, aggregates: aggregates) {
    case .success(let typed): return Expression(source, typed, scope)
    case .failure(let faults): throw ExpressionError(faults.found, in: source)
    }
  }

  private init(_ source: String, _ typed: TypedExpression, _ scope: ExpressionScope) {
    self.source = source
    self.typed = typed
    var seen: Set<String> = []
    names = typed.names.sorted { $0.key < $1.key }.map(\.value).filter { name in
      scope[name]?.origin.isForm == true && seen.insert(name).inserted
    }
    readsVerdicts = typed.names.values.contains { scope[$0]?.origin == .verdict }
    requirementsNotInForce = Set(typed.requirements).intersection(scope.notInForce).sorted()
    readsPrevious = names.contains { scope[$0]?.origin == .previous }
    let nodes = typed.tree.nodes.indices.filter { typed.tree.nodes[$0].isAggregate }
    aggregates = nodes.map { AggregateProgram(typed, $0) }
    program = typed.program(over: nodes)
  }

  /// The value of every row.
  ///
  /// - Throws: `EvaluationError` at the first row whose value is too large to be exact.
  public func evaluate(over rows: ExpressionRows) throws(EvaluationError) -> ExpressionValues {
    try evaluate(over: rows, on: LaneBench())
  }

  /// The value of every row, worked out on lanes that many expressions may use in turn.
  func evaluate(
    over rows: ExpressionRows, on bench: LaneBench
  ) throws(EvaluationError) -> ExpressionValues {
    precondition(aggregates.isEmpty, "a table column is evaluated over groups")
    var values = ExpressionValues(type: type, count: rows.count)
    var evaluator = LaneEvaluator(program, over: rows, source: source, on: bench)
    for stretch in LaneEvaluator.stretches(of: rows.count) {
      values.take(stretch, from: try evaluator.evaluate(stretch))
    }
    return values
  }

  /// The rows, in order, for which a condition is false: neither true nor unknown.
  ///
  /// - Throws: `EvaluationError` at the first row that cannot be told.
  public func rowsFailing(in rows: ExpressionRows) throws(EvaluationError) -> [Int] {
    try rowsFailing(in: rows, on: LaneBench())
  }

  /// The rows that fail, worked out on lanes that many expressions may use in turn.
  func rowsFailing(
    in rows: ExpressionRows, on bench: LaneBench
  ) throws(EvaluationError) -> [Int] {
    precondition(type == .boolean && aggregates.isEmpty, "only a condition can fail for a row")
    var failing: [Int] = []
    var evaluator = LaneEvaluator(program, over: rows, source: source, on: bench)
    for stretch in LaneEvaluator.stretches(of: rows.count) {
      let lane = try evaluator.evaluate(stretch)
      guard lane.fails(among: stretch.count) else { continue }
      for (place, row) in stretch.enumerated() where lane.fails[place] != 0 { failing.append(row) }
    }
    return failing
  }
}

extension ExpressionTree.Node {
  /// Whether it gathers many schools.
  var isAggregate: Bool {
    if case .aggregate = kind { true } else { false }
  }
}
