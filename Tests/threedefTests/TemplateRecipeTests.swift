import Foundation
import TestSupport
import Testing

/// The recipes of `docs/templates.md`, done as they are written on the sample city.
///
/// Its boarding schools of 2023-03, boarders/guards at night of each, from the forms of record, and what
/// S22 makes of them by hand (required is a guard for each hundred begun):
///
/// * 黄州区 111/1: required 2, short 1
/// * 团风县 60/0, 239/1, 37/1, 77/1: required 1 + 3 + 1 + 1, short 1 + 2
/// * 罗田县 12/1, 119/1, 36/1: required 1 + 2 + 1, short 1
/// * 英山县 3/1; 蕲春县 56/1; 麻城市 64/1: required 1 each, none short
/// * 黄梅县 1/1, 204/1, 136/1, 17/1: required 1 + 3 + 2 + 1, short 2 + 1
/// * 武穴市 98/1, 16/1, 592/1: required 1 + 1 + 6, short 5
struct TemplateRecipeTests {
  private static let nights = [
    "421102,黄州区教育局,1,111,2,1,1,1,0.00,111.0",
    "421121,团风县教育局,4,413,6,3,3,2,50.00,103.3",
    "421122,红安县教育局,0,0,0,0,0,0,,",
    "421123,罗田县教育局,3,167,4,3,1,1,66.67,55.7",
    "421124,英山县教育局,1,3,1,1,0,0,100.00,3.0",
    "421125,浠水县教育局,0,0,0,0,0,0,,",
    "421126,蕲春县教育局,1,56,1,1,0,0,100.00,56.0",
    "421127,黄梅县教育局,4,358,7,4,3,2,50.00,89.5",
    "421181,麻城市教育局,1,64,1,1,0,0,100.00,64.0",
    "421182,武穴市教育局,3,706,8,3,5,1,66.67,235.3",
    "421100,市直,0,0,0,0,0,0,,",
    ",合计,18,1878,30,17,13,7,61.11,104.3",
  ]

  private static let shippedPath = "\(repositoryRoot)templates/standards/hubei.yaml"

  private static func page() throws -> String {
    try String(contentsOfFile: "\(repositoryRoot)docs/templates.md", encoding: .utf8)
  }

