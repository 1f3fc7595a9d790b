/// What is wrong with a settings or template file, and what should stand there.
enum TemplateSentence: Catalogue, CaseIterable {
  // The file as a whole.
  case tooLarge
  case notUTF8
  case anchors
  case empty
  case nothingOfThatName
  case aForm
  case aStandard
  case aTable
  case aLetter
  case noEdition
  case noEditionOfThatName
  case editionMonths
  case strayFolder
  case strayFile
  case emptyFile
  // How it is written.
  case tabs
  case fullWidthColon
  case fullWidthMark
  case severalDocuments
  case keyTwice
  case spaceAfterColon
  case colonMissing
  case blankOfComment
  case misaligned
  case quoteInBraces
  case syntax
  // What stands in it.
  case unknownKey
  case missingKey
  case must
  case mustNot
  case unknownWord
  case notInRange
  case exactlyOne
  case repeated
  case notAsFileIsNamed
  case didYouMean
  case known
  case highestBelowLowest
  case notForBooleans
  case rollUpDoesNotSuit
  case wholeOfOtherKind
  case fatalOnPrevious
  case emptyList
  case endsBeforeItBegins
  case editionsOverlap
  case notForRates
  case tooFewPlaces
  case placesOfQuotient
  case rateTimesHundred
  case requirementFraction
  case takenByOtherTable
  case notOverYear
  case requirementsMissing
  case requirementRead
  case overflowingColumn
  case sumOfQuotients
  // What must stand there.
  case aText
  case aWholeNumber
  case aNumber
  case trueOrFalse
  case smallLetters
  case aMonth
  case aList
  case keysWithValues
  case aName

  /// The sentence in both languages.
  var phrase: Phrase {
    switch self {
    case .tooLarge:
      Phrase(
        zh: "文件有 {0} 字节，超过 {1} 字节的上限；请确认放的是不是这个文件",
        en: "the file has {0} bytes, more than the limit of {1}; check that it is the right file")
    case .notUTF8:
      Phrase(
        zh: "这里的字不是 UTF-8 编码；请用记事本打开文件，另存为，编码选“UTF-8”",
        en: "the text must be UTF-8; open the file in an editor and save it with that encoding")
    case .anchors:
      Phrase(
        zh: "不支持 & 和 * 引用；请把内容直接写出来，文字中含有它们的请加引号",
        en: "anchors (&) and aliases (*) are not supported; write the content out, or quote it")
    case .empty:
      Phrase(zh: "文件是空的", en: "the file is empty")
    case .nothingOfThatName:
      Phrase(zh: "没有名为“{0}”的{1}", en: "there is no {1} named '{0}'")
    case .aForm: Phrase(zh: "表式", en: "form")
    case .aStandard: Phrase(zh: "标准", en: "standard")
    case .aTable: Phrase(zh: "表", en: "table")
    case .aLetter: Phrase(zh: "信函", en: "letter")
    default: choice ?? writing ?? content ?? form ?? table ?? expectation
    }
  }

  private var choice: Phrase? {
    switch self {
    case .noEdition:
      Phrase(
        zh: "标准“{0}”没有适用于 {1} 的版本，现有：{2}；请在标准文件中补上，或在设置中改用别的标准",
        en: "standard '{0}' has no edition in force in {1}, only {2}; add one, or set another "
          + "standard")
    case .noEditionOfThatName:
      Phrase(zh: "标准“{0}”没有版本“{1}”，现有：{2}", en: "standard '{0}' has no edition '{1}', only {2}")
    case .editionMonths: Phrase(zh: "{0}（{1} 至 {2}）", en: "{0} ({1} to {2})")
    case .strayFolder:
      Phrase(
        zh: "文件夹“{0}”没有使用；自编的文件要放在“{1}”中",
        en: "folder '{0}' is not used; files of your own must be in '{1}'")
    case .emptyFile:
      Phrase(
        zh: "文件“{0}”是空的，没有使用；现用程序自带的那一份",
        en: "file '{0}' is empty and not used; the one that comes with the program is")
    case .strayFile:
      Phrase(
        zh: "文件“{0}”没有使用；文件名应以“{1}”结尾", en: "file '{0}' is not used; its name must end in '{1}'")
    default: nil
    }
  }

