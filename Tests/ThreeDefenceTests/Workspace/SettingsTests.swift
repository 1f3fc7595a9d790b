import Testing

@testable import ThreeDefence

@Suite struct SettingsTests {
  private func read(_ yaml: String) throws(ThreeDefenceError) -> Settings {
    try SettingsFile.read(Array(yaml.utf8))
  }

  /// The lines of the error that reading gives, in English.
  private func problems(_ yaml: String) -> [String] {
    let error = #expect(throws: ThreeDefenceError.self) { try read(yaml) }
    #expect(error?.code == .brokenFile)
    return error?.sentences.map(\.en) ?? []
  }

  private let least = "bureau: 样例市教育局\ndivision: \"421100\"\n"

  @Test func `every key but two has a default`() throws {
    let settings = try read(least)
    #expect(settings.bureau == "样例市教育局")
    #expect(settings.division == "421100")
    #expect(settings.clock == .shanghai)
    #expect(settings.dueDay == 25)
    #expect(settings.dueSecond == 86_400)
    #expect(!settings.isDueAfterHolidays)
    #expect(settings.judgedBy == .firstAccepted)
    #expect(settings.form == "three-defence-2023")
    #expect(settings.standard == "hubei")
    #expect(settings.language == .zh)
    #expect(settings.csvEncoding == .utf8WithMark)
    #expect(settings.unpackedLimit == 268_435_456)
  }

  @Test func `every key is read`() throws {
    let settings = try read(
      """
      bureau: 黄冈市教育局
      division: 421100
      time-zone: Asia/Urumqi
      due: { day: 20, time: "12:30", after-holidays: true, judged-by: first-arrival }
      form: three-defence-2024
      standard: fuqing-2021
      language: en
      csv-encoding: gb18030
      limits: { unpacked: 1GiB }
      """)
    #expect(settings.division == "421100")
    #expect(settings.clock.identifier == "Asia/Urumqi")
    #expect(settings.dueDay == 20)
    #expect(settings.dueSecond == 45_000)
    #expect(settings.isDueAfterHolidays)
    #expect(settings.judgedBy == .firstArrival)
    #expect(settings.form == "three-defence-2024")
    #expect(settings.standard == "fuqing-2021")
    #expect(settings.language == .en)
    #expect(settings.csvEncoding == .gb18030)
    #expect(settings.unpackedLimit == 1_073_741_824)
  }

  @Test func `a byte order mark and Windows line ends do not matter`() throws {
    let yaml = "\u{FEFF}" + least.replacing("\n", with: "\r\n")
    #expect(try read(yaml).division == "421100")
  }

