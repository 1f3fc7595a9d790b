/// The month and its moments as a bureau writes them.
struct MonthWords {
  let header: MonthPicture.Header
  let language: Language

  /// The month, `2023年3月`.
  var month: String { header.month.words.text(language) }

  /// The due time as a bureau says it, `2023年3月25日24:00`, not as the first instant of the 26th.
  var dueTime: String { until(header.due) }

  /// The moment as of which the figures hold.
  var asOfTime: String { until(header.asOf) }

  /// The day of that moment.
  var date: String { header.clock.date(at: header.asOf).words.text(language) }

  private func until(_ instant: Instant) -> String {
    header.clock.words(until: instant, to: .minute).text(language)
  }
}
