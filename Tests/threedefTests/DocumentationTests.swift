import Foundation
import TestSupport
import Testing

/// What the documents say of the program is what it does.
struct DocumentationTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: repositoryRoot + path, encoding: .utf8)
  }

  /// Every command of a block of the pages, those of a pipe or list apart.
  private static func shellLines() throws -> [Substring] {
    try documents().matches(of: /(?s)```(sh|console)\n(.*?)```/).flatMap { block in
      block.2.split(separator: "\n").filter { block.1 == "sh" || $0.hasPrefix("$ ") }
    }.flatMap { $0.split { "|;&$".contains($0) } }
  }

  private static func documents() throws -> String {
    let pages = try FileManager.default.contentsOfDirectory(atPath: repositoryRoot + "docs")
      .filter { $0.hasSuffix(".md") }
    return try (["README.md"] + pages.map { "docs/\($0)" }).map(text).joined(separator: "\n")
  }

  @Test func `every command stands in the README`() throws {
    let readme = try Self.text("README.md")
    let commands = try DescribedCommand.all()
    #expect(commands.count >= 7)
    for command in commands where !command.isGroup {
      #expect(readme.contains("`threedef \(command.path)"), "\(command.path)")
    }
  }

  @Test func `every option stands in the documents`() throws {
    let documents = try Self.documents()
    for command in try DescribedCommand.all() {
      for option in command.options {
        let isThere = documents.contains(try Regex("`[^`\n]*\(option)\\b"))
        #expect(isThere, "\(option) of \(command.path)")
      }
    }
  }

  @Test func `every command line in a page is one that the program takes`() throws {
    let commands = try DescribedCommand.all()
    let ofAll = try DescribedCommand.program().options.union(["--help", "--version"])
    var seen = 0
    for line in try Self.shellLines() {
      let words = line.split(separator: " ").map(String.init)
      // `-u threedef` is an account.
      guard
        let start = words.indices.last(where: {
          words[$0] == "threedef" && ($0 == 0 || words[$0 - 1] != "-u")
        }), start + 1 < words.count
      else { continue }
      seen += 1
      let rest = words[(start + 1)...]
      let options = rest.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
      let command = commands.last {
        rest.starts(with: $0.path.split(separator: " ").map(String.init))
      }
      if let first = rest.first, !first.hasPrefix("-") {
        #expect(command != nil, "\(line)")
      }
      let known = ofAll.union(command.map(\.options) ?? [])
      for option in options { #expect(known.contains(option), "\(option) in \(line)") }
    }
    #expect(seen > 10)
  }

  @Test func `every target that a page makes is there`() throws {
    let makefile = try Self.text("Makefile")
    let targets = try Self.documents().matches(of: /(?m)(?:`|^|sudo )make ([a-z]+)/).map {
      String($0.1)
    }
    #expect(targets.count > 5)
    for target in Set(targets) { #expect(makefile.contains("\n\(target):"), "make \(target)") }
  }

  @Test func `every exit status stands in the README and in a case`() throws {
    let rows = try Self.text("README.md").matches(of: /\n\| ([0-9]+) \|/).map { String($0.1) }
    #expect(rows == ["0", "1", "2", "64", "75"])
    let cases = "\(repositoryRoot)Tests/threedefTests/Cases"
    let seen = Set(
      filesBelow(cases).flatMap { path, bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return path.hasSuffix("expected-status")
          ? [text.trimmingCharacters(in: .newlines)]
          : text.matches(of: /(?m)^status ([0-9]+)$/).map { String($0.1) }
      } + ["0"])
    #expect(seen == Set(rows))
  }

  @Test func `the README's run is what the program prints`() throws {
    let readme = try Self.text("README.md")
    let block = try #require(readme.firstMatch(of: /(?s)```console\n(.*?)```/)).1
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let commands = lines.filter { $0.hasPrefix("$ ") }.map { $0.dropFirst(2) }
    let printed = lines.filter { !$0.hasPrefix("$ ") }.joined(separator: "\n")
    try TemporaryFolder.with { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder["samples"], withDestinationPath: "\(repositoryRoot)samples")
      let run = try folder.run("set -e\n" + commands.joined(separator: "\n"))
      #expect(run.status == 0 && run.error.isEmpty && run.output == printed, "\(run)")
    }
  }

  @Test func `every page that a page links to is there`() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: repositoryRoot + "docs")
      .filter { $0.hasSuffix(".md") }
    for page in ["README.md"] + pages.map({ "docs/\($0)" }) {
      let folder = page.hasPrefix("docs/") ? "docs/" : ""
      for link in try Self.text(page).matches(of: /\]\(([^)#:]+)\)/) {
        let target = "\(repositoryRoot)\(folder)\(link.1)"
        #expect(FileManager.default.fileExists(atPath: target), "\(page) links to \(link.1)")
      }
    }
  }

  @Test func `every file that the architecture page names is there`() throws {
    for name in try Self.text("docs/architecture.md").matches(of: /`((Sources|Tests)\/[^`]+)`/) {
      #expect(FileManager.default.fileExists(atPath: "\(repositoryRoot)\(name.1)"), "\(name.1)")
    }
  }

  @Test func `no file names a folder of one machine`() throws {
    let paths = ["Sources", "Tests", "docs", "packaging", "templates", "samples"].flatMap {
      folder in
      filesBelow(repositoryRoot + folder).map { ("\(folder)/\($0.key)", $0.value) }
    }
    let loose = try ["README.md", "CHANGELOG.md", "Makefile", "Package.swift"].map {
      ($0, [UInt8](try Self.text($0).utf8))
    }
    let homes = ["work", "root", "home", "Users"].map { "/\($0)/" }
    for (path, bytes) in paths + loose {
      let text = String(decoding: bytes, as: UTF8.self)
      let found = homes.filter { text.contains(" \($0)") || text.contains("\"\($0)") }
      #expect(found.isEmpty, "\(path) names \(found)")
    }
  }
}
