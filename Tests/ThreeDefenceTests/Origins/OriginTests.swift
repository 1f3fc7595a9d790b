import TestSupport
import Testing

@testable import ThreeDefence

/// Where figures come from, worked out by hand.
///
/// March 2023: 红星小学 and 东湖小学 of 黄州区, 实验中学 of 团风县 and 中心幼儿园 of 市直. February had
/// 红星小学, 东湖小学 and 旧小学, which closed on 1 March.
struct OriginTests {
  private let form: SampleForm
  private static let register = [
    "2142900001,红星小学,421102,黄州区教育局,211,公办,111,否,,",
    "2142900002,东湖小学,421102,黄州区教育局,211,民办,,是,,",
    "3142900003,实验中学,421121,团风县教育局,311,公办,210,否,,",
    "1142900004,中心幼儿园,421100,市直,111,公办,111,否,,",
    "2142900009,旧小学,421121,团风县教育局,211,公办,210,否,,2023-02-28",
  ]

  init() throws { form = try SampleForm() }

  private func with(
    _ table: String? = nil, _ body: (inout OriginCase) throws -> Void
  ) throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: Self.register)
      if let table { try folder.write(table, to: "tables/own.yaml") }
      let east = form.of("2142900002", "东湖小学")
      let old = form.of("2142900009", "旧小学")
      try workspace.send(
        [form.with("student_count", "600"), east, old.with("student_count", "90")],
        in: "2023-02")
      try workspace.send(
        [
          form, east.with("student_count", "2000").with("staff_count", "100"),
          form.of("1142900004", "中心幼儿园").with("video_retention_days", "20"),
        ], in: "2023-03")
      // A card has a line for each value: 专职保安员数 in line 11, 在校学生数 in 5, 寄宿生数 in 6.
      try folder.write(
        form.of("3142900003", "实验中学").with("student_count", "1600").card,
        to: "inbox/2023-03/团风/卡片.csv")
      var month = try OriginCase(folder.path, month: "2023-03")
      try body(&month)
    }
  }

  private func answer(
    _ question: OriginQuestion, _ table: String? = nil
  ) throws -> (lines: [String], parts: String) {
    var answer: (lines: [String], parts: String) = ([], "")
    try with(table) { month in
      let origin = try month.origins.origin(of: question)
      answer = (origin.lines(.zh), origin.text())
    }
    return answer
  }

  @Test func `a shortage is told with its requirement, indicators, files and lines`() throws {
    // 4 guards each. Required: 610 students 2; 2000 students 2 + 2 = 4; 1600 students 2 + 1 = 3.
    let required = try answer(OriginQuestion("guards.应配"))
    #expect(
      required.lines == [
        "保安员配备与缺口表（guards.csv）：应配，单位：人", "口径：“专职保安员配备”（S01）应达到的数之和",
        "算式：sum(required('S01'))",
        "条款：S01 专职保安员配备（湖北标准第七条）：专职保安员数 ≥ 2 +"
          + "（（在校学生数 − 1000，小于 0 按 0 计）÷ 500，向下取整）+（寄宿生数 ÷ 200，向下取整）",
        "算式（S01）：guard_count >= 2 + "
          + "floor(greatest(student_count - 1000, 0) / 500) + floor(boarder_count / 200)",
        "整改办法（S01）：按在校生和寄宿生人数配足专职保安员，缺额向保安公司增派",
        "指标：B03 专职保安员数（guard_count，人）", "指标：A01 在校学生数（student_count，人）",
        "指标：A02 寄宿生数（boarder_count，人）", "2023-03　合计：11",
      ])
    #expect(
      required.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 计入 专职保安员数 在校学生数 寄宿生数 文件 行
        421102 黄州区教育局 2142900001 红星小学 2 4 610 0 forms.csv 2
        421102 黄州区教育局 2142900002 东湖小学 4 4 2000 0 forms.csv 3
        421121 团风县教育局 3142900003 实验中学 3 4 1600 0 团风/卡片.csv 11 5 6
        421100 市直 1142900004 中心幼儿园 2 4 610 0 forms.csv 4
        合计 11
        """)
  }

  @Test func `a rate is told by both its terms, and an answer by its school`() throws {
    let rate = try answer(OriginQuestion("technology.online_rate", unit: "421121"))
    #expect(rate.lines.last == "2023-03　421121 团风县教育局：96.72")
    #expect(
      rate.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 sum(camera_online_count) sum(camera_count) \
        摄像机正常在线数 视频监控摄像机数 文件 行
        421121 团风县教育局 3142900003 实验中学 59 61 59 61 团风/卡片.csv 45 44
        合计 59 61
        结果 96.72
        """)
    let below = try answer(OriginQuestion("录像不足30天校数"))
    #expect(
      below.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 计入 录像保存天数 文件 行
        421100 市直 1142900004 中心幼儿园 1 20 forms.csv 4
        合计 1
        """)
  }

  @Test func `a lowest value is told by the school that decides it`() throws {
    let lowest = try answer(OriginQuestion("录像保存天数"))
    #expect(lowest.lines.first == "三防建设情况汇总表（summary.csv）：录像保存天数最低，单位：天")
    #expect(
      lowest.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 计入 文件 行
        421100 市直 1142900004 中心幼儿园 20 forms.csv 4
        合计 20
        """)
  }

  @Test func `a change is told by both months, with the files of both`() throws {
    // 黄州区: (610 - 600) + (2000 - 610).
    let change = try answer(OriginQuestion("在校学生数增减", unit: "421102"))
    #expect(change.lines.last == "2023-03　421102 黄州区教育局：1400")
    #expect(
      change.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 计入 在校学生数 上月在校学生数 文件 行 上月文件 上月行
        421102 黄州区教育局 2142900001 红星小学 10 610 600 forms.csv 2 forms.csv 2
        421102 黄州区教育局 2142900002 东湖小学 1390 2000 610 forms.csv 3 forms.csv 3
        合计 1400
        """)
    let went = try answer(OriginQuestion("减少学校上月在校学生数"))
    #expect(
      went.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 计入 上月在校学生数 在校学生数 文件 行 上月文件 上月行
        421121 团风县教育局 2142900009 旧小学 90 90 forms.csv 4
        合计 90
        """)
  }

  @Test func `a year to date is told month by month, in the unit of this month`() throws {
    let year = try answer(OriginQuestion("investment.total_year", unit: "421121"))
    #expect(year.lines.contains("范围：本年一月至本月各月的报表"))
    #expect(
      year.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 报告期 计入 文件 行
        421121 团风县教育局 2142900009 旧小学 2023-02 5.05 forms.csv 4
        421121 团风县教育局 3142900003 实验中学 2023-03 5.05 团风/卡片.csv 64
        合计 10.10
        """)
  }

  @Test func `a class of schools is a row, by its name or its code`() throws {
    for asked in ["小学", "211", "办学类型:小学", "school.type:211"] {
      let students = try answer(OriginQuestion("by-type.students", schoolClass: asked))
      #expect(students.lines.last == "2023-03　办学类型 小学：2610")
      #expect(
        students.parts == """
          报送单位代码 报送单位 学校标识码 学校名称 计入 文件 行
          421102 黄州区教育局 2142900001 红星小学 610 forms.csv 2
          421102 黄州区教育局 2142900002 东湖小学 2000 forms.csv 3
          合计 2610
          """)
    }
  }

  @Test func `a state is told by the arrival that decides it`() throws {
    let rate = try answer(OriginQuestion("报送率", unit: "421121"))
    #expect(
      rate.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 按时、迟报 应报 状态 文件 行
        421121 团风县教育局 3142900003 实验中学 1 1 迟报 团风/卡片.csv 1
        合计 1 1
        结果 100.00
        """)
  }

  @Test func `a requirement's counts are told by verdicts, with what they rest on`() throws {
    // 20 days at 市直, of 30 required; 90 of 90 at 东湖小学, a designated target.
    let unmet = try answer(OriginQuestion("compliance.不达标", requirement: "S11"))
    #expect(unmet.lines.contains { $0.hasPrefix("条款：S11 录像保存天数（") })
    #expect(
      unmet.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 计入 录像保存天数 反恐重点目标 判定 文件 行
        421100 市直 1142900004 中心幼儿园 1 20 否 不达标 forms.csv 4
        合计 1
        """)
    let overall = try answer(OriginQuestion("compliance.rate", requirement: "overall"))
    #expect(
      overall.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 达标 适用校数 判定 未达标条款 文件 行
        421102 黄州区教育局 2142900001 红星小学 1 1 达标 forms.csv 2
        421102 黄州区教育局 2142900002 东湖小学 1 1 达标 forms.csv 3
        421121 团风县教育局 3142900003 实验中学 1 1 达标 团风/卡片.csv 1
        421100 市直 1142900004 中心幼儿园 1 不达标 S11 forms.csv 4
        合计 3 4
        结果 75.00
        """)
  }

  @Test func `a shortfall is told with what it rests on, and the months it has been open`() throws {
    let gap = try answer(OriginQuestion("差额", unit: "421100", requirement: "S11"))
    #expect(gap.lines.last == "2023-03　421100 市直：10")
    #expect(
      gap.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 条款号 差额 依据数据 文件 行
        421100 市直 1142900004 中心幼儿园 S11 10 录像保存天数=20 forms.csv 4
        """)
    let open = try answer(OriginQuestion("持续月数", requirement: "S11"))
    #expect(
      open.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 报告期 计入 条款号 应达到 实际 依据数据 文件 行
        421100 市直 1142900004 中心幼儿园 2023-03 1 S11 30 20 录像保存天数=20 forms.csv 4
        合计 1
        """)
  }

  @Test func `a table of a bureau's own is told like the shipped ones`() throws {
    let own = """
      id: own
      title: { zh: 自设表, en: own }
      rows: units
      columns:
        - { id: spread, heading: 极差, unit: 人, number: max(student_count) - min(student_count) }
      """
    let spread = try answer(OriginQuestion("极差"), own)
    #expect(
      spread.lines == [
        "自设表（own.csv）：极差，单位：人", "口径：在校学生数的最大值 − 在校学生数的最小值",
        "算式：max(student_count) - min(student_count)",
        "指标：A01 在校学生数（student_count，人）", "2023-03　合计：1390",
      ])
    #expect(
      spread.parts == """
        报送单位代码 报送单位 学校标识码 学校名称 max(student_count) min(student_count) 在校学生数 文件 行
        421102 黄州区教育局 2142900001 红星小学 610 610 forms.csv 2
        421102 黄州区教育局 2142900002 东湖小学 2000 2000 forms.csv 3
        421100 市直 1142900004 中心幼儿园 610 610 forms.csv 4
        合计 2000 610
        结果 1390
        """)
  }

  @Test func `submissions besides the one that decides are told by file and time`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.put(
        workspace.form.with("student_count", "620").list, "2023-03/二.csv",
        changed: "2023-03-22T09:00:00+08:00")
      var month = try OriginCase(workspace.folder.path, month: "2023-03")
      let origin = try month.origins.origin(
        of: OriginQuestion("重报次数", school: "2142900001"))
      #expect(origin.figure?.text(.zh) == "1")
      #expect(
        origin.text() == """
          报送单位代码 报送单位 学校标识码 学校名称 计入 收到时间 文件 行
          421102 黄州区教育局 2142900001 红星小学 2023-03-20T09:00:00+08:00 一.csv 2
          421102 黄州区教育局 2142900001 红星小学 1 2023-03-22T09:00:00+08:00 二.csv 2
          合计 1
          """)
    }
  }

  @Test func `of two files of one name the one that decides is not counted`() throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.with("student_count", "x").list, "2023-03/a.csv",
        changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      try workspace.put(
        workspace.form.list, "2023-03/a.csv", changed: "2023-03-21T09:00:00+08:00")
      var month = try OriginCase(workspace.folder.path, month: "2023-03")
      let origin = try month.origins.origin(
        of: OriginQuestion("重报次数", school: "2142900001"))
      #expect(
        origin.text() == """
          报送单位代码 报送单位 学校标识码 学校名称 计入 收到时间 文件 行
          421102 黄州区教育局 2142900001 红星小学 1 2023-03-20T09:00:00+08:00 a.csv 2
          421102 黄州区教育局 2142900001 红星小学 2023-03-21T09:00:00+08:00 a.csv 2
          合计 1
          """)
    }
  }

  @Test func `months open are followed back together, each month read once`() throws {
    // 20 days are too few everywhere. 红星小学: since January; 东湖小学: since February.
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: Self.register)
      let short = form.with("video_retention_days", "20")
      let east = form.of("2142900002", "东湖小学")
      try workspace.send([short, east], in: "2023-01")
      for month in ["2023-02", "2023-03"] {
        try workspace.send([short, east.with("video_retention_days", "20")], in: month)
      }
      var month = try OriginCase(folder.path, month: "2023-03")
      let answer = try month.origins.origin(of: OriginQuestion("持续月数", requirement: "S11"))
      #expect(
        answer.shown().dropFirst().dropLast().map { Array($0[3...4]) } == [
          ["红星小学", "2023-03"], ["红星小学", "2023-02"], ["红星小学", "2023-01"],
          ["东湖小学", "2023-03"], ["东湖小学", "2023-02"],
        ])

      let pipeline = try Pipeline(path: folder.path, version: "test")
      let ledger = try pipeline.ledger(wait: 0)
      let picture = try pipeline.picture(
        of: LedgerSamples.month("2023-03"), from: ledger, asOf: nil)
      let mark = try ledger.mark()
      let known = try ledger.months(receivedBy: nil, mark: mark)
      let march = picture.header.month
      var asked: [Month] = []
      var origins = try MonthOrigins(
        picture, source: try pipeline.basis(of: march, in: ledger, asOf: nil).source(from: ledger),
        checks: pipeline.checks,
        rule: pipeline.settings.judgedBy, standard: try pipeline.standard(in: march), language: .zh,
        earlier: { month throws(ThreeDefenceError) in
          asked.append(month)
          guard known.contains(month) else { return nil }
          return EarlierMonth(
            source: try pipeline.basis(of: month, in: ledger, asOf: nil).source(from: ledger),
            checks: pipeline.checks, standard: try pipeline.standardIfAny(in: month),
            rule: pipeline.settings.judgedBy)
        })
      _ = try origins.origin(of: OriginQuestion("持续月数", requirement: "S11"))
      let months = ["2023-02", "2023-01", "2022-12"].map { LedgerSamples.month($0) }
      #expect(asked == months)
    }
  }

  @Test func `one school's part can be asked for in any row that it counts in`() throws {
    let part = try answer(OriginQuestion("guards.gap", school: "2142900002"))
    #expect(part.lines.last == "2023-03　2142900002 东湖小学：0")
    let value = try answer(OriginQuestion("details.在校学生数", school: "3142900003"))
    #expect(value.lines.last == "2023-03　3142900003 实验中学：1600")
    #expect(value.parts.hasSuffix("3142900003 实验中学 1600 团风/卡片.csv 5"))
  }
}
