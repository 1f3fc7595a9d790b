/// What is wrong with one of the bureau's own tables: register, explanations or holidays.
enum TableSentence: Catalogue, CaseIterable {
  case atPlace, more
  // The text as a whole.
  case undecodable, mixedEncodings, truncated, nul, doublyEncoded, unmarkedUTF16
  case unclosedQuote, unpairedQuotes
  // Headings.
  case noHeader, missingHeading, doubledHeading, misspeltHeading, unknownHeading
  // Rows and cells.
  case longRow, emptyCell, malformedSchoolCode, malformedUnitCode, malformedDate, malformedMonth
  case noSuchDay, noSuchMonth
  case malformedAnswer, malformedType, unknownOwnership, unknownUrbanRural, endsBeforeItBegins
  case codeOfName
  case unknownCheck, fatalCheck, notInRegister, schoolTwice, unitTwice

  /// The sentence in both languages.
  var phrase: Phrase { text ?? heading ?? cell ?? contradiction }

  private var text: Phrase? {
    switch self {
    case .atPlace: Phrase(zh: "{0}：{1}", en: "{0}: {1}")
    case .more:
      Phrase(
        zh: "{0}：另有 {1} 处问题，请改正以上各处后再运行一次",
        en: "{0}: and {1} more; mend those above and run again")
    case .undecodable:
      Phrase(
        zh: "从这一行起文字无法辨认。请在表格软件中打开，另存为“CSV UTF-8”",
        en: "the text must be UTF-8 or GB18030; from this line on it is neither")
    case .mixedEncodings:
      Phrase(
        zh: "从这一行起换了一种文字编码，像是两个文件拼在一起。请在表格软件中重新整理，另存为“CSV UTF-8”",
        en: "the text must be in one encoding; from this line on it is in another")
    case .truncated:
      Phrase(
        zh: "文件在这一行中断，内容不完整。请重新取得完整的文件",
        en: "the file ends in the middle of a character; it is not complete")
    case .nul:
      Phrase(
        zh: "这一行含有空字节，文件已损坏或不是 CSV。请重新另存为“CSV UTF-8”",
        en: "the line holds NUL bytes; the file is damaged or no CSV")
    case .unmarkedUTF16:
      Phrase(
        zh: "像是“Unicode 文本”，但开头缺少标记，不能保证读对；请另存为 CSV UTF-8",
        en: "text looks like UTF-16 without a byte order mark; save it as CSV UTF-8")
    case .doublyEncoded:
      Phrase(
        zh: "这一行的文字经过两次转码，已成乱码。请从原文件重新另存为“CSV UTF-8”",
        en: "the text has been encoded twice; save it again from the original")
    case .unclosedQuote:
      Phrase(
        zh: "这一格的引号没有结束。请补上或删去这个引号",
        en: "a quote that opens here is never closed; close or remove it")
    case .unpairedQuotes:
      Phrase(
        zh: "这一格里混入了整行内容，多半是引号没有成对。请补上或删去多余的引号",
        en: "the cell holds whole rows; a quote was not closed, so close or remove it")
    default: nil
    }
  }

  private var heading: Phrase? {
    switch self {
    case .noHeader:
      Phrase(
        zh: "找不到表头。表头一行应有：{0}", en: "there is no header row; it must have: {0}")
    case .missingHeading:
      Phrase(zh: "表头缺少“{0}”一列，请补上", en: "the column '{0}' is missing")
    case .doubledHeading:
      Phrase(
        zh: "“{0}”一列出现了两次，{1} 列已经是它。请删去多余的一列",
        en: "the column '{0}' stands twice, first in {1}; remove one")
    case .misspeltHeading:
      Phrase(
        zh: "不认识表头“{0}”，是不是“{1}”？请改正，或删去这一列",
        en: "unknown heading '{0}'; did you mean '{1}'")
    case .unknownHeading:
      Phrase(
        zh: "不认识表头“{0}”。请改正，或删去这一列",
        en: "unknown heading '{0}'; mend it or remove the column")
    default: nil
    }
  }

