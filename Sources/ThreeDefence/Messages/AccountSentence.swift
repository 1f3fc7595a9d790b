/// What the account of a month says of those who still owe something.
public enum AccountSentence: Catalogue, CaseIterable {
  // Schools whose forms were returned, and schools that sent none.
  case heading, school, returnedSchool, moreInTable, moreAtTerminal
  // Why a form was returned, in short.
  case value, cellValue, cellFault, moreFaults

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .heading: Phrase(zh: "{0}：", en: "{0}:")
    case .school: Phrase(zh: "  {0} {1}（{2}）", en: "  {0} {1} ({2})")
    case .returnedSchool: Phrase(zh: "  {0} {1}（{2}）：{3}", en: "  {0} {1} ({2}): {3}")
    case .moreInTable:
      Phrase(zh: "  等 {0} 所，见 tables/returns.csv", en: "  … {0} in all, see tables/returns.csv")
    case .moreAtTerminal:
      Phrase(
        zh: "  等 {0} 所；全部见 threedef remind --month {1}，"
          + "一所的经过见 threedef status --month {1} --school 代码",
        en: "  … {0} in all; 'threedef remind --month {1}' lists them, and "
          + "'threedef status --month {1} --school CODE' tells the story of one")
    case .value: Phrase(zh: "{0}“{1}”", en: "{0} '{1}'")
    case .cellValue: Phrase(zh: "{2} {0}“{1}”", en: "{2} {0} '{1}'")
    case .cellFault: Phrase(zh: "{1} {0}", en: "{1} {0}")
    case .moreFaults: Phrase(zh: "{0}（共 {1} 处）", en: "{0} (places: {1})")
    }
  }
}
