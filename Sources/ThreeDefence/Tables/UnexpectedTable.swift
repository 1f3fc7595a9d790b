extension Table {
  /// 多报清单: schools that reported and were not expected.
  static func unexpected(_ picture: MonthPicture) -> Table {
    let headings: [Heading] = [.schoolCode, .school, .file, .row, .reason]
    let schools = picture.unexpected
    return Table(
      "unexpected", headings: headings.map(\.phrase), count: schools.count
    ) { number, cells in
      let school = schools[number]
      cells.append(.text(school.schoolCode))
      cells.append(.text(school.schoolName))
      cells.append(.text(school.arrival.file))
      cells.append(.number(Int64(school.arrival.row)))
      cells.append(.word(school.reason.word))
    }
  }
}
