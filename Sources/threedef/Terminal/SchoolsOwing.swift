import ThreeDefence

/// Whom to call: the schools whose form was returned, and those that sent none, the first of each by
/// name, in printing order.
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

  /// The lines; none where nobody owes a form.
  ///
  /// - Parameter isWritten: whether the tables stand in a folder, where all can be looked up.
  /// - Returns: the lines.
  func lines(isWritten: Bool) -> [String] {
    lines(of: .returned, .returned, isWritten) + lines(of: .missing, .missing, isWritten)
  }

  private func lines(of kind: Reminder.Kind, _ word: Word, _ isWritten: Bool) -> [String] {
    let owing = reminders.filter { $0.kind == kind }
    guard !owing.isEmpty else { return [] }
    let more: AccountSentence = isWritten ? .moreInTable : .moreAtTerminal
    return [say(.heading, word.shown(language))]
      + owing.prefix(Self.few).map(line(of:))
      + (owing.count > Self.few
        ? [say(more, String(owing.count), picture.header.month.description)] : [])
  }

  private func line(of reminder: Reminder) -> String {
    let facts = [
      reminder.school?.code ?? "", reminder.school?.name ?? "", reminder.unit.name,
    ]
    guard let first = reminder.findings.first else {
      return AccountSentence.school.phrase.text(language, facts)
    }
    let count = reminder.findings.count
    let fault = picture.template.short(first, language)
    return AccountSentence.returnedSchool.phrase.text(
      language, facts + [count == 1 ? fault : say(.moreFaults, fault, String(count))])
  }

  private func say(_ sentence: AccountSentence, _ facts: String...) -> String {
    sentence.phrase.text(language, facts)
  }
}
