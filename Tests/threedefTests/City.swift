import Foundation
import TestSupport

/// A small city: six schools in two counties, and in 2023-03 one of every state.
///
/// 黄州区 421102: one school on time, one late by nothing (it came in the first instant after the due
/// day), one returned (its guards do not add up). 团风县 421121: two on time, of which one reports an
/// incident (a query), and one missing. A school that no register knows has reported too.
enum City {
  private static let folder = "\(repositoryRoot)Tests/threedefTests/City"

  /// Lays the city down, each submission with the time at which it was received.
  static func lay(in folder: TemporaryFolder, as name: String = "city") throws {
    let files = FileManager.default
    try files.copyItem(atPath: self.folder, toPath: folder[name])
    try files.removeItem(atPath: folder["\(name)/times.csv"])
    let times = try String(contentsOfFile: "\(self.folder)/times.csv", encoding: .utf8)
    for line in times.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",")
      try files.setAttributes(
        [.modificationDate: try Date(String(cells[1]), strategy: .iso8601)],
        ofItemAtPath: folder["\(name)/\(cells[0])"])
    }
  }

  /// Runs a test in a fresh folder that holds the city.
  static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    try TemporaryFolder.with { folder in
      try lay(in: folder)
      return try body(folder)
    }
  }
}
