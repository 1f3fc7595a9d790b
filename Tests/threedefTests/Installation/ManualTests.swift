import Foundation
import TestSupport
import Testing

/// The manual pages say what the program does, in both languages.
struct ManualTests {
  private static let pages = ["threedef.1", "zh_CN/threedef.1"]

  /// A page's text, without the marks that stand before hyphens.
  private func page(_ name: String) throws -> String {
    try String(contentsOfFile: "\(repositoryRoot)packaging/man/\(name)", encoding: .utf8)
      .replacing("\\-", with: "-")
  }

  @Test(arguments: pages)
  func `every command and option stands in the manual, and no other`(name: String) throws {
    let page = try page(name)
    let commands = try DescribedCommand.all()
    for command in commands where command.children.isEmpty {
      let entry = try Regex("(?m)^\\.TP\n\\.BR?I? \"?\(command.path)[ \"\n]")
      #expect(page.contains(entry), "\(command.path)")
    }
    let options = try commands.reduce(DescribedCommand.ofProgram()) { $0.union($1.options) }
      .union(["--help", "--version"])
    let named = Set(page.matches(of: /--[a-z][a-z-]*/).map { String($0.0) })
    #expect(named == options)
    // Each has an entry of its own, or shares one.
    for option in options {
      #expect(page.contains(try Regex("(?m)^\\.TP\n\\.B.*\(option)\\b")), "\(option)")
    }
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
