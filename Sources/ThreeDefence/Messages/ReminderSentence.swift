/// What reminders say, and how the letters to reporting units write reasons, months and moments.
enum ReminderSentence: Catalogue, CaseIterable {
  case reason, repeatedReason, separator
  case month, time, date

  var phrase: Phrase {
    switch self {
    case .reason: Phrase(zh: "{0}：{1}", en: "{0}: {1}")
    case .repeatedReason: Phrase(zh: "{0}：{1}（共{2}处）", en: "{0}: {1} ({2} places)")
    case .separator: Phrase(zh: "；", en: "; ")
    case .month: Phrase(zh: "{0}年{1}月", en: "{0}-{2}")
    case .time: Phrase(zh: "{0}年{1}月{2}日{3}", en: "{4} {3}")
    case .date: Phrase(zh: "{0}年{1}月{2}日", en: "{3}")
    }
  }
}
