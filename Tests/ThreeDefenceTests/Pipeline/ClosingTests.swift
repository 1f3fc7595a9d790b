import Foundation
import Interchange
import TestSupport
import Testing
import ThreeDefence

/// A closed month does not move, whatever comes later.
struct ClosingTests {
  private let march = LedgerSamples.march

  @Test func `what arrives later is kept and listed, and changes no figure`() throws {
    try ClosingCase.withReports { workspace in
      let before = try ClosingCase.outputs(workspace)
      #expect(try ClosingCase.close(workspace).isAsLastRun == true)
      try workspace.put(
        workspace.form.with("student_count", "620").list, "2023-03/改.csv",
        changed: "2023-03-22T09:00:00+08:00")
      try workspace.takeInbox()
      let after = try ClosingCase.outputs(workspace)
      #expect(ClosingCase.files(after) == ClosingCase.files(before))
      let pipeline = try ClosingCase.pipeline(workspace)
      let ledger = try pipeline.ledger(wait: 0)
      #expect(try pipeline.uncounted(in: after.basis, of: ledger).map(\.path) == ["改.csv"])
      #expect(try workspace.picture().value("student_count", of: "2142900001") == 610)
      let asOf = try workspace.picture(asOf: "2023-04-01T00:00:00+08:00")
      #expect(asOf.value("student_count", of: "2142900001") == 610)
      try ClosingCase.reopen(workspace)
      #expect(try workspace.picture().value("student_count", of: "2142900001") == 620)
      let open = try pipeline.basis(of: march, in: ledger, asOf: nil)
      #expect(try pipeline.uncounted(in: open, of: ledger).isEmpty)
    }
  }

  @Test func `a newer program, register, standard, table and setting change no byte`() throws {
    try ClosingCase.withReports { workspace in
      let before = try ClosingCase.outputs(workspace)
      try ClosingCase.close(workspace)
      try ClosingCase.changeEverything(workspace)
      let after = try ClosingCase.outputs(workspace, version: "9.9.9")
      #expect(ClosingCase.files(after) == ClosingCase.files(before))
      // The change would have shown.
      try ClosingCase.reopen(workspace)
      let open = ClosingCase.files(try ClosingCase.outputs(workspace, version: "9.9.9"))
      for path in ["manifest.json", "tables/reporting.csv", "tables/compliance.csv"] {
        #expect(open[path] != nil && open[path] != ClosingCase.files(before)[path], "\(path)")
      }
    }
  }

  @Test func `the figures of a closed month can be made again from what was kept`() throws {
    try ClosingCase.withReports { workspace in
      let closed = try ClosingCase.close(workspace).outputs
      try ClosingCase.changeEverything(workspace)
      let pipeline = try ClosingCase.pipeline(workspace, "9.9.9")
      let picture = try pipeline.basis(
        of: march, in: try pipeline.ledger(wait: 0), asOf: nil
      ).picture(from: try pipeline.ledger(wait: 0))
      let made = try OutputFiles.make(
        try Summary(picture), letters: TemplateStore().letters(.zh), language: .zh,
        encoding: .utf8WithMark)
      #expect(made.map(\.path) == closed.files.map(\.path))
      for (again, kept) in zip(made, closed.files) {
        #expect(again.bytes == kept.bytes, "\(again.path)")
      }
    }
  }

