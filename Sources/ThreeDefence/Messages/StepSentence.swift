/// What is told of long steps.
public enum StepSentence: Catalogue, CaseIterable {
  // The steps.
  case intake, ledger, checks, outputs, checking, verifying, restoring, inventing
  // What they count.
  case files, parts
  // How far one has come, and how long it took.
  case count, elapsed, remaining, told

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .intake: Phrase(zh: "收件", en: "intake")
    case .ledger: Phrase(zh: "读台账", en: "ledger")
    case .checks: Phrase(zh: "审核与汇总", en: "checks and sums")
    case .outputs: Phrase(zh: "输出", en: "outputs")
    case .checking: Phrase(zh: "审核文件", en: "checking files")
    case .verifying: Phrase(zh: "核对归档", en: "verifying")
    case .restoring: Phrase(zh: "恢复台账", en: "restoring")
    case .inventing: Phrase(zh: "生成样例", en: "sample")
    case .files: Phrase(zh: "个文件", en: "files")
    case .parts: Phrase(zh: "部分", en: "parts")
    case .count: Phrase(zh: "{0}/{1} {2}", en: "{0}/{1} {2}")
    case .elapsed: Phrase(zh: "已用 {0} 秒", en: "{0} s")
    case .remaining: Phrase(zh: "还需约 {0} 秒", en: "about {0} s left")
    case .told: Phrase(zh: "{0} {1} 毫秒", en: "{0} {1} ms")
    }
  }

  /// What a step counts; nil where it counts nothing.
  public var unit: StepSentence? {
    switch self {
    case .intake, .checking, .verifying, .restoring, .inventing: .files
    case .outputs: .parts
    default: nil
    }
  }

  /// Whether what it counts takes as long each, so that the time that is left can be told.
  public var isEven: Bool { self == .intake || self == .checking }
}
