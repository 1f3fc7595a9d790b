import TestSupport
import Testing

@testable import ThreeDefence

/// More forms than a thread looks at in one go: what is found and counted is that of each form, in the
/// order of schools.
struct ManyFormsTests {
  /// Four stretches of 4,096, the last one short.
  private static let count = 3 * 4_096 + 300
  /// The first and last of each stretch.
  private static let special = [0, 4_095, 4_096, 8_191, 8_192, 12_287, 12_288, count - 1]

  private func code(_ number: Int) -> String { String(3_142_900_000 + number) }

  /// A month in which every school has reported in one file; the special ones have opened their gates
  /// in March, and had an incident.
  private func month(_ month: Month) throws -> MonthCase {
    var made = try MonthCase()
    made.month = month
    made.rows = (0..<Self.count).map { number in
      School(
        code: code(number), name: "红星小学",
        unit: number < 5_000
          ? MonthCase.huangzhou : ReportingUnit(code: "421121", name: "团风县教育局"))
    }
    let template = made.template
    let reader = SubmissionReader(template: template, limit: 1 << 20)
    let one = try #require(
      reader.read(try SampleForm().inMonth(month).list, month: month).documents.first)
    var document = one
    (document.forms, document.values) = ([], ValueGrid(width: template.indicators.count))
    let ids = ["student_count", "staff_count", "closed_management", "security_incident_count"]
    let numbers = try ids.map { try #require(template.number(of: $0)) }
    for number in 0..<Self.count {
      var form = one.forms[0]
      form.schoolCode = code(number)
      document.forms.append(form)
      document.values.appendForm(0, of: one.values)
      // No two alike, which would be a finding.
      document.values[number, numbers[0]] = .reported(Int64(600 + number % 1_000))
      document.values[number, numbers[1]] = .reported(Int64(51 + number / 1_000))
    }
    if month == LedgerSamples.march {
      for number in Self.special {
        document.values[number, numbers[2]] = .reported(0)
        document.values[number, numbers[3]] = .reported(1)
      }
    }
    made.receive("全市.csv", ReadSubmission(documents: [document]), at: "20T09:00")
    return made
  }

  @Test func `findings, shortfalls and figures are of the forms that they are about`() throws {
    let march = try month(LedgerSamples.march)
    let standard = try TemplateStore().standard(
      "hubei", month: march.month, form: march.template)
    let tables = try TemplateStore().tables(form: march.template, standard: standard)
      .filter { $0.id == "four-hundreds" }
    let picture = try march.picture(after: month(LedgerSamples.march.previous), tables: tables)
    let special = Self.special.map(code)
    #expect(picture.records.count == Self.count)
    for check in [StructuralCheck.answerWithdrawn.rawValue, "V21"] {
      #expect(picture.findings(of: check).map(\.schoolCode) == special, "\(check)")
    }
    let others = (0..<Self.count).filter { !Self.special.contains($0) }.map(code)
    #expect(picture.findings(of: .formCopied).map(\.schoolCode) == others)
    #expect(
      picture.shortfalls.map { picture.schools[picture.records.schools[$0.row]].school.code }
        == special)
    let table = try #require(picture.tables.first)
    let column = try #require(
      table.layout.columns.firstIndex { $0.heading == "封闭化管理校数" })
    // Of 5,000 and 7,588 schools, three and five have opened their gates.
    #expect(table.figures[column] == [4_997, 7_583, 12_580])
  }
}
