extension FindingSentence {
  /// What is said about columns, lines and elements: unknown, missing, doubled, out of step.
  var columnPhrase: Phrase? {
    listPhrase ?? cardPhrase ?? wholeCardPhrase ?? elementPhrase ?? rowPhrase
  }

  private var listPhrase: Phrase? {
    switch self {
    case .unknownColumn:
      Phrase(
        zh: "“{0}”不是本表的指标，这一列没有读取，不影响其他列",
        en: "'{0}' is no column of this form and is left aside")
    case .unknownColumnClose:
      Phrase(
        zh: "“{0}”不是本表的指标，这一列没有读取；是不是“{1}”？",
        en: "'{0}' is no column of this form and is left aside; did you mean '{1}'")
    case .unknownColumnUnit:
      Phrase(
        zh: "“{0}”的单位应为“{1}”，这一列没有读取：请把各数换算成{1}，列名里的单位也改过来",
        en: "unit of '{0}' must be '{1}', the column is left aside; convert its values")
    case .missingColumn:
      Phrase(
        zh: "缺少“{0}”列：请用下发的表样，补上这一列",
        en: "column '{0}' is missing; add it as in the form issued")
    case .missingOptionalColumn:
      Phrase(
        zh: "没有“{0}”列，按未填报处理",
        en: "there is no column '{0}', its values are unknown")
    case .missingAllColumns:
      Phrase(
        zh: "表头里没有一个本表的指标：请用下发的表样填报",
        en: "header has none of the form's indicators; use the form as issued")
    case .missingSchoolCode:
      Phrase(
        zh: "缺少“学校标识码”，不知道是哪所学校：请补上，填 10 位数字",
        en: "'学校标识码' is missing; add the 10-digit school codes")
    case .duplicateColumn:
      Phrase(
        zh: "“{0}”列出现了两次，不知道以哪一列为准：请删去多余的一列",
        en: "column '{0}' stands twice; take one of them out")
    default: nil
    }
  }

  private var cardPhrase: Phrase? {
    switch self {
    case .unknownLine:
      Phrase(
        zh: "“{0}”不是本表的指标，这一行没有读取，不影响其他行",
        en: "'{0}' is no line of this form and is left aside")
    case .unknownLineClose:
      Phrase(
        zh: "“{0}”不是本表的指标，这一行没有读取；是不是“{1}”？",
        en: "'{0}' is no line of this form and is left aside; did you mean '{1}'")
    case .missingLine:
      Phrase(
        zh: "缺少“{0}”一行：请用下发的表样，补上这一行",
        en: "line '{0}' is missing; add it as in the form issued")
    case .missingLineAfter:
      Phrase(
        zh: "缺少“{0}”一行，应在“{2}”一行之后：请用下发的表样，补上这一行",
        en: "line '{0}' is missing, after '{2}'; add it as in the form issued")
    case .missingOptionalLine:
      Phrase(
        zh: "没有“{0}”一行，按未填报处理",
        en: "there is no line '{0}', its value is unknown")
    case .duplicateLine:
      Phrase(
        zh: "“{0}”出现了两行，不知道以哪一行为准：请删去多余的一行",
        en: "line '{0}' stands twice; take one of them out")
    default: nil
    }
  }

  private var wholeCardPhrase: Phrase? {
    switch self {
    case .cardsSideBySide:
      Phrase(
        zh: "登记卡里“指标”或“数值”列出现了两次，不知道以哪一列为准：请一所学校一份登记卡，指标从上到下排成一列",
        en: "card has 指标 or 数值 twice; use a card per school, indicators one below another")
    case .cardRepeatedAlike:
      Phrase(
        zh: "整张登记卡重复了（第 {0}–{1} 行），填的相同：请只留一份",
        en: "the whole card stands there again in rows {0} to {1}, with the same values; keep one")
    case .cardRepeatedDifferently:
      Phrase(
        zh: "整张登记卡重复了（第 {0}–{1} 行），有 {2} 行填的不同（第一处：“{3}”），不知道以哪一份为准：请只留正确的一份",
        en: "the whole card stands there again in rows {0} to {1}, lines that differ: {2}, first "
          + "'{3}'; keep the right one")
    case .valuesInOtherColumn:
      Phrase(
        zh: "有 {0} 行填在了 {1} 列，应填在“数值”列（{2} 列）：请移到 {2} 列",
        en: "{0} lines are filled in in column {1} and must be in column {2}, 数值; move them there")
    default: nil
    }
  }

