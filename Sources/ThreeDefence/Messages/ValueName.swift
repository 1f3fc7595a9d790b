/// What stands for an option's value or an argument in help, as in `--workspace <folder>`.
public enum ValueName: Catalogue, CaseIterable {
  case folder, file, files, month, months, time, seconds, language, number, format
  case code, column, schoolClass, id, reason, kind, name, count, seed, layout, command

  /// The name in both languages.
  public var phrase: Phrase {
    switch self {
    case .folder: Phrase(zh: "文件夹", en: "folder")
    case .file: Phrase(zh: "文件", en: "file")
    case .files: Phrase(zh: "文件", en: "files")
    case .month: Phrase(zh: "月份", en: "month")
    case .months: Phrase(zh: "月份", en: "months")
    case .time: Phrase(zh: "时间", en: "time")
    case .seconds: Phrase(zh: "秒数", en: "seconds")
    case .language: Phrase(zh: "语言", en: "language")
    case .number: Phrase(zh: "编号", en: "number")
    case .format: Phrase(zh: "格式", en: "format")
    case .code: Phrase(zh: "代码", en: "code")
    case .column: Phrase(zh: "列", en: "column")
    case .schoolClass: Phrase(zh: "类别", en: "class")
    case .id: Phrase(zh: "编号", en: "id")
    case .reason: Phrase(zh: "原因", en: "reason")
    case .kind: Phrase(zh: "种类", en: "kind")
    case .name: Phrase(zh: "名称", en: "name")
    case .count: Phrase(zh: "个数", en: "count")
    case .seed: Phrase(zh: "数", en: "seed")
    case .layout: Phrase(zh: "摆法", en: "layout")
    case .command: Phrase(zh: "命令", en: "command")
    }
  }
}
