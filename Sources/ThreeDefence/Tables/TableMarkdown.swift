extension Table {
  /// The table as Markdown, a line a row.
  public func markdown(_ language: Language) -> String {
    let headings = headings.map { $0.text(language) }
    let rows = (0..<count).map { row($0).map { $0.text(language) } }
    return ([headings, headings.map { _ in "---" }] + rows).map { row in
      "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }
}
