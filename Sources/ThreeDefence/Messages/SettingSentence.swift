/// What is wrong with a value of `threedef.yaml`.
enum SettingSentence: Catalogue, CaseIterable {
  case mustBeDivision, unknownZone, mustBeFileName, mustBeTime, mustBeSize

  /// The sentence in both languages.
  var phrase: Phrase {
    switch self {
    case .mustBeDivision:
      Phrase(
        zh: "“{0}”应为本单位的六位区划代码，如 \"421122\"，或开发区自编的带字母的代码，不是“{1}”",
        en: "'{0}' must be the bureau's division code of six digits, such as \"421122\", or a "
          + "development zone's own code, with letters, not '{1}'")
    case .unknownZone:
      Phrase(
        zh: "这台机器不认识时区“{0}”。应为 Asia/Shanghai 这样的名称",
        en: "this machine does not know the time zone '{0}'; a name is written as Asia/Shanghai")
    case .mustBeFileName:
      Phrase(
        zh: "“{0}”应为模板的名称，不带路径，不是“{1}”",
        en: "'{0}' must be the name of a template, without a path, not '{1}'")
    case .mustBeTime:
      Phrase(
        zh: "“{0}”应为 \"00:01\" 到 \"24:00\" 之间的时刻，不是“{1}”",
        en: "'{0}' must be a time from \"00:01\" to \"24:00\", not '{1}'")
    case .mustBeSize:
      Phrase(
        zh: "“{0}”应为 256MiB 这样的大小（单位 KiB、MiB 或 GiB，不超过 64GiB），不是“{1}”",
        en: "'{0}' must be a size such as 256MiB (in KiB, MiB or GiB, at most 64GiB), not '{1}'")
    }
  }
}
