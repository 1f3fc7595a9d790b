import Foundation
import TestSupport

extension TemporaryFolder {
  /// Runs a shell command in the folder on a terminal of its own (script, util-linux).
  ///
  /// - Parameters:
  ///   - command: the command.
  ///   - columns: how wide the terminal is.
  ///   - environment: what stands in the environment besides the terminal's name.
  /// - Returns: the run, with all that the terminal was sent for its output.
  /// - Throws: when it cannot be run.
  func runOnTerminal(
    _ command: String, columns: Int = 80, environment: [String: String] = [:]
  ) throws -> Run {
    try write("stty cols \(columns) rows 24\n\(command)\n", to: ".command")
    return try run(
      "script -qec 'sh .command' /dev/null < /dev/null",
      environment: ["TERM": "xterm"].merging(environment) { $1 })
  }
}

/// What a terminal has been sent.
struct Sent {
  /// All of it, lines ended as programs end them.
  let text: String

  init(_ run: Run) { text = run.output.replacing("\r\n", with: "\n") }

  /// Whether colour was sent.
  var hasColour: Bool { text.contains(/\x1B\[[0-9;]+m/) }

  /// What was drawn and then written over or erased.
  var drawn: [String] {
    text.split(separator: "\n").flatMap {
      $0.components(separatedBy: "\r\u{1B}[K").dropFirst().dropLast()
    }
  }

  /// The lines that stay, without colour.
  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let last = line.components(separatedBy: "\r\u{1B}[K").last ?? ""
      return last.replacing(/\x1B\[[0-9;]*m/, with: "")
    }
  }
}

/// Columns that lines take by the tables of another program (Python's).
func widths(of lines: [String]) throws -> [Int] {
  let script = """
    import sys, unicodedata
    for line in sys.stdin.read().split("\\n"):
        print(sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else
            2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line))
    """
  let output = try ForeignProgram.output(
    of: ["python3", "-X", "utf8", "-c", script], input: Array(lines.joined(separator: "\n").utf8))
  return String(decoding: output ?? [], as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
}
