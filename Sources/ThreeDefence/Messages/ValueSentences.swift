extension FindingSentence {
  /// What is said about a value: missing, unreadable, out of bounds, written in another way.
  var valuePhrase: Phrase? { unreadableTextPhrase ?? unreadableNumberPhrase ?? boundsPhrase }

  private var unreadableTextPhrase: Phrase? {
    switch self {
    case .unreadableSpreadsheetError:
      Phrase(
        zh: "“{0}”填的“{1}”是电子表格的出错值：请在原表里改正公式或加宽列，再重新导出",
        en: "'{0}' is the spreadsheet error '{1}'; mend it in the spreadsheet and export again")
    case .unreadableFormula:
      Phrase(
        zh: "“{0}”填的“{1}”是公式，不是结果：请把公式换成数值后再导出",
        en: "'{0}' is the formula '{1}'; replace it by its result and export again")
    case .unreadableDate:
      Phrase(
        zh: "“{0}”填的“{1}”成了日期（电子表格会把 3-2 之类自动变成日期）：请填一个数",
        en: "'{0}' is the date '{1}', as spreadsheets make of entries like 3-2; give one number")
    case .unreadableScientific:
      Phrase(
        zh: "“{0}”填的“{1}”是科学计数法，位数已丢失：请填完整的数",
        en: "'{0}' is in scientific notation, '{1}', digits are lost; give the whole number")
    case .unreadableNumerals:
      Phrase(
        zh: "“{0}”填的“{1}”不是阿拉伯数字：请用 0 到 9 填写",
        en: "'{0}' must be written in digits 0 to 9, not '{1}'")
    case .unreadableInvisible:
      Phrase(
        zh: "“{0}”填的“{1}”中间夹着看不见的字符：请清空这一格，重新输入",
        en: "'{0}' has invisible characters within '{1}'; clear the cell and type it again")
    case .unreadableLookalike:
      Phrase(
        zh: "“{0}”填的“{1}”里有字母（如把 0 写成 O、把 1 写成 l）：请改成数字",
        en: "'{0}' has letters in '{1}', such as O for 0 or l for 1; give digits alone")
    case .unreadableText:
      Phrase(
        zh: "“{0}”填的“{1}”不是数：请只填一个数，不要带文字",
        en: "'{0}' must be a number, not '{1}'")
    case .unreadableAnswer:
      Phrase(
        zh: "“{0}”填的“{1}”看不出是“是”还是“否”：请填“是”或“否”",
        en: "'{0}' must be 是 or 否, not '{1}'")
    case .unreadableNested:
      Phrase(
        zh: "“{0}”里面又套了元素 {1}：请只写数值",
        en: "'{0}' must hold a value, not the element '{1}'")
    default: nil
    }
  }

  private var unreadableNumberPhrase: Phrase? {
    switch self {
    case .unreadableTwoNumbers:
      Phrase(
        zh: "“{0}”填的“{1}”像是两个数：请只填一个数",
        en: "'{0}' must be one number, not '{1}'")
    case .unreadableUnit:
      Phrase(
        zh: "“{0}”填的“{1}”带了别的单位，本指标的单位是“{2}”：请换算后只填数",
        en: "'{0}' must be a number of '{2}', not '{1}'; convert it and give the number alone")
    case .unreadableWord:
      Phrase(
        zh: "“{0}”填的“{1}”带了文字：请只填数字",
        en: "'{0}' must be digits alone, without words, not '{1}'")
    case .unreadablePlaces:
      Phrase(
        zh: "“{0}”填的“{1}”小数位太多，最多两位：请四舍五入后填写",
        en: "'{0}' must have at most two decimal places, not '{1}'")
    case .unreadableFraction:
      Phrase(
        zh: "“{0}”应填整数，填的是“{1}”：请核实后填整数",
        en: "'{0}' must be a whole number, not '{1}'")
    case .unreadableSeparators:
      Phrase(
        zh: "“{0}”填的“{1}”里逗号、小数点或符号的位置不对：请只填数字",
        en: "'{0}' has separators or signs in the wrong places, '{1}'; give digits alone")
    default: nil
    }
  }

  private var boundsPhrase: Phrase? {
    switch self {
    case .missingNumber:
      Phrase(
        zh: "“{0}”没有填：空着不等于 0，没有就填 0",
        en: "'{0}' must not be blank; a blank is not zero, give 0 where there is none")
    case .missingAnswer:
      Phrase(
        zh: "“{0}”没有填：请填“是”或“否”",
        en: "'{0}' must not be blank; give 是 or 否")
    case .numberIsNothing:
      Phrase(
        zh: "“{0}”填的是“{1}”：没有的请填 0，漏填的补上",
        en: "'{0}' must be a number, not '{1}'; give 0 where there is none")
    case .answerIsNothing:
      Phrase(
        zh: "“{0}”填的是“{1}”：请填“是”或“否”",
        en: "'{0}' must be 是 or 否, not '{1}'")
    case .missingInEveryRow:
      Phrase(
        zh: "“{0}”一列从头到尾都没有填（共 {1} 所学校）：可能漏填，或导出时丢了这一列。请对照原表补齐后重报",
        en: "'{0}' is blank in all {1} rows; the whole column may have been left out or lost")
    case .outOfRange:
      Phrase(
        zh: "“{0}”应在 {1} 之间，填的是“{2}”：请核实后改正",
        en: "'{0}' must be within {1}, not '{2}'")
    case .partExceedsWhole:
      Phrase(
        zh: "“{0}”是“{2}”的一部分，不能更大：{1} 大于 {3}，请核实两个数",
        en: "'{0}' is part of '{2}' and must not exceed it: {1} is more than {3}")
    case .normalisedValue:
      Phrase(
        zh: "“{0}”填的是“{1}”，按 {2} 读取：以后请直接填 {2}",
        en: "'{0}' is written '{1}' and read as {2}")
    case .normalisedBlanks:
      Phrase(
        zh: "“{0}”填的 {2} 前后有空格或看不见的字符，已去掉后读取：以后请直接填 {2}",
        en: "'{0}' has blanks or invisible characters around it, read as {2}")
    case .normalisedDelimiters:
      Phrase(
        zh: "各格之间用了中文逗号“，”，按英文逗号读取：以后请另存为 CSV UTF-8",
        en: "cells are separated by full-width commas, read as commas; save as CSV UTF-8")
    case .totalDiffers:
      Phrase(
        zh: "“{0}”合计行填 {1}，各校相加是 {2}：请核对是漏了学校，还是合计算错了",
        en: "total of '{0}' is {1}, the rows above add up to {2}; a school may be missing")
    case .subtotalDiffers:
      Phrase(
        zh: "“{0}”小计行填 {1}，这一段各校相加是 {2}：请核对是漏了学校，还是小计算错了",
        en: "subtotal of '{0}' is {1}, its rows add up to {2}; a school may be missing")
    default: nil
    }
  }
}
