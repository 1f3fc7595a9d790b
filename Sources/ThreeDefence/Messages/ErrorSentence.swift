/// What stops a run, each sentence saying what, why, and what to do.
public enum ErrorSentence: Catalogue, CaseIterable {
  case fileProblem
  case manifestUnwritable
  case sumsDiffer
  case sumTooLarge

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .fileProblem: Phrase(zh: "{0}:{1}:{2}：{3}", en: "{0}:{1}:{2}: {3}")
    case .manifestUnwritable:
      Phrase(
        zh: "输出清单 manifest.json 无法生成（{0}）；请把这句话转告软件维护人员",
        en: "the manifest cannot be made: {0}")
    case .sumsDiffer:
      Phrase(
        zh: "汇总核对不符：“{0}”的“{1}”行为 {2}，下级各行相加为 {3}；为免发出错误数字，本次汇总已停止，原有结果未改动。请把这句话转告软件维护人员",
        en: "'{0}' of row '{1}' must be the sum of its parts, {3}, not {2}; nothing was written")
    case .sumTooLarge:
      Phrase(
        zh: "“{0}”的合计超出可以准确计算的范围，本次汇总已停止。请核对各校填报的该项数值，请学校改正重报后再汇总",
        en: "the sum of '{0}' must fit in 64 bits; look for a value that is far too large")
    }
  }
}
