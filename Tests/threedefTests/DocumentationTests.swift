import Foundation
import TestSupport
import Testing

/// What the documents say of the program is what it does.
struct DocumentationTests {
  /// A command as the program describes itself.
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let names: [Name]?
    }
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private struct Described: Decodable { let command: Command }

  private static func commands() throws -> [Command] {
    let help = try TemporaryFolder.with { try $0.run("threedef --experimental-dump-help") }
    let described = try JSONDecoder().decode(Described.self, from: Data(help.output.utf8))
    return (described.command.subcommands ?? []).filter { $0.commandName != "help" }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: repositoryRoot + path, encoding: .utf8)
  }

  private static func documents() throws -> String {
    let pages = try FileManager.default.contentsOfDirectory(atPath: repositoryRoot + "docs")
      .filter { $0.hasSuffix(".md") }
    return try (["README.md"] + pages.map { "docs/\($0)" }).map(text).joined(separator: "\n")
  }

  @Test func `every command stands in the README`() throws {
    let readme = try Self.text("README.md")
    let commands = try Self.commands()
    #expect(commands.count >= 7)
    for command in commands {
      #expect(readme.contains("`threedef \(command.commandName)"), "\(command.commandName)")
    }
  }

  @Test func `every option stands in the documents`() throws {
    let documents = try Self.documents()
    for command in try Self.commands() {
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) where name.kind == "long" {
        let isThere = documents.contains(try Regex("`[^`\n]*--\(name.name)\\b"))
        #expect(isThere, "--\(name.name) of \(command.commandName)")
      }
    }
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
    let paths = ["Sources", "Tests", "docs", "templates", "samples"].flatMap { folder in
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
