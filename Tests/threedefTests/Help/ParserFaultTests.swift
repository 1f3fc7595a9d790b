import ArgumentParser
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
    #expect(phrase.zh == "--month 要写成四位年份、横线和两位月份，如 2023-03，不能是“2023-13”")
    #expect(phrase.en == "--month must be a year and a month such as 2023-03, not '2023-13'")
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

  @Test(arguments: [
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
  ])
  func `dashes and blanks of a word processor are told where an option or command is meant`(
    arguments: [String], plainly: String?
  ) throws {
    #expect(WrittenLine(arguments, of: try .program()).plainly == plainly)
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
