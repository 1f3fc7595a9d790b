/// How reminders and letters to reporting units write reasons.
enum ReminderSentence: Catalogue, CaseIterable {
  case reason, separator, more
  case cell, row, whole

  var phrase: Phrase {
    switch self {
    case .reason: Phrase(zh: "{0}：{1}", en: "{0}: {1}")
    case .more: Phrase(zh: "另有 {0} 条，见审核问题表", en: "and {0} more, in the table of findings")
    case .cell: Phrase(zh: "{0} 格", en: "cell {0}")
    case .row: Phrase(zh: "第 {0} 行", en: "line {0}")
    case .whole: Phrase(zh: "原因", en: "reason")
    case .separator: Phrase(zh: "；", en: "; ")
    }
  }
}
