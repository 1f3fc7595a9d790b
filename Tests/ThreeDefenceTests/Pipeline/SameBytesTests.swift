import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// The order in which files are taken in and the number of workers change no byte.
struct SameBytesTests {
  /// Files that came at one and the same moment: two forms of one school that differ, one of another
  /// school in an XML and again in a list, one returned, the same bytes under two names, and none.
  private func files(_ form: SampleForm) -> [(path: String, bytes: [UInt8])] {
    let other = form.of("2142900002")
    return [
      ("乙.csv", form.with("student_count", "620").list),
      ("甲.csv", form.list),
      ("b/二.xml", other.submission([other.element])),
      ("a/二.csv", other.with("guard_count", "9").list),
      ("同.csv", form.with("staff_count", "52").list),
      ("同/样.csv", form.with("staff_count", "52").list),
      ("空.csv", []),
    ]
  }

  private func outputs(
    _ files: [(path: String, bytes: [UInt8])], together count: Int, workers: Int
  ) throws -> [String: [UInt8]] {
    var made: [String: [UInt8]] = [:]
    try WorkspaceCase.with { workspace in
      let pipeline = try workspace.pipeline()
      let ledger = try pipeline.ledger(wait: 0)
      for start in stride(from: 0, to: files.count, by: count) {
        for (path, bytes) in files[start..<min(start + count, files.count)] {
          try workspace.put(bytes, "2023-03/\(path)", changed: "2023-03-20T09:00:00+08:00")
        }
        var intake = pipeline.intake(into: ledger, now: workspace.now)
        intake.workers = workers
        _ = try intake.takeInbox()
      }
      let picture = try workspace.picture()
      let letters = try TemplateStore().letters(.zh)
      for file in try OutputFiles.make(
        try Summary(picture), letters: letters, language: .zh, encoding: .utf8, workers: workers)
      {
        made[file.path] = file.bytes
      }
    }
    return made
  }

  @Test func `whatever order they are taken in, by however many`() throws {
    let files = files(try SampleForm())
    let whole = try outputs(files, together: files.count, workers: 2)
    #expect(whole["manifest.json"] != nil)
    var random = SeededGenerator(seed: 3)
    for workers in [1, 2, 7] {
      let shuffled = files.shuffled(using: &random)
      for together in [1, 3, files.count] {
        let made = try outputs(shuffled, together: together, workers: workers)
        let differing = whole.keys.filter { whole[$0] != made[$0] }
        #expect(
          differing.isEmpty && made.count == whole.count,
          "\(shuffled.map(\.path)), \(together) together, \(workers) workers: \(differing)")
      }
    }
  }
}
