/// What reminders and the letters to reporting units say.
enum ReminderSentence: Catalogue, CaseIterable {
  case reason, repeatedReason, separator
  case missingPart, returnedPart, toExplainPart
  case school, contact, contactWithoutPhone, unitItself, comma
  case missedFor, overdue, file, why
  case closingBeforeDue, closingAfterDue
  case month, time, date

  var phrase: Phrase {
    switch self {
    case .reason: Phrase(zh: "{0}：{1}", en: "{0}: {1}")
    case .repeatedReason: Phrase(zh: "{0}：{1}（共{2}处）", en: "{0}: {1} ({2} places)")
    case .separator: Phrase(zh: "；", en: "; ")
    case .missingPart: Phrase(zh: "未报（{0}所），请填报：", en: "Missing ({0}), to be reported:")
    case .returnedPart:
      Phrase(
        zh: "退回（{0}所），请按所列原因改正后重新报送：",
        en: "Returned ({0}), to be put right as said and reported again:")
    case .toExplainPart:
      Phrase(
        zh: "待说明（{0}项），数据已计入汇总；属实的请说明情况，有误的请改正后重新报送：",
        en: "To explain ({0}), counted already; explain what is right, report again what is not:")
    case .school: Phrase(zh: "{0}（学校标识码{1}）", en: "{0} (school code {1})")
    case .contact: Phrase(zh: "联系人{0}，电话{1}", en: "contact {0}, phone {1}")
    case .contactWithoutPhone: Phrase(zh: "联系人{0}", en: "contact {0}")
    case .unitItself: Phrase(zh: "{0}（全单位合计）", en: "{0} (the unit as a whole)")
    case .comma: Phrase(zh: "，", en: ", ")
    case .missedFor: Phrase(zh: "连续未报{0}个月", en: "months missed in a row: {0}")
    case .overdue: Phrase(zh: "逾期{0}天", en: "days overdue: {0}")
    case .file: Phrase(zh: "文件：{0}", en: "file: {0}")
    case .why: Phrase(zh: "原因：{0}", en: "reason: {0}")
    case .closingBeforeDue:
      Phrase(
        zh: "请于{0}前办理完毕。如有疑问，请与我局联系。",
        en: "Please settle this by {0}. The bureau named below answers questions.")
    case .closingAfterDue:
      Phrase(
        zh: "报送期限{0}已过，请收到本函后尽快办理；其间已经办结的不必理会。如有疑问，请与我局联系。",
        en: "The due time, {0}, has passed; please settle this as soon as the letter arrives. What "
          + "has been settled meanwhile needs nothing more. The bureau named below answers questions."
      )
    case .month: Phrase(zh: "{0}年{1}月", en: "{0}-{2}")
    case .time: Phrase(zh: "{0}年{1}月{2}日{3}", en: "{4} {3}")
    case .date: Phrase(zh: "{0}年{1}月{2}日", en: "{3}")
    }
  }
}
