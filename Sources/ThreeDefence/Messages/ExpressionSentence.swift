/// What is said about expressions that cannot be used, and the words for their parts.
public enum ExpressionSentence: Catalogue, CaseIterable {
  case aggregateNotAllowed, argumentCount, atLeastOneArgument, chainedComparison, comment
  case didYouMean, empty, malformedNumber, nameOutsideAggregate, nestedAggregate, nullValue
  case numberTooLarge, overflow, simpleCase, tooDeep, tooLong, unclosedText
  case unexpectedCharacter, unexpectedToken, unknownFunction, unknownName, unknownRequirement
  case wrongType
  case boolean, end, number, numberOrBoolean, operand, operatorOrEnd, requirementId, text

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .aggregateNotAllowed:
      Phrase(
        zh: "“{0}”是对多所学校的汇总，只能用在汇总表的列中",
        en: "'{0}' gathers many schools and must stand in a table column")
    case .argumentCount:
      Phrase(zh: "“{0}”的括号内应有 {1} 项，这里有 {2} 项", en: "'{0}' must have {1} arguments, not {2}")
    case .atLeastOneArgument:
      Phrase(zh: "“{0}”的括号内至少应有一项", en: "'{0}' must have at least one argument")
    case .chainedComparison:
      Phrase(
        zh: "比较不能连写；请用 and 连接两个比较",
        en: "comparisons must not follow one another; join two with 'and'")
    case .comment:
      Phrase(zh: "表达式中不能写注释", en: "an expression must not hold a comment")
    case .didYouMean:
      Phrase(zh: "；是否应为“{0}”", en: "; did you mean '{0}'")
    case .empty:
      Phrase(zh: "这里应写一个表达式，现在是空的", en: "an expression must stand here, not nothing")
    case .malformedNumber:
      Phrase(
        zh: "数字“{0}”应写成 12 或 12.5 的样子",
        en: "number '{0}' must be written as 12 or 12.5")
    case .nameOutsideAggregate:
      Phrase(
        zh: "“{0}”是每所学校各自的值，在汇总表的列中应写在 sum、min、max 或 filter 的括号内",
        en: "'{0}' is a value of each school and must stand within sum, min, max or filter")
    case .nestedAggregate:
      Phrase(zh: "汇总之内不能再写汇总“{0}”", en: "'{0}' must not stand within another aggregate")
    case .nullValue:
      Phrase(
        zh: "null 只能写在 is null 或 is not null 中",
        en: "'null' must stand in 'is null' or 'is not null'")
    case .numberTooLarge:
      Phrase(zh: "数字“{0}”的位数太多，最多 18 位", en: "number '{0}' must have at most 18 digits")
    default: morePhrases
    }
  }

  private var morePhrases: Phrase {
    switch self {
    case .overflow:
      Phrase(
        zh: "“{0}”的计算结果太大，不能精确表示；请检查填报的数值",
        en: "the result of '{0}' is too large to be exact; check the values reported")
    case .simpleCase:
      Phrase(
        zh: "case 之后应直接写 when，例如 case when 条件 then 值 else 值 end",
        en: "'case' must be followed by 'when', as in case when … then … else … end")
    case .tooDeep:
      Phrase(zh: "括号嵌套太深，最多 {0} 层", en: "parts must be nested at most {0} deep")
    case .tooLong:
      Phrase(zh: "表达式太长，最多 {0} 字节", en: "an expression must have at most {0} bytes")
    case .unclosedText:
      Phrase(
        zh: "文字从这里开始，但缺少结尾的单引号", en: "text that begins here must end with a single quote")
    case .unexpectedCharacter:
      Phrase(zh: "表达式中不能有字符“{0}”", en: "character '{0}' must not stand in an expression")
    case .unexpectedToken:
      Phrase(zh: "此处应为{0}，不应为{1}", en: "{0} must stand here, not {1}")
    case .unknownFunction:
      Phrase(zh: "没有名为“{0}”的函数", en: "function '{0}' must be a known one")
    case .unknownName:
      Phrase(zh: "没有名为“{0}”的指标或属性", en: "name '{0}' must be a known one")
    case .unknownRequirement:
      Phrase(zh: "没有编号为“{0}”的条款", en: "requirement '{0}' must be a known one")
    case .wrongType:
      Phrase(zh: "此处应为{0}，不应为{1}", en: "{0} must stand here, not {1}")
    case .boolean: Phrase(zh: "是否判断", en: "a condition")
    case .end: Phrase(zh: "表达式的末尾", en: "the end")
    case .number: Phrase(zh: "数字", en: "a number")
    case .numberOrBoolean: Phrase(zh: "数字或是否判断", en: "a number or a condition")
    case .operand: Phrase(zh: "名称、数字、文字或“(”", en: "a name, number, text or '('")
    case .operatorOrEnd: Phrase(zh: "运算符或表达式的末尾", en: "an operator or the end")
    case .requirementId: Phrase(zh: "加单引号的条款编号", en: "a requirement's id in single quotes")
    case .text: Phrase(zh: "文字", en: "text")
    default: Phrase("")
    }
  }

  /// The sentence with its facts put in, each in its language.
  func with(_ facts: [Phrase]) -> Phrase {
    Phrase(
      zh: phrase.text(.zh, facts.map(\.zh)), en: phrase.text(.en, facts.map(\.en)))
  }
}
