/// Command lines that can be copied, for the pages of help.
public enum CommandExamples {
  /// The examples of a command.
  ///
  /// - Parameters:
  ///   - path: its words behind `threedef`, such as `archive verify`.
  ///   - language: the language, that names are in.
  /// - Returns: whole command lines; none for a command that only has others below it.
  public static func lines(of path: String, _ language: Language) -> [String] {
    guard let phrase = all[path] else { return [] }
    return phrase.text(language).split(separator: "\n").map { "threedef \(path) \($0)" }
  }

  /// What stands behind each command, a line for an example.
  private static let all: [String: Phrase] = [
    "aggregate": Phrase("--month 2023-03"),
    "check": Phrase(zh: "一中.csv\ninbox/2023-03", en: "school.csv\ninbox/2023-03"),
    "receive": Phrase(zh: "一中.csv --month 2023-03", en: "school.csv --month 2023-03"),
    "status": Phrase("--month 2023-03\n--month 2023-03 --school 3142900082"),
    "remind": Phrase(
      zh: "--month 2023-03 --output 催报.csv", en: "--month 2023-03 --output owed.csv"),
    "explain": Phrase(
      zh: "缺员校数 --unit 421102 --month 2023-03\n不达标 --requirement S01 --month 2023-03",
      en: "guards.gap --unit 421102 --month 2023-03\nunmet --requirement S01 --month 2023-03"),
    "close": Phrase("2023-03"),
    "reopen": Phrase(
      zh: "2023-03 --reason 一中更正在校学生数", en: "2023-03 --reason correction"),
    "archive verify": Phrase("out/2023-03/*.xml.gz"),
    "archive restore": Phrase(
      zh: "*.xml.gz --workspace 恢复", en: "*.xml.gz --workspace again"),
    "rules": Phrase("--month 2023-03"),
    "template": Phrase(
      zh: "csv --unit 421102 --output 黄州区.csv", en: "csv --unit 421102 --output blank.csv"),
    "init": Phrase(
      zh: "三防 --bureau 黄冈市教育局 --division 421100",
      en: "city --bureau Huanggang --division 421100"),
    "sample": Phrase(zh: "练习 --schools 30", en: "practice --schools 30"),
  ]
}
