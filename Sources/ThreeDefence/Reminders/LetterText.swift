extension Letter {
  /// The letter in a language: UTF-8 with a mark and CRLF, as the clerk's own programs like it.
  ///
  /// - Parameters:
  ///   - text: the words around what is open.
  ///   - header: what the month is.
  ///   - template: the form edition, for the names of indicators.
  ///   - language: the language of what is put in.
  /// - Returns: the file's bytes.
  func bytes(
    _ text: LetterTemplate, header: MonthPicture.Header, template: FormTemplate,
    _ language: Language
  ) -> [UInt8] {
    let writer = LetterWriter(header: header, template: template, language: language)
    let lines = text.text(writer.facts(of: self)).replacing("\n", with: "\r\n")
    return [0xEF, 0xBB, 0xBF] + Array(lines.utf8)
  }
}

/// Puts what a letter says of its unit into words.
private struct LetterWriter {
  let header: MonthPicture.Header
  let template: FormTemplate
  let language: Language

  private var words: MonthWords { MonthWords(header: header, language: language) }

  func facts(of letter: Letter) -> [LetterTemplate.Fact: String] {
    let counts = letter.counts
    return [
      .bureau: header.bureau, .unit: letter.unit.name, .month: words.month,
      .due: words.dueTime, .asOf: words.asOfTime, .date: words.date,
      .expected: String(counts.expected), .onTime: String(counts.onTime),
      .late: String(counts.late), .returned: String(counts.returned),
      .missing: String(counts.missing),
      .matters: parts(of: letter).joined(separator: "\n\n"), .closing: closing,
    ]
  }

  /// What is open, by kind.
  private func parts(of letter: Letter) -> [String] {
    let sentences: [(Reminder.Kind, ReminderSentence)] = [
      (.missing, .missingPart), (.returned, .returnedPart), (.toExplain, .toExplainPart),
    ]
    return sentences.compactMap { kind, sentence -> String? in
      let matters = letter.matters.filter { $0.kind == kind }
      guard !matters.isEmpty else { return nil }
      let lines = matters.enumerated().flatMap { self.lines(of: $0.element, number: $0.offset + 1) }
      return ([say(sentence, String(matters.count))] + lines).joined(separator: "\n")
    }
  }

  private func lines(of matter: Reminder, number: Int) -> [String] {
    var facts = [who(matter)]
    if let school = matter.school, !school.contact.isEmpty || !school.phone.isEmpty {
      facts.append(
        school.phone.isEmpty
          ? say(.contactWithoutPhone, school.contact)
          : say(.contact, school.contact, school.phone))
    }
    if matter.kind == .missing { facts.append(say(.missedFor, String(matter.monthsMissed))) }
    if matter.daysOverdue > 0 { facts.append(say(.overdue, String(matter.daysOverdue))) }
    var lines = ["\(number). " + facts.joined(separator: say(.comma))]
    if !matter.lastFile.isEmpty { lines.append("   " + say(.file, matter.lastFile)) }
    if !matter.findings.isEmpty {
      lines.append("   " + say(.why, matter.reason(language, template: template)))
    }
    return lines
  }

  private func who(_ matter: Reminder) -> String {
    guard let school = matter.school else { return say(.unitItself, matter.unit.name) }
    return say(.school, school.name, school.code)
  }

  private var closing: String {
    say(header.asOf < header.due ? .closingBeforeDue : .closingAfterDue, words.dueTime)
  }

  private func say(_ sentence: ReminderSentence, _ facts: String...) -> String {
    sentence.phrase.text(language, facts)
  }
}
