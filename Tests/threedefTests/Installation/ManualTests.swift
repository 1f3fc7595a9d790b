import Foundation
import TestSupport
import Testing
import ThreeDefence

/// The manual pages say what the program does, in both languages.
struct ManualTests {
  private static let pages = ["threedef.1", "zh_CN/threedef.1"]

  /// A page's text, without the marks that stand before hyphens.
  private func page(_ name: String) throws -> String {
    try String(contentsOfFile: "\(repositoryRoot)packaging/man/\(name)", encoding: .utf8)
      .replacing("\\-", with: "-")
  }

  @Test(arguments: Language.allCases)
  func `commands and options stand in the manual as in the program's help`(
    language: Language
  ) throws {
    let path = "\(repositoryRoot)packaging/man/\(language == .zh ? "zh_CN/" : "")threedef.1"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let (start, end) =
      language == .zh ? (".SH 命令\n", ".SH 退出状态\n") : (".SH COMMANDS\n", ".SH EXIT STATUS\n")
    let head = try #require(page.range(of: start)).lowerBound
    let tail = try #require(page.range(of: end)).lowerBound
    let sections = try ManualSections(language).text
    guard ProcessInfo.processInfo.environment["RECORD_MANUAL"] == nil else {
      return try (page[..<head] + sections + page[tail...])
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(page[head..<tail] == sections, "write it anew with RECORD_MANUAL=1, and read it")
  }

  @Test(arguments: pages)
  func `no other option is named in the manual`(name: String) throws {
    let options = try DescribedCommand.all().reduce(DescribedCommand.program().options) {
      $0.union($1.options)
    }
    let named = Set(try page(name).matches(of: /--[a-z][a-z-]*/).map { String($0.0) })
    #expect(named == options)
  }

  @Test(arguments: pages)
  func `every exit status stands in the manual`(name: String) throws {
    let readme = try String(contentsOfFile: "\(repositoryRoot)README.md", encoding: .utf8)
    let rows = readme.matches(of: /\n\| ([0-9]+) \|/).map { String($0.1) }
    let entries = try page(name).matches(of: /\.TP\n\.B ([0-9]+)\n/).map { String($0.1) }
    #expect(rows.count == 5 && entries == rows)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/man")), arguments: pages)
  func `the manual is set without a warning`(name: String) throws {
    try TemporaryFolder.with { folder in
      let run = try folder.run(
        "MANWIDTH=80 man --warnings -E UTF-8 -l '\(repositoryRoot)packaging/man/\(name)'",
        environment: ["LC_ALL": "C.UTF-8"])
      #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
      #expect(run.output.contains("--workspace"))
    }
  }
}
