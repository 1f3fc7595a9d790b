extension MonthPicture {
  /// The tables that list schools, findings and reminders, a row each.
  func listOrigins(_ language: Language) -> [OriginTable] {
    let reminders = reminders()
    var lists = [
      list(.details(self), .details, detailRows),
      list(.returns(self), .returns, returnRows, [.revisions: .revisions]),
      list(.findings(self, language), .findings, findings.map(Self.listed)),
      list(.unexpected(self), .unexpected, unexpected.map(Self.listed)),
      list(.registerChanges(self), .registerChanges, registerChanges.map(Self.listed)),
      list(
        .reminders(reminders, template: template, language), .reminders,
        reminders.map(Self.listed)),
    ]
    if verdicts != nil {
      lists.append(
        list(.shortfalls(self), .shortfalls, shortfallRows, [.monthsOpen: .monthsOpen]))
    }
    return lists
  }

  private func list(
    _ table: Table, _ title: TableTitle, _ rows: [ListedRow],
    _ others: [Heading: OriginColumn.Meaning] = [:]
  ) -> OriginTable {
    let indicators = Dictionary(
      template.indicators.map { ($0.id, [$0.code]) }, uniquingKeysWith: { first, _ in first })
    let columns = table.headings.enumerated().map { number, heading in
      let other = others.first { $0.key.phrase == heading }?.value
      return OriginColumn(
        heading: heading, number: number, meaning: other ?? .listed,
        otherNames: title == .details ? indicators[heading.en] ?? [] : [])
    }
    return OriginTable(
      table: table, title: title.phrase, rows: .list(rows, byRequirement: title == .shortfalls),
      columns: columns)
  }

  private var detailRows: [ListedRow] {
    recordRows.map { school, row in listed(schools[school], record: row) }
  }

  private var returnRows: [ListedRow] {
    schools.map { entry in
      var row = listed(entry, record: nil)
      row.file = entry.deciding?.file ?? ""
      row.line = entry.deciding?.row
      return row
    }
  }

  private var shortfallRows: [ListedRow] {
    shortfalls.map { shortfall in
      var row = listed(schools[records.schools[shortfall.row]], record: shortfall.row)
      row.requirement = shortfall.requirement
      return row
    }
  }

  private func listed(_ entry: SchoolReturn, record: Int?) -> ListedRow {
    ListedRow(
      unit: entry.school.unit, code: entry.school.code, name: entry.school.name, record: record,
      file: entry.record?.file ?? "", line: entry.record?.row)
  }

  private static func listed(_ finding: Finding) -> ListedRow {
    ListedRow(
      unit: finding.unit, code: finding.schoolCode, name: finding.schoolName, file: finding.file,
      line: finding.place.row)
  }

  private static func listed(_ school: UnexpectedReturn) -> ListedRow {
    ListedRow(
      unit: school.unit, code: school.schoolCode, name: school.schoolName,
      file: school.arrival.file, line: school.arrival.row)
  }

  private static func listed(_ change: RegisterChange) -> ListedRow {
    ListedRow(unit: change.school.unit, code: change.school.code, name: change.school.name)
  }

  private static func listed(_ reminder: Reminder) -> ListedRow {
    ListedRow(
      unit: reminder.unit, code: reminder.school?.code ?? "", name: reminder.school?.name ?? "",
      file: reminder.lastFile, line: reminder.findings.first?.place.row)
  }
}
