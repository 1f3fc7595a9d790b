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
    #expect(rows.count == 15)
    for row in rows { #expect(messages.contains(row), "\(row)") }
  }

  @Test func `a workspace that is lost comes back from its backup, to the byte`() throws {
    try TemporaryFolder.with { folder in
      try folder.makeFolder("srv")
      try City.lay(in: folder, as: "srv/threedef")
      for place in ["sbin", "cron.d"] { try folder.makeFolder(place) }
      // As a user who is no administrator, below a folder of the test's own.
      let blocks = try (blocks("备份") + blocks("恢复")).map {
        "set -e\n"
          + $0.replacing("sudo apt-get install sqlite3\n", with: "").replacing("sudo ", with: "")
          .replacing("/srv/", with: "\(folder["srv"])/")
          .replacing("/usr/local/sbin/", with: "\(folder["sbin"])/")
          .replacing("/etc/cron.d/", with: "\(folder["cron.d"])/")
          .replacing(/chown -R threedef: .*\n/, with: "")
          .replacing("2023-03-26", with: "$(date +%F)")
          .replacing("-u threedef threedef", with: "threedef")
      }
      try #require(blocks.count == 4)
      let aggregate = "threedef aggregate --workspace srv/threedef --month 2023-03 --quiet"
      let runs = "threedef status --workspace srv/threedef --month 2023-03 --runs"
      _ = try folder.run(aggregate)
      let history = try folder.run(runs)
      let (inbox, outputs) = (
        folder.files(below: "srv/threedef/inbox"), folder.files(below: "srv/threedef/out")
      )
      #expect(!outputs.isEmpty)
      let script = "\(blocks[0])\nrm -r srv/threedef\n\(blocks[2])\nrm -r srv/threedef/out"
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
      // What the machine does by itself, in a line that cron does not cut at a percent sign.
      _ = try folder.run(blocks[1])
      let line = try #require(folder.text("cron.d/threedef-backup"))
      #expect(line == "30 6 26 * * root \(folder["sbin"])/threedef-backup\n")
      // A ledger that is damaged does not take the place of one that is not.
      let damaged = try folder.run(
        """
        dd if=/dev/zero of=srv/threedef/ledger.sqlite bs=4096 seek=8 count=4 conv=notrunc status=none
        sbin/threedef-backup
        """)
      #expect(damaged.status != 0, "\(damaged)")
      // With no backup at all, the archives.
      let archives = try folder.run("rm srv/threedef/ledger.sqlite*\n\(blocks[3])")
      #expect(archives.status == 0, "\(archives)")
      let again = try folder.run(aggregate)
      #expect(again.status == 0 && again.error.isEmpty, "\(again)")
    }
  }
}
