import Foundation
import TestSupport
import Testing

/// Every command of `docs/ledger.md` gives what the page shows, on the sample city with February closed.
struct LedgerPageTests {
  /// A block of commands, and what they print; nil where the page does not show it.
  private struct Step {
    var commands: String
    var printed: String?
  }

  private func steps() throws -> [Step] {
    let page = try String(contentsOfFile: "\(repositoryRoot)docs/ledger.md", encoding: .utf8)
    return page.matches(of: /(?s)```sh\n(.*?)```\n(?:\n```text\n(.*?)```)?/).map {
      Step(commands: String($0.1), printed: $0.2.map(String.init))
    }
  }

  @Test func `an auditor finds what the page shows`() throws {
    try TemporaryFolder.with { folder in
      for name in ["samples", "templates"] {
        try FileManager.default.createSymbolicLink(
          atPath: folder[name], withDestinationPath: repositoryRoot + name)
      }
      let prepared = try folder.run(
        """
        set -e
        samples/prepare.sh samples/huanggang demo
        for month in 2023-02 2023-03; do threedef aggregate --workspace demo --month $month --quiet; done
        threedef close 2023-02 --workspace demo --reason 已上报省厅 --quiet
        """)
      try #require(prepared.status == 0 && prepared.error.isEmpty, "\(prepared)")
      let ledger = folder.bytes("demo/ledger.sqlite")
      let steps = try steps()
      #expect(steps.count >= 12)
      for step in steps {
        let run = try folder.run("set -e\n" + step.commands)
        #expect(run.status == 0, "\(run)")
        #expect(run.error.isEmpty || step.commands.contains("xmllint"), "\(run)")
        if let printed = step.printed { #expect(run.output == printed, "\(run)") }
      }
      // Looking changes nothing.
      #expect(folder.bytes("demo/ledger.sqlite") == ledger)
      // A single number that is another one is found.
      let comparison = try #require(steps.first { $0.commands.contains("details.csv") })
      let changed = try folder.run(
        """
        sqlite3 demo/ledger.sqlite "UPDATE formThreeDefence2023 SET total_investment =
          total_investment + 1 WHERE schoolCode = '1142900003' AND submissionId IN (
            SELECT id FROM submission WHERE month = '2023-03')"
        \(comparison.commands)
        """)
      #expect(changed.output.contains("不符：421102,黄州区教育局,1142900003,"), "\(changed)")
      #expect(changed.output.split(separator: "\n").count == 2, "\(changed)")
    }
  }

  @Test func `every table of the ledger stands on the page`() throws {
    let page = try String(contentsOfFile: "\(repositoryRoot)docs/ledger.md", encoding: .utf8)
    let tables = try City.with { folder in
      try folder.run(
        """
        threedef receive --workspace city --quiet
        sqlite3 city/ledger.sqlite "SELECT name FROM sqlite_schema WHERE type = 'table'"
        """)
    }.output.split(separator: "\n")
    #expect(tables.count >= 12)
    for table in tables { #expect(page.contains("`\(table)`"), "\(table)") }
  }
}
