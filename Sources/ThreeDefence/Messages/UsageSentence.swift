/// What is said of a command line that cannot be followed.
public enum UsageSentence: Catalogue, CaseIterable {
  case blank, month, noID, wait, receivedAtNeedsFiles, runAlone, runsAlone
  case schools, units

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .blank: Phrase(zh: "{0} 不能为空", en: "{0} must not be empty")
    case .month:
      Phrase(
        zh: "{0} 要写成四位年份、横线和两位月份，如 2023-03，不能是“{1}”",
        en: "{0} must be a year and a month such as 2023-03, not '{1}'")
    case .wait:
      Phrase(
        zh: "--wait 应在 0 到 86400 秒之间，不能是 {0}",
        en: "--wait must be between 0 and 86400 seconds, not {0}")
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
    case .schools:
      Phrase(
        zh: "--schools 应在 1 到 900000 之间，不能是 {0}",
        en: "--schools must be between 1 and 900000, not {0}")
    case .noID:
      Phrase(
        zh: "{0} 不分编号，不要写“{1}”；要编号的是 form、standard、table、letter",
        en: "{0} takes no id such as '{1}'; form, standard, table and letter do")
    case .units:
      Phrase(
        zh: "--units 应在 1 到 8000 之间，不能是 {0}",
        en: "--units must be between 1 and 8000, not {0}")
    }
  }
}
