extension Table {
  /// 变动表: what moved since the run before, and by which submission.
  static func changes(_ changes: RunChanges) -> Table {
    let headings: [Heading] = [
      .unitCode, .unit, .schoolCode, .school, .item, .before, .after, .file, .receivedAt,
    ]
    let list = changes.list
    return Table(
      "changes-since-last-run", headings: headings.map(\.phrase), count: list.count
    ) { number, cells in
      let change = list[number]
      cells.append(.text(change.school.unit.code))
      cells.append(.text(change.school.unit.name))
      cells.append(.text(change.school.code))
      cells.append(.text(change.school.name))
      cells.append(.phrase(change.item.phrase(changes.template)))
      cells.append(change.before)
      cells.append(change.after)
      cells.append(change.by.map { .text($0.file) } ?? .blank)
      cells.append(change.by.map { .text(changes.clock.text($0.receivedAt)) } ?? .blank)
    }
  }
}

extension RunChanges.Item {
  /// What moved, in words: the heading under which other tables have it.
  fileprivate func phrase(_ template: FormTemplate) -> Phrase {
    switch self {
    case .expected: Heading.expected.phrase
    case .unit: Heading.unit.phrase
    case .state: Heading.state.phrase
    case .counted: Heading.isCounted.phrase
    case .indicator(let number): template.indicators[number].phrase
    case .unexpected: Heading.unexpected.phrase
    }
  }
}
