import TestSupport
import Testing

@testable import ThreeDefence

/// What moved between two runs, and by which submission.
struct RunChangesTests {
  private var month: MonthCase

  init() throws {
    month = try MonthCase()
    month.receive("一.csv", [try SampleForm()], at: "20T09:00")
  }

  /// The table's rows without the unit and the school's name.
  private func rows(_ before: MonthCase, _ after: MonthCase) throws -> [[String]] {
    let table = Table.changes(RunChanges(from: try before.picture(), to: try after.picture()))
    return (0..<table.count).map { number in
      let cells = table.row(number).map { $0.text(.zh) }
      return [cells[2]] + cells[4...]
    }
  }

  @Test func `nothing moved when nothing has come`() throws {
    #expect(try rows(month, month).isEmpty)
  }

  @Test func `a school that reports moves its state, and is counted`() throws {
    var after = month
    after.receive("二.csv", [try SampleForm().of("2142900002")], at: "26T09:00")
    let time = "2023-03-26T09:00:00+08:00"
    #expect(
      try rows(month, after) == [
        ["2142900002", "状态", "未报", "迟报", "二.csv", time],
        ["2142900002", "计入汇总", "否", "是", "二.csv", time],
      ])
  }

  @Test func `a correction moves its figures, by the file that brought it`() throws {
    var after = month
    after.receive("改.csv", [try SampleForm().with("student_count", "620")], at: "22T09:00")
    #expect(
      try rows(month, after) == [
        ["2142900001", "在校学生数", "610", "620", "改.csv", "2023-03-22T09:00:00+08:00"]
      ])
  }

  @Test func `a correction moves its figures, whatever was returned after it`() throws {
    var after = month
    after.receive("改.csv", [try SampleForm().with("student_count", "620")], at: "22T09:00")
    after.receive("错.csv", [try SampleForm().with("guard_count", "5")], at: "23T09:00")
    #expect(
      try rows(month, after) == [
        ["2142900001", "在校学生数", "610", "620", "改.csv", "2023-03-22T09:00:00+08:00"]
      ])
  }

  @Test func `a form that is returned moves nothing of a school that has one of record`() throws {
    var after = month
    after.receive("错.csv", [try SampleForm().with("guard_count", "5")], at: "22T09:00")
    #expect(try rows(month, after).isEmpty)
    after = month
    after.receive(
      "错.csv", [try SampleForm().of("2142900002").with("guard_count", "5")], at: "22T09:00")
    #expect(
      try rows(month, after) == [
        ["2142900002", "状态", "未报", "退回", "错.csv", "2023-03-22T09:00:00+08:00"]
      ])
  }

  @Test func `a school that the register moves or no longer has`() throws {
    var after = month
    after.rows[1].unit = MonthCase.city
    after.rows.remove(at: 0)
    #expect(
      try rows(month, after) == [
        ["2142900002", "报送单位", "黄州区教育局", "市直", "", ""],
        ["2142900001", "应报", "是", "否", "", ""],
        ["2142900001", "状态", "按时", "", "", ""],
        ["2142900001", "计入汇总", "是", "否", "", ""],
        ["2142900001", "多报", "否", "是", "一.csv", "2023-03-20T09:00:00+08:00"],
      ])
  }
}
