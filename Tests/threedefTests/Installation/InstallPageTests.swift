import Foundation
import TestSupport
import Testing

/// `docs/install.md` says what is so.
struct InstallPageTests {
  private func page() throws -> String {
    try String(contentsOfFile: "\(repositoryRoot)docs/install.md", encoding: .utf8)
  }

  /// The blocks of commands below a heading.
  private func blocks(_ heading: String) throws -> [String] {
    let section = try page().components(separatedBy: "\n## ").first { $0.hasPrefix(heading) }
    return try #require(section).matches(of: /(?s)```sh\n(.*?)```/).map { String($0.1) }
  }

  @Test func `everything that is installed stands on the page`() throws {
    let named = try page().matches(of: /\n\| `\/usr\/local\/([^`]+)` \|/).map { String($0.1) }
    try Installation.with { folder in
      let installed = folder.files(below: "usr").keys
      for path in installed {
        #expect(named.contains { path == $0 || path.hasPrefix("\($0)/") }, "\(path)")
      }
      for path in named {
        #expect(installed.contains { $0 == path || $0.hasPrefix("\(path)/") }, "\(path)")
      }
    }
  }

  @Test func `what the mails say is what the program says`() throws {
    let messages = filesBelow("\(repositoryRoot)Sources/ThreeDefence/Messages").values
      .map { String(decoding: $0, as: UTF8.self) }.joined()
    let rows = try page().matches(of: /\n\| `([^`]*\p{Han}[^`]*)` \|/).map { String($0.1) }
    #expect(rows.count == 7)
    for row in rows { #expect(messages.contains(row), "\(row)") }
  }

  @Test func `a workspace that is lost comes back from its backup, to the byte`() throws {
    try TemporaryFolder.with { folder in
      try folder.makeFolder("srv")
      try City.lay(in: folder, as: "srv/threedef")
      // As a user who is no administrator, below a folder of the test's own.
      let blocks = try blocks("备份").map {
        "set -e\n"
          + $0.replacing("sudo ", with: "").replacing("/srv/", with: "\(folder["srv"])/")
          .replacing(/chown -R threedef: .*\n/, with: "")
      }
      try #require(blocks.count == 2)
      let aggregate = "threedef aggregate --workspace srv/threedef --month 2023-03 --quiet"
      let runs = "threedef status --workspace srv/threedef --month 2023-03 --runs"
      _ = try folder.run(aggregate)
      let history = try folder.run(runs)
      let (inbox, outputs) = (
        folder.files(below: "srv/threedef/inbox"), folder.files(below: "srv/threedef/out")
      )
      #expect(!outputs.isEmpty)
      let script = "\(blocks[0])\nrm -r srv/threedef\n\(blocks[1])\nrm -r srv/threedef/out"
      let restored = try folder.run(script)
      #expect(restored.status == 0 && restored.error.isEmpty, "\(restored)")
      #expect(folder.files(below: "srv/threedef/inbox") == inbox)
      // The inbox alone would do for the outputs, but not for what the ledger knows besides.
      #expect(try folder.run(runs).output == history.output && history.status == 0, "\(history)")
      let run = try folder.run(aggregate)
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      let now = folder.files(below: "srv/threedef/out")
      // That nothing has changed since the last run is news.
      let news = "2023-03/changes-since-last-run.csv"
      #expect(now.filter { $0.key != news } == outputs.filter { $0.key != news })
    }
  }
}
