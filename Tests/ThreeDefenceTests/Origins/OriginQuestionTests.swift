import TestSupport
import Testing
import ThreeDefence

/// How a column and a row are named, and what is said of those that do not exist.
struct OriginQuestionTests {
  private func ask(
    _ questions: [OriginQuestion], _ body: (Int, Result<Origin, ThreeDefenceError>) -> Void
  ) throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      var month = try OriginCase(workspace.folder.path, month: "2023-03")
      for (number, question) in questions.enumerated() {
        body(
          number,
          Result { () throws(ThreeDefenceError) in try month.origins.origin(of: question) })
      }
    }
  }

  @Test func `a column is known by heading, id, indicator, expression and table`() throws {
    let names: [(String, String)] = [
      ("student_count", "summary.student_count"), ("A01", "summary.student_count"),
      ("在校学生数", "summary.student_count"), ("sum(student_count)", "summary.student_count"),
      ("SUM( student_count )", "summary.student_count"),
      ("details.A01", "details.student_count"),
      ("closed_management", "summary.closed_management_schools"),
      ("实行封闭化管理校数", "summary.closed_management_schools"), ("gap", "guards.gap"),
      ("缺口", "guards.gap"), ("guards.csv.gap", "guards.gap"),
      ("保安员配备与缺口表.缺口", "guards.gap"), ("counted", "summary.counted"),
      ("expected", "summary.expected"), ("差额", "shortfalls.gap"),
    ]
    try ask(names.map { OriginQuestion($0.0) }) { number, answer in
      let origin = try? answer.get()
      #expect(origin.map { "\($0.table).\($0.column.en)" } == names[number].1, "\(names[number].0)")
    }
  }

  @Test func `what does not exist is told with the closest known name`() throws {
    let questions: [(OriginQuestion, String)] = [
      (OriginQuestion("studnt_count"), "；是不是“student_count”"),
      (OriginQuestion("guard.gap"), "没有“guard”这张表；是不是“guards”"),
      (OriginQuestion("guards.gup"), "没有“gup”这一列；是不是“gap”"),
      (OriginQuestion("gap", unit: "421103"), "没有报送单位“421103”；请用名录中的报送单位代码或名称；是不是“421102”"),
      (OriginQuestion("gap", school: "2142900007"), "；是不是“2142900001”"),
      (OriginQuestion("by-type.students", schoolClass: "小字"), "没有“小字”这一类；是不是“小学”"),
      (OriginQuestion("by-type.students", schoolClass: "公辦"), "没有“公辦”这一类；是不是“公办”"),
      (OriginQuestion("compliance.met", requirement: "S88"), "没有“S88”这一条款；是不是"),
      (OriginQuestion("compliance.met"), "请用 --requirement 写明条款号：S01、"),
      (OriginQuestion("by-type.students", unit: "421102"), "不能用 --unit；请用 --class"),
      (OriginQuestion("guards.gap", schoolClass: "小学"), "不能用 --class；请用 --unit"),
      (OriginQuestion("guards.gap", requirement: "S01"), "不能用 --requirement"),
      (OriginQuestion("文件"), "在几张表中含义不同，请写明是哪一个：returns.文件、"),
    ]
    try ask(questions.map(\.0)) { number, answer in
      guard case .failure(let error) = answer else {
        Issue.record("\(questions[number])")
        return
      }
      #expect(error.code == .notFound)
      let text = error.text(.zh)
      #expect(text.contains(questions[number].1), "\(text)")
    }
  }

  @Test func `a class code that two classifications have must be told apart`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.folder.write(
        """
        学校标识码,学校名称,报送单位代码,报送单位,办学类型,办别,城乡,反恐重点目标,启用日期,停用日期
        1142900001,红星幼儿园,421102,黄州区教育局,111,公办,111,否,,

        """, to: "schools.csv")
      var month = try OriginCase(workspace.folder.path, month: "2023-03")
      let error = #expect(throws: ThreeDefenceError.self) {
        _ = try month.origins.origin(
          of: OriginQuestion("by-type.students", schoolClass: "111"))
      }
      #expect(error?.text(.zh) == "“111”可以是几个类别，请写明是哪一个：办学类型:幼儿园、城乡:主城区")
    }
  }

  @Test func `a figure that does not follow from the forms is an error`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      let pipeline = try workspace.pipeline()
      let ledger = try pipeline.ledger(wait: 0)
      let basis = try pipeline.basis(of: LedgerSamples.march, in: ledger, asOf: nil)
      var picture = try basis.picture(from: ledger)
      picture.records[0, 0] = .reported(611)
      var origins = try basis.origins(of: picture, from: ledger, language: .zh)
      let error = #expect(throws: ThreeDefenceError.self) {
        _ = try origins.origin(of: OriginQuestion("student_count"))
      }
      #expect(error?.code == .arithmetic)
      #expect(
        error?.text(.en).contains("'student_count' must be 610 by what lies behind it, not 611")
          == true)
    }
  }
}
