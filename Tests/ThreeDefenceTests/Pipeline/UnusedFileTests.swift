import TestSupport
import Testing
import ThreeDefence

/// What is told to stand in a workspace without effect.
struct UnusedFileTests {
  private func told(holidays: String?, settings: String = "") throws -> [String] {
    var sentences: [String] = []
    try WorkspaceCase.with(settings: settings) { workspace in
      if let holidays { try workspace.folder.write(holidays, to: "holidays.csv") }
      sentences = try workspace.pipeline().unusedFiles().map(\.zh)
    }
    return sentences
  }

  @Test func `holidays are told where there are some and they do not count`() throws {
    let days = "日期\n2023-04-05\n"
    #expect(try told(holidays: days).map { $0.hasPrefix("holidays.csv 还没有用上") } == [true])
    #expect(try told(holidays: "日期\n") == [])
    #expect(try told(holidays: nil) == [])
    #expect(try told(holidays: days, settings: "due:\n  after-holidays: true\n") == [])
  }
}
