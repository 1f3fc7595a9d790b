extension Letter {
  /// The letter in a language: UTF-8 with a mark and CRLF, as the clerk's own programs like it.
  func bytes(
    _ header: MonthPicture.Header, template: FormTemplate, _ language: Language
  ) -> [UInt8] {
    let writer = LetterWriter(header: header, template: template, language: language)
    let text = writer.lines(of: self).map { $0 + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }
}

/// Puts a letter into words.
private struct LetterWriter {
  let header: MonthPicture.Header
  let template: FormTemplate
  let language: Language

  func lines(of letter: Letter) -> [String] {
    [say(.title, month), "", say(.salutation, letter.unit.name), "", situation(letter.counts)]
      + parts(of: letter) + ["", closing, "", header.bureau, date]
  }

  private func situation(_ counts: StateCounts) -> String {
    let numbers = [
      counts.expected, counts.onTime, counts.late, counts.returned, counts.missing,
    ]
    return ReminderSentence.situation.phrase.text(
      language, [month, dueTime, asOfTime] + numbers.map { String($0) })
  }

  private func parts(of letter: Letter) -> [String] {
    let sentences: [(Reminder.Kind, ReminderSentence)] = [
      (.missing, .missingPart), (.returned, .returnedPart), (.toExplain, .toExplainPart),
    ]
    return sentences.flatMap { kind, sentence -> [String] in
      let matters = letter.matters.filter { $0.kind == kind }
      guard !matters.isEmpty else { return [] }
      return ["", say(sentence, String(matters.count))]
        + matters.enumerated().flatMap { lines(of: $0.element, number: $0.offset + 1) }
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
    say(header.asOf < header.due ? .closingBeforeDue : .closingAfterDue, dueTime)
  }

  private var month: String {
    let month = header.month
    return say(.month, padded(month.year, 4), String(month.number), padded(month.number, 2))
  }

  /// The due time as a bureau says it, `3月25日24:00`, not as the first instant of the 26th.
  private var dueTime: String {
    let start = header.clock.instant(header.dueDay)
    return time(header.dueDay, minute: (header.due.seconds - start.seconds) / 60)
  }

  private var asOfTime: String {
    let day = header.clock.date(at: header.asOf)
    let start = header.clock.instant(day)
    return time(day, minute: (header.asOf.seconds - start.seconds) / 60)
  }

  private var date: String {
    let day = header.clock.date(at: header.asOf)
    return say(.date, String(day.year), String(day.month), String(day.day), day.description)
  }

  private func time(_ day: CivilDate, minute: Int) -> String {
    say(
      .time, String(day.year), String(day.month), String(day.day),
      "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))", day.description)
  }

  private func say(_ sentence: ReminderSentence, _ facts: String...) -> String {
    sentence.phrase.text(language, facts)
  }
}
