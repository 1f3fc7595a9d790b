import Testing

@testable import ThreeDefence

/// What expressions say in words.
struct ExpressionInWordsTests {
  private let template: FormTemplate
  private let standard: Standard
  private let scope: ExpressionScope

  init() throws {
    template = try TemplateStore().form(Settings.shippedForm)
    standard = try TemplateStore().standard(
      "hubei", month: #require(Month("2023-03")), form: template)
    scope = standard.scope(of: template)
  }

  private func words(
    _ source: String, aggregates: Bool = false, forms: TableColumn.Forms = .month
  ) throws -> Phrase {
    let expecting: ExpressionExpectation = aggregates ? .number : .numberOrBoolean
    let expression = try Expression.compile(
      source, scope: scope, expecting: expecting, aggregates: aggregates)
    return ExpressionInWords(
      template: template, requirements: standard.requirements, forms: forms
    ).phrase(expression)
  }

  @Test(
    arguments: [
      (
        "2 + floor(greatest(student_count - 1000, 0) / 500) + floor(boarder_count / 200)",
        "2 +（（在校学生数 − 1000，小于 0 按 0 计）÷ 500，向下取整）+（寄宿生数 ÷ 200，向下取整）",
        "2 + ((student_count − 1000, but at least 0) ÷ 500, rounded down) + "
          + "(boarder_count ÷ 200, rounded down)"
      ),
      ("(student_count + 3) * 2.50", "（在校学生数 + 3）× 2.50", "(student_count + 3) × 2.50"),
      (
        "student_count - (staff_count - 1)", "在校学生数 −（教职工数 − 1）",
        "student_count − (staff_count − 1)"
      ),
      (
        "student_count - staff_count - 1", "在校学生数 − 教职工数 − 1", "student_count − staff_count − 1"
      ),
      ("-(student_count + 1)", "−（在校学生数 + 1）", "−(student_count + 1)"),
      (
        "least(helmet_count, shield_count, 1)", "（防暴头盔数、防护盾牌数、1中最小的）",
        "(the least of helmet_count, shield_count, 1)"
      ),
      ("least(5, helmet_count)", "（防暴头盔数，大于 5 按 5 计）", "(helmet_count, but at most 5)"),
      (
        "coalesce(previous.guard_count, 0)", "（上月专职保安员数，没有时取0）",
        "(last month's guard_count, or else 0)"
      ),
      ("abs(guard_count - 3)", "（专职保安员数 − 3，取绝对值）", "(guard_count − 3 without its sign)"),
      ("ceil(guard_count / 2)", "（专职保安员数 ÷ 2，向上取整）", "(guard_count ÷ 2, rounded up)"),
      (
        "case when school.key_target then 90 when month.number = 3 then 60 else 30 end",
        "（反恐重点目标为“是”时为 90，月份 = 3 时为 60，否则为 30）",
        "(90 where key_target is yes, 60 where the number of the month = 3, else 30)"
      ),
    ])
  func `a number is said with labels, brackets where they are needed`(
    _ source: String, _ zh: String, _ en: String
  ) throws {
    #expect(try words(source) == Phrase(zh: zh, en: en))
  }

  @Test(
    arguments: [
      ("closed_management", "实行封闭化管理", "closed_management"),
      ("not closed_management", "实行封闭化管理为“否”", "closed_management is no"),
      ("closed_management = false", "实行封闭化管理为“否”", "closed_management is no"),
      ("not (closed_management = false)", "实行封闭化管理为“是”", "closed_management is yes"),
      ("guard_count <> 3", "专职保安员数 ≠ 3", "guard_count ≠ 3"),
      (
        "guard_count <= 3 and (staff_count < 2 or closed_management)",
        "专职保安员数 ≤ 3，且（教职工数 < 2，或实行封闭化管理为“是”）",
        "guard_count ≤ 3 and (staff_count < 2 or closed_management is yes)"
      ),
      (
        "guard_count <= 3 and staff_count < 2 or closed_management",
        "（专职保安员数 ≤ 3，且教职工数 < 2），或实行封闭化管理为“是”",
        "(guard_count ≤ 3 and staff_count < 2) or closed_management is yes"
      ),
      (
        "not (guard_count > 3 and staff_count > 2)", "不满足“专职保安员数 > 3，且教职工数 > 2”",
        "not (guard_count > 3 and staff_count > 2)"
      ),
      (
        "month.number not in (2, 7, 8) and school.ownership = '民办'",
        "月份不是 2、7、8 之一，且办别 = “民办”",
        "the number of the month is none of 2, 7, 8 and ownership = '民办'"
      ),
      (
        "video_retention_days between 30 and 89", "录像保存天数在 30 到 89 之间",
        "video_retention_days is from 30 to 89"
      ),
      (
        "previous.guard_count is not null", "有上月专职保安员数", "last month's guard_count is known"
      ),
      ("guard_count is null", "没有专职保安员数", "guard_count is not known"),
    ])
  func `a condition is said as one`(_ source: String, _ zh: String, _ en: String) throws {
    #expect(try words(source) == Phrase(zh: zh, en: en))
  }

  @Test(
    arguments: [
      ("count(*)", TableColumn.Forms.month, "汇总学校数", "number of schools counted"),
      ("count(*)", .yearToDate, "报表数", "number of forms"),
      (
        "count(*) filter (where not met('S01'))", .month, "“专职保安员配备”（S01）不达标的汇总学校数",
        "number of schools counted where requirement S01 (full-time guards) is not met"
      ),
      (
        "count(*) filter (where met('S07') and helmet_count = 0) / count(*)", .month,
        "（“封闭化管理”（S07）达标，且防暴头盔数 = 0）的汇总学校数 ÷ 汇总学校数",
        "number of schools counted where (requirement S07 (closed management) is met and "
          + "helmet_count = 0) ÷ number of schools counted"
      ),
      (
        "count(*) filter (where helmet_count = 0)", .month, "防暴头盔数 = 0 的汇总学校数",
        "number of schools counted where helmet_count = 0"
      ),
      (
        "sum(student_count) filter (where previous.student_count is null)", .monthOrLast,
        "没有上月在校学生数的学校的在校学生数之和",
        "total of student_count over schools where last month's student_count is not known"
      ),
      (
        "sum(greatest(gap('S01'), 0))", .month, "（“专职保安员配备”（S01）的差额，小于 0 按 0 计）之和",
        "total of (what is short of requirement S01 (full-time guards), but at least 0)"
      ),
      (
        "sum(required('S01')) - min(guard_count)", .month,
        "“专职保安员配备”（S01）应达到的数之和 − 专职保安员数的最小值",
        "total of what requirement S01 (full-time guards) asks for − lowest guard_count"
      ),
      (
        "max(guard_count - previous.guard_count)", .month, "（专职保安员数 − 上月专职保安员数）的最大值",
        "highest (guard_count − last month's guard_count)"
      ),
    ])
  func `a column says what it gathers, and over what`(
    _ source: String, _ forms: TableColumn.Forms, _ zh: String, _ en: String
  ) throws {
    #expect(try words(source, aggregates: true, forms: forms) == Phrase(zh: zh, en: en))
  }

  @Test(
    arguments: [
      ("S02", "持保安员证人数 ≥（专职保安员数，小于 1 按 1 计）"), ("S03", "超龄保安员数 ≤ 0"),
      ("S07", "实行封闭化管理为“是”"), ("S11", "录像保存天数 ≥（反恐重点目标为“是”时为 90，否则为 30）"),
      (
        "S19", "月份不是 2、7、8 之一，且办学类型不是 “111”、“119” 之一的学校，本月应急演练次数 ≥ 1"
      ),
    ])
  func `a requirement says what must hold, and of whom`(_ id: String, _ zh: String) throws {
    let requirement = try #require(standard.requirements.first { $0.id == id })
    let words = ExpressionInWords(template: template, requirements: standard.requirements)
    #expect(words.phrase(requirement).zh == zh)
  }

  @Test(arguments: ["hubei", "gongzhi-2015-168", "gbt-29315-2022", "beijing-2018", "fuqing-2021"])
  func `whatever is shipped is said without ids and the signs of expressions`(
    standard: String
  ) throws {
    let store = TemplateStore()
    let standard = try store.standard(standard, month: #require(Month("2023-03")), form: template)
    let columns = try store.tables(form: template, standard: standard).flatMap(\.columns)
    #expect(columns.count > 90 && !standard.requirements.isEmpty)
    func words(_ forms: TableColumn.Forms) -> ExpressionInWords {
      ExpressionInWords(template: template, requirements: standard.requirements, forms: forms)
    }
    let said =
      columns.map { words($0.forms).phrase($0.formula.expression).zh }
      + standard.requirements.map { words(.month).phrase($0).zh }
    for text in said { #expect(text.wholeMatch(of: /[^_a-z*']+/) != nil, "\(text)") }
  }
}
