import TestSupport
import Testing

@testable import ThreeDefence

/// Aggregates over more rows than a lane holds, grouped in several ways in one sweep, against the same
/// sums in a plain loop over 128-bit numbers.
struct GatheringTests {
  private static let names = ["guard_count", "student_count"]
  private static let count = 3 * ExpressionLane.size + 77

  /// Rows with some unknown values; large ones do not add up in 64 bits.
  private static func columns(largest: Int64, seed: UInt64) -> [Column] {
    var dice = SeededGenerator(seed: seed)
    return names.map { _ in
      Column(
        (0..<count).map { _ in
          Int.random(in: 0..<10, using: &dice) == 0
            ? nil : Int64.random(in: -largest...largest, using: &dice)
        })
    }
  }

  private static func rows(_ columns: [Column], _ stretch: Range<Int>) throws -> ExpressionRows {
    var rows = ExpressionRows(
      scope: ExpressionForms.scope, count: stretch.count, month: try #require(Month("2023-03")))
    for (name, column) in zip(names, columns) { rows.setValues(of: name, column[stretch]) }
    return rows
  }

  /// Groups in long runs that straddle lanes, groups that change from row to row, and one of all.
  private static let groupings: [[Int32]] = [
    (0..<count).map { Int32($0 / 300) - 1 },
    (0..<count).map { Int32($0 * 7 % 5) - 1 },
    [Int32](repeating: 0, count: count),
  ]

  private static func groups(_ number: Int) -> RowGroups {
    let groups = groupings[number]
    return RowGroups(groups, count: Int(groups.max() ?? 0) + 1)
  }

  private func gathered(_ source: String, _ columns: [Column]) throws -> [[ExactNumber?]] {
    let expression = try Expression.compile(
      source, scope: ExpressionForms.scope, expecting: .numberOrBoolean, aggregates: true)
    let nothing = AggregateSweep(
      expression.aggregates[0], in: (0..<3).map(Self.groups), source: source)
    var whole = nothing
    try whole.take(Self.rows(columns, 0..<Self.count), 0..<Self.count, on: GatheringBench())
    #expect(try sweptInParts(nothing, columns).results == whole.results)
    return whole.results
  }

  /// The same in two sweeps that go by stretches of any length, one after another on the same bench.
  private func sweptInParts(
    _ nothing: AggregateSweep, _ columns: [Column]
  ) throws -> AggregateSweep {
    let bench = GatheringBench()
    var (first, second) = (nothing, nothing)
    for stretch in [0..<700, 700..<1_900] {
      try first.take(Self.rows(columns, stretch), stretch, on: bench)
    }
    for stretch in [1_900..<1_901, 1_901..<Self.count] {
      try second.take(Self.rows(columns, stretch), stretch, on: bench)
    }
    try first.add(second)
    return first
  }

  @Test func `long runs are told from rows that change their group`() {
    #expect(Self.groups(0).runs?.count == (Self.count + 299) / 300)
    #expect(Self.groups(1).runs == nil)
    #expect(Self.groups(2).runs?.count == 1)
  }

  @Test(arguments: [Int64(900), 1 << 51, 1 << 60, Int64.max / 2])
  func `sums are exact for small and for large numbers`(largest: Int64) throws {
    let columns = Self.columns(largest: largest, seed: 3)
    let found = try gathered("sum(guard_count) filter (where student_count > 0)", columns)
    for (grouping, groups) in Self.groupings.enumerated() {
      var sums = [Int128](repeating: 0, count: Int(groups.max() ?? 0) + 1)
      for row in 0..<Self.count where groups[row] >= 0 && (columns[1][row] ?? 0) > 0 {
        sums[Int(groups[row])] += Int128(columns[0][row] ?? 0)
      }
      #expect(found[grouping] == sums.map { ExactNumber($0, over: 1) })
    }
  }

  @Test func `sums, lowest and highest of fractions are exact`() throws {
    let columns = Self.columns(largest: 9, seed: 6)
    for function in ["sum", "min", "max"] {
      let found = try gathered(
        "\(function)(guard_count / 3) filter (where student_count > 0)", columns)
      for (grouping, groups) in Self.groupings.enumerated() {
        let expected = (0...(groups.max() ?? 0)).map { group -> ExactNumber? in
          let own = (0..<Self.count).filter { groups[$0] == group && (columns[1][$0] ?? 0) > 0 }
            .compactMap { columns[0][$0] }
          let number =
            switch function {
            case "sum": own.reduce(0, +)
            case "min": own.min()
            default: own.max()
            }
          return number.flatMap { ExactNumber(Int128($0), over: 3) }
        }
        #expect(found[grouping] == expected)
      }
    }
  }

  @Test func `counts are of the rows that pass`() throws {
    let columns = Self.columns(largest: 9, seed: 4)
    let found = try gathered("count(*) filter (where guard_count is null)", columns)
    for (grouping, groups) in Self.groupings.enumerated() {
      var counts = [Int128](repeating: 0, count: Int(groups.max() ?? 0) + 1)
      for row in 0..<Self.count where groups[row] >= 0 && columns[0][row] == nil {
        counts[Int(groups[row])] += 1
      }
      #expect(found[grouping] == counts.map { ExactNumber($0, over: 1) })
    }
  }

  @Test(arguments: ["min", "max"])
  func `lowest and highest are of each group`(function: String) throws {
    let columns = Self.columns(largest: .max, seed: 5)
    let found = try gathered("\(function)(guard_count)", columns)
    for (grouping, groups) in Self.groupings.enumerated() {
      let expected = (0...(groups.max() ?? 0)).map { group in
        let own = (0..<Self.count).filter { groups[$0] == group }.compactMap { columns[0][$0] }
        return (function == "min" ? own.min() : own.max()).map { ExactNumber($0) }
      }
      #expect(found[grouping] == expected)
    }
  }

  @Test func `aggregates that say the same are equal, whatever their spelling`() throws {
    let compiled = try [
      "sum(guard_count) / count(*)", "sum( guard_count )", "sum(student_count)",
    ].map {
      try Expression.compile(
        $0, scope: ExpressionForms.scope, expecting: .numberOrBoolean, aggregates: true)
    }
    #expect(compiled[0].aggregates[0] == compiled[1].aggregates[0])
    #expect(compiled[0].aggregates[0] != compiled[0].aggregates[1])
    #expect(compiled[1].aggregates[0] != compiled[2].aggregates[0])
  }
}
