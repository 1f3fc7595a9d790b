extension Table {
  /// 达标情况表: for each unit, 小计 and 合计 how schools stand against each requirement, and overall.
  static func compliance(_ summary: Summary) -> Table {
    let headings: [Heading] = [
      .unitCode, .unit, .requirement, .requirementTitle, .applicable, .met, .unmet, .undetermined,
      .metRate,
    ]
    let requirements = summary.compliance
    let groups = summary.groups
    return Table(
      "compliance", headings: headings.map(\.phrase), count: groups.count * requirements.count
    ) { number, cells in
      let (group, row) = number.quotientAndRemainder(dividingBy: requirements.count)
      let counts = requirements[row].groups[group]
      cells.append(.text(groups[group].code))
      cells.append(groups[group].title)
      cells.append(.text(requirements[row].id))
      cells.append(.phrase(requirements[row].title))
      cells.append(.number(counts.applicable))
      cells.append(.number(counts.met))
      cells.append(.number(counts.unmet))
      cells.append(.number(counts.undetermined))
      cells.append(.rate(counts.rate))
    }
  }
}
