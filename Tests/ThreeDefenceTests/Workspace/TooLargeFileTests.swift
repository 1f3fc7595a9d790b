import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// Files that are too large to be read: what is known of them, and when they are tried again.
struct TooLargeFileTests {
  private let march = LedgerSamples.march
  private let small = "limits: { unpacked: 1MiB }\n"
  private let large = [UInt8](repeating: 0x2C, count: 1_048_577)

  @Test func `a file over the limit is kept without bytes, found, and not tried again`() throws {
    try WorkspaceCase.with(settings: small) { workspace in
      try workspace.put(large, "2023-03/大.csv", changed: "2023-03-20T09:00:00+08:00")
      let account = try workspace.takeInbox()
      #expect(account.count == 0)
      #expect(account.problems.map(\.reason) == [.tooLarge(size: 1_048_577, limit: 1_048_576)])
      let kept = try #require(try workspace.holdings().submissions.first)
      #expect(try workspace.pipeline().ledger(wait: 0).bytes(of: kept.id) == nil)
      let found = try workspace.picture().findings
      #expect(found.map(\.check) == ["unreadable-file"])
      #expect(found.map(\.severity) == [.fatal])
      #expect(found.map(\.file) == ["大.csv"])
      #expect(found.map(\.message) == [Message(.tooLarge, "1", "1048576")])
      #expect(try workspace.takeInbox().problems.isEmpty)
    }
  }

  @Test func `a file over the limit is tried again once the limit is raised, and read`() throws {
    try WorkspaceCase.with(settings: small) { workspace in
      try workspace.put(large, "2023-03/大.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(try workspace.holdings().submissions.count == 1)
      let ledger = try workspace.pipeline().ledger(wait: 0)
      let unread = try #require(try workspace.holdings().submissions.first)
      var intake = try workspace.pipeline().intake(into: ledger, now: workspace.now)
      intake = InboxIntake(
        inbox: intake.inbox, ledger: ledger, template: intake.template, limit: 1_048_577,
        now: workspace.now)
      #expect(try intake.takeInbox().count == 1)
      let read = try workspace.holdings().submissions
      #expect(read.map(\.path) == ["大.csv"])
      #expect(read.first?.id != unread.id)
      #expect(try intake.takeInbox().count == 0)
      let before = try ledger.holdings(
        march, template: intake.template, mark: Mark(intake: 1)
      ).submissions
      #expect(before.map(\.id) == [unread.id])
    }
  }

  @Test func `files over the limit are told apart by path, size and time`() throws {
    try WorkspaceCase.with(settings: small) { workspace in
      try workspace.put(large, "2023-03/a.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.put(large, "2023-03/b.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(try workspace.holdings().submissions.count == 2)
      workspace.touch("2023-03/a.csv", "2023-03-21T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(try workspace.holdings().submissions.map(\.path) == ["a.csv", "b.csv", "a.csv"])
    }
  }

  @Test func `a file of exactly the limit is read`() throws {
    try WorkspaceCase.with(settings: small) { workspace in
      try workspace.put(
        Array(large.dropLast()), "2023-03/a.csv", changed: "2023-03-20T09:00:00+08:00")
      #expect(try workspace.takeInbox().problems.isEmpty)
    }
  }

  @Test func `a named file over the limit is refused and leaves no trace`() throws {
    try WorkspaceCase.with(settings: small) { workspace in
      try workspace.folder.write(large, to: "大.csv")
      let pipeline = try workspace.pipeline()
      let ledger = try pipeline.ledger(wait: 0)
      let account = try pipeline.intake(into: ledger, now: workspace.now).take(
        paths: [workspace.folder["大.csv"]], month: march, receivedAt: nil)
      #expect(account.problems.count == 1)
      #expect(try workspace.holdings().submissions.isEmpty)
    }
  }

  // MARK: - The schools in them

  /// The form of 红星小学, above rows of 14 bytes: 1.4 MB.
  private func largeList(_ form: SampleForm) -> [UInt8] {
    form.list([form.row] + Array(repeating: "以下空白", count: 100_000))
  }

  @Test(arguments: [false, true])
  func `schools in the beginning of a file over the limit are returned, and read once it is raised`(
    isPacked: Bool
  ) throws {
    try WorkspaceCase.with(settings: small) { workspace in
      let list = largeList(workspace.form)
      let file = isPacked ? Gzip.pack(list) : list
      try workspace.put(file, "2023-03/大.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      let picture = try workspace.picture()
      #expect(picture.school("2142900001")?.state == .returned)
      #expect(picture.school("2142900002")?.state == .missing)
      let found = picture.findings
      #expect(found.map(\.schoolCode) == ["", "2142900001"])
      #expect(found.map(\.message.sentence) == [.tooLarge, .tooLarge])
      // Not again with the same limit, nor with one that is lower.
      #expect(try workspace.takeInbox().count == 0)
      try workspace.limit("1000KiB")
      #expect(try workspace.takeInbox().count == 0)
      try workspace.limit("2MiB")
      #expect(try workspace.takeInbox().count == 1)
      #expect(try workspace.takeInbox().count == 0)
      let later = try workspace.picture()
      #expect(later.school("2142900001")?.state == .onTime)
      #expect(later.school("2142900001")?.revisions == 0)
      #expect(later.findings.isEmpty)
    }
  }

  @Test func `a file that stays over a limit that is raised is told once`() throws {
    try WorkspaceCase.with(settings: small) { workspace in
      let packed = Gzip.pack(largeList(workspace.form))
      try workspace.put(packed, "2023-03/大.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      try workspace.limit("1100KiB")
      #expect(try workspace.takeInbox().count == 1)
      #expect(try workspace.holdings().submissions.count == 1)
      #expect(try workspace.takeInbox().count == 0)
    }
  }

  @Test func `a file that an earlier version found too large is tried again as well`() throws {
    try WorkspaceCase.with { workspace in
      let bytes = workspace.form.list
      try workspace.put(bytes, "2023-03/大.csv", changed: "2023-03-20T09:00:00+08:00")
      let pipeline = try workspace.pipeline()
      let ledger = try pipeline.ledger(wait: 0)
      let time = LedgerSamples.at("2023-03-20T09:00:00+08:00")
      let identity = FileIdentity(
        path: Array("大.csv".utf8), size: Int64(bytes.count), modified: time)
      // Such a version kept the limit in MiB alone.
      let finding = ReadingFinding(.unreadableFile, message: Message(.tooLarge, "255"))
      let intake = Intake(
        month: march, identity: identity, digest: [UInt8](repeating: 7, count: 32), bytes: nil,
        receivedAt: time, clock: .file, isClamped: false,
        content: ReadSubmission(findings: [finding]))
      try ledger.take([intake], takenAt: workspace.now, template: workspace.form.template)
      #expect(try ledger.knownFiles(march, limit: 255 << 20) == [identity])
      #expect(try ledger.knownFiles(march, limit: 256 << 20).isEmpty)
      #expect(try workspace.takeInbox().count == 1)
      #expect(try workspace.holdings().submissions.count == 1)
    }
  }
}

extension WorkspaceCase {
  /// Sets how many bytes a file may have.
  fileprivate func limit(_ size: String) throws {
    try folder.write(
      "bureau: 黄冈市教育局\ndivision: \"421100\"\nlimits: { unpacked: \(size) }\n",
      to: "threedef.yaml")
  }
}
