/// How the rows of a table gather schools: in layers, in each of which a school is in one group at
/// most.
///
/// Every layer is worked out from the schools themselves, so that one can be held against another.
struct TableGrouping: Sendable {
  /// Groups that have no school in common, numbered from 0.
  private struct Layer: Sendable {
    let groupCount: Int
    let groupOfRow: @Sendable (GatheredForms) -> [Int32]

    static let all = Layer(groupCount: 1) { [Int32](repeating: 0, count: $0.unitOfRow.count) }
  }

  /// The rows, in printing order.
  private(set) var rows: [TableFigures.Row] = []
  private var layers: [Layer] = []
  /// The layer of each row, and its group in it.
  private var places: [(layer: Int, group: Int)] = []
  /// Lists of rows of which the parts add up to the whole.
  private var sums: [[(row: Int, group: UnitGroup)]] = []

  /// A row per unit, with 小计 and 合计.
  init(_ groups: [UnitGroup], units: Int) {
    let subtotals = groups.filter { $0.kind == .subtotal }
    var subtotalOfUnit = [Int32](repeating: -1, count: units)
    for (number, subtotal) in subtotals.enumerated() {
      for unit in subtotal.units { subtotalOfUnit[unit] = Int32(number) }
    }
    let bySubtotal = subtotalOfUnit
    layers = [.all, Layer(groupCount: units) { $0.unitOfRow }]
    if !subtotals.isEmpty {
      layers.append(
        Layer(groupCount: subtotals.count) { $0.unitOfRow.map { bySubtotal[Int($0)] } })
    }
    var subtotal = 0
    for group in groups {
      switch group.kind {
      case .total: add(.group(group), layer: 0, group: 0)
      case .unit: add(.group(group), layer: 1, group: group.units.lowerBound)
      case .subtotal:
        add(.group(group), layer: 2, group: subtotal)
        subtotal += 1
      }
    }
    sums = [groups.indices.map { ($0, groups[$0]) }]
  }

  /// For each classification a row per class that some school is in, and 合计.
  init(_ classifications: [TableLayout.Classification], of schools: some Sequence<School>) {
    layers = [.all]
    for (number, classification) in classifications.enumerated() {
      let property = classification.property
      // A class that the register does not give comes last.
      let codes = Set(schools.map(property.value)).sorted {
        ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1)
      }
      let groups = Dictionary(
        uniqueKeysWithValues: codes.enumerated().map { ($0.element, Int32($0.offset)) })
      layers.append(
        Layer(groupCount: codes.count) { forms in
          forms.unitOfRow.indices.map { groups[property.value(of: forms.school($0))] ?? -1 }
        })
      sums.append([])
      for (group, code) in codes.enumerated() {
        sums[number].append(
          (
            rows.count,
            UnitGroup(kind: .unit, code: code, name: "", units: group..<group + 1)
          ))
        add(.schools(classification: number, code: code), layer: number + 1, group: group)
      }
    }
    for number in sums.indices {
      sums[number].append(
        (rows.count, UnitGroup(kind: .total, code: "", name: "", units: 0..<sums[number].count)))
    }
    add(.allClasses, layer: 0, group: 0)
  }

  private mutating func add(_ row: TableFigures.Row, layer: Int, group: Int) {
    rows.append(row)
    places.append((layer, group))
  }

  /// The group of each of some forms, layer by layer.
  func groupsOfRows(_ forms: GatheredForms) -> [[Int32]] { layers.map { $0.groupOfRow(forms) } }

  /// The values of a column for each row of the table.
  ///
  /// - Parameters:
  ///   - expression: the column's expression.
  ///   - forms: the forms that it gathers.
  ///   - groupsOfRows: their groups, layer by layer.
  /// - Returns: exact values, nil for unknown.
  /// - Throws: `arithmetic` when a value is too large to be exact.
  func values(
    of expression: Expression, over forms: ExpressionRows, groupsOfRows: [[Int32]]
  ) throws(ThreeDefenceError) -> [ExactNumber?] {
    var byLayer: [[ExactNumber?]] = []
    for (layer, groupOfRow) in zip(layers, groupsOfRows) {
      do throws(EvaluationError) {
        byLayer.append(
          try expression.evaluateGroups(
            forms, groupOfRow: groupOfRow, groupCount: layer.groupCount))
      } catch {
        throw ThreeDefenceError(.arithmetic, [error.phrase])
      }
    }
    return places.map { byLayer[$0.layer][$0.group] }
  }

  /// Verifies that the figures of an additive column add up.
  ///
  /// - Throws: `arithmetic`, naming the column and the row that differs.
  func verify(_ figures: [Int64?], column: Phrase) throws(ThreeDefenceError) {
    for parts in sums {
      try AdditivityCheck.verify(
        parts.map { figures[$0.row] ?? 0 }, of: parts.map(\.group), column: column)
    }
  }
}
