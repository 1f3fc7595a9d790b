import ThreeDefence

/// A short account of a month for a person at a terminal: who stands where, and what was found.
struct MonthAccount {
  private let summary: Summary

  private var picture: MonthPicture { summary.picture }

  init(_ summary: Summary) { self.summary = summary }

  /// The account of the whole month.
  ///
  /// - Parameters:
  ///   - language: the language.
  ///   - taken: files of the month taken in by this run; nil when none was to be.
  ///   - notTaken: files and folders of the inbox that were not taken in, which has been told.
  ///   - folder: where the outputs are; nil when none were written.
  /// - Returns: the lines.
  func lines(
    _ language: Language, taken: Int? = nil, notTaken: Int = 0, folder: String? = nil
  ) -> [String] {
    func say(_ sentence: CommandSentence, _ facts: String...) -> String {
      sentence.phrase.text(language, facts)
    }
    let header = picture.header
    var lines = [
      Ink.strong.text(
        say(.accountTitle, header.month.description, header.bureau), on: Console.output),
      say(
        .accountMoments, header.clock.words(until: header.due).text(language),
        header.clock.words(until: header.asOf).text(language)), "",
    ]
    lines += TextTable(Table.reporting(summary), language).lines(on: Console.output) + [""]
    let reminders = picture.reminders()
    let owing =
      SchoolsOwing(picture, reminders, language).lines(isWritten: folder != nil)
      + UnknownFiles(picture, language).lines
    if !owing.isEmpty { lines += owing + [""] }
    if picture.schools.isEmpty {
      lines.append(say(.accountNobody, header.month.description))
    }
    if let taken { lines.append(say(.accountTaken, String(taken))) }
    if notTaken > 0 { lines.append(say(.accountNotTaken, String(notTaken))) }
    let counts = Severity.allCases.map { severity in
      String(picture.findings.count { $0.severity == severity })
    }
    lines.append(say(.accountFindings, counts[0], counts[1], counts[2]))
    lines.append(say(.accountReminders, String(reminders.count)))
    if let folder { lines.append(say(.accountFolder, folder)) }
    return lines
  }

  /// The story of one school that is expected or has reported.
  ///
  /// - Parameters:
  ///   - story: its forms and what became of them.
  ///   - language: the language.
  /// - Returns: the lines.
  func lines(of story: SchoolStory, _ language: Language) -> [String] {
    let code = story.code
    var lines: [String] = []
    if let entry = picture.schools.first(where: { $0.school.code == code }) {
      lines = [
        CommandSentence.schoolTitle.phrase.text(
          language,
          [
            code, entry.school.name, entry.school.unit.name, entry.state.word.shown(language),
            picture.header.month.description,
          ])
      ]
      for (sentence, arrival) in [
        (CommandSentence.schoolDecides, entry.deciding), (.schoolRecord, entry.record),
        (.schoolLast, entry.last),
      ] {
        guard let arrival else { continue }
        lines.append(
          sentence.phrase.text(
            language, [picture.header.clock.words(arrival.receivedAt).text(language), arrival.file])
        )
      }
      lines.append(CommandSentence.schoolRevisions.phrase.text(language, [String(entry.revisions)]))
    } else if let stranger = picture.unexpected.first(where: { $0.schoolCode == code }) {
      lines = [
        CommandSentence.schoolUnexpected.phrase.text(
          language, [code, stranger.schoolName, stranger.arrival.file])
      ]
    }
    let clock = picture.header.clock
    for (number, entry) in story.entries.enumerated() {
      lines.append(entry.line(number + 1, clock, language))
      lines += entry.findings.map { "  " + line(of: $0, language) }
    }
    // What is not about a form of its own.
    let told = Set(story.entries.flatMap(\.findings))
    let findings = picture.findings.filter { $0.schoolCode == code && !told.contains($0) }
    return lines + findings.map { line(of: $0, language) } + shortfalls(ofSchool: code, language)
  }

  /// What a school does not meet, and what to do about it.
  private func shortfalls(ofSchool code: String, _ language: Language) -> [String] {
    picture.shortfalls.compactMap { shortfall in
      guard picture.schools[picture.records.schools[shortfall.row]].school.code == code,
        let requirement = picture.verdicts?.requirements[shortfall.requirement]
      else { return nil }
      let sentence: CommandSentence =
        requirement.isMust ? .schoolShortfall : .schoolAdvisoryShortfall
      return sentence.phrase.filled(
        Phrase(zh: requirement.id, en: requirement.id), requirement.title, requirement.clause,
        requirement.advice
      ).text(language)
    }
  }

  private func line(of finding: Finding, _ language: Language) -> String {
    let line = FindingLine(finding, template: picture.template).text(language)
    return finding.note.isEmpty
      ? line : AccountSentence.explained.phrase.text(language, [line, finding.note])
  }
}
