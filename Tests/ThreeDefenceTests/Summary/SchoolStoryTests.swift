import TestSupport
import Testing
import ThreeDefence

/// A school's story of a month tells each form once, and the end is the same in every order of arrival.
struct SchoolStoryTests {
  private let accepted: SampleForm
  private let revised: SampleForm
  private let returned: SampleForm

  init() throws {
    accepted = try SampleForm()
    revised = accepted.with("student_count", "620")
    returned = accepted.with("guard_count", "5")
  }

  private func fates(
    _ forms: [SampleForm], of code: String = "2142900001", in workspace: WorkspaceCase
  ) throws -> [StoryEntry.Fate] {
    for (number, form) in forms.enumerated() {
      try workspace.put(
        form.list, "2023-03/\(number).csv", changed: "2023-03-2\(number)T09:00:00+08:00")
    }
    try workspace.takeInbox()
    return try story(of: code, in: workspace).map(\.fate)
  }

  private func told(
    of asked: String, in workspace: WorkspaceCase
  ) throws -> (picture: MonthPicture, story: SchoolStory) {
    let pipeline = try workspace.pipeline()
    let ledger = try pipeline.ledger(wait: 0)
    return try pipeline.basis(of: LedgerSamples.march, in: ledger, asOf: nil)
      .story(ofSchool: asked, from: ledger)
  }

  private func story(of code: String, in workspace: WorkspaceCase) throws -> [StoryEntry] {
    try told(of: code, in: workspace).story.entries
  }

  @Test func `accepted, then returned`() throws {
    try WorkspaceCase.with { workspace in
      let fates = try fates([accepted, returned], in: workspace)
      #expect(fates == [.counted, .returned])
    }
  }

  @Test func `returned, then accepted, then accepted again`() throws {
    try WorkspaceCase.with { workspace in
      let fates = try fates([returned, accepted, revised], in: workspace)
      #expect(fates == [.returned, .replaced, .counted])
    }
  }

  @Test func `the same bytes again are no second form, even after another one`() throws {
    try WorkspaceCase.with { workspace in
      let fates = try fates([accepted, revised, accepted], in: workspace)
      #expect(fates == [.replaced, .counted])
      #expect(try story(of: "2142900001", in: workspace).map(\.repeats) == [1, 0])
    }
  }

  @Test func `county and school`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        accepted.list([revised.row, accepted.of("2142900002").row]), "2023-03/县.csv",
        changed: "2023-03-24T09:00:00+08:00")
      #expect(try fates([accepted], in: workspace) == [.replaced, .counted])
      #expect(
        try story(of: "2142900001", in: workspace).map(\.arrival.file) == ["0.csv", "县.csv"])
    }
  }

  @Test func `fewer columns than before`() throws {
    try WorkspaceCase.with { workspace in
      let list = String(decoding: accepted.list, as: UTF8.self)
      let narrow = list.split(separator: "\r\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false)
          .enumerated().filter { $0.offset != 3 }.map(\.element).joined(separator: ",") + "\r\n"
      }
      try workspace.put(
        Array(narrow.joined().utf8), "2023-03/少.csv", changed: "2023-03-24T09:00:00+08:00")
      #expect(
        try fates([accepted], in: workspace) == [.counted, .returned])
    }
  }

  @Test
  func `each form has its own faults beneath it, and of one that is replaced what returned it`()
    throws
  {
    try WorkspaceCase.with { workspace in
      // V20 asks of both; F11 returns the first.
      let queried = accepted.with("video_retention_days", "400")
      let forms = [queried.with("guard_count", "5"), queried]
      _ = try fates(forms, in: workspace)
      let story = try story(of: "2142900001", in: workspace)
      #expect(story.map { $0.findings.map(\.check) } == [["F11"], ["V20"]])
      #expect(story.map(\.fate) == [.returned, .counted])
    }
  }

  @Test func `as long as no form is accepted, all that was found in each stands`() throws {
    try WorkspaceCase.with { workspace in
      let queried = accepted.with("video_retention_days", "400")
      let forms = [queried.with("guard_count", "5"), queried.with("guard_count", "6")]
      _ = try fates(forms, in: workspace)
      let story = try story(of: "2142900001", in: workspace)
      #expect(
        story.map { $0.findings.map(\.check).sorted() } == [["F11", "V20"], ["F11", "V20"]])
    }
  }

  @Test func `a school is asked for by name too, and the picture is that of the month`() throws {
    try WorkspaceCase.with { workspace in
      _ = try fates([returned], in: workspace)
      let told = try told(of: "红星小学", in: workspace)
      #expect(told.story.code == "2142900001")
      #expect(told.story.entries.map(\.fate) == [.returned])
      #expect(told.picture.schools.map(\.state) == [.returned, .missing])
      #expect(told.picture.findings == (try workspace.picture().findings))
      #expect(throws: ThreeDefenceError.self) { try self.told(of: "没有的学校", in: workspace) }
    }
  }

  @Test func `a row is told where a file holds more than one form`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        accepted.list([accepted.of("2142900002").row, revised.row]), "2023-03/县.csv",
        changed: "2023-03-24T09:00:00+08:00")
      _ = try fates([accepted], in: workspace)
      #expect(try story(of: "2142900001", in: workspace).map(\.row) == [nil, 3])
    }
  }

  @Test func `a stranger, and one that was not heard from`() throws {
    try WorkspaceCase.with { workspace in
      let fates = try fates([accepted.of("2142909999")], of: "2142909999", in: workspace)
      #expect(fates == [.returned])
      #expect(try story(of: "2142900002", in: workspace).isEmpty)
    }
  }

  @Test func `what came after closing is told behind the rest`() throws {
    try ClosingCase.withReports { workspace in
      try ClosingCase.close(workspace)
      try workspace.put(
        revised.list, "2023-03/改.csv", changed: "2023-03-22T09:00:00+08:00")
      try workspace.takeInbox()
      #expect(
        try story(of: "2142900001", in: workspace).map(\.fate) == [.counted, .afterClosing])
    }
  }
}
