import Foundation
import TestSupport
import Testing

@testable import ThreeDefence

/// What of the inbox gets into the ledger, and what does not.
struct InboxIntakeTests {
  private let march = LedgerSamples.march

  @Test func `each file is taken in once, under its month and time`() throws {
    try WorkspaceCase.with { workspace in
      let form = workspace.form
      try workspace.put(form.list, "2023-03/黄州/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.put(
        form.inMonth(march.next).list, "2023-04/二.csv", changed: "2023-04-20T09:00:00+08:00")
      let account = try workspace.takeInbox()
      #expect(account.taken == [march: 1, march.next: 1])
      #expect(try workspace.takeInbox().count == 0)
      let kept = try workspace.holdings().submissions
      #expect(kept.map(\.path) == ["黄州/一.csv"])
      #expect(kept.map(\.receivedAt) == [LedgerSamples.at("2023-03-20T09:00:00+08:00")])
      #expect(kept.map(\.clock) == [.file])
    }
  }

  @Test func `a file that changes is taken in again as another submission`() throws {
    try WorkspaceCase.with { workspace in
      let form = workspace.form
      try workspace.put(form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      try workspace.put(
        form.with("student_count", "620").list, "2023-03/一.csv",
        changed: "2023-03-21T09:00:00+08:00")
      #expect(try workspace.takeInbox().count == 1)
      #expect(try workspace.holdings().submissions.map(\.path) == ["一.csv", "一.csv"])
      #expect(try workspace.picture().value("student_count", of: "2142900001") == 620)
    }
  }

  @Test func `the same bytes in one batch are one submission with the earlier time`() throws {
    try WorkspaceCase.with { workspace in
      let bytes = workspace.form.list
      try workspace.put(bytes, "2023-03/a.csv", changed: "2023-03-26T09:00:00+08:00")
      try workspace.put(bytes, "2023-03/b.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.put(bytes, "2023-03/c.csv", changed: "2023-03-27T09:00:00+08:00")
      try workspace.takeInbox()
      let kept = try workspace.holdings().submissions
      #expect(kept.map(\.path) == ["b.csv"])
      #expect(kept.map(\.arrivals) == [3])
      let school = try #require(try workspace.picture().school("2142900001"))
      #expect(school.state == .onTime)
      #expect(school.revisions == 0)
    }
  }

  @Test func `the same bytes after another revision change nothing`() throws {
    try WorkspaceCase.with { workspace in
      let form = workspace.form
      try workspace.put(form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.put(
        form.with("student_count", "620").list, "2023-03/二.csv",
        changed: "2023-03-21T09:00:00+08:00")
      try workspace.takeInbox()
      try workspace.put(form.list, "2023-03/三.csv", changed: "2023-03-22T09:00:00+08:00")
      try workspace.takeInbox()
      let picture = try workspace.picture()
      #expect(picture.value("student_count", of: "2142900001") == 620)
      #expect(picture.school("2142900001")?.revisions == 1)
    }
  }

  @Test func `files of several batches are all taken in, alike ones as one`() throws {
    try WorkspaceCase.with { workspace in
      // Batches hold 1,024 files; every other file has the same bytes.
      let count = 2_100
      for number in 0..<count {
        let text = number % 2 == 0 ? "相同" : "文件 \(number)"
        try workspace.put(
          Array(text.utf8), "2023-03/\(number).csv", changed: "2023-03-20T09:00:00+08:00")
      }
      #expect(try workspace.takeInbox().count == count)
      let kept = try workspace.holdings().submissions
      #expect(kept.count == count / 2 + 1)
      #expect(kept.map(\.arrivals).reduce(0, +) == count)
      #expect(try workspace.takeInbox().count == 0)
    }
  }

  @Test func `a time in the future is set back to the moment of taking in, and told`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.list, "2023-03/一.csv", changed: "2033-01-01T00:00:00+08:00")
      try workspace.takeInbox()
      let kept = try #require(try workspace.holdings().submissions.first)
      #expect(kept.receivedAt == workspace.now)
      #expect(kept.clock == .intake)
      #expect(
        try workspace.picture().findings(of: .receivedInFuture).map(\.severity) == [.hint])
    }
  }

  // MARK: - Named files

  @Test func `named files are taken in at the time given`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.folder.write(workspace.form.list, to: "邮件/一.csv")
      let pipeline = try workspace.pipeline()
      let ledger = try pipeline.ledger(wait: 0)
      let account = try pipeline.intake(into: ledger, now: workspace.now).take(
        paths: [workspace.folder["邮件/一.csv"], workspace.folder["没有.csv"]], month: march,
        receivedAt: LedgerSamples.at("2023-03-25T10:00:00+08:00"))
      #expect(account.count == 1)
      #expect(account.problems.map(\.reason) == [.vanished])
      let kept = try #require(try workspace.holdings().submissions.first)
      #expect(kept.path == "一.csv")
      #expect(kept.clock == .given)
      #expect(kept.receivedAt == LedgerSamples.at("2023-03-25T10:00:00+08:00"))
    }
  }
}
