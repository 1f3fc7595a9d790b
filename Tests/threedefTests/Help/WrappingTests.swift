import Testing

@testable import threedef

/// Text in lines of a terminal.
struct WrappingTests {
  @Test(arguments: [
    // Two columns for each Chinese character, one for each other.
    ("收下文件", 4, ["收下", "文件"]), ("收下文件", 5, ["收下", "文件"]),
    ("take in files", 7, ["take in", "files"]), ("take in files", 4, ["take", "in", "files"]),
    // No mark that closes begins a line, none that opens ends one.
    ("收下，审核", 4, ["收", "下，", "审核"]), ("看（表）", 6, ["看", "（表）"]),
    ("如“甲”", 4, ["如", "“甲”"]),
    // A word stays whole beside Chinese, and has a line to itself where it is too long.
    ("如 2023-03；再写", 10, ["如", "2023-03；", "再写"]), ("用guards.gap", 4, ["用", "guards.gap"]),
    ("", 10, []), ("a", 1, ["a"]),
  ])
  func `a text is broken where its language allows it`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(Wrapping.lines(text, columns: columns) == lines)
  }
}
