import ArgumentParser
import TestSupport
import Testing
import ThreeDefence

@testable import threedef

/// What the argument parser ends with, told by its kind.
///
/// That every kind which it can end with is known is held by the cases `usage` and `usage-english`: one
/// that were not would say `命令行写错了` there, with the parser's English.
struct ParserFaultTests {
  /// As the parser's errors are made.
  private struct Unheard: Error { let parserError = "aNewMistake" }

  private struct Other: Error {}

  private func text(of error: any Error, _ arguments: String...) throws -> Phrase {
    let line = WrittenLine(arguments, of: try .program())
    let fault = try #require(ParserFault(error))
    return UsageFault(fault, in: line, prose: "a new mistake").phrase
  }

  @Test func `an error of a kind that is not known is told as it is`() throws {
    let phrase = try text(of: Unheard())
    #expect(phrase.zh == "命令行写错了：a new mistake")
    #expect(phrase.en == "the command line is wrong: a new mistake")
  }

  @Test func `what is not about the command line is not told as if it were`() {
    #expect(ParserFault(Other()).map { _ in "told" } == nil)
  }

  @Test func `an error of our own is told in both languages`() throws {
    let error = #expect(throws: (any Error).self) {
      try ThreeDef.parseAsRoot(["aggregate", "--month", "2023-13"])
    }
    let phrase = try text(of: try #require(error), "aggregate", "--month", "2023-13")
    #expect(phrase.zh == "“2023-13”不是月份：没有 13 月，月份是 01 到 12")
    #expect(phrase.en == "'2023-13' is no month: months are 01 to 12, not 13")
  }

  @Test func `an option may be repeated with the value that it has, not with another`() throws {
    let program = try CommandDescription.program()
    let same = WrittenLine(["status", "--month", "2023-03", "--month=2023-03"], of: program)
    #expect(same.twice == nil)
    let other = WrittenLine(["status", "--month", "2023-03", "--month=2023-04"], of: program)
    #expect(other.twice?.name == "--month" && other.twice?.second == "2023-04")
    let several = ["sample", "x", "--months", "2023-02", "--months", "2023-03", "--quiet"]
    #expect(WrittenLine(several, of: program).twice == nil)
  }

  private static let lookAlikes: [(words: [String], plainly: String?)] = [
    (["status", "—school", "1"], "--school"), (["status", "——school=1　2"], "--school=1　2"),
    (["status", "–school"], "--school"), (["status", "－－school"], "--school"),
    (["status　--school　1"], "status --school 1"), (["status", "--school　1"], "--school 1"),
    (["—h"], "-h"), (["help", "archive　verify"], "archive verify"),
    (["archive", "verify　a.zip"], "verify a.zip"),
    // What may be a file, a value or a dash is left alone.
    (["check", "—b.csv", "三月　一校.csv", "—", "check　1.csv"], nil),
    (["reopen", "2023-03", "--reason", "—month"], nil),
    (["reopen", "2023-03", "--reason=更正　--month"], nil),
    (["check", "--", "—month"], nil),
    // A slip besides.
    (["check", "—mnth", "2023-03"], "--month"), (["check", "—mnth=2023-03"], "--month=2023-03"),
    // Quotes, letters and digits.
    (["close", "“2023-03”"], "2023-03"), (["status", "--month", "‘2023-03’"], "2023-03"),
    (["status", "--month=“2023-03”"], "2023-03"), (["check", "”一 中.csv“"], "\"一 中.csv\""),
    (["status", "--school", "３１４2900082"], "3142900082"), (["ｓｔａｔｕｓ"], "status"),
    (["status", "－－ｍｏｎｔｈ", "2023-03"], "--month"),
    (["reopen", "2023-03", "--reason", "按“三防”要求"], nil), (["check", "“一中”报表.csv"], nil),
    (["status", "--month", "２０２３－０３"], nil), (["check", "１号.csv"], nil),
    (["init", "--bureau", "ＡＢ区教育局"], nil),
  ]

  @Test(arguments: lookAlikes)
  func `signs that only look like those of a keyboard are told where they do harm`(
    arguments: [String], plainly: String?
  ) throws {
    #expect(WrittenLine(arguments, of: try .program()).plainly?.word == plainly)
  }

