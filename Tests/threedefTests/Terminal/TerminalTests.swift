import Foundation
import TestSupport
import Testing

/// What a person at a terminal is shown.
struct TerminalTests {
  /// What shows a table or an account, run beside the sample city.
  private static let commands = [
    "aggregate --month 2023-03", "status --month 2023-03", "remind --month 2023-03",
    "status --month 2023-03 --school 3142900082", "status --runs",
    "explain guards.short_schools --month 2023-03",
    "explain guards.gap --month 2023-03 --unit 421102",
    "explain summary.guard_count --month 2023-03 --school 1142900011", "rules",
    "rules --indicators",
  ]

  /// Runs a test beside the sample city with its months summed up.
  private static func withSampleCity(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let run = try folder.run(
        "'\(repositoryRoot)samples/prepare.sh' '\(repositoryRoot)samples/huanggang' city"
          + " && threedef aggregate --workspace city --month 2023-03 --quiet")
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      try body(folder)
    }
  }

  @Test func `nothing runs over the edge of a terminal, in either language`() throws {
    try Self.withSampleCity { folder in
      for command in Self.commands {
        for (language, columns) in [("zh", 80), ("en", 80), ("zh", 120), ("en", 60)] {
          let told = "threedef \(command) --workspace city --language \(language)"
          let lines = Sent(try folder.runOnTerminal(told, columns: columns)).lines
          #expect(lines.count > 3, "\(told)")
          let widths = try widths(of: lines)
          for (line, width) in zip(lines, widths) where width > columns {
            Issue.record("\(told): \(width) columns: \(line)")
          }
        }
      }
    }
  }

  @Test func `nothing is cut on a narrow terminal`() throws {
    try Self.withSampleCity { folder in
      let remind = "threedef remind --workspace city --month 2023-03"
      let shown = Sent(try folder.runOnTerminal(remind)).lines
      let whole = shown.joined().filter { !$0.isWhitespace }
      let words = shown.map { $0.split(separator: " ") }
      let list = Array(try folder.run(remind).output.utf8)
      let rows = plainRows(of: list, delimiter: UInt8(ascii: ",")).rows.map { row in
        row.map { String(decoding: $0, as: UTF8.self) }
      }
      #expect(rows.count == 79)
      for row in rows.dropFirst() {
        // Codes, telephone numbers and counts stand in one piece, texts may go on in the next line.
        let isThere = words.contains { words in
          [2, 5, 8, 9].allSatisfy { words.contains(Substring(row[$0])) }
        }
        #expect(row[2].isEmpty || isThere, "\(row)")
        for text in [row[1], row[7], row[10]] where !text.isEmpty {
          let isShown = whole.contains(text.filter { !$0.isWhitespace })
          #expect(isShown, "\(text)")
        }
        // A name may be broken within its column.
        let isNamed = words.contains { $0.contains { $0.count > 8 && row[3].hasPrefix($0) } }
        #expect(row[3].isEmpty || isNamed, "\(row[3])")
      }
    }
  }

  @Test func `in a pipe nothing is broken or coloured, whatever is said of a terminal`() throws {
    try Self.withSampleCity { folder in
      for command in Self.commands {
        let told = "threedef \(command) --workspace city"
        let plain = try folder.run(told)
        let piped = try folder.run(
          "\(told) | cat", environment: ["TERM": "xterm", "COLUMNS": "40"])
        #expect(!plain.output.contains("\u{1B}"), "\(command)")
        // How many files are new is another number each time.
        #expect(piped.output.count == plain.output.count || command == Self.commands[0])
      }
      let explain = "threedef explain guards.gap --month 2023-03 --workspace city"
      let wide = try folder.run(explain).output.split(separator: "\n").map(String.init)
      #expect(try widths(of: wide).max() ?? 0 > 120)
    }
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": ""], true),
      (["TERM": "xterm", "NO_COLOR": "1"], false), (["TERM": "dumb"], false),
      (["TERM": ""], false),
    ])
  func `a terminal is shown colour unless it, or the person, will have none`(
    _ environment: [String: String], _ hasColour: Bool
  ) throws {
    try City.with { folder in
      let command = "threedef aggregate --month 2023-03 --workspace city"
      let sent = Sent(try folder.runOnTerminal(command, environment: environment))
      #expect(sent.hasColour == hasColour, "\(sent.text)")
      // It never carries the meaning alone, and takes no room.
      let plain = Sent(try folder.runOnTerminal(command, environment: ["TERM": "dumb"]))
      #expect(sent.lines.dropFirst(3).prefix(5) == plain.lines.dropFirst(3).prefix(5))
    }
  }

  @Test func `late, returned and missing are coloured, and what is in order is not`() throws {
    try City.with { folder in
      let run = try folder.runOnTerminal("threedef aggregate --month 2023-03 --workspace city")
      let lines = Sent(run).text.split(separator: "\n")
      // 黄州区: three expected, one on time, one late, one returned, none missing: 66.67, 33.33.
      let unit = try #require(lines.first { $0.contains("421102") })
      #expect(
        unit.split(separator: " ").suffix(8) == [
          "3", "1", "\u{1B}[35m1\u{1B}[m", "\u{1B}[31m1\u{1B}[m", "0", "0",
          "\u{1B}[35m66.67\u{1B}[m", "\u{1B}[35m33.33\u{1B}[m",
        ])
      // The total, in bold: of six one is late, one returned, one missing.
      let total = try #require(lines.first { $0.contains("合计") })
      #expect(
        total.split(separator: " ").prefix(6) == [
          "\u{1B}[1m合计\u{1B}[m", "\u{1B}[1m6\u{1B}[m", "\u{1B}[1m3\u{1B}[m",
          "\u{1B}[1;35m1\u{1B}[m", "\u{1B}[1;31m1\u{1B}[m", "\u{1B}[1;31m1\u{1B}[m",
        ])
    }
  }

  @Test func `what a file says does nothing to the terminal`() throws {
    try City.with { folder in
      // ESC, BEL, the control sequence introducer of ISO 6429 in one character, a turned direction.
      let name = "样\u{1B}]0;x\u{7}\u{9B}2J\u{202E}例"
      let file = "city/inbox/2023-03/421102/1142900003.csv"
      let text = try #require(folder.text(file))
      try folder.write(text.replacing("样例黄州区第3幼儿园", with: name), to: "控制.csv")
      let register = try #require(folder.text("city/schools.csv"))
      try folder.write(
        register.replacing("样例团风县第6幼儿园", with: name), to: "city/schools.csv")
      let run = try folder.runOnTerminal(
        """
        threedef check 控制.csv --workspace city
        threedef aggregate --month 2023-03 --workspace city
        threedef remind --month 2023-03 --workspace city
        """)
      let sent = Sent(run).text
      #expect(sent.contains("name-differs") && sent.contains("V21"), "\(sent)")
      for control in ["\u{1B}]", "\u{7}", "\u{9B}", "\u{202E}"] {
        #expect(!sent.contains(control), "\(sent)")
      }
    }
  }
}
