import TestSupport
import Testing
import ThreeDefence

/// What becomes of a query from the form to the list of reminders, revision after revision.
struct ExplainedQueryTests {
  /// The rows of the list that ask for an explanation: school, check and file.
  private func asked(_ workspace: WorkspaceCase) throws -> [String] {
    try workspace.takeInbox()
    return try workspace.picture().reminders().filter { $0.kind == .toExplain }.map { reminder in
      let checks = reminder.findings.map(\.check).joined(separator: " ")
      return "\(reminder.school?.code ?? "") \(checks) \(reminder.lastFile)"
    }
  }

  private func send(_ form: SampleForm, _ day: Int, to workspace: WorkspaceCase) throws {
    try workspace.put(
      form.list, "2023-03/\(day).csv", changed: "2023-03-\(day)T09:00:00+08:00")
  }

  @Test func `a query is asked for until it is explained, and again when what it reads changes`()
    throws
  {
    try WorkspaceCase.with { workspace in
      let queried = workspace.form.with("video_retention_days", "400")
      try send(queried, 10, to: workspace)
      #expect(try asked(workspace) == ["2142900001 V20 10.csv"])

      var explained = queried
      explained.remark = "V20：新换了硬盘"
      try send(explained, 11, to: workspace)
      #expect(try asked(workspace) == [])

      // The number of students is nothing to V20.
      try send(queried.with("student_count", "620"), 12, to: workspace)
      #expect(try asked(workspace) == [])

      try send(queried.with("video_retention_days", "500"), 13, to: workspace)
      #expect(try asked(workspace) == ["2142900001 V20 13.csv"])

      try workspace.folder.write(
        "报告期,学校标识码,检查号,说明,文件\r\n2023-03,2142900001,V20,已电话核实,13.csv\r\n",
        to: "explanations.csv")
      #expect(try asked(workspace) == [])

      // Without the file it is about the first form that was asked about.
      try workspace.folder.write(
        "报告期,学校标识码,检查号,说明\r\n2023-03,2142900001,V20,已电话核实\r\n", to: "explanations.csv")
      #expect(try asked(workspace) == ["2142900001 V20 13.csv"])
    }
  }

  @Test func `a note is for its own check, school and month`() throws {
    try WorkspaceCase.with { workspace in
      let queried = workspace.form.with("video_retention_days", "400")
      try workspace.folder.write(
        """
        报告期,学校标识码,检查号,说明
        2023-02,2142900001,V20,上月的
        2023-03,2142900002,V20,别校的
        2023-03,2142900001,V04,别项的

        """, to: "explanations.csv")
      try send(queried, 10, to: workspace)
      #expect(try asked(workspace) == ["2142900001 V20 10.csv"])
    }
  }
}
