/// What stands on a page of help besides what commands and options are.
public enum HelpSentence: Catalogue, CaseIterable {
  case usage, options
  case argumentHeading, optionHeading, exampleHeading, commandHeading, dailyHeading, otherHeading
  case values, otherwise
  case helpOfCommand, seeOptions, seeCommands

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .usage: Phrase(zh: "用法：", en: "Usage: ")
    case .options: Phrase(zh: "[选项]", en: "[options]")
    case .argumentHeading: Phrase(zh: "参数：", en: "Arguments:")
    case .optionHeading: Phrase(zh: "选项：", en: "Options:")
    case .exampleHeading: Phrase(zh: "例：", en: "Examples:")
    case .commandHeading: Phrase(zh: "命令：", en: "Commands:")
    case .dailyHeading: Phrase(zh: "每月常用的命令：", en: "Commands of every month:")
    case .otherHeading: Phrase(zh: "其他命令：", en: "Other commands:")
    case .values: Phrase(zh: "可以写 {0}。", en: " One of {0}.")
    case .otherwise: Phrase(zh: "不写时是 {0}。", en: " Default: {0}.")
    case .helpOfCommand:
      Phrase(zh: "一个命令的用法和选项：{0}", en: "How a command is used, and its options: {0}")
    case .seeOptions: Phrase(zh: "全部选项见 {0}", en: "All options: {0}")
    case .seeCommands: Phrase(zh: "全部命令见 {0}", en: "All commands: {0}")
    }
  }
}
