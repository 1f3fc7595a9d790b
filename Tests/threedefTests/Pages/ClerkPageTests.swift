import Foundation
import TestSupport
import Testing

/// What the pages for clerk and school say is what the program says.
struct ClerkPageTests {
  private static let form = "七里坪镇/样例七里坪镇第一小学.csv"

  /// The sound card of the sample, line by line.
  private static func card() throws -> String {
    let path = "\(repositoryRoot)samples/five/收到的报表/\(form)"
    return try String(contentsOfFile: path, encoding: .utf8).replacing("约60", with: "60")
  }

  /// The card with another value in a line.
  private static func card(_ line: String, _ value: String) throws -> [UInt8] {
    let sound = try card()
    let rows = sound.components(separatedBy: "\r\n").map { row in
      var cells = row.components(separatedBy: ",")
      if cells.count == 3, cells[1].hasPrefix(line) { cells[2] = value }
      return cells.joined(separator: ",")
    }
    let text = rows.joined(separator: "\r\n")
    try #require(text != sound, "\(line)")
    return Array(text.utf8)
  }

  /// The commonest mistakes, in the order of the page; what becomes of a sound form by each.
  private static func mistakes() throws -> [[UInt8]] {
    let workbook = storedZip([("[Content_Types].xml", []), ("xl/workbook.xml", [])])
    let lost = try card().map { $0.isASCII ? String($0) : "?" }.joined()
    return [
      try card("视频监控摄像机数", "约60"), try card("教职工数", ""), try card("自行招用人数", "7"),
      try card("持保安员证人数", "9"), workbook,
      try card("学校标识码", "3.44E+09"), try card("报告期", "Mar-23"), try card("报告期", "2023-02"),
      try card("学校标识码", "3442999999"), Array(lost.utf8),
    ]
  }

  /// The sentences of the page's table of mistakes.
  private static func sentences() throws -> [String] {
    let page = try Page("docs/clerk.md").text
    let start = try #require(page.range(of: "最常见的十种")).upperBound
    let table = try #require(page[start...].firstMatch(of: /\| --- \| --- \|\n((?:\|[^\n]*\n)+)/)).1
    return table.matches(of: /(?m)^\| `([^`]+)` \|/).map { String($0.1) }
  }

  @Test func `the commonest mistakes are told in the words of the page`() throws {
    let sentences = try Self.sentences()
    let mistakes = try Self.mistakes()
    try #require(sentences.count == 10 && mistakes.count == 10)
    for (sentence, mistake) in zip(sentences, mistakes) {
      try TemporaryFolder.with { folder in
        try folder.write(mistake, to: "2023-03/form.csv")
        let samples = "\(repositoryRoot)samples/five"
        let run = try folder.run(
          """
          threedef init ws --bureau 红安县教育局 --division 421122 --quiet
          cp '\(samples)/schools.csv' ws/schools.csv
          threedef check --workspace ws 2023-03/form.csv
          """)
        #expect(run.status == 1 && run.error.isEmpty, "\(run)")
        #expect(run.output.contains(sentence), "\(sentence)\n\(run)")
      }
    }
  }

  @Test func `the messages that a clerk asks about are the program's`() throws {
    let messages = filesBelow("\(repositoryRoot)Sources/ThreeDefence/Messages").values
      .map { String(decoding: $0, as: UTF8.self) }.joined()
    for name in ["docs/clerk.md", "docs/school.md"] {
      let asked = try Page(name).text.matches(of: /(?m)^\*\*[^*\n]*说“([^”]+)”/).map { $0.1 }
      if name == "docs/clerk.md" { #expect(asked.count >= 2) }
      for sentence in asked { #expect(messages.contains(sentence), "\(sentence)") }
    }
  }

  @Test func `a file that is laid in the wrong place is told in the words of the page`() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.run("threedef init ws --bureau 红安县教育局 --division 421122 --quiet")
      try folder.write(try Self.card(), to: "ws/inbox/样例县第一中学.csv")
      let run = try folder.run("cd ws; threedef receive --month 2023-03")
      let told = run.error.trimmingCharacters(in: .newlines)
      let page = try Page("docs/clerk.md").text
      #expect(!told.isEmpty && page.contains("`\(told)`"), "\(run)")
    }
  }

  @Test func `whoever takes out the practice forms is told in Chinese what became of it`() throws {
    try TemporaryFolder.with { folder in
      let prepare = "'\(repositoryRoot)samples/prepare.sh' '\(repositoryRoot)samples/five'"
      let taken = try folder.runOnTerminal("\(prepare) 练习; \(prepare) 练习")
      let lines = Sent(taken).lines.filter { !$0.isEmpty }
      #expect(lines == ["已取出样例，放在 练习", "已取出样例，放在 练习"])
      try folder.write("王老师的", to: "文档/记事.txt")
      for (target, told) in [("文档", "没有动它"), ("文档/记事.txt/练习", "不能写入")] {
        let run = try folder.run("\(prepare) \(target)")
        #expect(run.status == 1 && run.error.hasPrefix("没有取出样例："), "\(run)")
        #expect(run.error.contains(told) && run.error.split(separator: "\n").count == 1, "\(run)")
      }
      #expect(folder.text("文档/记事.txt") == "王老师的")
    }
  }

  @Test func `the letter that the school's page quotes is the one that is written`() throws {
    let quoted = try Page("docs/school.md").text.matches(of: /(?m)^> (.*?) *$/).map { $0.1 }
    #expect(quoted.count == 2)
    try TemporaryFolder.with { folder in
      var reader = try Reader(in: folder)
      // As far as the question why the school was returned.
      for block in try Page("docs/clerk.md").blocks {
        if block.commands.contains(where: { $0.hasPrefix("threedef status") }) { break }
        _ = try reader.follow(block)
      }
      let letter = try #require(folder.text("三防/out/2023-03/letters/421122101.txt"))
      for line in quoted { #expect(letter.contains(line), "\(line)") }
    }
  }

  @Test func `what the page names outside its runs is there at the end of them`() throws {
    try TemporaryFolder.with { folder in
      var reader = try Reader(in: folder)
      let page = try Page("docs/clerk.md")
      for block in page.blocks { _ = try reader.follow(block) }
      let written = Set(folder.files(below: "三防/out/2023-03").keys)
      try #require(written.count > 20)
      let named = page.text.matches(of: /`((?:tables\/)?[a-z0-9-]+\.(?:csv|html|xml\.gz))`/)
        .map { String($0.1) }
      let own = ["schools.csv", "explanations.csv", "holidays.csv"]
      #expect(named.count > 10)
      for name in named where !own.contains(name) { #expect(written.contains(name), "\(name)") }
      let commands = page.text.matches(of: /`(threedef [ -_a-~]+)`/).map { String($0.1) }
      #expect(commands.count >= 4)
      for command in commands {
        let run = try folder.run("cd 三防; \(command)")
        #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      }
    }
  }
}
