/// The rows that expressions are evaluated over, one per form, in columns.
///
/// Columns that are not given are unknown in every row.
public struct ExpressionRows: Sendable {
  /// Where the values of a name come from.
  enum Source: Sendable {
    /// Unknown in every row.
    case unknown
    /// The same known number in every row.
    case constant(Int64)
    /// A number, a truth (1 or 0) or a text's code for each row.
    case column(Column)
  }

  /// Number of rows.
  public let count: Int
  private let scope: ExpressionScope
  private var sources: [Source]
  private var codes: [String: Int64] = [:]

  /// Rows of a month, with a column for each indicator in the template's order.
  ///
  /// - Parameters:
  ///   - scope: The names that expressions over these rows were compiled with.
  ///   - current: The forms' values, in stored units.
  ///   - month: The reporting month.
  public init(scope: ExpressionScope, current: [Column], month: Month) {
    precondition(current.count == scope.indicatorCount, "one column for each indicator")
    self.init(scope: scope, count: current.first?.count ?? 0, month: month)
    for (number, column) in current.enumerated() { set(column, number) }
  }

  /// So many rows of a month, of which nothing else is known yet.
  public init(scope: ExpressionScope, count: Int, month: Month) {
    self.scope = scope
    self.count = count
    sources = Array(repeating: .unknown, count: scope.slotCount)
    set("month.number", .constant(Int64(month.number)))
    set("month.year", .constant(Int64(month.year)))
  }

  /// Gives the values of the month before, unknown where a school has no form of record of it.
  public mutating func setPrevious(_ columns: [Column]) {
    precondition(columns.count == scope.indicatorCount, "one column for each indicator")
    for (number, column) in columns.enumerated() { set(column, scope.indicatorCount + number) }
  }

  /// Gives what the register says of each row's school.
  ///
  /// What the register leaves empty is unknown.
  ///
  /// - Parameters:
  ///   - schools: the schools.
  ///   - ofRow: the number of each row's school; -1 for one that the register does not know.
  ///   - names: what is read of them; nil for all.
  public mutating func setSchools(
    _ schools: [School], ofRow: [Int32], reading names: Set<String>? = nil
  ) {
    setSchools(SchoolTraits(schools), ofRow: ofRow, reading: names)
  }

  /// Gives what the register says of each row's school, from what is read of schools.
  mutating func setSchools(
    _ schools: SchoolTraits, ofRow: [Int32], reading names: Set<String>? = nil
  ) {
    precondition(ofRow.count == count, "one school for each row")
    for property in SchoolTraits.Property.allCases
    where names?.contains(property.rawValue) ?? true {
      let texts = schools[property]
      let values = texts.known.map { property == .keyTarget ? Int64($0) : code(of: $0) }
      var column = Column(count: count)
      for (row, school) in ofRow.enumerated() where school >= 0 {
        column[row] = values[Int(texts.ofSchool[Int(school)])]
      }
      set(property.rawValue, .column(column))
    }
  }

  /// The code of a text; nil for none.
  private mutating func code(of text: String) -> Int64? {
    guard !text.isEmpty else { return nil }
    let code = codes[text] ?? Int64(codes.count)
    codes[text] = code
    return code
  }

  /// Gives the verdicts on a requirement of the scope: met (1 or 0), required, and what is short.
  public mutating func setRequirement(_ id: String, met: Column, required: Column, gap: Column) {
    set(RequirementFact.met.name(of: id), .column(met))
    set(RequirementFact.required.name(of: id), .column(required))
    set(RequirementFact.gap.name(of: id), .column(gap))
  }

  /// Gives the values of a name of the scope, an indicator's among them.
  public mutating func setValues(of name: String, _ column: Column) { set(name, .column(column)) }

  /// Where the values of a column come from.
  func source(_ slot: Int) -> Source { sources[slot] }

  /// The codes by which texts are compared with those of these rows, each text its own.
  func codes(of texts: [String]) -> [Int64] {
    texts.enumerated().map { codes[$1] ?? -1 - Int64($0) }
  }

  private mutating func set(_ column: Column, _ slot: Int) {
    precondition(column.count == count, "one value for each row")
    sources[slot] = .column(column)
  }

  private mutating func set(_ name: String, _ source: Source) {
    guard let slot = scope[name]?.slot else { preconditionFailure("\(name) is not in the scope") }
    if case .column(let column) = source { set(column, slot) } else { sources[slot] = source }
  }
}
