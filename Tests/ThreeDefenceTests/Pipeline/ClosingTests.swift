import Foundation
import Interchange
import TestSupport
import Testing
import ThreeDefence

/// A closed month does not move, whatever comes later.
struct ClosingTests {
  private let march = LedgerSamples.march
  private typealias Files = [String: [UInt8]]

  /// A workspace in which 2142900001 has reported for February and March.
  private func withReports(_ body: (WorkspaceCase) throws -> Void) throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.inMonth(march.previous).list, "2023-02/一.csv",
        changed: "2023-02-20T09:00:00+08:00")
      try workspace.put(
        workspace.form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      try body(workspace)
    }
  }

  private func pipeline(_ workspace: WorkspaceCase, _ version: String = "0.1.0") throws -> Pipeline
  {
    try Pipeline(path: workspace.folder.path, version: version)
  }

  @discardableResult
  private func close(
    _ workspace: WorkspaceCase, _ month: Month? = nil, asOf: String? = nil
  ) throws -> Pipeline.Closed {
    let pipeline = try pipeline(workspace)
    return try pipeline.close(
      month ?? march, in: try pipeline.ledger(wait: 0), asOf: asOf.map(LedgerSamples.at),
      account: "clerk", reason: "", now: workspace.now, language: .zh)
  }

  private func reopen(_ workspace: WorkspaceCase) throws {
    let pipeline = try pipeline(workspace)
    try pipeline.reopen(
      march, in: try pipeline.ledger(wait: 0), account: "clerk", reason: "更正", now: workspace.now)
  }

  /// Makes the outputs of a month as `aggregate` does, and records the run.
  private func outputs(
    _ workspace: WorkspaceCase, _ month: Month? = nil, asOf: String? = nil,
    unread: [InboxProblem] = [], version: String = "0.1.0"
  ) throws -> MonthOutputs {
    let pipeline = try pipeline(workspace, version)
    let ledger = try pipeline.ledger(wait: 0)
    let basis = try pipeline.basis(
      of: month ?? march, in: ledger, asOf: asOf.map(LedgerSamples.at), unread: unread)
    let outputs = try pipeline.outputs(of: basis, from: ledger, language: .zh)
    try pipeline.record(outputs, in: ledger, now: workspace.now)
    return outputs
  }

  private func files(_ outputs: MonthOutputs) -> Files {
    Dictionary(uniqueKeysWithValues: outputs.files.map { ($0.path, $0.bytes) })
  }

  /// Moves both schools to another unit, lowers a requirement, explains, and adds a table.
  private func changeEverything(_ workspace: WorkspaceCase) throws {
    let folder = workspace.folder
    let register = try String(contentsOfFile: folder["schools.csv"], encoding: .utf8)
    try folder.write(
      register.replacing("421102,黄州区教育局", with: "421121,团风县教育局"), to: "schools.csv")
    let standard = try String(
      contentsOfFile: "\(repositoryRoot)templates/standards/hubei.yaml", encoding: .utf8)
    try folder.write(
      standard.replacing("must: true", with: "must: false"), to: "standards/hubei.yaml")
    let table = try String(
      contentsOfFile: "\(repositoryRoot)templates/tables/guards.yaml", encoding: .utf8)
    try folder.write(table.replacing("id: guards", with: "id: mine"), to: "tables/mine.yaml")
    try folder.write(
      "bureau: 某市教育局\ndivision: \"421100\"\nlanguage: en\ndue: { day: 10 }\n",
      to: "threedef.yaml")
    try folder.write("日期\n2023-03-25\n", to: "holidays.csv")
    try folder.write(
      "报告期,学校标识码,检查号,说明\n2023-03,2142900001,form-copied,无变化\n",
      to: "explanations.csv")
  }

  @Test func `what arrives later is kept and listed, and changes no figure`() throws {
    try withReports { workspace in
      let before = try outputs(workspace)
      #expect(try close(workspace).isAsLastRun == true)
      try workspace.put(
        workspace.form.with("student_count", "620").list, "2023-03/改.csv",
        changed: "2023-03-22T09:00:00+08:00")
      try workspace.takeInbox()
      let after = try outputs(workspace)
      #expect(files(after) == files(before))
      let pipeline = try pipeline(workspace)
      let ledger = try pipeline.ledger(wait: 0)
      #expect(try pipeline.uncounted(in: after.basis, of: ledger).map(\.path) == ["改.csv"])
      #expect(try workspace.picture().value("student_count", of: "2142900001") == 610)
      let asOf = try workspace.picture(asOf: "2023-04-01T00:00:00+08:00")
      #expect(asOf.value("student_count", of: "2142900001") == 610)
      try reopen(workspace)
      #expect(try workspace.picture().value("student_count", of: "2142900001") == 620)
      let open = try pipeline.basis(of: march, in: ledger, asOf: nil)
      #expect(try pipeline.uncounted(in: open, of: ledger).isEmpty)
    }
  }

  @Test func `a newer program, register, standard, table and setting change no byte`() throws {
    try withReports { workspace in
      let before = try outputs(workspace)
      try close(workspace)
      try changeEverything(workspace)
      let after = try outputs(workspace, version: "9.9.9")
      #expect(files(after) == files(before))
      // The change would have shown.
      try reopen(workspace)
      let open = files(try outputs(workspace, version: "9.9.9"))
      for path in ["manifest.json", "tables/reporting.csv", "tables/compliance.csv"] {
        #expect(open[path] != nil && open[path] != files(before)[path], "\(path)")
      }
    }
  }

  @Test func `the figures of a closed month can be made again from what was kept`() throws {
    try withReports { workspace in
      let closed = try close(workspace).outputs
      try changeEverything(workspace)
      let pipeline = try pipeline(workspace, "9.9.9")
      let picture = try pipeline.basis(
        of: march, in: try pipeline.ledger(wait: 0), asOf: nil
      ).picture(from: try pipeline.ledger(wait: 0))
      let made = try OutputFiles.make(
        picture, letter: TemplateStore().reminderLetter(.zh), language: .zh,
        encoding: .utf8WithMark)
      #expect(made.map(\.path) == closed.files.map(\.path))
      for (again, kept) in zip(made, closed.files) {
        #expect(again.bytes == kept.bytes, "\(again.path)")
      }
    }
  }

  @Test func `a closed month needs no standard that is in force now`() throws {
    try withReports { workspace in
      let before = try outputs(workspace)
      try close(workspace)
      let standard = try String(
        contentsOfFile: "\(repositoryRoot)templates/standards/hubei.yaml", encoding: .utf8)
      try workspace.folder.write(
        standard.replacing("  - id: \"2023\"", with: "  - id: \"2023\"\n    from: 2024-01"),
        to: "standards/hubei.yaml")
      try pipeline(workspace).requireTemplates(of: march, language: .zh, wait: 0)
      #expect(files(try outputs(workspace)) == files(before))
      try reopen(workspace)
      let error = #expect(throws: ThreeDefenceError.self) {
        try pipeline(workspace).requireTemplates(of: march, language: .zh, wait: 0)
      }
      #expect(error?.code == .notFound)
    }
  }

  @Test func `the month after compares with the month before as it was closed`() throws {
    try withReports { workspace in
      try close(workspace, march.previous)
      try workspace.put(
        workspace.form.inMonth(march.previous).with("student_count", "100").list, "2023-02/改.csv",
        changed: "2023-02-21T09:00:00+08:00")
      try workspace.takeInbox()
      let picture = try workspace.picture()
      #expect(picture.findings(of: .formCopied).count == 1)
      #expect(picture.findings(of: "V01").isEmpty)
    }
  }

  @Test func `where a figure of a closed month comes from is told of the closed figure`() throws {
    try withReports { workspace in
      try close(workspace)
      try changeEverything(workspace)
      try workspace.put(
        workspace.form.with("student_count", "620").list, "2023-03/改.csv",
        changed: "2023-03-22T09:00:00+08:00")
      try workspace.takeInbox()
      func origin() throws -> Origin {
        let pipeline = try pipeline(workspace)
        let ledger = try pipeline.ledger(wait: 0)
        let basis = try pipeline.basis(of: march, in: ledger, asOf: nil)
        var origins = try basis.origins(
          of: try basis.picture(from: ledger), from: ledger, language: .zh)
        return try origins.origin(of: OriginQuestion("summary.student_count"))
      }
      let closed = try origin()
      #expect(closed.figure?.text(.zh) == "610")
      #expect(closed.text().contains("421102 黄州区教育局"))
      try reopen(workspace)
      let open = try origin()
      #expect(open.figure?.text(.zh) == "620")
      #expect(open.text().contains("421121 团风县教育局"))
    }
  }

  @Test func `a school that checks its form is compared with the month before as it was closed`()
    throws
  {
    try withReports { workspace in
      try close(workspace, march.previous)
      try workspace.put(
        workspace.form.inMonth(march.previous).with("student_count", "100").list, "2023-02/改.csv",
        changed: "2023-02-21T09:00:00+08:00")
      try workspace.takeInbox()
      func queries() throws -> [String] {
        let pipeline = try workspace.pipeline()
        return try Checkup(pipeline).report(
          [(name: "一.csv", bytes: workspace.form.list)], month: march, otherwise: march,
          now: workspace.now, ledger: try pipeline.ledger(wait: 0)
        ).findings.map(\.check)
      }
      #expect(try queries().contains("form-copied"))
      #expect(try !queries().contains("V01"))
      let open = try pipeline(workspace)
      try open.reopen(
        march.previous, in: try open.ledger(wait: 0), account: "clerk", reason: "更正",
        now: workspace.now)
      #expect(try queries().contains("V01"))
    }
  }

  @Test func `a month is closed as of its last run, or of what came since`() throws {
    try withReports { workspace in
      _ = try outputs(workspace, asOf: "2023-03-31T08:00:00+08:00")
      let closed = try close(workspace)
      #expect(closed.outputs.basis.asOf == LedgerSamples.at("2023-03-31T08:00:00+08:00"))
      #expect(closed.isAsLastRun == true)
      try reopen(workspace)
      try workspace.put(
        workspace.form.of("2142900002").list, "2023-03/二.csv", changed: "2023-04-02T09:00:00+08:00")
      try workspace.takeInbox()
      let again = try close(workspace)
      #expect(again.outputs.basis.asOf == LedgerSamples.at("2023-04-02T09:00:00+08:00"))
      #expect(again.isAsLastRun == false)
      #expect(again.outputs.changes.schools == 1)
    }
  }

  @Test func `a month closed as of a moment lists what was received after it`() throws {
    try withReports { workspace in
      try workspace.put(
        workspace.form.of("2142900002").list, "2023-03/二.csv", changed: "2023-04-02T09:00:00+08:00")
      try workspace.takeInbox()
      try close(workspace, asOf: "2023-03-31")
      let pipeline = try pipeline(workspace)
      let ledger = try pipeline.ledger(wait: 0)
      let basis = try pipeline.basis(of: march, in: ledger, asOf: nil)
      #expect(try pipeline.uncounted(in: basis, of: ledger).map(\.path) == ["二.csv"])
      #expect(try workspace.picture().school("2142900002")?.state == .missing)
    }
  }

  @Test func `closing twice, reopening what is open and closing before it is due are refused`()
    throws
  {
    try withReports { workspace in
      func code(_ work: () throws -> Void) -> ThreeDefenceError.Code? {
        #expect(throws: ThreeDefenceError.self, performing: work)?.code
      }
      #expect(code { try reopen(workspace) } == .history)
      try close(workspace)
      #expect(code { try close(workspace) } == .history)
      try reopen(workspace)
      #expect(code { try reopen(workspace) } == .history)
      // It is June 2023.
      #expect(code { try close(workspace, LedgerSamples.month("2023-07")) } == .history)
      try close(workspace)
    }
  }

  @Test func `who closed and reopened, when and why, is on record`() throws {
    try withReports { workspace in
      try close(workspace)
      try reopen(workspace)
      let closings = try pipeline(workspace).ledger(wait: 0).closings(march)
      #expect(closings.map(\.event) == [.closed, .reopened])
      #expect(closings.map(\.reason) == ["", "更正"])
      #expect(closings.map(\.account) == ["clerk", "clerk"])
      #expect(closings.map(\.at) == [workspace.now, workspace.now])
      #expect(closings.map(\.run) == [1, 1])
    }
  }

  // MARK: - Earlier runs

  private func again(_ run: Int64, _ workspace: WorkspaceCase) throws -> MonthOutputs {
    let pipeline = try pipeline(workspace, "9.9.9")
    return try pipeline.outputs(ofRun: run, from: try pipeline.ledger(wait: 0))
  }

  @Test func `an earlier run is made again to the byte, whatever has changed`() throws {
    try withReports { workspace in
      let first = try outputs(workspace)
      try workspace.put(
        workspace.form.with("student_count", "620").list, "2023-03/改.csv",
        changed: "2023-03-22T09:00:00+08:00")
      try workspace.takeInbox()
      try changeEverything(workspace)
      let second = try outputs(workspace)
      #expect(files(second) != files(first))
      #expect(files(try again(1, workspace)) == files(first))
      #expect(files(try again(2, workspace)) == files(second))
    }
  }

  @Test func `a run over a month before that has been closed since is made again as it was`() throws
  {
    try withReports { workspace in
      // February's correction counts for run 1, and not once February is closed as of its due day.
      try workspace.put(
        workspace.form.inMonth(march.previous).with("student_count", "100").list, "2023-02/改.csv",
        changed: "2023-03-01T09:00:00+08:00")
      try workspace.takeInbox()
      let first = try outputs(workspace)
      try close(workspace, march.previous, asOf: "2023-02-26")
      #expect(files(try outputs(workspace)) != files(first))
      #expect(files(try again(1, workspace)) == files(first))
    }
  }

  @Test func `a run of a closed month is made again from what was kept`() throws {
    try withReports { workspace in
      let closed = try close(workspace).outputs
      _ = try outputs(workspace)
      try changeEverything(workspace)
      #expect(files(try again(2, workspace)) == files(closed))
    }
  }

  @Test func `a file that could not be read stays among the findings of its run`() throws {
    try withReports { workspace in
      let link = workspace.folder["inbox/2023-03/断.csv"]
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
      let problems = try workspace.takeInbox().problems
      let first = try outputs(workspace, unread: problems)
      #expect(first.picture.findings.map(\.file).contains("断.csv"))
      try FileManager.default.removeItem(atPath: link)
      #expect(files(try again(1, workspace)) == files(first))
      #expect(try close(workspace).isAsLastRun == true)
    }
  }

  @Test func `a run that does not exist, or that cannot be made again to the byte, is refused`()
    throws
  {
    try withReports { workspace in
      _ = try outputs(workspace)
      let pipeline = try pipeline(workspace)
      let ledger = try pipeline.ledger(wait: 0)
      var other = try #require(try ledger.run(1))
      other.manifest[0] ^= 1
      try ledger.record(other, sources: try ledger.sources(ofRun: 1))
      other.manifest = []
      try ledger.record(other)
      for (run, code) in [
        (Int64(2), ThreeDefenceError.Code.history), (3, .notFound), (4, .notFound),
      ] {
        let error = #expect(throws: ThreeDefenceError.self) {
          try pipeline.outputs(ofRun: run, from: ledger)
        }
        #expect(error?.code == code, "run \(run)")
      }
    }
  }
}