  @Test func `a closed month needs no standard that is in force now`() throws {
    try ClosingCase.withReports { workspace in
      let before = try ClosingCase.outputs(workspace)
      try ClosingCase.close(workspace)
      let standard = try String(
        contentsOfFile: "\(repositoryRoot)templates/standards/hubei.yaml", encoding: .utf8)
      try workspace.folder.write(
        standard.replacing("  - id: \"2023\"", with: "  - id: \"2023\"\n    from: 2024-01"),
        to: "standards/hubei.yaml")
      try ClosingCase.pipeline(workspace).requireTemplates(of: march, language: .zh, wait: 0)
      #expect(ClosingCase.files(try ClosingCase.outputs(workspace)) == ClosingCase.files(before))
      try ClosingCase.reopen(workspace)
      let error = #expect(throws: ThreeDefenceError.self) {
        try ClosingCase.pipeline(workspace).requireTemplates(of: march, language: .zh, wait: 0)
      }
      #expect(error?.code == .notFound)
    }
  }

  @Test func `what is wrong with a letter that was kept is told in full, and of what was kept`()
    throws
  {
    try ClosingCase.withReports { workspace in
      try workspace.folder.write("{{unti}}", to: "letters/reminder.en.txt")
      try ClosingCase.close(workspace)
      try workspace.folder.write("{{unit}}", to: "letters/reminder.en.txt")
      let pipeline = try ClosingCase.pipeline(workspace, "9.9.9")
      let ledger = try pipeline.ledger(wait: 0)
      let basis = try pipeline.basis(
        of: march, in: ledger, asOf: LedgerSamples.at("2023-04-01T00:00:00+08:00"))
      let error = #expect(throws: ThreeDefenceError.self) {
        try pipeline.outputs(of: basis, from: ledger, language: .en)
      }
      #expect(error?.code == .history)
      #expect(
        error?.sentences.map(\.en) == [
          "this version cannot read the letters kept then, and nothing was written; make it again "
            + "with version 0.1.0 and in the language of then. What follows is of the kept files, "
            + "and no change to those of now mends it",
          "letters/reminder.en.txt:1:1: a letter has no 'unti' to give; did you mean 'unit'",
        ])
      _ = try pipeline.outputs(of: basis, from: ledger, language: .zh)
    }
  }

  @Test func `the month after compares with the month before as it was closed`() throws {
    try ClosingCase.withReports { workspace in
      try ClosingCase.close(workspace, march.previous)
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
    try ClosingCase.withReports { workspace in
      try ClosingCase.close(workspace)
      try ClosingCase.changeEverything(workspace)
      try workspace.put(
        workspace.form.with("student_count", "620").list, "2023-03/改.csv",
        changed: "2023-03-22T09:00:00+08:00")
      try workspace.takeInbox()
      func origin() throws -> Origin {
        let pipeline = try ClosingCase.pipeline(workspace)
        let ledger = try pipeline.ledger(wait: 0)
        let basis = try pipeline.basis(of: march, in: ledger, asOf: nil)
        var origins = try basis.origins(
          of: try basis.picture(from: ledger), from: ledger, language: .zh)
        return try origins.origin(of: OriginQuestion("summary.student_count"))
      }
      let closed = try origin()
      #expect(closed.figure?.text(.zh) == "610")
      #expect(closed.text().contains("421102 黄州区教育局"))
      try ClosingCase.reopen(workspace)
      let open = try origin()
      #expect(open.figure?.text(.zh) == "620")
      #expect(open.text().contains("421121 团风县教育局"))
    }
  }

  @Test func `a school that checks its form is compared with the month before as it was closed`()
    throws
  {
    try ClosingCase.withReports { workspace in
      try ClosingCase.close(workspace, march.previous)
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
      let open = try ClosingCase.pipeline(workspace)
      try open.reopen(
        march.previous, in: try open.ledger(wait: 0), account: "clerk", reason: "更正",
        now: workspace.now)
      #expect(try queries().contains("V01"))
    }
  }

  @Test func `a month is closed as of its last run, or of what came since`() throws {
    try ClosingCase.withReports { workspace in
      _ = try ClosingCase.outputs(workspace, asOf: "2023-03-31T08:00:00+08:00")
      let closed = try ClosingCase.close(workspace)
      #expect(closed.outputs.basis.asOf == LedgerSamples.at("2023-03-31T08:00:00+08:00"))
      #expect(closed.isAsLastRun == true)
      try ClosingCase.reopen(workspace)
      try workspace.put(
        workspace.form.of("2142900002").list, "2023-03/二.csv", changed: "2023-04-02T09:00:00+08:00")
      try workspace.takeInbox()
      let again = try ClosingCase.close(workspace)
      #expect(again.outputs.basis.asOf == LedgerSamples.at("2023-04-02T09:00:00+08:00"))
      #expect(again.isAsLastRun == false)
      #expect(again.outputs.changes.schools == 1)
    }
  }

  @Test func `a month closed as of a moment lists what was received after it`() throws {
    try ClosingCase.withReports { workspace in
      try workspace.put(
        workspace.form.of("2142900002").list, "2023-03/二.csv", changed: "2023-04-02T09:00:00+08:00")
      try workspace.takeInbox()
      try ClosingCase.close(workspace, asOf: "2023-03-31")
      let pipeline = try ClosingCase.pipeline(workspace)
      let ledger = try pipeline.ledger(wait: 0)
      let basis = try pipeline.basis(of: march, in: ledger, asOf: nil)
      #expect(try pipeline.uncounted(in: basis, of: ledger).map(\.path) == ["二.csv"])
      #expect(try workspace.picture().school("2142900002")?.state == .missing)
    }
  }

  @Test func `closing twice, reopening what is open and closing before it is due are refused`()
    throws
  {
    try ClosingCase.withReports { workspace in
      func code(_ work: () throws -> Void) -> ThreeDefenceError.Code? {
        #expect(throws: ThreeDefenceError.self, performing: work)?.code
      }
      #expect(code { try ClosingCase.reopen(workspace) } == .history)
      try ClosingCase.close(workspace)
      #expect(code { try ClosingCase.close(workspace) } == .history)
      try ClosingCase.reopen(workspace)
      #expect(code { try ClosingCase.reopen(workspace) } == .history)
      // It is June 2023.
      #expect(code { try ClosingCase.close(workspace, LedgerSamples.month("2023-07")) } == .history)
      try ClosingCase.close(workspace)
    }
  }

  @Test func `who closed and reopened, when and why, is on record`() throws {
    try ClosingCase.withReports { workspace in
      try ClosingCase.close(workspace)
      try ClosingCase.reopen(workspace)
      let closings = try ClosingCase.pipeline(workspace).ledger(wait: 0).closings(march)
      #expect(closings.map(\.event) == [.closed, .reopened])
      #expect(closings.map(\.reason) == ["", "更正"])
      #expect(closings.map(\.account) == ["clerk", "clerk"])
      #expect(closings.map(\.at) == [workspace.now, workspace.now])
      #expect(closings.map(\.run) == [1, 1])
    }
  }
}
