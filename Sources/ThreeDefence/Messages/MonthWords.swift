/// The month and its moments as a bureau writes them.
struct MonthWords {
  let header: MonthPicture.Header
  let language: Language

  /// The month, `2023年3月`.
  var month: String { text(of: header.month) }

  /// Any month likewise.
  func text(of month: Month) -> String {
    say(.month, padded(month.year, 4), String(month.number), padded(month.number, 2))
  }

  /// The due time as a bureau says it, `3月25日24:00`, not as the first instant of the 26th.
  var dueTime: String {
    let start = header.clock.instant(header.dueDay)
    return time(header.dueDay, minute: (header.due.seconds - start.seconds) / 60)
  }

  /// The moment as of which the figures hold.
  var asOfTime: String {
    let day = header.clock.date(at: header.asOf)
    let start = header.clock.instant(day)
    return time(day, minute: (header.asOf.seconds - start.seconds) / 60)
  }

  /// The day of that moment.
  var date: String {
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
