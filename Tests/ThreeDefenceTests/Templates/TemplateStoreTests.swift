import Interchange
import Testing

@testable import ThreeDefence

struct TemplateStoreTests {
  @Test func `a name that is not there is told with the closest that is`() throws {
    let error = #expect(throws: ThreeDefenceError.self) {
      try TemplateStore().form("three-defense-2023")
    }
    #expect(error?.code == .notFound)
    #expect(
      error?.text(.en)
        == "there is no form named 'three-defense-2023'; did you mean 'three-defence-2023'")
    #expect(error?.text(.zh) == "没有名为“three-defense-2023”的表式；是不是“three-defence-2023”")
  }

  @Test func `the workspace's own file stands in for the shipped one`() throws {
    let path = "forms/three-defence-2023.yaml"
    let shipped = try String(decoding: #require(EmbeddedFiles.bytes(path)), as: UTF8.self)
    let own = shipped.replacing("label: 在校学生数", with: "label: 学生总数")
    let form = try TemplateStore(own: [path: Array(own.utf8)]).form("three-defence-2023")
    #expect(form.indicators.first?.label == "学生总数")
  }

  @Test func `an own file is named by its own path when it is wrong`() {
    let store = TemplateStore(own: ["forms/mine.yaml": Array("id: mine".utf8)])
    let error = #expect(throws: ThreeDefenceError.self) { try store.form("mine") }
    #expect(error?.code == .brokenFile)
    #expect(error?.text(.en).hasPrefix("forms/mine.yaml:1:1: 'title' must be given") == true)
  }

  @Test func `a bureau's own table is one more, or stands in for the shipped one`() throws {
    let own = """
      id: drills
      title: { zh: 应急演练情况表, en: drills }
      rows: units
      columns:
        - { id: drills, heading: 演练次数, unit: 次, number: sum(emergency_drill_count) }
        - { id: mean, heading: 校均次数, places: 1, number: sum(emergency_drill_count) / count(*) }
        - { id: lowest, heading: 最少次数, number: min(emergency_drill_count) }
      """
    let store = TemplateStore(own: ["tables/drills.yaml": Array(own.utf8)])
    let form = try store.form("three-defence-2023")
    let hubei = try store.standard("hubei", month: #require(Month("2023-03")), form: form)
    let tables = try store.tables(form: form, standard: hubei)
    #expect(tables.count == 9)
    let drills = try #require(tables.first { $0.id == "drills" })
    #expect(drills.columns.map(\.isAdditive) == [true, false, false])
  }
}

struct StandardFileTests {
  private let form: FormTemplate

  init() throws { form = try TemplateStore().form("three-defence-2023") }

  private func problems(_ yaml: String, _ month: String = "2023-03") throws -> String {
    let month = try #require(Month(month))
    do {
      let standard = try TemplateFile.standard(
        Array(yaml.utf8), file: "standards/own.yaml", form: form, month: month)
      return "edition " + standard.edition
    } catch {
      return error.text(.en)
    }
  }

  private func own(_ requirement: String, months: String = "") -> String {
    """
    id: own
    title: { zh: 甲, en: a }
    source: { zh: 甲, en: a }
    editions:
      - { id: old, to: 2022-12, requirements: [] }
      - id: new
        from: 2023-01\(months)
        requirements:
          - id: S01
            title: { zh: 甲, en: a }
            clause: { zh: 甲, en: a }
            must: true
            advice: { zh: 甲, en: a }
            \(requirement)
    """
  }

  @Test(arguments: [
    ("2022-12", "edition old"), ("2023-01", "edition new"), ("2023-06", "edition new"),
    (
      "2023-07",
      "standards/own.yaml:5:3: standard 'own' has no edition in force in 2023-07, only old (… to "
        + "2022-12), new (2023-01 to 2023-06); add one, or set another standard"
    ),
  ])
  func `the edition is the one in force`(month: String, expected: String) throws {
    let yaml = own("actual: guard_count\n        at-least: 1", months: "\n    to: 2023-06")
    let found = try problems(yaml, month)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("actual: guard_count", "9:9: exactly one of these must be given: at-least, at-most, equals"),
    (
      "actual: guard_count\n        at-least: 1\n        at-most: 2",
      "16:18: exactly one of these must be given: at-least, at-most, equals"
    ),
    (
      "actual: closed_management\n        at-least: 1",
      "14:17: a number must stand here, not a condition"
    ),
    (
      "actual: closed_management\n        equals: 1",
      "15:17: a condition must stand here, not a number"
    ),
    (
      "actual: camera_online_count / camera_count\n        at-least: 0.8",
      "14:17: the result of a division must be made whole with floor(…) or ceil(…)"
    ),
  ])
  func `what is wrong with a requirement is told with its place`(
    requirement: String, problem: String
  ) throws {
    #expect(try problems(own(requirement)) == "standards/own.yaml:" + problem)
  }

  @Test func `editions must not overlap`() throws {
    let yaml = own("actual: guard_count\n        at-least: 1")
      .replacing("2022-12", with: "2023-01")
    #expect(
      try problems(yaml) == "standards/own.yaml:6:5: edition 'new' must begin after edition 'old' "
        + "ends; give 'to' of one and 'from' of the other")
  }
}