  private var cell: Phrase? {
    switch self {
    case .longRow:
      Phrase(
        zh: "这一行比表头多出内容，表头只有 {0} 列，可能是内容中的逗号没有加引号。请把错开的内容移回原处",
        en: "the row has more cells than the header's {0}; a comma in a cell must be quoted")
    case .emptyCell: Phrase(zh: "“{0}”不能为空，请填写", en: "'{0}' must not be empty")
    case .malformedSchoolCode:
      Phrase(
        zh: "学校标识码应为 10 位数字，这里是“{0}”。请按文本格式重新填写",
        en: "a school code must have 10 digits, not '{0}'")
    case .malformedUnitCode:
      Phrase(
        zh: "报送单位代码应为 6 位区划代码，或本单位自编的代码（字母、数字、- 和 _），这里是“{0}”",
        en: "a unit code must be a division code or a code of letters, digits, '-' and '_', "
          + "not '{0}'")
    case .malformedDate:
      Phrase(
        zh: "日期应写作 2023-03-01，这里是“{0}”；没有日期时请留空",
        en: "a date must be written 2023-03-01, not '{0}'; leave the cell empty for none")
    case .noSuchDay:
      Phrase(
        zh: "没有 {2} 日：{0} 年 {1} 月只有 {3} 天。请核对日期",
        en: "there is no day {2}: month {1} of {0} has {3} days")
    case .noSuchMonth:
      Phrase(
        zh: "没有 {0} 月：日期应写作 2023-03-01。请核对日期",
        en: "there is no month {0}; a date must be written 2023-03-01")
    case .malformedMonth:
      Phrase(
        zh: "报告期看不出是哪个月，这里是“{0}”。请写成 2023年3月（或 2023-03）",
        en: "a month must be written 202303 or 2023-03, not '{0}'")
    case .malformedAnswer:
      Phrase(zh: "应填“是”或“否”，这里是“{0}”", en: "the answer must be 是 or 否, not '{0}'")
    case .malformedType:
      Phrase(
        zh: "办学类型应为 3 位代码（{1}），这里是“{0}”",
        en: "the type must be a 3-digit code ({1}), not '{0}'")
    case .unknownOwnership:
      Phrase(
        zh: "办别应为“公办”或“民办”，这里是“{0}”", en: "the ownership must be 公办 or 民办, not '{0}'")
    case .unknownUrbanRural:
      Phrase(
        zh: "城乡应为 3 位代码（{1}），这里是“{0}”",
        en: "the urban-rural class must be a code ({1}), not '{0}'")
    case .codeOfName: Phrase(zh: "；{0}是 {1}", en: "; {0} is {1}")
    default: nil
    }
  }

  private var contradiction: Phrase {
    switch self {
    case .endsBeforeItBegins:
      Phrase(
        zh: "停用日期 {0} 早于启用日期 {1}，请核对这两个日期",
        en: "valid_to {0} must not be before valid_from {1}")
    case .unknownCheck:
      Phrase(zh: "没有“{0}”这个检查号", en: "there is no check '{0}'")
    case .fatalCheck:
      Phrase(
        zh: "“{0}”是强制性检查，报表已退回，不能用说明代替。请让学校改正重报，并删去这一行",
        en:
          "'{0}' returns the form, which no note can replace; have the school correct it, and delete "
          + "this row")
    case .notInRegister:
      Phrase(zh: "名录中没有代码 {0}", en: "code '{0}' is not in the register")
    case .unitTwice:
      Phrase(
        zh: "报送单位代码 {0} 同时有两个名称：第 {2} 行是“{1}”，第 {4} 行是“{3}”。请统一名称，或用启用、停用日期把新旧名称的时间分开",
        en:
          "the unit {0} must have one name on any day, not '{1}' in row {2} and '{3}' in row {4}; "
          + "give both rows one name or dates that do not overlap")
    default:
      Phrase(
        zh: "学校标识码 {0} 在第 {1} 行和第 {2} 行同时有效，一所学校同一天只能有一行。请删去一行，或用启用、停用日期把两行的时间分开",
        en: "the school {0} must have one row in force on any day, but rows {1} and {2} overlap; "
          + "remove one or give them dates that do not overlap")
    }
  }
}
