/// How the rows of a table gather schools: in layers, in each of which a school is in one group at
/// most.
///
/// Every layer is worked out from the schools themselves, so that one can be held against another.
struct TableGrouping: Sendable {
  /// Groups that have no school in common, numbered from 0.
  private enum Layer: Sendable {
    /// One group of all.
    case all
    /// The units, so many.
    case units(Int)
    /// Groups of units: of each unit its group, -1 for none.
    case groupsOfUnits([Int32], count: Int)
    /// The classes of schools by a property.
    case classes(SchoolClasses)

    var groupCount: Int {
      switch self {
      case .all: 1
      case .units(let count), .groupsOfUnits(_, let count): count
      case .classes(let classes): classes.codes.count
      }
    }
  }

  /// The rows, in printing order.
  private(set) var rows: [TableFigures.Row] = []
  private var layers: [Layer] = []
  /// The layer of each row, and its group in it.
  private var places: [(layer: Int, group: Int)] = []
  /// Lists of rows of which the parts add up to the whole.
  private var sums: [(rows: [Int], groups: [UnitGroup])] = []

  /// 合计 alone.
  static let total = TableGrouping()

  private init() {
    layers = [.all]
    add(.group(UnitGroup(kind: .total, code: "", name: "", units: 0..<0)), layer: 0, group: 0)
  }

  /// A row per unit, with 小计 and 合计.
  init(_ groups: [UnitGroup], units: Int) {
    let subtotals = groups.filter { $0.kind == .subtotal }
    var subtotalOfUnit = [Int32](repeating: -1, count: units)
    for (number, subtotal) in subtotals.enumerated() {
      for unit in subtotal.units { subtotalOfUnit[unit] = Int32(number) }
    }
    layers = [.all, .units(units)]
    if !subtotals.isEmpty {
      layers.append(.groupsOfUnits(subtotalOfUnit, count: subtotals.count))
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
    sums = [(Array(groups.indices), groups)]
  }

  /// For each classification a row per class that some school is in, and 合计.
  ///
  /// - Parameter classes: the classes of schools by each of them.
  init(classes: [SchoolClasses]) {
    layers = [.all]
    for (number, classes) in classes.enumerated() {
      layers.append(.classes(classes))
      var own: (rows: [Int], groups: [UnitGroup]) = ([], [])
      for (group, code) in classes.codes.enumerated() {
        own.rows.append(rows.count)
        own.groups.append(
          UnitGroup(kind: .unit, code: code, name: "", units: group..<group + 1))
        add(.schools(classification: number, code: code), layer: number + 1, group: group)
      }
      sums.append(own)
    }
    for number in sums.indices {
      sums[number].groups.append(
        UnitGroup(kind: .total, code: "", name: "", units: 0..<sums[number].rows.count))
      sums[number].rows.append(rows.count)
    }
    add(.allClasses, layer: 0, group: 0)
  }

  private mutating func add(_ row: TableFigures.Row, layer: Int, group: Int) {
    rows.append(row)
    places.append((layer, group))
  }

  /// The groups of some forms, layer by layer.
  func groups(of forms: GatheredForms) -> [RowGroups] {
    layers.map { layer in
      switch layer {
      case .all: RowGroups(all: forms.rows.count)
      case .units(let count): RowGroups(forms.unitOfRow, count: count)
      case .groupsOfUnits(let group, let count):
        RowGroups(forms.unitOfRow.map { $0 < 0 ? -1 : group[Int($0)] }, count: count)
      case .classes(let classes):
        RowGroups(
          forms.schoolOfRow.map { classes.ofSchool[Int($0)] }, count: classes.codes.count)
      }
    }
  }

  /// The values of a column for each row of the table.
  ///
  /// - Parameters:
  ///   - expression: the column's expression.
  ///   - gathered: what each of its aggregates has gathered, by layer and group.
  /// - Returns: exact values, nil for unknown.
  /// - Throws: `EvaluationError` when a value is too large to be exact.
  func values(
    of expression: Expression, from gathered: [[[ExactNumber?]]]
  ) throws(EvaluationError) -> [ExactNumber?] {
    var byLayer: [[ExactNumber?]] = []
    for (number, layer) in layers.enumerated() {
      byLayer.append(
        try expression.value(
          of: gathered.map { $0[number] }, groupCount: layer.groupCount))
    }
    return places.map { byLayer[$0.layer][$0.group] }
  }

  /// Verifies that the figures of an additive column add up.
  ///
  /// - Throws: `arithmetic`, naming the column and the row that differs.
  func verify(_ figures: [Int64?], column: Phrase) throws(ThreeDefenceError) {
    for parts in sums {
      try AdditivityCheck.verify(
        parts.rows.map { figures[$0] ?? 0 }, of: parts.groups, column: column)
    }
  }
}