struct TableFileTests {
  private func problems(_ columns: String, rows: String = "units") throws -> String {
    let store = TemplateStore()
    let form = try store.form("three-defence-2023")
    let hubei = try store.standard("hubei", month: #require(Month("2023-03")), form: form)
    let yaml = "id: own\ntitle: { zh: 甲, en: a }\nrows: \(rows)\ncolumns: \(columns)"
    var missing = MissingRequirements()
    do {
      _ = try TemplateFile.table(
        Array(yaml.utf8), file: "tables/own.yaml", scope: hubei.scope(of: form), missing: &missing)
      return ""
    } catch {
      return error.text(.en)
    }
  }

  @Test(arguments: [
    ("[]", "4:10: 'columns' must have at least one item"),
    (
      "\n  - { id: a, heading: 甲, number: count(*) }\n  - { id: b, heading: 甲, number: count(*) }",
      "6:23: '甲' is already used on line 5; use another"
    ),
    (
      "\n  - { id: a, heading: 甲, number: guard_count }",
      "5:34: 'guard_count' is a value of each school and must stand within sum, min, max or filter"
    ),
    (
      "\n  - { id: a, heading: 甲, number: sum(total_investment) }",
      "5:34: the column has 2 decimals; 'places' must be at least 2"
    ),
    (
      "\n  - { id: a, heading: 甲, places: 1, rate: count(*) / count(*) }",
      "5:34: 'places' must not be given for a rate; remove it"
    ),
    (
      "\n  - { id: a, heading: 甲, number: sum(guard_count) / count(*) }",
      "5:34: the column is a quotient and need not be whole; give the decimals to keep, as in "
        + "'places: 2', or write 'rate' for a percentage"
    ),
    (
      "\n  - { id: a, heading: 甲, rate: sum(guard_count) * 100 / sum(student_count) }",
      "5:51: a rate is printed in percent already; do not multiply by 100"
    ),
    (
      "\n  - { id: a, heading: 甲, rate: 100.0 * sum(guard_count) / sum(student_count) }",
      "5:32: a rate is printed in percent already; do not multiply by 100"
    ),
    (
      "\n  - { id: a, heading: 甲, rate: sum(guard_count) / sum(student_count * 100) }", ""
    ),
    (
      "\n  - { id: a, heading: 甲, rate: count(*) filter (where guard_count * 100 > staff_count) / count(*) }",
      ""
    ),
    (
      "\n  - { id: a, heading: 甲, rate: sum(guard_count * 100) filter (where true) / sum(staff_count) }",
      "5:50: a rate is printed in percent already; do not multiply by 100"
    ),
    (
      "\n  - { id: a, heading: 甲, number: count(*), rate: count(*) }",
      "5:50: exactly one of these must be given: number, rate"
    ),
    (
      "\n  - { id: a, heading: 甲, forms: year, number: count(*) }",
      "5:33: 'forms' cannot be 'year'; known here: month, month-or-last, year-to-date"
    ),
  ])
  func `what is wrong with a column is told with its place`(
    columns: String, problem: String
  ) throws {
    #expect(try problems(columns) == (problem.isEmpty ? "" : "tables/own.yaml:" + problem))
  }

  @Test func `a table that was kept with a run is taken as it is`() throws {
    let form = try TemplateStore().form("three-defence-2023")
    let hubei = try TemplateStore().standard("hubei", month: #require(Month("2023-03")), form: form)
    let yaml =
      "id: own\ntitle: 甲\nrows: units\ncolumns:\n"
      + "  - { id: a, heading: 甲, number: sum(guard_count) / count(*) }\n"
      + "  - { id: b, heading: 乙, rate: sum(guard_count) * 100 / sum(staff_count) }\n"
    let kept = TemplateStore(own: ["tables/own.yaml": Array(yaml.utf8)], isComplete: true)
    #expect(try kept.tables(form: form, standard: hubei).map(\.columns.count) == [2])
    let own = TemplateStore(own: ["tables/own.yaml": Array(yaml.utf8)])
    #expect(throws: ThreeDefenceError.self) { try own.tables(form: form, standard: hubei) }
  }

  @Test func `rows are units or classes of a known property`() throws {
    let column = "\n  - { id: a, heading: 甲, number: count(*) }"
    #expect(
      try problems(column, rows: "unit")
        == "tables/own.yaml:3:7: 'rows' cannot be 'unit'; did you mean 'units'")
    #expect(
      try problems(column, rows: "\n  - { by: school.typ, title: { zh: 甲, en: a } }")
        == "tables/own.yaml:4:11: 'by' cannot be 'school.typ'; did you mean 'school.type'")
  }
}
