extension Table {
  /// 名录变动表: who came, went and changed since the month before.
  static func registerChanges(_ picture: MonthPicture) -> Table {
    let headings: [Heading] = [
      .unitCode, .unit, .schoolCode, .school, .change, .before, .after, .date,
    ]
    let changes = picture.registerChanges
    return Table(
      "register-changes", headings: headings.map(\.phrase), count: changes.count
    ) { number, cells in
      let change = changes[number]
      cells.append(.text(change.school.unit.code))
      cells.append(.text(change.school.unit.name))
      cells.append(.text(change.school.code))
      cells.append(.text(change.school.name))
      cells.append(.word(change.kind))
      cells.append(.phrase(change.before))
      cells.append(.phrase(change.after))
      cells.append(change.date.map { .text($0.description) } ?? .blank)
    }
  }
}
