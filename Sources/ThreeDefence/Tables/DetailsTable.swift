extension Table {
  /// 全市明细表: every form of record, a row per school in the schools' order.
  static func details(_ picture: MonthPicture) -> Table {
    let schools = picture.schools
    let records = picture.records
    let kinds = picture.template.indicators.map(\.kind)
    let rows = picture.recordRows
    let headings = [Heading.unitCode, .unit, .schoolCode, .school].map(\.phrase)
    return Table(
      "details", headings: headings + picture.template.indicators.map(\.phrase), count: rows.count
    ) { number, cells in
      let (school, row) = rows[number]
      cells.append(.text(schools[school].school.unit.code))
      cells.append(.text(schools[school].school.unit.name))
      cells.append(.text(schools[school].school.code))
      cells.append(.text(schools[school].school.name))
      for indicator in kinds.indices {
        cells.append(.value(records[row, indicator].number, of: kinds[indicator]))
      }
    }
  }
}

extension MonthPicture {
  /// The forms of record in the schools' order: number of the school, and row of `records`.
  var recordRows: [(school: Int, row: Int)] {
    records.schools.enumerated().map { (school: $0.element, row: $0.offset) }
      .sorted { $0.school < $1.school }
  }
}
