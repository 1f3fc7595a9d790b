/// How reminders and letters to reporting units write reasons.
enum ReminderSentence: Catalogue, CaseIterable {
  case reason, repeatedReason, separator
  case cell, row

  var phrase: Phrase {
    switch self {
    case .reason: Phrase(zh: "{0}：{1}", en: "{0}: {1}")
    case .repeatedReason: Phrase(zh: "{0}：{1}（共{2}处）", en: "{0}: {1} ({2} places)")
    case .cell: Phrase(zh: "{0} 格", en: "cell {0}")
    case .row: Phrase(zh: "第 {0} 行", en: "line {0}")
    case .separator: Phrase(zh: "；", en: "; ")
    }
  }
}