  private var writing: Phrase? {
    switch self {
    case .tabs:
      Phrase(
        zh: "行首缩进里有制表符（Tab）；请改用空格",
        en: "the indentation has a tab; use spaces")
    case .fullWidthColon:
      Phrase(
        zh: "这一行用了全角冒号“：”；名称后面请用半角冒号加一个空格“: ”",
        en: "the line has a full-width colon; a key must be followed by a plain colon and a space")
    case .fullWidthMark:
      Phrase(
        zh: "这里用了全角的“{0}”；请改用英文的“{1}”",
        en: "the full-width '{0}' must be a plain '{1}'")
    case .severalDocuments:
      Phrase(
        zh: "文件里有多份内容（单独一行的 ---）；请只留一份",
        en: "the file must hold one document only; remove the line '---'")
    case .spaceAfterColon:
      Phrase(
        zh: "冒号后面缺少空格；应写成“{0}: …”", en: "a space must follow the colon, as in '{0}: …'")
    case .colonMissing:
      Phrase(
        zh: "“{0}”后面缺少冒号和空格（都用半角）；应写成“{0}: …”",
        en: "a colon and a space must follow '{0}', as in '{0}: …'")
    case .blankOfComment:
      Phrase(
        zh: "行首多了一个空格：去掉 # 以后，把 # 后面的空格也去掉",
        en: "the line begins with a space: remove the one behind the # too")
    case .misaligned:
      Phrase(
        zh: "这一行的缩进不对：行首的空格多了或少了，应与同级的各行对齐",
        en:
          "the indentation is wrong: the line must begin under the lines of its kind, with neither "
          + "more nor fewer spaces")
    case .quoteInBraces:
      Phrase(
        zh: "花括号里的文字在逗号处断开了，剩下“{0}”；花括号里的文字含逗号、冒号时要加引号",
        en: "the text is cut at its comma, which leaves '{0}'; within braces a text with commas or "
          + "colons must be quoted")
    case .keyTwice:
      Phrase(zh: "“{0}”写了两次；请只留一处", en: "'{0}' must be given only once")
    case .syntax: Phrase(zh: "写法不对：{0}", en: "cannot be read: {0}")
    default: nil
    }
  }

  private var content: Phrase? {
    switch self {
    case .unknownKey: Phrase(zh: "没有“{0}”这一项", en: "unknown key '{0}'")
    case .missingKey: Phrase(zh: "缺少“{0}”", en: "'{0}' must be given")
    case .must: Phrase(zh: "“{0}”应为{1}", en: "'{0}' must be {1}")
    case .mustNot:
      Phrase(zh: "“{0}”应为{1}，不是“{2}”", en: "'{0}' must be {1}, not '{2}'")
    case .unknownWord: Phrase(zh: "“{0}”不能是“{1}”", en: "'{0}' cannot be '{1}'")
    case .notInRange:
      Phrase(zh: "“{0}”应在 {1} 到 {2} 之间，不是 {3}", en: "'{0}' must be {1} to {2}, not {3}")
    case .exactlyOne:
      Phrase(zh: "这几项应有且只有一项：{0}", en: "exactly one of these must be given: {0}")
    case .repeated:
      Phrase(
        zh: "“{0}”已经用于第 {1} 行；请换一个", en: "'{0}' is already used on line {1}; use another")
    case .notAsFileIsNamed:
      Phrase(
        zh: "“id”应与文件名相同，即“{0}”，不是“{1}”",
        en: "'id' must be '{0}', as the file is named, not '{1}'")
    case .didYouMean: Phrase(zh: "；是不是“{0}”", en: "; did you mean '{0}'")
    case .known: Phrase(zh: "；可以是：{0}", en: "; known here: {0}")
    default: nil
    }
  }

