import Foundation
import TestSupport
import Testing

/// Commands of the built program, held to what is written down.
///
/// Every folder of `Cases` has a command, `cmd`, and what must come of it: `expected-stdout`,
/// `expected-stderr` and `expected-status`; an absent file stands for nothing and for status 0. The
/// command runs in a fresh folder with the small city in `city` and the case's `files` laid over it.
///
/// With `RECORD_GOLDEN` in the environment what comes is written down instead; read it in the diff.
struct GoldenCaseTests {
  private static let folder = "\(repositoryRoot)Tests/threedefTests/Cases"
  static let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()

  @Test(arguments: names ?? [])
  func `a command prints and ends as is written down`(_ name: String) throws {
    let place = "\(Self.folder)/\(name)"
    let command = try String(contentsOfFile: "\(place)/cmd", encoding: .utf8)
    let run = try City.with { folder in
      for (path, bytes) in filesBelow("\(place)/files") { try folder.write(bytes, to: path) }
      return try folder.run(command)
    }
    guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil else {
      try Self.record(run.output, as: "\(place)/expected-stdout")
      try Self.record(run.error, as: "\(place)/expected-stderr")
      try Self.record(run.status == 0 ? "" : "\(run.status)\n", as: "\(place)/expected-status")
      return
    }
    #expect(run.output == Self.text("\(place)/expected-stdout"), "\(run)")
    #expect(run.error == Self.text("\(place)/expected-stderr"), "\(run)")
    let status = Self.text("\(place)/expected-status").trimmingCharacters(in: .newlines)
    #expect(String(run.status) == (status.isEmpty ? "0" : status), "\(run)")
  }

  @Test func `there are cases`() { #expect((Self.names ?? []).count > 30) }

  private static func text(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func record(_ text: String, as path: String) throws {
    if text.isEmpty {
      try? FileManager.default.removeItem(atPath: path)
    } else {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
