import Foundation
import TestSupport
import Testing

/// What the documents say of the program is what it does.
struct DocumentationTests {
  /// All pages, one after another.
  private static func documents() throws -> String {
    try Page.all().map(\.text).joined(separator: "\n")
  }

  /// Every command line in the pages: in a block, each of a pipe or list apart, or within a line.
  private static func commandLines() throws -> [Substring] {
    try Page.all().flatMap { page in
      let shown = page.blocks.flatMap { block in
        block.kind == "console"
          ? block.commands.map { $0[...] }
          : block.kind == "sh" ? block.text.split(separator: "\n") : []
      }.flatMap { $0.split { "|;&$".contains($0) } }
      return shown + page.text.matches(of: /(?m)`(threedef [^`\n]+)`/).map { $0.1 }
    }
  }

  /// The words of a command line from `threedef` on; nil when it runs something else.
  private static func words(of line: Substring) -> [String]? {
    let words = line.split(separator: " ").map(String.init)
    // `-u threedef` is an account.
    let start = words.indices.last {
      words[$0] == "threedef" && ($0 == 0 || words[$0 - 1] != "-u")
    }
    guard let start, start + 1 < words.count else { return nil }
    return Array(words[(start + 1)...])
  }

  /// Holds a command line to the program: its command and its options.
  private static func expectKnown(_ line: Substring, _ rest: [String]) throws {
    let commands = try DescribedCommand.all()
    let command = commands.last {
      rest.starts(with: $0.path.split(separator: " ").map(String.init))
    }
    if let first = rest.first, !first.hasPrefix("-"), first != "help" {
      #expect(command != nil, "\(line)")
    }
    let known = try DescribedCommand.program().options.union(DescribedCommand.ofAll)
      .union(command.map(\.options) ?? [])
    let options = rest.map { $0.trimmingPrefix("[") }.filter { $0.hasPrefix("--") }
    for option in options.map({ String($0.prefix { !"=]".contains($0) }) }) {
      #expect(known.contains(option), "\(option) in \(line)")
    }
  }

  @Test func `every command stands in the README`() throws {
    let readme = try Page("README.md").text
    let commands = try DescribedCommand.all()
    #expect(commands.count >= 7)
    for command in commands where !command.isGroup {
      #expect(readme.contains("`threedef \(command.path)"), "\(command.path)")
    }
  }

  @Test func `every option, long or short, stands in the documents`() throws {
    let documents = try Self.documents()
    let options = try DescribedCommand.allOptions()
    #expect(options.contains("-h") && options.count > 20)
    for option in options {
      let isThere = documents.contains(try Regex("`([^`\n]*[^-`\n])?\(option)\\b"))
      #expect(isThere, "\(option)")
    }
  }

  @Test func `every option that is named alone in a page is one of the program's`() throws {
    let options = try DescribedCommand.allOptions()
    let named = try Self.documents().matches(of: /`(--?[a-z][a-z-]*)[^`\n]*`/).map { String($0.1) }
    #expect(named.count > 20)
    for option in Set(named) { #expect(options.contains(option), "\(option)") }
  }

  @Test func `every command line in a page is one that the program takes`() throws {
    let lines = try Self.commandLines().compactMap { line in
      Self.words(of: line).map { (line, $0) }
    }
    #expect(lines.count > 60)
    for (line, words) in lines { try Self.expectKnown(line, words) }
  }

  @Test(arguments: [("zh", "说明.txt"), ("en", "README.txt")])
  func `a new workspace tells of commands that there are, and of all that is in it`(
    language: String, name: String
  ) throws {
    try TemporaryFolder.with { folder in
      let made = try folder.run(
        "threedef init ws --bureau 某市教育局 --division 421100 --language \(language)")
      try #require(made.status == 0 && made.error.isEmpty, "\(made)")
      let guide = try #require(folder.text("ws/\(name)"))
      let lines = guide.split(separator: "\r\n").filter { $0.contains(/threedef [a-z]/) }
      #expect(lines.count >= 8)
      for line in lines {
        for command in line.matches(of: /threedef (?:[a-z0-9]+(?:[.\/-]+[a-z0-9]+)* ?|--[a-z]+ ?)+/)
        {
          let words = try #require(Self.words(of: command.0), "\(line)")
          try Self.expectKnown(line, words)
        }
      }
      for entry in try folder.names("ws") where entry != name {
        #expect(guide.contains(entry) && made.output.contains("ws/"), "\(entry)")
      }
      let rules = try folder.run("threedef rules --workspace ws")
      #expect(rules.status == 0 && rules.error.isEmpty, "\(rules)")
    }
  }

  @Test func `every target that a page makes is there`() throws {
    let makefile = try Page("Makefile").text
    let targets = try Self.documents().matches(of: /(?m)(?:`|^|sudo )make ([a-z]+)/).map {
      String($0.1)
    }
    #expect(targets.count > 5)
    for target in Set(targets) { #expect(makefile.contains("\n\(target):"), "make \(target)") }
  }

  @Test func `every exit status stands in the README and in a case`() throws {
    let rows = try Page("README.md").text.matches(of: /\n\| ([0-9]+) \|/).map { String($0.1) }
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

  @Test func `every page and picture that a page links to is there`() throws {
    for page in try Page.all() {
      for link in page.text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
        let target = repositoryRoot + page.folder + link.1
        #expect(FileManager.default.fileExists(atPath: target), "\(page.path) links to \(link.1)")
      }
    }
  }

  @Test func `every page stands in the README, and every picture in a page`() throws {
    let readme = try Page("README.md").text
    for page in try Page.all().dropFirst() {
      #expect(readme.contains("](\(page.path))"), "\(page.path)")
    }
    let documents = try Self.documents()
    for name in filesBelow("\(repositoryRoot)docs").keys where name.hasSuffix(".png") {
      #expect(documents.contains("\(name))"), "\(name)")
    }
  }

  @Test func `no file names a folder of one machine`() throws {
    let paths = ["Sources", "Tests", "docs", "packaging", "templates", "samples"].flatMap {
      folder in
      filesBelow(repositoryRoot + folder).map { ("\(folder)/\($0.key)", $0.value) }
    }
    let loose = try ["README.md", "CHANGELOG.md", "Makefile", "Package.swift"].map {
      ($0, [UInt8](try Page($0).text.utf8))
    }
    let homes = ["work", "root", "home", "Users"].map { "/\($0)/" }
    for (path, bytes) in paths + loose {
      let text = String(decoding: bytes, as: UTF8.self)
      let found = homes.filter { text.contains(" \($0)") || text.contains("\"\($0)") }
      #expect(found.isEmpty, "\(path) names \(found)")
    }
  }
}
