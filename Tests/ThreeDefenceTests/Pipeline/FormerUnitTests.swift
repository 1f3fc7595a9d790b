import TestSupport
import Testing

@testable import ThreeDefence

/// A unit that the register has no longer, and whose closed months stay.
struct FormerUnitTests {
  private let march = LedgerSamples.march

  /// A workspace in which February is closed and the register has then lost a unit with its school.
  ///
  /// 2142900001 of 421102 reported for both months, 2142900002 of the lost unit for February; each
  /// form has 5.05 of investment, 3.20 of it for personnel.
  private func withFormerUnit(
    _ unit: String, _ body: (WorkspaceCase) throws -> Void
  ) throws {
    try ClosingCase.withReports { workspace in
      let register = try #require(workspace.folder.text("schools.csv"))
      let second = "2142900002,东湖小学,421102,黄州区教育局"
      try workspace.folder.write(
        register.replacing(second, with: "2142900002,东湖小学,\(unit),旧区教育局"), to: "schools.csv")
      try workspace.put(
        workspace.form.of("2142900002").inMonth(march.previous).list, "2023-02/二.csv",
        changed: "2023-02-20T09:00:00+08:00")
      try workspace.takeInbox()
      try ClosingCase.close(workspace, march.previous)
      try workspace.folder.write(
        register.split(separator: "\n").filter { !$0.contains("2142900002") }
          .map { $0 + "\n" }.joined(), to: "schools.csv")
      try body(workspace)
    }
  }

  /// The rows of a table under its headings, with some of its columns.
  private func rows(
    _ outputs: MonthOutputs, _ name: String, _ columns: [Int] = [0, 1, 2, 3]
  ) throws -> [String] {
    let file = try #require(outputs.files.first { $0.path == "tables/\(name).csv" })
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").dropFirst().map {
      let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
      return columns.map { String(cells[$0]) }.joined(separator: " ")
    }
  }

  /// 人防投入: this month, and the year to date.
  private let money = [0, 1, 3, 7]

  @Test func `its money of the year has a row of its own, and the sums add up`() throws {
    try withFormerUnit("421199") { workspace in
      let outputs = try ClosingCase.outputs(workspace)
      #expect(
        try rows(outputs, "investment", money) == [
          "421102 黄州区教育局 3.20 6.40", "421199 旧区教育局 0.00 3.20", " 合计 3.20 9.60",
        ])
      // 应报, 按时.
      #expect(
        try rows(outputs, "reporting") == [
          "421102 黄州区教育局 1 1", "421199 旧区教育局 0 0", " 合计 1 1",
        ])
      let archive = try #require(outputs.files.first { $0.path.hasSuffix(".xml.gz") })
      #expect(ArchiveCheckup().report(archive.bytes).faults.isEmpty)
      let pipeline = try workspace.pipeline()
      let ledger = try pipeline.ledger(wait: 0)
      let picture = outputs.summary.picture
      var origins = try outputs.basis.origins(of: picture, from: ledger, language: .zh)
      let origin = try origins.origin(
        of: OriginQuestion("investment.人防投入（本年累计）", unit: "421199"))
      #expect(origin.figure?.text(.zh) == "3.20")
    }
  }

  @Test func `in another prefecture it has a subtotal`() throws {
    try withFormerUnit("429004") { workspace in
      let outputs = try ClosingCase.outputs(workspace)
      #expect(
        try rows(outputs, "investment", money) == [
          "421102 黄州区教育局 3.20 6.40", "4211 小计 3.20 6.40", "429004 旧区教育局 0.00 3.20",
          "4290 小计 0.00 3.20", " 合计 3.20 9.60",
        ])
    }
  }

  @Test func `it stands among the others by its code, and the school that went is told`() throws {
    try withFormerUnit("421101") { workspace in
      let outputs = try ClosingCase.outputs(workspace)
      let picture = outputs.summary.picture
      #expect(picture.schools.map { picture.units[$0.unit].code } == ["421102"])
      let went = try rows(outputs, "register-changes", [0, 2, 3, 4, 5])
      #expect(went == ["421101 2142900002 东湖小学 停用 东湖小学"])
      #expect(
        try rows(outputs, "investment", money) == [
          "421101 旧区教育局 0.00 3.20", "421102 黄州区教育局 3.20 6.40", " 合计 3.20 9.60",
        ])
    }
  }
}
