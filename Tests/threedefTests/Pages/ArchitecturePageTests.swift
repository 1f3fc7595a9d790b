import Foundation
import TestSupport
import Testing

/// `docs/architecture.md` names what is there, and all that matters of it.
struct ArchitecturePageTests {
  private static let sources = "Sources/ThreeDefence"

  private func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: repositoryRoot + path)
  }

  private func folders(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: repositoryRoot + path).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: "\(repositoryRoot)\(path)/\($0)", isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  /// The names in the first column of the table that follows a line.
  private func rows(after line: String) throws -> [String] {
    let page = try Page("docs/architecture.md").text
    let start = try #require(page.range(of: line), "\(line)").upperBound
    let table = try #require(page[start...].firstMatch(of: /\| --- \|[^\n]*\n((?:\|[^\n]*\n)+)/)).1
    return table.split(separator: "\n").compactMap { $0.split(separator: "|").first }
      .flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.1) } }
  }

  @Test func `every path that it names is there`() throws {
    let page = try Page("docs/architecture.md").text
    let roots = "Sources|Tests|templates|packaging|samples|docs|\\.ci"
    let paths = page.matches(
      of: try Regex("`((?:\(roots))/?[^` ]*)`", as: (Substring, Substring).self))
    #expect(paths.count > 40)
    for path in paths { #expect(isThere(String(path.1)), "\(path.1)") }
    let files = filesBelow("\(repositoryRoot)Sources").keys
    for name in page.matches(of: /`([A-Za-z]+\.swift)`/) {
      #expect(files.contains { $0.hasSuffix("/\(name.1)") }, "\(name.1)")
    }
  }

  @Test func `its tables have every module, every folder and every kind of test`() throws {
    let modules = Set(try rows(after: "## Modules"))
    let targets = try folders(in: "Sources") + ["TestSupport"]
    #expect(modules == Set(targets))
    let parts = Set(try rows(after: "Folders of `ThreeDefence`"))
    for folder in try folders(in: Self.sources) { #expect(parts.contains(folder), "\(folder)") }
    for part in parts { #expect(isThere("\(Self.sources)/\(part)"), "\(part)") }
    let tests = try rows(after: "## Tests")
    for folder in try folders(in: "Tests") {
      #expect(tests.contains { $0.hasPrefix("Tests/\(folder)") }, "Tests/\(folder)")
    }
  }
}
