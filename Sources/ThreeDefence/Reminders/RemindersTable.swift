extension Table {
  /// 催报名单: a row for everything still owed.
  public static func reminders(
    _ reminders: [Reminder], template: FormTemplate, _ language: Language
  ) -> Table {
    let headings: [Heading] = [
      .unitCode, .unit, .schoolCode, .school, .contact, .phone, .owed, .reason, .monthsMissed,
      .daysOverdue, .lastFile,
    ]
    return Table(
      "reminders", headings: headings.map(\.phrase), count: reminders.count
    ) { number, cells in
      let reminder = reminders[number]
      cells.append(.text(reminder.unit.code))
      cells.append(.text(reminder.unit.name))
      cells.append(.text(reminder.school?.code ?? ""))
      cells.append(.text(reminder.school?.name ?? ""))
      cells.append(.text(reminder.school?.contact ?? ""))
      cells.append(.text(reminder.school?.phone ?? ""))
      cells.append(.word(reminder.kind.word))
      cells.append(.text(reminder.reason(language, template: template)))
      cells.append(.number(Int64(reminder.monthsMissed)))
      cells.append(.number(Int64(reminder.daysOverdue)))
      cells.append(.text(reminder.lastFile))
    }
  }
}

extension Reminder.Kind {
  /// What is owed, in a word.
  var word: Word {
    switch self {
    case .missing: .missing
    case .returned: .returned
    case .toExplain: .toExplain
    }
  }
}