  private var elementPhrase: Phrase? {
    switch self {
    case .unknownElement:
      Phrase(
        zh: "“{0}”不是本表的元素，没有读取",
        en: "'{0}' is no element of this form and is left aside")
    case .unknownElementClose:
      Phrase(
        zh: "“{0}”不是本表的元素，没有读取；是不是“{1}”？",
        en: "'{0}' is no element of this form and is left aside; did you mean '{1}'")
    case .missingElement:
      Phrase(
        zh: "缺少“{0}”（元素 {1}）：请按公布的 XML 格式补上",
        en: "element '{1}' is missing; add it after the published schema")
    case .missingOptionalElement:
      Phrase(
        zh: "没有“{0}”（元素 {1}），按未填报处理",
        en: "there is no element '{1}', its value is unknown")
    case .missingAllElements:
      Phrase(
        zh: "这份报表里没有一个指标：请填好后再报",
        en: "form has none of the indicators; fill it in and send it again")
    case .duplicateElement:
      Phrase(
        zh: "“{0}”（元素 {1}）出现了两次，不知道以哪一个为准：请删去一个",
        en: "element '{1}' stands twice; take one of them out")
    case .valuesAsAttributes:
      Phrase(
        zh: "数值写成了 form 的属性（如 {0}=\"…\"），应写成子元素：请按公布的 XML 格式重新生成",
        en: "values stand as attributes of 'form' ('{0}'); they must be elements of their own")
    default: nil
    }
  }

  private var rowPhrase: Phrase? {
    switch self {
    case .repeatedHeader:
      Phrase(
        zh: "表头又出现了一次，已跳过，不影响读取",
        en: "the header stands here again and is passed over")
    case .raggedShort:
      Phrase(
        zh: "这一行只有 {0} 格，表头有 {1} 格，各数可能错位：请对齐后再报",
        en: "row must have {1} cells, not {0}; its values may have shifted")
    case .raggedLong:
      Phrase(
        zh: "这一行有 {0} 格，表头只有 {1} 格，各数可能错位（常因数里有逗号，如 1,234）：请对齐后再报",
        en: "row must have {1} cells, not {0}; often a comma inside a number, as in 1,234")
    case .raggedShifted:
      Phrase(
        zh: "这一行从中间起整体错了位（多了一格，常因数里有逗号，如 1,234）：请对齐后再报",
        en: "values of this row have shifted by a cell; often a comma inside a number, as in 1,234")
    case .valuesShifted:
      Phrase(
        zh: "这一行的数与表头错开了（“{0}”下面是“{1}”），可能中间漏了一格或多了一格：请对照表头逐格核对后重报",
        en: "values of this row are out of step with the header ('{0}' has '{1}'); realign them")
    case .rowUnreadable:
      Phrase(
        zh: "这一行有 {0} 格认不出（第一处：“{1}”填的“{2}”），可能错位，或每格多了引号、文字：请整行核对后重报",
        en: "{0} cells of this row cannot be read, the first is '{1}' with '{2}'; check the row")
    case .raggedLine:
      Phrase(
        zh: "“{0}”一行多出了格子（常因数里有逗号，如 1,234）：请去掉数里的逗号",
        en: "line '{0}' has cells too many; often a comma inside a number, as in 1,234")
    default: nil
    }
  }
}
