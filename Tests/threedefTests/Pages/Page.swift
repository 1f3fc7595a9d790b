import Foundation
import TestSupport

/// A page of the documents: the README, or one below `docs`.
struct Page {
  /// Its path in the repository.
  let path: String
  /// What it says.
  let text: String

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOfFile: repositoryRoot + path, encoding: .utf8)
  }

  /// Every page, the README first.
  static func all() throws -> [Page] {
    let names = try FileManager.default.contentsOfDirectory(atPath: repositoryRoot + "docs")
    return try (["README.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" })
      .map(Page.init)
  }

  /// A fenced block.
  struct Block {
    /// What stands behind the fence: `sh`, `console`, `csv`; empty for none.
    let kind: String
    /// Its lines, without the fences.
    let text: String
    /// The picture that stands under it, as a path in the repository; nil without one.
    let picture: String?
    /// What stands between the block before and this one.
    let before: String
    /// Where its text stands in the page.
    let range: Range<String.Index>

    /// The commands of a `console` block.
    var commands: [String] {
      text.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
    }
  }

  /// Its fenced blocks, in order.
  var blocks: [Block] {
    var end = text.startIndex
    return text.matches(of: /(?sm)^```(\w*)\n(.*?)^```\n(?:\n!\[[^\]\n]*\]\((\S+)\))?/).map {
      match in
      defer { end = match.range.upperBound }
      return Block(
        kind: String(match.1), text: String(match.2), picture: match.3.map { folder + $0 },
        before: String(text[end..<match.range.lowerBound]),
        range: match.2.startIndex..<match.2.endIndex)
    }
  }

  /// The folder that its links start from, with its slash; empty for the repository's own.
  var folder: String { path.hasPrefix("docs/") ? "docs/" : "" }
}
