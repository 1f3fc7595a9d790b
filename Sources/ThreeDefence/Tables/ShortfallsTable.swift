extension Table {
  /// 不达标学校清单: what each school does not meet, advisory requirements too, in the picture's order.
  static func shortfalls(_ picture: MonthPicture) -> Table {
    let headings: [Heading] = [
      .unitCode, .unit, .schoolCode, .school, .requirement, .requirementTitle, .clause, .required,
      .actual, .gap, .monthsOpen,
    ]
    let requirements = picture.verdicts?.requirements ?? []
    let schools = picture.schools
    let recordSchool = picture.records.schools
    let shortfalls = picture.shortfalls
    return Table(
      "shortfalls", headings: headings.map(\.phrase), count: shortfalls.count
    ) { number, cells in
      let shortfall = shortfalls[number]
      let requirement = requirements[shortfall.requirement]
      let school = recordSchool[shortfall.row]
      cells.append(.text(schools[school].school.unit.code))
      cells.append(.text(schools[school].school.unit.name))
      cells.append(.text(schools[school].school.code))
      cells.append(.text(schools[school].school.name))
      cells.append(.text(requirement.id))
      cells.append(.phrase(requirement.title))
      cells.append(.phrase(requirement.clause))
      cells.append(.value(shortfall.required, of: requirement.type))
      cells.append(.value(shortfall.actual, of: requirement.type))
      cells.append(shortfall.gap.map { .value($0, of: requirement.type) } ?? .blank)
      cells.append(.number(Int64(shortfall.monthsOpen)))
    }
  }
}

extension Cell {
  /// A value of an expression in stored units.
  static func value(_ number: Int64, of type: ExpressionType) -> Cell {
    switch type {
    case .number(let places): .decimal(number, places: places)
    case .boolean: .word(number != 0 ? .yes : .no)
    case .fraction, .text: .blank
    }
  }
}
