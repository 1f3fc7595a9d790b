import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// The tables that are data, from submitted files to what is printed.
struct DataTableTests {
  private let form: SampleForm
  private let register = [
    "2142900001,红星小学,421102,黄州区教育局,211,公办,111,否,,",
    "2142900002,东湖小学,421102,黄州区教育局,211,民办,,是,,",
    "3142900003,实验中学,421121,团风县教育局,311,公办,210,否,,2023-03-10",
    "1142900004,中心幼儿园,421100,市直,111,公办,111,否,,",
  ]

  init() throws { form = try SampleForm() }

  private var kindergarten: SampleForm { form.of("1142900004", "中心幼儿园") }
  private var middleSchool: SampleForm { form.of("3142900003", "实验中学") }

  private func spend(_ form: SampleForm, _ personnel: String, _ total: String) -> SampleForm {
    form.with("personnel_investment", personnel).with("total_investment", total)
  }

  /// The cells of some columns, by heading.
  private func cells(_ lines: [String], _ headings: [String]) throws -> [String] {
    let header = try #require(lines.first).split(separator: ",").map(String.init)
    let numbers = try headings.map { try #require(header.firstIndex(of: $0), "\($0)") }
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return numbers.map { String(cells[$0]) }.joined(separator: " ")
    }
  }

