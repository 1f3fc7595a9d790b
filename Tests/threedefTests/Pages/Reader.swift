import Foundation
import TestSupport
import Testing

/// Does what a page says, from top to bottom: runs the commands of its `console` blocks, one after
/// another in one shell, and makes the changes that stand between them.
///
/// Between the blocks a page may ask for two things. “打开 `FILE` … 把 `C49` 格的 `OLD` 改成 `NEW`”
/// changes a cell of a CSV file, which must hold what the page says. “把下面的内容存为 `FILE`” makes
/// a file of the `csv` block that follows. Both are saved at the time that the page gives before, as
/// “2023 年 3 月 27 日 9:30 保存”. Commands are run on the first of April.
struct Reader {
  private static let clock = [
    "LD_PRELOAD": DisturbedCity.library,
    "FAULT_CLOCK": (try? Date("2023-04-01T09:00:00+08:00", strategy: .iso8601))
      .map { String(Int($0.timeIntervalSince1970)) } ?? "",
  ]

  private let folder: TemporaryFolder
  private var place = "."
  private var saved = "2023-03-27T09:00:00+08:00"

  /// A reader in a fresh folder that has the samples of the repository.
  init(in folder: TemporaryFolder) throws {
    self.folder = folder
    try FileManager.default.createSymbolicLink(
      atPath: folder["samples"], withDestinationPath: "\(repositoryRoot)samples")
  }

  /// Does what stands before a block and then the block.
  ///
  /// - Returns: how its commands ended and what they printed, each after itself, without the marks
  ///   and carriage returns of files, which no page shows; nil for a block without commands.
  mutating func follow(_ block: Page.Block) throws -> Run? {
    try prepare(block.before)
    if block.kind == "csv", let name = block.before.matches(of: /内容存为 `([^`]+)`/).last?.1 {
      try folder.write(block.text.replacing("\n", with: "\r\n"), to: "\(place)/\(name)")
      try touch("\(place)/\(name)")
    }
    guard block.kind == "console" else { return nil }
    let run = try folder.run(
      """
      set -e
      here=$PWD
      cd '\(place)'
      \(block.commands.map(Self.shown).joined(separator: "\n"))
      pwd > "$here/.place"
      """, environment: Self.clock)
    place = folder.text(".place").map { $0.trimmingCharacters(in: .newlines) } ?? place
    place = place == folder.path ? "." : String(place.trimmingPrefix(folder.path).dropFirst())
    let shown = run.output.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
    return Run(command: run.command, status: run.status, output: shown, error: run.error)
  }

  /// A command that prints itself first, as a page shows it, and all that it says, as a terminal does.
  private static func shown(_ command: String) -> String {
    "printf '$ %s\\n' '\(command.replacing("'", with: "'\\''"))'; { \(command); } 2>&1"
  }

  private mutating func prepare(_ prose: String) throws {
    if let time = prose.firstMatch(of: /(\d{4}) 年 (\d+) 月 (\d+) 日 (\d+):(\d+) 保存/) {
      let parts = [time.2, time.3, time.4, time.5].map { $0.count < 2 ? "0\($0)" : String($0) }
      saved = "\(time.1)-\(parts[0])-\(parts[1])T\(parts[2]):\(parts[3]):00+08:00"
    }
    let change =
      /打开 `([^`]+)`[^`]*把 `([A-Z])([0-9]+)` 格的 `([^`]*)` 改成 `([^`]*)`/
    for asked in prose.matches(of: change) {
      let path = "\(place)/\(asked.1)"
      var rows = try #require(folder.text(path)).components(separatedBy: "\r\n")
      let row = try #require(Int(asked.3)) - 1
      let column = Int(try #require(asked.2.utf8.first)) - 65
      var cells = rows[row].components(separatedBy: ",")
      #expect(cells[column] == asked.4, "\(asked.0)")
      cells[column] = String(asked.5)
      rows[row] = cells.joined(separator: ",")
      try folder.write(rows.joined(separator: "\r\n"), to: path)
      try touch(path)
    }
  }

  private func touch(_ path: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: try Date(saved, strategy: .iso8601)], ofItemAtPath: folder[path])
  }
}
