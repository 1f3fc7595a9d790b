/// What the account of a month says of those who still owe something.
public enum AccountSentence: Catalogue, CaseIterable {
  // Schools whose forms were returned, and schools that sent none.
  case heading, school, returnedSchool, more, moreInTable, moreAtTerminal
  // Schools that count by an earlier form, and those that are not expected.
  case returnedAgain, unexpected, unexpectedSchool, perhapsMistyped
  // Files and rows of which no school is known.
  case unknownFiles, unknownRows, unknownFile, unknownRow, moreUnknown
  // A month that is not yet due, or has nothing.
  case notYetDue, farAhead, farAheadPerhaps, noMonthNamed, noFolder, folderHolds
  // Schools whose rows were deleted.
  case droppedRow, moreDropped
  // Notes that explain nothing.
  case noteUnused, noteEmpty, noteReplaced, noteNotRaised, noteOfHint, noteNotFitting, moreNotes
  // A query that is explained.
  case explained
  // Why a form was returned, in short.
  case value, moreFaults

  /// The sentence in both languages.
  public var phrase: Phrase { owing ?? month ?? note }

  private var owing: Phrase? {
    switch self {
    case .heading: Phrase(zh: "{0}：", en: "{0}:")
    case .school: Phrase(zh: "  {0} {1}（{2}）", en: "  {0} {1} ({2})")
    case .returnedSchool: Phrase(zh: "  {0} {1}（{2}）：{3}", en: "  {0} {1} ({2}): {3}")
    case .moreInTable:
      Phrase(zh: "  等 {0} 所，见 tables/{1}.csv", en: "  … {0} in all, see tables/{1}.csv")
    case .more: Phrase(zh: "  等 {0} 所", en: "  … {0} in all")
    case .returnedAgain:
      Phrase(
        zh: "重报退回，仍按原来合格的一份计", en: "returned when reported again, the sound form before counts")
    case .unexpected: Phrase(zh: "多报", en: "not expected")
    case .unexpectedSchool: Phrase(zh: "  {0} {1}：{3}（{2}）", en: "  {0} {1}: {3} ({2})")
    case .perhapsMistyped:
      Phrase(
        zh: "；名录里同名的是 {0}，还没有报，是不是标识码抄错了？",
        en: "; {0} has that name and is missing: is the code mistyped?")
    case .moreAtTerminal:
      Phrase(
        zh: "  等 {0} 所；全部见 threedef remind --month {1}，"
          + "一所的经过见 threedef status --month {1} --school 代码",
        en: "  … {0} in all; 'threedef remind --month {1}' lists them, and "
          + "'threedef status --month {1} --school CODE' tells the story of one")
    case .value: Phrase(zh: "{0}“{1}”", en: "{0} '{1}'")
    case .moreFaults: Phrase(zh: "{0}（共 {1} 处）", en: "{0} (places: {1})")
    case .unknownFiles:
      Phrase(
        zh: "有 {0} 个文件认不出是哪所学校的，没有计入：",
        en: "files of which no school can be told, and which do not count: {0}")
    case .unknownRows:
      Phrase(
        zh: "有 {0} 行认不出是哪所学校的，没有计入：",
        en: "rows of which no school can be told, and which do not count: {0}")
    case .unknownFile: Phrase(zh: "  {0}：{1}", en: "  {0}: {1}")
    case .unknownRow: Phrase(zh: "  {0} 第 {2} 行：{1}", en: "  {0}, row {2}: {1}")
    case .moreUnknown:
      Phrase(zh: "  等 {0} 处，见 tables/findings.csv", en: "  … {0} in all, see tables/findings.csv")
    default: nil
    }
  }

  private var month: Phrase? {
    switch self {
    case .notYetDue:
      Phrase(
        zh: "{0} 的截止时间是 {1}，还没有到：下面按到期时的情况写，催报函请到期以后再发；"
          + "现在要催，用 --as-of {2}",
        en: "{0} is due at {1}, which is still to come: what follows is as if it had, and letters "
          + "should wait for it; to remind now, use --as-of {2}")
    case .farAhead:
      Phrase(zh: "{0} 是很久以后的月份，请核对", en: "{0} is far ahead; see whether it is right")
    case .farAheadPerhaps:
      Phrase(
        zh: "{0} 是很久以后的月份：是不是 {1}？", en: "{0} is far ahead; is it meant to be {1}?")
    case .noMonthNamed:
      Phrase(
        zh: "没写 --month，按 {0}；有报表的月份：{1}",
        en: "no --month was given, so it is {0}; months with returns: {1}")
    case .noFolder: Phrase(zh: "没有 inbox/{0}；{1}", en: "there is no inbox/{0}; {1}")
    case .droppedRow:
      Phrase(
        zh: "名录里没有 {0}，以前有过：撤并的请填停用日期，不要删行",
        en: "the register has no {0}, and once had; give a closed school its closing date and keep "
          + "the row")
    case .moreDropped:
      Phrase(
        zh: "名录里没有、以前有过的共 {0} 所，见 tables/unexpected.csv",
        en: "schools that the register once had, and has no longer: {0} in all, see "
          + "tables/unexpected.csv")
    case .folderHolds:
      Phrase(zh: "inbox/{0} 里有 {1} 个文件", en: "inbox/{0} has files: {1}")
    default: nil
    }
  }

  private var note: Phrase {
    switch self {
    case .noteEmpty: Phrase(zh: "说明是空的", en: "its note is empty")
    case .noteReplaced:
      Phrase(
        zh: "第 {0} 行说明的是同一个问题，以它为准", en: "row {0} explains the same and stands")
    case .noteNotRaised:
      Phrase(zh: "{0} 这个月没有 {1} 的问题", en: "{0} has no finding of {1} this month")
    case .noteOfHint:
      Phrase(
        zh: "{0} 的 {1} 是提示性的，不需要说明", en: "{1} of {0} is a hint and wants no explanation")
    case .noteNotFitting:
      Phrase(
        zh: "{0} 有 {1} 的问题，但数字在说明以后变过，或者不在所写的文件里",
        en: "{0} has a finding of {1}, but its figures have changed since, or it is in another file"
      )
    case .moreNotes:
      Phrase(
        zh: "explanations.csv 还有 {0} 行没有用上", en: "more rows of explanations.csv without effect: {0}"
      )
    case .explained: Phrase(zh: "{0}；已说明：{1}", en: "{0}; explained: {1}")
    default:
      Phrase(
        zh: "explanations.csv 第 {0} 行没有用上：{1}",
        en: "row {0} of explanations.csv has no effect: {1}")
    }
  }
}
