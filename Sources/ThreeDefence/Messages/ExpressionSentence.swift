/// What is said about an expression that cannot be used.
public enum ExpressionSentence: Catalogue, CaseIterable {
  case aggregateNotAllowed, argumentCount, atLeastOneArgument, chainedComparison, comment
  case didYouMean, empty, malformedNumber, mustBe, nameOutsideAggregate, nestedAggregate
  case nullValue, numberTooLarge, overflow, simpleCase, tooDeep, tooLong, unclosedText
  case unexpectedCharacter, unknownFunction, unknownMonth, unknownName, unknownRequirement

  /// The sentence in both languages.
  public var phrase: Phrase { Phrase(zh: chinese, en: english) }

  private var chinese: String {
    switch self {
    case .aggregateNotAllowed: "“{0}”是对多所学校的汇总，只能用在汇总表的列中"
    case .argumentCount: "“{0}”的括号内应有 {1} 项，这里有 {2} 项"
    case .atLeastOneArgument: "“{0}”的括号内至少应有一项"
    case .chainedComparison: "比较不能连写；请用 and 连接两个比较"
    case .comment: "表达式中不能写注释"
    case .didYouMean: "；是否应为“{0}”"
    case .empty: "这里应写一个表达式，现在是空的"
    case .malformedNumber: "数字“{0}”应写成 12 或 12.5 的样子"
    case .mustBe: "此处应为{0}，不应为{1}"
    case .nameOutsideAggregate:
      "“{0}”是每所学校各自的值，在汇总表的列中应写在 sum、min、max 或 filter 的括号内"
    case .nestedAggregate: "汇总之内不能再写汇总“{0}”"
    case .nullValue: "null 只能写在 is null 或 is not null 中"
    case .numberTooLarge: "数字“{0}”的位数太多，最多 18 位"
    case .overflow: "“{0}”的计算结果太大，不能精确表示；请检查填报的数值"
    case .simpleCase: "case 之后应直接写 when，例如 case when 条件 then 值 else 值 end"
    case .tooDeep: "括号等嵌套太深，最多 {0} 层"
    case .tooLong: "表达式太长，最多 {0} 字节"
    case .unclosedText: "文字从这里开始，但缺少结尾的单引号"
    case .unexpectedCharacter: "表达式中不能有字符“{0}”"
    case .unknownFunction: "没有名为“{0}”的函数"
    case .unknownMonth:
      "没有名为“{0}”的属性；月份写 month.number（1 到 12），年份写 month.year，如 month.year = 2023 and month.number = 3"
    case .unknownName: "没有名为“{0}”的指标或属性"
    case .unknownRequirement: "没有编号为“{0}”的条款"
    }
  }

  private var english: String {
    switch self {
    case .aggregateNotAllowed: "'{0}' gathers many schools and must stand in a table column"
    case .argumentCount: "'{0}' must have {1} arguments, not {2}"
    case .atLeastOneArgument: "'{0}' must have at least one argument"
    case .chainedComparison: "comparisons must not follow one another; join two with 'and'"
    case .comment: "an expression must not hold a comment"
    case .didYouMean: "; did you mean '{0}'"
    case .empty: "an expression must stand here, not nothing"
    case .malformedNumber: "number '{0}' must be written as 12 or 12.5"
    case .mustBe: "{0} must stand here, not {1}"
    case .nameOutsideAggregate:
      "'{0}' is a value of each school and must stand within sum, min, max or filter"
    case .nestedAggregate: "'{0}' must not stand within another aggregate"
    case .nullValue: "'null' must stand in 'is null' or 'is not null'"
    case .numberTooLarge: "number '{0}' must have at most 18 digits"
    case .overflow: "the result of '{0}' is too large to be exact; check the values reported"
    case .simpleCase: "'case' must be followed by 'when', as in case when … then … else … end"
    case .tooDeep: "parts must be nested at most {0} deep"
    case .tooLong: "an expression must have at most {0} bytes"
    case .unclosedText: "text that begins here must end with a single quote"
    case .unexpectedCharacter: "character '{0}' must not stand in an expression"
    case .unknownFunction: "function '{0}' must be a known one"
    case .unknownMonth:
      "name '{0}' must be month.number (1 to 12) or month.year, as in month.year = 2023 and "
        + "month.number = 3"
    case .unknownName: "name '{0}' must be a known one"
    case .unknownRequirement: "requirement '{0}' must be a known one"
    }
  }

  /// The sentence with its facts put in, each in its language.
  func with(_ facts: [Phrase]) -> Phrase {
    Phrase(
      zh: phrase.text(.zh, facts.map(\.zh)), en: phrase.text(.en, facts.map(\.en)))
  }
}

/// What sentences about expressions call the parts of one.
public enum ExpressionWord: Catalogue, CaseIterable {
  case boolean, end, inOrBetween, number, numberOrBoolean, operand, operatorOrEnd
  case requirementId, text

  /// The words in both languages.
  public var phrase: Phrase {
    switch self {
    case .boolean: Phrase(zh: "条件（是或否）", en: "a condition")
    case .end: Phrase(zh: "表达式的末尾", en: "the end")
    case .inOrBetween: Phrase(zh: "in 或 between", en: "'in' or 'between'")
    case .number: Phrase(zh: "数字", en: "a number")
    case .numberOrBoolean: Phrase(zh: "数字或条件（是或否）", en: "a number or a condition")
    case .operand: Phrase(zh: "名称、数字、文字或“(”", en: "a name, number, text or '('")
    case .operatorOrEnd: Phrase(zh: "运算符或表达式的末尾", en: "an operator or the end")
    case .requirementId:
      Phrase(zh: "加单引号的条款编号", en: "a requirement's id in single quotes")
    case .text: Phrase(zh: "文字", en: "text")
    }
  }
}