  @Test func `an unknown key is told with its place and the closest known key`() {
    let lines = problems(least + "standart: hubei\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("threedef.yaml:3:1: ") == true)
    #expect(lines.first?.contains("'standart'") == true)
    #expect(lines.first?.contains("'standard'") == true)
  }

  @Test func `a form or standard that is not there is told with its place and the closest`() {
    let error = #expect(throws: ThreeDefenceError.self) {
      try SettingsFile.read(
        Array((least + "form: three-defense-2023\nstandard: hubi\nlanguage: fr\n").utf8),
        choosingFrom: TemplateStore())
    }
    #expect(error?.code == .brokenFile)
    #expect(
      error?.sentences.prefix(2).map(\.zh) == [
        "threedef.yaml:3:7：没有名为“three-defense-2023”的表式；是不是“three-defence-2023”",
        "threedef.yaml:4:11：没有名为“hubi”的标准；是不是“hubei”",
      ])
    // What else is wrong is told beside it.
    #expect(error?.sentences.count == 3)
  }

  @Test func `a form or standard of the workspace's own may be chosen`() throws {
    let files = WorkspaceFiles([
      "threedef.yaml": Array((least + "form: mine\nstandard: ours\n").utf8),
      "forms/mine.yaml": [], "standards/ours.yaml": [],
    ])
    #expect(try files.settings().form == "mine")
    #expect(try files.settings().standard == "ours")
  }

  @Test func `everything that is wrong is told at once, in the file's order`() {
    let lines = problems(
      """
      bureau: 样例市教育局
      time-zone: Asia/Shanghi
      due: { day: 32, time: "25:00", after-holidays: maybe, judged-by: first }
      standard: ../hubei
      language: fr
      csv-encoding: utf8
      limits: { unpacked: 256, packed: 1MiB }
      """)
    #expect(lines.count == 11)
    let places = lines.map { $0.split(separator: " ")[0] }
    #expect(
      places == [
        "threedef.yaml:1:1:", "threedef.yaml:2:12:", "threedef.yaml:3:13:", "threedef.yaml:3:23:",
        "threedef.yaml:3:48:", "threedef.yaml:3:66:", "threedef.yaml:4:11:", "threedef.yaml:5:11:",
        "threedef.yaml:6:15:", "threedef.yaml:7:21:", "threedef.yaml:7:26:",
      ])
    #expect(lines[0].contains("'division'"))
  }

  @Test(arguments: [
    "due: { day: 0 }", "due: { day: 32 }", "due: { day: 二十五 }", "due: { day: 2.5 }",
    "due: { day: }", "due: 25", "due: { time: \"24:01\" }", "due: { time: \"00:00\" }",
    "due: { time: \"12:60\" }", "due: { time: 1200 }", "due: { time: \"9:00\" }",
    "due: { time: \"12:00:00\" }", "due: { time: \"２４:００\" }", "limits: { unpacked: 0MiB }",
    "limits: { unpacked: -1MiB }", "limits: { unpacked: 256MB }", "limits: { unpacked: 65GiB }",
    "limits: { unpacked: 99999999999999999999MiB }", "limits: 256MiB", "time-zone: 北京",
    "time-zone: \"\"", "time-zone: \"/etc/passwd\"", "form: [a]", "form: .hidden",
    "language: ZH", "csv-encoding: UTF-8",
  ])
  func `a value that cannot be is told`(line: String) {
    let lines = problems(least + line + "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("threedef.yaml:3:") == true)
  }

  @Test(arguments: ["12:00", "24:00", "00:01"])
  func `a time need not be quoted`(time: String) throws {
    let quoted = try read(least + "due: { time: \"\(time)\" }")
    #expect(try read(least + "due: { time: \(time) }") == quoted)
  }

  @Test(arguments: ["64GiB", "1KiB", "256 MiB"])
  func `sizes have binary units`(size: String) throws {
    let expected = ["64GiB": 68_719_476_736, "1KiB": 1_024, "256 MiB": 268_435_456]
    #expect(try read(least + "limits: { unpacked: \(size) }").unpackedLimit == expected[size])
  }

  @Test(arguments: ["../42", "42 1100", "４２１１００", "", "4211/00"])
  func `a division that cannot name files is told`(division: String) {
    #expect(problems("bureau: a\ndivision: \"\(division)\"\n").count == 1)
  }

  @Test func `a division that an earlier version took is taken from what its runs have kept`()
    throws
  {
    let kept = Array("bureau: a\ndivision: \"4211\"\n".utf8)
    #expect(throws: ThreeDefenceError.self) {
      try WorkspaceFiles(["threedef.yaml": kept]).settings()
    }
    let files = WorkspaceFiles(["threedef.yaml": kept], areComplete: true)
    #expect(try files.settings().division == "4211")
  }

  @Test(arguments: ["42112", "4211221", "421122102", "421122102000", "4", "4211-0", "42_1100"])
  func `a division of digits that are not six is told, with what it should be`(division: String) {
    let lines = problems("bureau: a\ndivision: \(division)\n")
    #expect(
      lines == [
        "threedef.yaml:2:11: 'division' must be the bureau's division code of six digits, such as "
          + "\"421122\", or a development zone's own code, with letters, not '\(division)'"
      ])
  }

  @Test(arguments: ["某县", "县教育局", "开发区", "4211甲", "kf区", "４２１１２２", "-_-"])
  func `a bureau's name, or what is no letter from A to Z, is no division`(division: String) {
    #expect(problems("bureau: a\ndivision: \(division)\n").count == 1)
    #expect(!UnitCode.isOfBureau(division))
  }

  @Test(arguments: ["421122", "000000", "KFQ01", "4211-A", "kfq"])
  func `a division is six digits, or a code with letters of a bureau's own`(division: String) throws
  {
    #expect(try read("bureau: a\ndivision: \(division)\n").division == division)
  }

  @Test(arguments: ["", "# nothing\n", "- a\n", "bureau", "bureau: a\nbureau: b\n", "\tbureau: a"])
  func `a file that is no list of settings is told`(yaml: String) {
    #expect(!problems(yaml).isEmpty)
  }

  @Test func `a file in GBK is told, not misread`() {
    let gbk: [UInt8] = Array("bureau: ".utf8) + [0xBB, 0xC6, 0xB8, 0xD4, 0x0A]
    #expect(throws: ThreeDefenceError.self) { try SettingsFile.read(gbk) }
  }
}
