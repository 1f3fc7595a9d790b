import Foundation
import TestSupport
import Testing

/// Every run that a page shows in a `console` block prints what it shows.
///
/// With `RECORD_PAGES` in the environment the pages are written anew; read them in the diff.
struct PageRunTests {
  static let pages = (try? Page.all())?.filter { $0.blocks.contains { $0.kind == "console" } } ?? []

  @Test(arguments: pages.map(\.path))
  func `a reader who does what a page says sees what it shows`(path: String) throws {
    let page = try Page(path)
    var text = page.text
    try TemporaryFolder.with { folder in
      var reader = try Reader(in: folder)
      var printed: [(Page.Block, String)] = []
      for block in page.blocks {
        guard let run = try reader.follow(block) else { continue }
        // A check ends with 1 where it finds what must be mended.
        let isCheck = block.commands.last?.hasPrefix("threedef check ") == true
        try #require(run.status == 0 || isCheck && run.status == 1, "\(run)")
        printed.append((block, run.output))
      }
      guard ProcessInfo.processInfo.environment["RECORD_PAGES"] == nil else {
        for (block, output) in printed.reversed() {
          text.replaceSubrange(block.range, with: output)
        }
        try text.write(toFile: repositoryRoot + path, atomically: true, encoding: .utf8)
        return
      }
      for (block, output) in printed { #expect(output == block.text, "\(block.commands)") }
    }
  }

  @Test func `the README and the clerk's page show runs`() {
    let paths = Self.pages.map(\.path)
    for path in ["README.md", "docs/clerk.md"] { #expect(paths.contains(path), "\(path)") }
  }
}
