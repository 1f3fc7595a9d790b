import ThreeDefence

/// Whom to call, the first of each by name, in printing order: the schools whose form was returned,
/// those that sent none, those that count by an earlier form as a later one was returned, and those
/// that are not expected.
struct SchoolsOwing {
  /// How many of each are named.
  private static let few = 5

  private let picture: MonthPicture
  private let reminders: [Reminder]
  private let language: Language

  init(_ picture: MonthPicture, _ reminders: [Reminder], _ language: Language) {
    self.picture = picture
    self.reminders = reminders
    self.language = language
  }

  /// The lines; none where all is well.
  ///
  /// - Parameter isWritten: whether the tables stand in a folder, where all can be looked up.
  /// - Returns: the lines.
  func lines(isWritten: Bool) -> [String] {
    let atTerminal = picture.header.month.description
    let owing = [(Reminder.Kind.returned, Word.returned), (.missing, .missing)].flatMap {
      kind, word in
      list(word.shown(language), reminders.filter { $0.kind == kind }, line(of:)) { count in
        isWritten
          ? say(.moreInTable, count, "returns") : say(.moreAtTerminal, count, atTerminal)
      }
    }
    func more(_ table: String) -> (String) -> String {
      { isWritten ? say(.moreInTable, $0, table) : say(.more, $0) }
    }
    return owing
      + list(say(.returnedAgain), picture.returnedAgain, line(of:), more: more("findings"))
      + list(
        say(.unexpected), picture.unexpected, line(of:), more: more("unexpected"))
  }

  private func list<Item>(
    _ heading: String, _ items: [Item], _ line: (Item) -> String, more: (String) -> String
  ) -> [String] {
    guard !items.isEmpty else { return [] }
    return [say(.heading, heading)] + items.prefix(Self.few).map(line)
      + (items.count > Self.few ? [more(String(items.count))] : [])
  }

  private func line(of reminder: Reminder) -> String {
    line(
      of: reminder.school ?? School(code: "", name: "", unit: reminder.unit), reminder.findings)
  }

  private func line(of again: (school: School, findings: [Finding])) -> String {
    line(of: again.school, again.findings)
  }

  private func line(of school: School, _ findings: [Finding]) -> String {
    guard let first = findings.first else {
      return say(.school, school.code, school.name, school.unit.name)
    }
    let fault = picture.template.short(first, language)
    return say(
      .returnedSchool, school.code, school.name, school.unit.name,
      findings.count == 1 ? fault : say(.moreFaults, fault, String(findings.count)))
  }

  /// A school that is not expected; a code that was mistyped has the name of one that is.
  private func line(of stranger: UnexpectedReturn) -> String {
    let line = say(
      .unexpectedSchool, stranger.schoolCode, stranger.schoolName, stranger.arrival.file,
      stranger.reason.word.shown(language))
    return picture.namesake(of: stranger).map { line + say(.perhapsMistyped, $0.code) } ?? line
  }

  private func say(_ sentence: AccountSentence, _ facts: String...) -> String {
    sentence.phrase.text(language, facts)
  }
}
