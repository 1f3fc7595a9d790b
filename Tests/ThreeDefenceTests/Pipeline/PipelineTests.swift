import Foundation
import TestSupport
import Testing
import ThreeDefence

/// From an inbox to a month's picture.
struct PipelineTests {
  private let march = LedgerSamples.march

  @Test func `without a moment a month is as of the due instant or its latest receipt`() throws {
    try WorkspaceCase.with { workspace in
      let form = workspace.form
      #expect(try workspace.picture().header.asOf == LedgerSamples.at("2023-03-26T00:00:00+08:00"))
      try workspace.put(form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(try workspace.picture().header.asOf == LedgerSamples.at("2023-03-26T00:00:00+08:00"))
      try workspace.put(
        form.of("2142900002").list, "2023-03/二.csv", changed: "2023-04-02T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(try workspace.picture().header.asOf == LedgerSamples.at("2023-04-02T09:00:00+08:00"))
    }
  }

  @Test func `as of a moment only what had been received by then counts`() throws {
    try WorkspaceCase.with { workspace in
      let form = workspace.form
      try workspace.put(form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.put(
        form.with("student_count", "620").list, "2023-03/二.csv",
        changed: "2023-03-28T09:00:00+08:00")
      try workspace.takeInbox()
      func students(_ asOf: String) throws -> Int64? {
        try workspace.picture(asOf: asOf).value("student_count", of: "2142900001")
      }
      #expect(try students("2023-03-20T08:59:59+08:00") == nil)
      #expect(try students("2023-03-20T09:00:00+08:00") == 610)
      #expect(try students("2023-03-28T08:59:59+08:00") == 610)
      #expect(try students("2023-03-28T09:00:00+08:00") == 620)
      let before = try workspace.picture(asOf: "2023-03-20T08:59:59+08:00")
      #expect(before.schools.map(\.state) == [.missing, .missing])
      #expect(before.intake == IntakeCounts(submissions: 0, forms: 0))
    }
  }

  @Test func `the same bytes found earlier elsewhere keep the earlier time, and its state`() throws
  {
    try WorkspaceCase.with { workspace in
      let bytes = workspace.form.list
      try workspace.put(bytes, "2023-03/一.csv", changed: "2023-03-28T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(try workspace.picture().school("2142900001")?.state == .late)
      try workspace.put(bytes, "2023-03/二.csv", changed: "2023-03-24T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(try workspace.picture().school("2142900001")?.state == .onTime)
    }
  }

  @Test func `the month before counts as far as it had been received`() throws {
    try WorkspaceCase.with { workspace in
      let form = workspace.form
      try workspace.put(
        form.inMonth(march.previous).list, "2023-02/一.csv", changed: "2023-02-20T09:00:00+08:00")
      try workspace.put(form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      // A correction of February in June does not reach back into March.
      try workspace.put(
        form.inMonth(march.previous).with("student_count", "100").list, "2023-02/二.csv",
        changed: "2023-06-01T09:00:00+08:00")
      try workspace.takeInbox()
      let picture = try workspace.picture()
      #expect(picture.findings(of: .formCopied).count == 1)
      #expect(picture.findings(of: "V01").isEmpty)
      let june = try workspace.picture(asOf: "2023-06-02T00:00:00+08:00")
      #expect(june.findings(of: .formCopied).isEmpty)
      #expect(june.findings(of: "V01").count == 1)
    }
  }

  @Test func `a month of which nothing has arrived has everybody missing`() throws {
    try WorkspaceCase.with { workspace in
      let picture = try workspace.picture("2023-05")
      #expect(picture.schools.map(\.state) == [.missing, .missing])
      #expect(picture.schools.map(\.monthsMissed) == [1, 1])
      #expect(picture.findings.isEmpty)
    }
  }

  @Test func `months missed count back over months with nothing, to the ledger's first`() throws {
    try WorkspaceCase.with { workspace in
      let form = workspace.form
      let months = (0..<4).map { LedgerSamples.month("2023-0\($0 + 1)") }
      // January both, February one, March nothing at all, April nothing of these.
      try workspace.put(
        form.list([form, form.of("2142900002")].map { $0.inMonth(months[0]).row }),
        "2023-01/一.csv", changed: "2023-01-20T09:00:00+08:00")
      try workspace.put(
        form.inMonth(months[1]).with("guard_count", "5").list, "2023-02/退回.csv",
        changed: "2023-02-20T09:00:00+08:00")
      try workspace.takeInbox()
      let april = try workspace.picture("2023-04")
      // What is returned has arrived: the first was heard in February, the second in January.
      #expect(april.schools.map(\.monthsMissed) == [2, 3])
    }
  }

  @Test func `only a school that is missing has missed months`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(try workspace.picture().schools.map(\.monthsMissed) == [0, 1])
    }
  }

  @Test func `what could not be taken in is found for its own month, not as of a moment`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.folder.makeFolder("inbox/2023-03")
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder["inbox/2023-03/断.csv"], withDestinationPath: "nowhere")
      let problems = try workspace.takeInbox().problems
      #expect(problems.map(\.reason) == [.danglingLink])
      let found = try workspace.picture(unread: problems).findings
      #expect(found.map(\.file) == ["断.csv"])
      #expect(found.map(\.check) == ["unreadable-file"])
      #expect(try workspace.picture("2023-04", unread: problems).findings.isEmpty)
      let asOf = try workspace.picture(asOf: "2023-03-31T00:00:00+08:00", unread: problems)
      #expect(asOf.findings.isEmpty)
    }
  }

  @Test(arguments: [
    (InboxProblem.Reason.danglingLink, true), (.linkToFolder, true), (.notAFile, true),
    (.tooDeep, true), (.unreadable(Phrase(zh: "没有权限", en: "no right")), true),
    (.stillBeingWritten, false), (.vanished, false), (.hidden, false),
    (.tooLarge(size: 2, limit: 1), false), (.noMonth, false), (.outsideMonth, false),
  ])
  func `what the next run sees, or the ledger tells, is no finding of the inbox`(
    reason: InboxProblem.Reason, isFinding: Bool
  ) {
    #expect(InboxProblem(month: march, path: [97], reason: reason).isFinding == isFinding)
  }

  @Test func `judging by first arrival is a setting`() throws {
    try WorkspaceCase.with(settings: "due: { judged-by: first-arrival }\n") { workspace in
      let form = workspace.form
      try workspace.put(
        form.with("guard_count", "5").list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.put(form.list, "2023-03/二.csv", changed: "2023-03-28T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(try workspace.picture().school("2142900001")?.state == .onTime)
    }
  }
}