  /// The block of the page that follows the naming of a file.
  private func block(for file: String) throws -> String {
    let page = try Self.page()
    let named = try #require(page.range(of: "`\(file)"), "\(file) is not named")
    return String(try #require(page[named.lowerBound...].firstMatch(of: Self.yaml)).1)
  }

  private static var yaml: Regex<(Substring, Substring)> { /(?s)```yaml\n(.*?)```/ }

  /// The lines that the page shows of tables.
  private func linesShown() throws -> [String] {
    try Self.page().matches(of: /(?s)```csv\n(.*?)```/).flatMap {
      $0.1.split(separator: "\n").map(String.init)
    }
  }

  /// Runs the month with a standard and the recipe's table, and gives the tables asked for by lines.
  private func tables(_ names: [String], standard: String) throws -> [[String]] {
    try TemporaryFolder.with { folder in
      let sample = "'\(repositoryRoot)samples"
      let prepared = try folder.run("\(sample)/prepare.sh' \(sample)/huanggang' demo")
      try #require(prepared.status == 0, "\(prepared)")
      try folder.write(standard, to: "demo/standards/hubei.yaml")
      let table = "tables/night-duty.yaml"
      try folder.write(try block(for: table), to: "demo/\(table)")
      let run = try folder.run("threedef aggregate --workspace demo --month 2023-03 --quiet")
      try #require(run.status == 0 && run.error.isEmpty, "\(run)")
      return try names.map { name in
        let text = try #require(folder.text("demo/out/2023-03/tables/\(name).csv"))
        return text.split(separator: "\r\n").map(String.init)
      }
    }
  }

  @Test func `a requirement and a table made as the page says give what it shows`() throws {
    let shipped = try String(contentsOfFile: Self.shippedPath, encoding: .utf8)
    let standard = shipped + (try block(for: "standards/hubei.yaml"))
    let tables = try tables(["night-duty", "compliance", "shortfalls"], standard: standard)
    #expect(Array(tables[0].dropFirst()) == Self.nights)
    #expect(tables[1].contains(",合计,S22,寄宿学校夜间值守,18,11,7,0,61.11"))
    #expect(tables[2].filter { $0.contains(",S22,") }.count == 7)
    let shown = try linesShown()
    #expect(shown.count == 4)
    for line in shown { #expect(tables.joined().contains(line), "\(line)") }
  }

  @Test func `an edition of its own from the month on gives the same`() throws {
    let shipped = try String(contentsOfFile: Self.shippedPath, encoding: .utf8)
    let heading = "  - id: \"2023\"\n"
    let parts = shipped.components(separatedBy: heading)
    try #require(parts.count == 2)
    let requirement = try block(for: "standards/hubei.yaml")
    let standard =
      parts[0] + heading + "    to: 2023-02\n" + parts[1]
      + "  - id: \"2023-03\"\n    from: 2023-03\n" + parts[1] + requirement
    let tables = try tables(["night-duty"], standard: standard)
    #expect(Array(tables[0].dropFirst()) == Self.nights)
  }

  @Test func `the schools behind a verdict are listed as the page says`() throws {
    let standard =
      try String(contentsOfFile: Self.shippedPath, encoding: .utf8)
      + block(for: "standards/hubei.yaml")
    try TemporaryFolder.with { folder in
      let sample = "'\(repositoryRoot)samples"
      let prepared = try folder.run("\(sample)/prepare.sh' \(sample)/huanggang' demo")
      try #require(prepared.status == 0, "\(prepared)")
      try folder.write(standard, to: "demo/standards/hubei.yaml")
      let command = try #require(
        try Self.page().firstMatch(of: /(?m)^threedef explain compliance.*$/)
      ).0
      let run = try folder.run(
        "cd demo; threedef receive --quiet --month 2023-03; \(command) --format csv | grep -c 不达标")
      #expect(run.status == 0 && run.output == "7\n", "\(run)")
    }
  }

  @Test func `an indicator that is added as the page says is asked for and summed up`() throws {
    let form = "benshi-2024"
    let added = try block(for: "forms/\(form).yaml` 的这一段")
    try TemporaryFolder.with { folder in
      let sample = "'\(repositoryRoot)samples"
      _ = try folder.run("\(sample)/prepare.sh' \(sample)/five' 练习")
      let made = try folder.run(
        """
        threedef init ws --bureau 红安县教育局 --division 421122 --quiet
        cp 练习/schools.csv ws/schools.csv; cp -a 练习/收到的报表 ws/inbox/2023-03
        cd ws/inbox/2023-03/县直
        printf 'B18,本月登记外来人员数,120\\r\\n' >> 样例县第一中学.csv
        printf 'B18,本月登记外来人员数,35\\r\\n' >> 样例县实验幼儿园.csv
        cd ../../..
        threedef template form --output forms/\(form).yaml
        echo 'form: \(form)' >> threedef.yaml
        """)
      try #require(made.status == 0 && made.error == "已写到 forms/\(form).yaml\n", "\(made)")
      let shipped = try #require(folder.text("ws/forms/\(form).yaml"))
      let last = "unit: 次, minimum: 0, maximum: 31, kind: flow, roll-up: sum }\n"
      let changed = shipped.replacing("id: three-defence-2023", with: "id: \(form)")
        .replacing(last, with: last + added)
      try folder.write(changed, to: "ws/forms/\(form).yaml")
      let run = try folder.run(
        """
        cd ws; threedef aggregate --month 2023-03 --quiet
        threedef rules --indicators | grep -c 本月登记外来人员数
        threedef template card | grep B18
        threedef explain B18 --month 2023-03 | grep 2023-03
        """)
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      #expect(run.output == "1\nB18,本月登记外来人员数(人次),\r\n2023-03　合计：155\n", "\(run)")
    }
  }

  @Test func `a letter changed as the page says says what it shows`() throws {
    let page = try Self.page()
    let recipe = try #require(page.range(of: "## 改催报函"))
    let rest = page[recipe.lowerBound...]
    let commands = try #require(rest.firstMatch(of: /(?s)```sh\n(.*?)```/)).1
    let section = try #require(rest.firstMatch(of: /(?s)```mustache\n(.*?)```/)).1
    let shown = try #require(rest.firstMatch(of: /(?s)```text\n(.*?)```/)).1
    try TemporaryFolder.with { folder in
      let sample = "'\(repositoryRoot)samples"
      let prepared = try folder.run(
        "set -e; \(sample)/prepare.sh' \(sample)/huanggang' demo; cd demo\n\(commands)")
      try #require(
        prepared.status == 0
          && prepared.error.split(separator: "\n").allSatisfy { $0.hasPrefix("已写到 letters/") },
        "\(prepared)")
      let path = "demo/letters/reminder.zh.txt"
      let letter = try #require(folder.text(path))
      let old = try #require(letter.firstMatch(of: /(?s){{#missing}}\n.*?{{\/missing}}\n/)).range
      try folder.write(letter.replacingCharacters(in: old, with: section), to: path)
      let run = try folder.run(
        """
        cd demo && threedef rules --month 2023-03 --quiet > rules.txt
        threedef aggregate --month 2023-03 --quiet
        """)
      try #require(run.status == 0 && run.error.isEmpty, "\(run)")
      let written = try #require(folder.text("demo/out/2023-03/letters/421102.txt"))
      #expect(
        written.contains(
          "请协助办理。\r\n\r\n\(shown.replacing("\n", with: "\r\n"))\r\n待说明（3项）"), "\(written)")
    }
  }

  @Test func `every indicator stands in the list with what the page of indicators says`() throws {
    let run = try City.with { folder in
      try folder.run("threedef rules --workspace city --indicators --format markdown")
    }
    #expect(run.status == 0 && run.output.split(separator: "\n").count == 2 + 60, "\(run)")
    #expect(run.output.contains("| B16 | patrol_per_day | 每日校内巡查次数 | 整数 | 次 | 期末数 | 最低 |\n"))
    #expect(run.output.contains("| E08 | personnel_investment | 人防投入 | 两位小数 | 万元 | 当月数 | 合计 |\n"))
    #expect(run.output.contains("| B13 | closed_management | 实行封闭化管理 | 是或否 |  | 期末数 | 校数 |\n"))
    let page = try String(contentsOfFile: "\(repositoryRoot)docs/indicators.md", encoding: .utf8)
    #expect(
      page.hasSuffix("\n\n" + run.output),
      "make it anew: the head of docs/indicators.md, then `threedef rules --indicators`")
  }
}
