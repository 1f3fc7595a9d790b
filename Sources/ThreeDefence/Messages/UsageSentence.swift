/// What is said of a command line that cannot be followed.
public enum UsageSentence: Catalogue, CaseIterable {
  // What was written is not known.
  case unknownCommand, unknownOption, notAnOption, optionBeforeCommand, perhaps
  case missingSpace, monthStandsAlone
  // Signs that look alike.
  case plainSigns, plainQuotes, plainLetters
  // Too little, or too much.
  case missingArgument, missingValue, valueWithHyphen, unwantedValue
  case tooMuch, monthNeedsOption, blankNeedsQuotes, cutName, twice
  // A value that does not suit.
  case unknownValue, number, blank, division, month, closedMonth, noSuchMonth, wait, schools, units,
    unknownShell
  // What does not go together.
  case noID, severalCards, receivedAtNeedsFiles, runAlone, runsAlone
  // Whatever else the reading of a command line may find.
  case notUnderstood

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .unknownCommand: Phrase(zh: "没有命令“{0}”", en: "there is no command '{0}'")
    case .unknownOption: Phrase(zh: "没有选项 {0}", en: "there is no option '{0}'")
    case .notAnOption:
      Phrase(
        zh: "“{0}”不是选项；选项写成两个横线和名称，如 --month",
        en: "'{0}' must be an option: two hyphens and a name, such as --month")
    case .plainSigns:
      Phrase(
        zh: "横线和空格要用英文的：请写 {0}",
        en: "hyphens and spaces must be those of a keyboard: write {0}")
    case .plainQuotes:
      Phrase(zh: "引号要用英文的：请写 {0}", en: "quotes must be those of a keyboard: write {0}")
    case .plainLetters:
      Phrase(
        zh: "字母和数字要用英文的（半角）：请写 {0}",
        en: "letters and digits must be those of a keyboard: write {0}")
    case .missingSpace:
      Phrase(zh: "；少了一个空格，请写 {0}", en: "; a space is missing: write {0}")
    case .monthStandsAlone:
      Phrase(zh: "；月份直接写在命令后面：请写 {0}", en: "; the month stands by itself: write {0}")
    case .blankNeedsQuotes:
      Phrase(
        zh: "；名字里有空格的，请加英文引号：\"{0}\"",
        en: "; a name with a space in it must be quoted: \"{0}\"")
    case .cutName:
      Phrase(
        zh: "文件“{0}”的名字里有空格，请加英文引号：\"{0}\"",
        en: "the file '{0}' has a space in its name, which must be quoted: \"{0}\"")
    case .optionBeforeCommand:
      Phrase(
        zh: "{0} 要写在命令后面，如 {1} {0}", en: "'{0}' must stand after a command, as in {1} {0}")
    case .perhaps: Phrase(zh: "；是不是 {0}", en: "; did you mean '{0}'")
    case .missingArgument: Phrase(zh: "缺少 {0}", en: "'{0}' must be given")
    case .missingValue: Phrase(zh: "{0} 后面要写值", en: "'{0}' must be followed by a value")
    case .valueWithHyphen:
      Phrase(
        zh: "；值以横线开头时写成 {0}={1}", en: "; a value that begins with a hyphen is written {0}={1}")
    case .unwantedValue:
      Phrase(zh: "{0} 后面不写值；请去掉“={1}”", en: "'{0}' takes no value; leave out '={1}'")
    case .tooMuch: Phrase(zh: "多出了“{0}”", en: "'{0}' is one word too many")
    case .monthNeedsOption:
      Phrase(zh: "；月份要写成 --month {0}", en: "; a month is written --month {0}")
    case .twice:
      Phrase(
        zh: "{0} 只能写一次，不能既是“{1}”又是“{2}”；请留下一个",
        en: "'{0}' must be given once, not both as '{1}' and as '{2}'; leave one")
    case .receivedAtNeedsFiles:
      Phrase(
        zh: "用 --received-at 时要同时写出那时收到的文件",
        en: "--received-at must come with the files that were received then")
    case .runAlone:
      Phrase(
        zh: "--run 已经说明了月份和时间，不能再写 --month 或 --as-of",
        en: "--run names a month and a moment; leave out --month and --as-of")
    case .runsAlone:
      Phrase(
        zh: "--runs 列出各次汇总，不能与 --school 或 --as-of 同时使用",
        en: "--runs lists the runs; leave out --school and --as-of")
    case .unknownValue:
      Phrase(zh: "{0} 可以写 {2}，不能是“{1}”", en: "'{0}' must be one of {2}, not '{1}'")
    case .number:
      Phrase(
        zh: "{0} 要写整数，只用数字 0 到 9，不超过 18 位，不能是“{1}”",
        en: "'{0}' must be a whole number, of digits alone and 18 at most, not '{1}'")
    case .blank: Phrase(zh: "{0} 不能为空", en: "{0} must not be empty")
    case .division:
      Phrase(
        zh: "--division 要写本单位的六位区划代码，如 421122，或开发区自编的带字母的代码，不能是“{0}”",
        en: "--division must be the bureau's division code of six digits, such as 421122, or a "
          + "development zone's own code, with letters, not '{0}'")
    case .month:
      Phrase(
        zh: "{0} 要写成四位年份、横线和两位月份，如 2023-03，不能是“{1}”",
        en: "{0} must be a year and a month such as 2023-03, not '{1}'")
    case .closedMonth:
      Phrase(
        zh: "月份要写成四位年份、横线和两位月份，如 2023-03，不能是“{0}”",
        en: "the month must be a year and a month such as 2023-03, not '{0}'")
    case .noSuchMonth:
      Phrase(
        zh: "“{0}”不是月份：没有 {1} 月，月份是 01 到 12",
        en: "'{0}' is no month: months are 01 to 12, not {1}")
    case .wait:
      Phrase(
        zh: "--wait 应在 0 到 86400 秒之间，不能是 {0}",
        en: "--wait must be between 0 and 86400 seconds, not {0}")
    case .schools:
      Phrase(
        zh: "--schools 应在 1 到 900000 之间，不能是 {0}",
        en: "--schools must be between 1 and 900000, not {0}")
    case .units:
      Phrase(
        zh: "--units 应在 1 到 8000 之间，不能是 {0}",
        en: "--units must be between 1 and 8000, not {0}")
    case .unknownShell:
      Phrase(
        zh: "没有“{0}”的命令补全；可以写 {1}", en: "there are no completions for '{0}', but for {1}")
    case .severalCards:
      Phrase(
        zh: "登记卡一校一份，{0}有 {1} 所学校：要每校一个文件，请写 --output 文件夹/（末尾有 /）；"
          + "要放在一张表里，请写 threedef template csv --unit {2}",
        en: "a card is for one school, and {0} has {1}; write --output FOLDER/ (with the / at its "
          + "end) for a file each, or 'threedef template csv --unit {2}' for one table of all")
    case .noID:
      Phrase(
        zh: "{0} 不分编号，不要写“{1}”；要编号的是 form、standard、table、letter",
        en: "{0} takes no id such as '{1}'; form, standard, table and letter do")
    case .notUnderstood: Phrase(zh: "命令行写错了：{0}", en: "the command line is wrong: {0}")
    }
  }
}
