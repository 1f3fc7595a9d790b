import Foundation
import TestSupport
import Testing

/// The line that tells how far a long step has come.
///
/// The clock of the program runs so fast that every step takes over a second, or stands still.
struct ProgressTests {
  private static func environment(haste: Int) -> [String: String] {
    ["LD_PRELOAD": DisturbedCity.library, "FAULT_HASTE": String(haste)]
  }

  private static let fast = environment(haste: 100_000)
  private static let sample = "threedef sample big --schools 2000 --months 2023-03"

  @Test func `a step of over a second is shown, and is gone at its end`() throws {
    try TemporaryFolder.with { folder in
      let making = Sent(try folder.runOnTerminal(Self.sample, environment: Self.fast))
      #expect(making.drawn.contains { $0.hasPrefix("生成样例  ") }, "\(making.text)")
      #expect(making.lines.count == 2 && making.lines[0].hasPrefix("已在 big 生成"), "\(making.lines)")
      let run = Sent(
        try folder.runOnTerminal(
          "threedef aggregate --workspace big --month 2023-03 --language en",
          environment: Self.fast))
      let intake = #/intake  \[[#-]{20}\]  \d+\/\d+ files  about \d+ s left/#
      #expect(run.drawn.contains { $0.wholeMatch(of: intake) != nil }, "\(run.drawn)")
      #expect(run.drawn.contains { $0.hasPrefix("outputs  ") }, "\(run.drawn)")
      #expect(run.lines.first?.contains("returns of 2023-03") == true, "\(run.lines)")
      #expect(!run.lines.contains { $0.contains("intake  ") }, "\(run.lines)")
      #expect(try widths(of: run.drawn).allSatisfy { $0 < 80 })
    }
  }

  @Test func `nothing is shown of a step of less than a second`() throws {
    try TemporaryFolder.with { folder in
      let run = Sent(
        try folder.runOnTerminal(Self.sample, environment: Self.environment(haste: 0)))
      #expect(run.drawn.isEmpty && !run.text.contains("\r"), "\(run.text)")
    }
  }

  @Test(
    arguments: [
      ("NO_COLOR=1 threedef", ""), ("TERM=dumb threedef", ""), ("threedef", "--quiet"),
      ("threedef", "2> error"),
    ])
  func `nothing is shown where it is not wanted or nobody looks`(
    _ before: String, _ after: String
  ) throws {
    try TemporaryFolder.with { folder in
      let command = Self.sample.replacing("threedef", with: before)
      let run = Sent(try folder.runOnTerminal("\(command) \(after)", environment: Self.fast))
      #expect(run.drawn.isEmpty && !run.text.contains("\r"), "\(run.text)")
      #expect(folder.text("error") ?? "" == "")
    }
  }

  @Test func `standard error is shown progress while standard output is a file`() throws {
    try TemporaryFolder.with { folder in
      let run = Sent(
        try folder.runOnTerminal("\(Self.sample) > output", environment: Self.fast))
      #expect(!run.drawn.isEmpty && run.lines == [""], "\(run.text)")
      #expect(folder.text("output")?.contains("\u{1B}") == false)
    }
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func `a program that is interrupted leaves no line behind`(
    _ signal: String, _ status: Int
  ) throws {
    try TemporaryFolder.with { folder in
      let command = """
        env --default-signal=INT \(Self.sample.replacing("2000", with: "20000")) 2> /dev/tty &
        sleep 1
        kill -\(signal) $!
        wait $!
        echo "status $?"
        """
      let run = Sent(try folder.runOnTerminal(command, environment: Self.fast))
      #expect(!run.drawn.isEmpty, "\(run.text)")
      #expect(run.lines.contains("status \(status)"), "\(run.lines)")
      #expect(!run.lines.contains { $0.contains("生成样例") }, "\(run.lines)")
    }
  }
}
