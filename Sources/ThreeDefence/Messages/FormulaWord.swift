/// What an expression says, in words: the parts of which `ExpressionInWords` puts it together.
enum FormulaWord: Catalogue, CaseIterable {
  // What is read.
  case previous, monthNumber, monthYear
  case requirement, namedRequirement, met, unmet, required, gap
  // Conditions.
  case yes, no, isYes, isNo, and, or, not
  case isKnown, isUnknown, isIn, isNotIn, isBetween, isNotBetween, `where`
  // Numbers and texts.
  case text, brackets, negative, atLeast, atMost, greatest, least, floor, ceil, absolute
  case otherwise, choice, choiceElse, next
  // What is gathered.
  case counted, schools, forms, count, countWhere, sum, min, max, ofThose

  /// The words in both languages.
  var phrase: Phrase { reading ?? condition ?? number ?? gathering }

  private var reading: Phrase? {
    switch self {
    case .previous: Phrase(zh: "上月{0}", en: "last month's {0}")
    case .monthNumber: Phrase(zh: "月份", en: "the number of the month")
    case .monthYear: Phrase(zh: "年份", en: "the year")
    case .requirement: Phrase(zh: "{0} 条款", en: "requirement {0}")
    case .namedRequirement: Phrase(zh: "“{1}”（{0}）", en: "requirement {0} ({1})")
    case .met: Phrase(zh: "{0}达标", en: "{0} is met")
    case .unmet: Phrase(zh: "{0}不达标", en: "{0} is not met")
    case .required: Phrase(zh: "{0}应达到的数", en: "what {0} asks for")
    case .gap: Phrase(zh: "{0}的差额", en: "what is short of {0}")
    default: nil
    }
  }

  private var condition: Phrase? {
    switch self {
    case .yes: Phrase(zh: "是", en: "yes")
    case .no: Phrase(zh: "否", en: "no")
    case .isYes: Phrase(zh: "{0}为“是”", en: "{0} is yes")
    case .isNo: Phrase(zh: "{0}为“否”", en: "{0} is no")
    case .and: Phrase(zh: "{0}，且{1}", en: "{0} and {1}")
    case .or: Phrase(zh: "{0}，或{1}", en: "{0} or {1}")
    case .not: Phrase(zh: "不满足“{0}”", en: "not ({0})")
    case .isKnown: Phrase(zh: "有{0}", en: "{0} is known")
    case .isUnknown: Phrase(zh: "没有{0}", en: "{0} is not known")
    case .isIn: Phrase(zh: "{0}是 {1} 之一", en: "{0} is one of {1}")
    case .isNotIn: Phrase(zh: "{0}不是 {1} 之一", en: "{0} is none of {1}")
    case .isBetween: Phrase(zh: "{0}在 {1} 到 {2} 之间", en: "{0} is from {1} to {2}")
    case .isNotBetween: Phrase(zh: "{0}不在 {1} 到 {2} 之间", en: "{0} is not from {1} to {2}")
    case .where: Phrase(zh: "{0}的学校，{1}", en: "where {0}: {1}")
    default: nil
    }
  }

  private var number: Phrase? {
    switch self {
    case .text: Phrase(zh: "“{0}”", en: "'{0}'")
    case .brackets: Phrase(zh: "（{0}）", en: "({0})")
    case .negative: Phrase(zh: "−{0}", en: "−{0}")
    case .atLeast: Phrase(zh: "（{0}，小于 {1} 按 {1} 计）", en: "({0}, but at least {1})")
    case .atMost: Phrase(zh: "（{0}，大于 {1} 按 {1} 计）", en: "({0}, but at most {1})")
    case .greatest: Phrase(zh: "（{0}中最大的）", en: "(the greatest of {0})")
    case .least: Phrase(zh: "（{0}中最小的）", en: "(the least of {0})")
    case .floor: Phrase(zh: "（{0}，向下取整）", en: "({0}, rounded down)")
    case .ceil: Phrase(zh: "（{0}，向上取整）", en: "({0}, rounded up)")
    case .absolute: Phrase(zh: "（{0}，取绝对值）", en: "({0} without its sign)")
    case .otherwise: Phrase(zh: "{0}，没有时取{1}", en: "{0}, or else {1}")
    case .choice: Phrase(zh: "{0}时为 {1}", en: "{1} where {0}")
    case .choiceElse: Phrase(zh: "{0}，否则为 {1}", en: "{0}, else {1}")
    case .next: Phrase(zh: "{0}，{1}", en: "{0}, {1}")
    default: nil
    }
  }

  private var gathering: Phrase {
    switch self {
    case .counted: Phrase(zh: "汇总学校", en: "schools counted")
    case .schools: Phrase(zh: "学校", en: "schools")
    case .forms: Phrase(zh: "报表", en: "forms")
    case .count: Phrase(zh: "{0}数", en: "number of {0}")
    case .countWhere: Phrase(zh: "{1}的{0}数", en: "number of {0} where {1}")
    case .sum: Phrase(zh: "{0}之和", en: "total of {0}")
    case .min: Phrase(zh: "{0}的最小值", en: "lowest {0}")
    case .max: Phrase(zh: "{0}的最大值", en: "highest {0}")
    default: Phrase(zh: "{1}的{0}的{2}", en: "{2} over {0} where {1}")
    }
  }
}

extension Comparison {
  /// The sign that people write.
  var sign: String {
    switch self {
    case .equal, .less, .greater: rawValue
    case .notEqual: "≠"
    case .lessOrEqual: "≤"
    case .greaterOrEqual: "≥"
    }
  }
}

extension Arithmetic {
  /// The sign that people write.
  var sign: String {
    switch self {
    case .add: rawValue
    case .subtract: "−"
    case .multiply: "×"
    case .divide: "÷"
    }
  }
}

extension Phrase {
  /// What an expression says, as Chinese is set: no blank beside brackets, which are wide enough, and
  /// one between a number and what follows it.
  var tight: Phrase {
    Phrase(
      zh: zh.replacing(" （", with: "（").replacing("） ", with: "）")
        .replacing(/( [0-9.]+)([的时])/) { "\($0.1) \($0.2)" },
      en: en)
  }
}
