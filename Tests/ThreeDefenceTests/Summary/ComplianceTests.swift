import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// Standards and tables, from submitted files to what is printed.
struct ComplianceTests {
  private let form: SampleForm
  private let register = [
    "2142900001,红星小学,421102,黄州区教育局,211,公办,111,否,,",
    "2142900002,东湖小学,421102,黄州区教育局,211,民办,111,是,,",
    "3142900003,实验中学,421121,团风县教育局,311,公办,210,否,,",
    "1142900004,中心幼儿园,421100,市直,111,公办,111,否,,",
  ]

  init() throws { form = try SampleForm() }

  private func columns(_ lines: [String], _ numbers: [Int]) -> [String] {
    lines.map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return numbers.map { String(cells[$0]) }.joined(separator: " ")
    }
  }

  @Test func `compliance counts each requirement by unit, and the whole`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: register)
      try workspace.send(
        [
          form.with("closed_management", "否"), form.of("2142900002").with("patrol_per_day", "4"),
          form.of("1142900004", "中心幼儿园").with("emergency_drill_count", "0"),
        ], in: "2023-03")
      let lines = try workspace.table("compliance", "2023-03")
      #expect(lines.first == "报送单位代码,报送单位,条款号,条款,适用校数,达标,不达标,无法判定,达标率")
      // Three units and the total, each with 20 requirements and the whole.
      #expect(lines.count == 1 + 4 * 21)
      let wanted = ["S07", "S13", "S19", "overall"]
      let rows = lines.filter { line in wanted.contains { line.contains(",\($0),") } }
      #expect(
        rows == [
          "421102,黄州区教育局,S07,封闭化管理,2,1,1,0,50.00",
          "421102,黄州区教育局,S13,校内巡查,2,1,1,0,50.00",
          "421102,黄州区教育局,S19,月度应急演练,2,2,0,0,100.00",
          "421102,黄州区教育局,overall,总体达标,2,1,1,0,50.00",
          "421121,团风县教育局,S07,封闭化管理,0,0,0,0,",
          "421121,团风县教育局,S13,校内巡查,0,0,0,0,",
          "421121,团风县教育局,S19,月度应急演练,0,0,0,0,",
          "421121,团风县教育局,overall,总体达标,0,0,0,0,",
          "421100,市直,S07,封闭化管理,1,1,0,0,100.00",
          "421100,市直,S13,校内巡查,1,1,0,0,100.00",
          // Kindergartens need no drill.
          "421100,市直,S19,月度应急演练,0,0,0,0,",
          "421100,市直,overall,总体达标,1,1,0,0,100.00",
          ",合计,S07,封闭化管理,3,2,1,0,66.67",
          ",合计,S13,校内巡查,3,2,1,0,66.67",
          ",合计,S19,月度应急演练,2,2,0,0,100.00",
          ",合计,overall,总体达标,3,2,1,0,66.67",
        ])
      let english = try workspace.table("compliance", "2023-03", .en)
      #expect(
        english.first == "unit_code,unit,requirement,title,applicable,met,unmet,undetermined,rate")
      #expect(english.last == ",total,overall,overall,3,2,1,0,66.67")
    }
  }

  @Test func `a blank that need not be filled leaves its requirement undetermined`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: register)
      try workspace.send(
        [
          form.with("key_place_count", "").with("key_place_covered_count", ""),
          form.of("2142900002"),
        ], in: "2023-03")
      let lines = try workspace.table("compliance", "2023-03")
      #expect(lines.contains(",合计,S20,重点部位视频覆盖,2,1,0,1,50.00"))
      #expect(lines.last == ",合计,overall,总体达标,2,2,0,0,100.00")
      #expect(try workspace.table("shortfalls", "2023-03").count == 1)
      let technology = try workspace.table("technology", "2023-03")
      // 重点部位 12, covered 12 of 12: the school that states neither is in neither sum.
      #expect(technology.last?.contains(",12,12,100.00,") == true)
    }
  }

  @Test func `each prefecture's 小计 has its own verdicts`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(
        folder,
        register: register + ["2142900005,江岸小学,420102,江岸区教育局,211,公办,111,否,,"])
      try workspace.send(
        [
          form, form.of("2142900002"),
          form.of("2142900005", "江岸小学").with("patrol_per_day", "0"),
        ], in: "2023-03")
      let sums = try workspace.table("compliance", "2023-03").filter { line in
        line.contains(",S13,") && (line.contains("小计") || line.contains("合计"))
      }
      #expect(
        columns(sums, [0, 1, 2, 4, 5, 6])
          == ["4201 小计 S13 1 0 1", "4211 小计 S13 2 2 0", " 合计 S13 3 2 1"])
      let guards = try workspace.table("guards", "2023-03")
      #expect(
        columns(guards, [0, 1, 2, 3, 4]) == [
          "报送单位代码 报送单位 汇总学校数 应配 实配", "420102 江岸区教育局 1 2 4", "4201 小计 1 2 4",
          "421102 黄州区教育局 2 4 8", "421121 团风县教育局 0 0 0", "421100 市直 0 0 0",
          "4211 小计 2 4 8", " 合计 3 6 12",
        ])
    }
  }

  @Test func `shortfalls say what is required, there, and short`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: register)
      try workspace.send(
        [
          form.with("fire_extinguisher_expired_count", "3").with("closed_management", "否"),
          // A designated target, of which 90 days are asked.
          form.of("2142900002").with("video_retention_days", "60"),
        ], in: "2023-03")
      #expect(
        try workspace.table("shortfalls", "2023-03") == [
          "报送单位代码,报送单位,学校标识码,学校名称,条款号,条款,依据,应达到,实际,差额,持续月数",
          "421102,黄州区教育局,2142900001,红星小学,S07,封闭化管理,四个100%,是,否,,1",
          "421102,黄州区教育局,2142900001,红星小学,S18,器材有效期,检查实践,0,3,3,1",
          "421102,黄州区教育局,2142900002,东湖小学,S11,录像保存天数,"
            + "反恐怖主义法第三十二条（重点目标 90 天，一般 30 天）,90,60,30,1",
        ])
      let english = try workspace.table("shortfalls", "2023-03", .en)
      #expect(
        english[0] == "unit_code,unit,school_code,school,requirement,title,clause,required,actual,"
          + "gap,months_open")
      #expect(english[1].hasSuffix(",S07,closed management,four hundreds,yes,no,,1"))
    }
  }

  @Test func `months open count back as long as the school was unmet in every month`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: register)
      let drill = "emergency_drill_count"
      let patrol = "patrol_per_day"
      // Open since January; again open since March; no form in February; and a drill that February
      // does not ask for.
      try workspace.send(
        [
          form.with(patrol, "4"), form.of("2142900002").with(patrol, "0"),
          form.of("3142900003", "实验中学").with(patrol, "3").with(drill, "0"),
        ], in: "2023-01")
      try workspace.send(
        [form.with(patrol, "1"), form.of("2142900002").with(patrol, "5").with(drill, "0")],
        in: "2023-02")
      try workspace.send(
        [
          form.with(patrol, "2"), form.of("2142900002").with(patrol, "4").with(drill, "0"),
          form.of("3142900003", "实验中学").with(patrol, "4"),
        ], in: "2023-03")
      #expect(
        columns(Array(try workspace.table("shortfalls", "2023-03").dropFirst()), [2, 4, 8, 10])
          == [
            "2142900001 S13 2 3", "2142900002 S13 4 1", "2142900002 S19 0 1",
            "3142900003 S13 4 1",
          ])
      #expect(
        columns(Array(try workspace.table("shortfalls", "2023-02").dropFirst()), [2, 4, 8, 10])
          == ["2142900001 S13 1 2"])
    }
  }

  @Test func `a threshold of the workspace's own standard changes verdicts and nothing else`()
    throws
  {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(folder, register: register)
      try workspace.send(
        [form, form.of("2142900002").with("patrol_per_day", "8")], in: "2023-03")
      let before = try workspace.files("2023-03")
      let shipped = try String(
        decoding: #require(EmbeddedFiles.bytes("standards/hubei.yaml")), as: UTF8.self)
      try folder.write(
        shipped.replacing(
          "actual: patrol_per_day\n        at-least: 5",
          with: "actual: patrol_per_day\n        at-least: 7"),
        to: "standards/hubei.yaml")
      let after = try workspace.files("2023-03")
      let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
      #expect(
        changed == [
          "manifest.json", "report.html", "tables/compliance.csv", "tables/shortfalls.csv",
          "three-defence-421100-2023-03.xml.gz",
        ])
      let lines = try #require(after["tables/compliance.csv"]).split(separator: "\r\n")
      let old = try #require(before["tables/compliance.csv"]).split(separator: "\r\n")
      #expect(
        lines.filter { !old.contains($0) } == [
          "421102,黄州区教育局,S13,校内巡查,2,1,1,0,50.00", ",合计,S13,校内巡查,2,1,1,0,50.00",
        ])
      #expect(
        after["tables/shortfalls.csv"]?.hasSuffix(
          "2142900001,红星小学,S13,校内巡查,GB/T 29315-2022,7,6,1,1\r\n") == true)
    }
  }

  @Test func `the edition in force in the month is used, and named`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try SampleWorkspace(
        folder, register: register, settings: "standard: fuqing-2021\n")
      try workspace.send([form], in: "2023-03")
      let picture = try workspace.picture("2023-03")
      #expect(picture.header.standard == "fuqing-2021")
      #expect(picture.header.standardEdition == "2021")
      let manifest = try #require(try workspace.files("2023-03")["manifest.json"])
      #expect(manifest.contains("\"standard\" : \"fuqing-2021\""))
      #expect(manifest.contains("\"standard_edition\" : \"2021\""))
      // 610 pupils and 51 staff need three guards of four.
      let guards = try workspace.table("guards", "2023-03")
      #expect(guards.last == ",合计,1,3,4,0,0,4,100.00,0,4,100.00")
    }
  }
}
