import Foundation
import TestSupport
import Testing
import ThreeDefence

/// What a later month sees of a closed one stays as it was closed, under another form and standard.
struct ClosedEditionTests {
  private let march = LedgerSamples.march

  /// A form edition without C11 that has C12 and C10 in the other order and returns every form of
  /// February, and a standard without S14, which reads C11.
  private func changeEdition(_ workspace: WorkspaceCase) throws {
    let templates = "\(repositoryRoot)templates"
    let form = try String(
      contentsOfFile: "\(templates)/forms/three-defence-2023.yaml", encoding: .utf8)
    var lines = form.replacing("id: three-defence-2023", with: "id: three-defence-2024")
      .replacing(
        "checks:\n",
        with: """
          checks:
            - id: N01
              severity: fatal
              must-hold: month.number <> 2
              message: 二月不报。

          """
      ).split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0.contains("code: C11") })
    let radio = try #require(lines.firstIndex { $0.contains("code: C10") })
    #expect(radio == place - 2 && lines[place + 2].contains("code: C12"))
    lines.replaceSubrange(
      radio..<place + 4, with: lines[place + 2..<place + 4] + lines[radio..<place])
    try workspace.folder.write(
      lines.joined(separator: "\n"), to: "forms/three-defence-2024.yaml")
    let standard = try String(contentsOfFile: "\(templates)/standards/hubei.yaml", encoding: .utf8)
    let without = standard.replacing(/(?s)      - id: S14\n.*?(?=      - id: S15\n)/, with: "")
    #expect(without != standard)
    try workspace.folder.write(without, to: "standards/hubei.yaml")
    try workspace.folder.write(
      "bureau: 黄冈市教育局\ndivision: \"421100\"\nform: three-defence-2024\n", to: "threedef.yaml")
  }

  @Test func `acceptance, verdicts and values of a closed month are of its own editions`() throws {
    try ClosingCase.withReports { workspace in
      try ClosingCase.close(workspace, march.previous)
      try changeEdition(workspace)
      let picture = try workspace.picture()
      let february = try #require(picture.lastMonth)
      #expect(
        february.states
          == StateCounts(expected: 2, onTime: 1, late: 0, returned: 0, missing: 1, unexpected: 0))
      for id in ["S14", ComplianceCounts.overall] {
        #expect(february.verdicts[id] == VerdictCounts(met: 1, unmet: 0, undetermined: 0), "\(id)")
      }
      // March has the same values, each beside its own of February.
      #expect(picture.findings(of: .formCopied).map(\.schoolCode) == ["2142900001"])
      #expect(picture.findings.filter { $0.severity == .query }.count == 1)
      // While it was open, February's form would have been returned, and its S14 not be known.
      let pipeline = try ClosingCase.pipeline(workspace)
      try pipeline.reopen(
        march.previous, in: try pipeline.ledger(wait: 0), account: "clerk", reason: "更正",
        now: workspace.now)
      let open = try #require(try workspace.picture().lastMonth)
      #expect(open.states.returned == 1 && open.verdicts["S14"] == nil)
    }
  }

  @Test func `how long a shortfall has been open is told by the standards of then`() throws {
    try ClosingCase.withReports { workspace in
      // S15 wants a whole wall; both months have none.
      for month in [march.previous, march] {
        try workspace.put(
          workspace.form.inMonth(month).with("perimeter_wall_complete", "否").list,
          "\(month)/改.csv", changed: "\(month)-21T09:00:00+08:00")
      }
      try workspace.takeInbox()
      try ClosingCase.close(workspace, march.previous)
      try changeEdition(workspace)
      let pipeline = try ClosingCase.pipeline(workspace)
      let ledger = try pipeline.ledger(wait: 0)
      let basis = try pipeline.basis(of: march, in: ledger, asOf: nil)
      let picture = try basis.picture(from: ledger)
      #expect(picture.shortfalls.map(\.monthsOpen) == [2])
      var origins = try basis.origins(of: picture, from: ledger, language: .zh)
      let origin = try origins.origin(of: OriginQuestion("持续月数", requirement: "S15"))
      #expect(origin.figure?.text(.zh) == "2")
      #expect(origin.text().contains("围墙围栏完整=否"))
    }
  }
}
