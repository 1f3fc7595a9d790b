extension Table {
  /// A table with a row per unit, 小计 and 合计, which begins with the unit's code and name.
  init(
    _ name: String, groups: [UnitGroup], headings: [Phrase],
    fill: @escaping @Sendable (_ group: Int, _ cells: inout [Cell]) -> Void
  ) {
    let unit = [Heading.unitCode.phrase, Heading.unit.phrase]
    self.init(name, headings: unit + headings, count: groups.count) { number, cells in
      cells.append(.text(groups[number].code))
      cells.append(groups[number].title)
      fill(number, &cells)
    }
  }
}

extension UnitGroup {
  /// What stands in the row's column 报送单位.
  var title: Cell {
    switch kind {
    case .unit: .text(name)
    case .subtotal: .word(.subtotal)
    case .total: .word(.total)
    }
  }
}