  @Test(arguments: [
    (["aggregate", "-month", "2023-03"], "-month"), (["status", "-quiet"], "-quiet"),
    (["status", "-as-of=2023-03-26"], "-as-of"), (["-5h"], "-5h"), (["-月份"], "-月份"),
    (["-h"], nil), (["--help"], nil), (["check", "-"], nil), (["sample", "x", "-15"], nil),
    (["sample", "x", "-0.5"], nil), (["check", "--", "-month"], nil),
  ])
  func `several letters behind one hyphen are no option`(
    arguments: [String], word: String?
  ) throws {
    #expect(WrittenLine(arguments, of: try .program()).lettersBehindOneHyphen == word)
  }

  @Test(arguments: [
    (["status", "“2023-03”"], UsageSentence.plainQuotes),
    (["status", "--school", "１"], .plainLetters),
    (["ｓｔａｔｕｓ"], .plainLetters), (["status", "—month"], .plainSigns),
  ])
  func `which signs they are is told`(arguments: [String], sentence: UsageSentence) throws {
    #expect(WrittenLine(arguments, of: try .program()).plainly?.sentence == sentence)
  }

  @Test func `a file that is named with such signs is one`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("", to: "１")
      let line = WrittenLine(["check", folder["１"]], of: try .program())
      #expect(line.plainly == nil)
      let here = try folder.run("threedef check １ --language en")
      #expect(here.output.contains("１"), "\(here)")
    }
  }

  private static let cutNames: [(arguments: [String], word: String, name: String?)] = [
    (["status", "--workspace", "我的", "三防"], "三防", "我的 三防"),
    (["status", "--workspace=我的", "三防", "二", "--quiet"], "三防", "我的 三防 二"),
    (["status", "--workspace", "“我的", "三防”"], "三防”", "我的 三防"),
    (["init", "我的", "三防"], "三防", "我的 三防"),
    (["status", "三防"], "三防", nil), (["close", "2023-03", "三防"], "三防", nil),
    (["status", "--quiet", "三防"], "三防", nil), (["aggregate", "--run", "3", "x"], "x", nil),
  ]

  @Test(arguments: cutNames)
  func `a name that is cut at its blanks is put together`(
    arguments: [String], word: String, name: String?
  ) throws {
    #expect(WrittenLine(arguments, of: try .program()).name(cutBefore: word) == name)
  }

  @Test(arguments: [
    (["一中", "重报.csv"], 0, "一中 重报.csv"), (["一中", "重报.csv"], 1, "一中 重报.csv"),
    (["a", "b", "c.csv", "d"], 1, "a b c.csv"), (["a", "x.csv"], 0, nil), (["d"], 0, nil),
  ])
  func `a file whose name is cut at its blanks is found`(
    words: [String], place: Int, name: String?
  ) {
    let files = ["一中 重报.csv", "a b c.csv", "d"]
    #expect(words.name(cutAt: place) { files.contains($0) } == name)
  }

  private static let chinese: [(word: String, command: String?)] = [
    ("汇总", "aggregate"), ("汇总表", "aggregate"), ("审核", "check"), ("检查", "check"), ("收件", "receive"),
    ("情况", "status"), ("报送状态", "status"), ("催报名单", "remind"), ("关账", "close"), ("重新开账", "reopen"),
    ("规则", "rules"), ("审核规则", "rules"), ("归档", "archive"), ("核对归档", "archive"), ("样例", "sample"),
    ("帮助", "help"), ("说明", "help"), ("版本", "--version"), ("名录", nil),
  ]

  @Test(arguments: chinese)
  func `a Chinese word for a command is known`(word: String, command: String?) throws {
    #expect(CommandWords.command(of: word) == command)
    let names = try CommandDescription.program().commands.map(\.commandName)
    #expect(command.map { (names + ["help", "--version"]).contains($0) } != false)
  }

  @Test(arguments: [
    (["--language", "en", "archive", "verify", "a.xml"], ["archive", "verify"], ["a.xml"]),
    (["help", "archive", "verify"], ["archive", "verify"], []),
    (["sample", "x", "--months", "2023-01", "2023-02", "--seed=3", "y"], ["sample"], ["x", "y"]),
    (["check", "--", "--month", "-"], ["check"], ["--month", "-"]),
    (["check", "-", "--quiet", "b"], ["check"], ["-", "b"]),
    (["status", "aggregate"], ["status"], ["aggregate"]),
    (["--workspace", "city", "aggregate", "--help"], ["aggregate"], []),
    (["--quiet", "help", "archive"], ["archive"], []),
  ])
  func `words of a command line are told apart`(
    arguments: [String], commands: [String], words: [String]
  ) throws {
    let line = WrittenLine(arguments, of: try .program())
    #expect(line.commands.dropFirst().map(\.commandName) == commands)
    #expect(line.words == words)
  }
}