  @Test func `a bureau's own file adds its table, in both languages`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: register)
      try workspace.send(
        [
          form.with("emergency_drill_count", "2"),
          form.of("2142900002").with("emergency_drill_count", "3"),
          kindergarten.with("emergency_drill_count", "0"),
        ], in: "2023-03")
      let before = try workspace.files("2023-03")
      try folder.write(
        """
        id: drills
        title: { zh: 应急演练情况表, en: drills }
        rows: units
        columns:
          - { id: drills, heading: 演练次数, unit: 次, number: sum(emergency_drill_count) }
          - { id: mean, heading: 校均次数, places: 1, number: sum(emergency_drill_count) / count(*) }
          - { id: lowest, heading: 最少次数, number: min(emergency_drill_count) }
          - { id: held, heading: 演练率, rate: count(*) filter (where emergency_drill_count > 0) / count(*) }
          - { id: bound, heading: 应演练校数, number: count(*) filter (where required('S19') > 0) }
        """, to: "tables/drills.yaml")
      var after = try workspace.files("2023-03")
      #expect(
        after.removeValue(forKey: "tables/drills.csv") == """
          报送单位代码,报送单位,演练次数,校均次数,最少次数,演练率,应演练校数\r
          421102,黄州区教育局,5,2.5,2,100.00,2\r
          421121,团风县教育局,0,,,,0\r
          421100,市直,0,0.0,0,0.00,0\r
          ,合计,5,1.7,0,66.67,2\r

          """)
      #expect(after.keys.sorted() == before.keys.sorted())
      let changed = after.keys.filter { after[$0] != before[$0] }.sorted()
      #expect(changed == ["manifest.json", "report.html"])
      #expect(
        try workspace.table("drills", "2023-03", .en).first
          == "unit_code,unit,drills,mean,lowest,held,bound")
    }
  }

  @Test func `money of the year adds up every month's, also of a school that has closed`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: register)
      // A form of the year before counts for nothing.
      try workspace.send([spend(form, "90.00", "91.85")], in: "2022-12")
      try workspace.send(
        [spend(form, "1.00", "2.85"), spend(middleSchool, "5.00", "6.85")], in: "2023-01")
      try workspace.send([spend(form, "0.15", "2.00"), kindergarten], in: "2023-03")
      let headings = ["报送单位", "人防投入（本月）", "人防投入（本年累计）", "投入合计（本年累计）"]
      #expect(
        try cells(workspace.table("investment", "2023-03"), headings) == [
          "黄州区教育局 0.15 1.15 4.85", "团风县教育局 0.00 5.00 6.85", "市直 3.20 3.20 5.05",
          "合计 3.35 9.35 16.75",
        ])
      #expect(
        try cells(workspace.table("investment", "2023-01"), headings) == [
          "黄州区教育局 1.00 1.00 2.85", "团风县教育局 5.00 5.00 6.85", "市直 0.00 0.00 0.00",
          "合计 6.00 6.00 9.70",
        ])
    }
  }

  @Test func `money of a school that moved and closed is that of the unit it was last in`() throws {
    try TemporaryFolder.with { folder in
      let moved = [
        "3142900003,实验中学,421121,团风县教育局,311,公办,121,否,,2023-01-31",
        "3142900003,实验中学,421102,黄州区教育局,311,公办,121,否,2023-02-01,2023-02-28",
      ]
      let workspace = try SampleWorkspace(
        folder, register: register.filter { !$0.hasPrefix("3142900003") } + moved)
      try workspace.send([spend(middleSchool, "5.00", "6.85")], in: "2023-01")
      try workspace.send([spend(form, "0.15", "2.00")], in: "2023-03")
      #expect(
        try cells(workspace.table("investment", "2023-03"), ["报送单位", "人防投入（本年累计）"]) == [
          "黄州区教育局 5.15", "团风县教育局 0.00", "市直 0.00", "合计 5.15",
        ])
    }
  }

  @Test func `changes compare schools in both months, and tell who came and went`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: register)
      try workspace.send(
        [
          form.with("student_count", "600"), form.of("2142900002").with("student_count", "700"),
          middleSchool.with("student_count", "900"),
        ], in: "2023-02")
      try workspace.send(
        [
          form.with("student_count", "610"), form.of("2142900002").with("student_count", "680"),
          kindergarten.with("student_count", "300"),
        ], in: "2023-03")
      #expect(
        try cells(
          workspace.table("changes", "2023-03"),
          [
            "报送单位", "两月均有报表校数", "在校学生数", "在校学生数（上月）", "在校学生数增减", "本月新增校数", "本月减少校数",
            "新增学校在校学生数", "减少学校上月在校学生数",
          ]) == [
            "黄州区教育局 2 1290 1300 -10 0 0 0 0", "团风县教育局 0 0 0 0 0 1 0 900",
            "市直 0 0 0 0 1 0 300 0", "合计 2 1290 1300 -10 1 1 300 900",
          ])
      // There is nothing before the first month.
      #expect(
        try cells(
          workspace.table("changes", "2023-02"), ["报送单位", "两月均有报表校数", "本月新增校数", "本月减少校数"]
        ).last == "合计 0 3 0")
    }
  }

  @Test func `classes of schools have a row each, and each kind of class adds up to all`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: register)
      try workspace.send(
        [form, form.of("2142900002").with("closed_management", "否"), kindergarten],
        in: "2023-03")
      #expect(
        try cells(
          workspace.table("by-type", "2023-03"),
          ["分类", "类别", "汇总学校数", "封闭化管理校数", "封闭化管理率", "在校学生数", "投入合计"]) == [
            "办学类型 幼儿园 1 1 100.00 610 5.05", "办学类型 小学 2 1 50.00 1220 10.10",
            "办别 公办 2 2 100.00 1220 10.10", "办别 民办 1 0 0.00 610 5.05",
            "城乡 主城区 2 2 100.00 1220 10.10", "城乡 未登记 1 0 0.00 610 5.05",
            " 合计 3 2 66.67 1830 15.15",
          ])
      let english = try workspace.table("by-type", "2023-03", .en)
      #expect(english[0].hasPrefix("classification,class,counted,guards_schools"))
      #expect(english[1].hasPrefix("type,kindergarten,1,1,100.00"))
    }
  }

  @Test func `a gap is the sum of what each school is short of`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: register)
      let many = form.of("2142900002").with("guard_count", "9")
        .with("guard_company_count", "8").with("guard_certified_count", "8")
      // 1,500 pupils and 200 boarders ask for four guards.
      let few = form.with("student_count", "1500").with("boarder_count", "200")
        .with("guard_count", "1").with("guard_company_count", "1")
        .with("guard_self_hired_count", "0").with("guard_certified_count", "1")
        .with("guard_background_checked_count", "1").with("guard_trained_count", "1")
        .with("guard_insured_count", "1").with("guard_night_duty_count", "1")
      try workspace.send([few, many], in: "2023-03")
      #expect(
        try workspace.table("guards", "2023-03")[1]
          == "421102,黄州区教育局,2,6,10,3,1,9,90.00,0,5,50.00")
      #expect(
        try workspace.table("four-hundreds", "2023-03")[1]
          == "421102,黄州区教育局,2,1,50.00,2,100.00,2,100.00,2,100.00,1,50.00")
    }
  }

  @Test(arguments: [
    (
      "drills", "{ id: a, heading: 甲, forms: year-to-date, number: sum(previous.guard_count) }",
      "5:5: a column over the year to date must read the forms alone, neither 'previous.' nor "
        + "'met', 'required' or 'gap'"
    ),
    (
      "drills", "{ id: a, heading: 甲, forms: year-to-date, number: sum(required('S01')) }",
      "5:5: a column over the year to date must read the forms alone, neither 'previous.' nor "
        + "'met', 'required' or 'gap'"
    ),
    (
      "reporting", "{ id: a, heading: 甲, number: count(*) }",
      "1:5: 'reporting' is the name of a table that is always written; rename the file and its id"
    ),
  ])
  func `a table that cannot be worked out is refused`(
    id: String, column: String, problem: String
  ) throws {
    let own = "id: \(id)\ntitle: { zh: 甲, en: a }\nrows: units\ncolumns:\n  - \(column)\n"
    let store = TemplateStore(own: ["tables/\(id).yaml": Array(own.utf8)])
    let form = try store.form("three-defence-2023")
    let hubei = try store.standard("hubei", month: LedgerSamples.march, form: form)
    let error = #expect(throws: ThreeDefenceError.self) {
      _ = try store.tables(form: form, standard: hubei)
    }
    let text = try #require(error?.text(.en))
    let place = problem.prefix { $0 != " " }
    #expect(text.hasPrefix("tables/\(id).yaml:" + place.prefix(2)))
    #expect(text.hasSuffix(problem.drop { $0 != " " }))
  }

  @Test func `no layout can take the name of a table that is always written`() throws {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区")
    var picture = builder.picture()
    let form = try TemplateStore().form("three-defence-2023")
    let hubei = try TemplateStore().standard("hubei", month: LedgerSamples.march, form: form)
    picture.verdicts = try Verdicts(
      hubei,
      over: FormRows(count: 0) { _ in
        ExpressionRows(scope: .forms(template: form), count: 0, month: LedgerSamples.march)
      })
    let files = try OutputFiles.make(
      try Summary(picture), letters: TemplateStore().letters(.zh), language: .zh,
      encoding: .utf8)
    let tables = files.map(\.path).filter { $0.hasPrefix("tables/") }
    #expect(tables.sorted() == TableLayout.takenIDs.map { "tables/\($0).csv" })
  }
}