  private var form: Phrase? {
    switch self {
    case .highestBelowLowest:
      Phrase(zh: "“maximum”不应小于“minimum”", en: "'maximum' must not be below 'minimum'")
    case .notForBooleans:
      Phrase(
        zh: "是/否指标没有“{0}”；请删去", en: "'{0}' must not be given for a boolean; remove it")
    case .rollUpDoesNotSuit:
      Phrase(
        zh: "“roll-up”与“type”不配：是/否指标用 count，数字指标用 sum 或 min",
        en: "'roll-up' must be count for a boolean, and sum or min for a number")
    case .wholeOfOtherKind:
      Phrase(
        zh: "“part-of”应指向同一类型（type）的数字指标，“{0}”不是",
        en: "'part-of' must name a number of the same type, which '{0}' is not")
    case .fatalOnPrevious:
      Phrase(
        zh: "强制性（fatal）审核不能用上月的数（previous.）：一张表是否退回只看它自己；请改为 query",
        en: "a fatal check must not read 'previous.', as last month cannot return a form; "
          + "make it a query")
    case .emptyList: Phrase(zh: "“{0}”至少应有一项", en: "'{0}' must have at least one item")
    case .endsBeforeItBegins:
      Phrase(zh: "“to”不应早于“from”", en: "'to' must not be before 'from'")
    case .editionsOverlap:
      Phrase(
        zh: "版本“{0}”应从版本“{1}”结束之后的月份开始；请填写两者的 from 和 to",
        en: "edition '{0}' must begin after edition '{1}' ends; give 'to' of one and 'from' of "
          + "the other")
    case .notForRates:
      Phrase(zh: "比率（rate）没有“{0}”；请删去", en: "'{0}' must not be given for a rate; remove it")
    case .tooFewPlaces:
      Phrase(
        zh: "这一列的数有 {0} 位小数；请写 places: {0}",
        en: "the column has {0} decimals; 'places' must be at least {0}")
    case .placesOfQuotient:
      Phrase(
        zh: "这一列是除法的结果，不一定是整数：请用 places 写明保留几位小数，如 places: 2；如果是百分比，请用 rate",
        en: "the column is a quotient and need not be whole; give the decimals to keep, as in "
          + "'places: 2', or write 'rate' for a percentage")
    case .rateTimesHundred:
      Phrase(
        zh: "比率（rate）已经按百分数写出，不要再乘 100：请删去乘 100",
        en: "a rate is printed in percent already; do not multiply by 100")
    case .requirementFraction:
      Phrase(
        zh: "除法的结果应取整：请用 floor(…) 或 ceil(…)",
        en: "the result of a division must be made whole with floor(…) or ceil(…)")
    case .takenByOtherTable:
      Phrase(
        zh: "“{0}”是固定汇总表的名称，不能另作他用；请给这张表换一个名称（文件名和 id）",
        en: "'{0}' is the name of a table that is always written; rename the file and its id")
    case .notOverYear:
      Phrase(
        zh: "本年累计（year-to-date）的列只能用各月报表本身的数，不能用上月的数（previous.）或达标判定（met、required、gap）",
        en: "a column over the year to date must read the forms alone, neither 'previous.' nor "
          + "'met', 'required' or 'gap'")
    default: nil
    }
  }

  private var table: Phrase? {
    switch self {
    case .requirementsMissing:
      Phrase(
        zh: "标准“{0}”的各版本（{1}）都没有这些表中用到的条款：{2}；请在标准中加上条款，或改用自编的表",
        en:
          "no edition ({1}) of standard '{0}' has the requirements that tables read: {2}; add them "
          + "to the standard, or put tables of your own in place of these")
    case .requirementRead: Phrase(zh: "{0}（{1}）", en: "{0} ({1})")
    case .overflowingColumn:
      Phrase(
        zh: "“{0}”列的计算结果太大，不能精确表示；请检查这一列的表达式和填报的数值",
        en: "the result of column '{0}' is too large to be exact; check its expression and the "
          + "values reported")
    case .sumOfQuotients:
      Phrase(
        zh: "“{0}”列把各校的商相加，结果不能精确表示；请先分别合计再相除，如 sum(a) * 100 / sum(b)",
        en: "column '{0}' adds up the quotients of schools, which cannot be exact; divide the sums "
          + "instead, as in sum(a) * 100 / sum(b)")
    default: nil
    }
  }

  private var expectation: Phrase {
    switch self {
    case .aWholeNumber: Phrase(zh: "整数", en: "a whole number")
    case .aNumber:
      Phrase(zh: "数字，最多两位小数", en: "a number of at most two decimals")
    case .trueOrFalse: Phrase(zh: " true 或 false", en: "true or false")
    case .smallLetters: Phrase(zh: " {0}，用小写字母", en: "{0}, in small letters")
    case .aMonth: Phrase(zh: "月份，如 2023-03", en: "a month such as 2023-03")
    case .aList:
      Phrase(zh: "列表，每项一行，以“- ”开头", en: "a list, each item on a line that begins with '- '")
    case .keysWithValues:
      Phrase(zh: "若干“名称: 内容”", en: "keys with values, 'key: value'")
    case .aName:
      Phrase(
        zh: "小写英文字母开头的名称（字母、数字、下划线）",
        en: "a name of lower-case letters, digits and underscores that begins with a letter")
    default: Phrase(zh: "文字", en: "a text")
    }
  }
}
