import Interchange
import Testing

@testable import ThreeDefence

struct BlankFormTests {
  private let form: FormTemplate
  private let march = Month("2023-03")
  private let schools = [
    School(
      code: "2142900001", name: "红星小学", unit: ReportingUnit(code: "421102", name: "黄州区教育局")),
    School(
      code: "2142900002", name: "东湖小学", unit: ReportingUnit(code: "421102", name: "黄州区教育局")),
  ]

  init() throws { form = try TemplateStore().form("three-defence-2023") }

  private func read(_ bytes: [UInt8]) throws -> ReadDocument {
    let read = SubmissionReader(template: form, limit: 1 << 20).read(bytes, month: march)
    #expect(read.findings.isEmpty)
    return try #require(read.documents.first)
  }

  /// How many indicators a blank form must fill in.
  private var required: Int { form.indicators.count { $0.isRequired } }

  @Test(arguments: [TextEncoding.utf8WithMark, .utf8, .gb18030])
  func `a blank list is read back with its schools, and lacks values alone`(
    encoding: TextEncoding
  ) throws {
    let document = try read(
      BlankForm.list(form, month: march, schools: schools, encoding: encoding))
    #expect(document.layout == .list)
    #expect(document.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
    #expect(document.forms.map(\.schoolName) == ["红星小学", "东湖小学"])
    let fatal = document.findings.filter { $0.severity == .fatal }
    #expect(fatal.allSatisfy { $0.check == "missing-value" })
    #expect(!fatal.isEmpty)
  }

  @Test func `a blank list without schools is a header alone`() throws {
    let document = try read(BlankForm.list(form))
    #expect(document.findings.filter { $0.severity == .fatal }.map(\.check) == ["no-schools"])
  }

  @Test func `a blank card is read back with its school, and lacks values alone`() throws {
    let document = try read(BlankForm.card(form, month: march, school: schools[0]))
    #expect(document.layout == .card)
    #expect(document.forms.map(\.schoolCode) == ["2142900001"])
    let fatal = document.findings.filter { $0.severity == .fatal }
    #expect(fatal.map(\.check) == Array(repeating: "missing-value", count: required))
  }

  @Test(arguments: [
    ("红星小学", "2142900001_红星小学.csv"), ("甲/乙\\丙: \"丁\"?", "2142900001_甲_乙_丙_ _丁__.csv"),
    ("..", "2142900001_...csv"), ("一\n二", "2142900001_一_二.csv"),
    (
      String(repeating: "校", count: 80),
      "2142900001_\(String(repeating: "校", count: 60)).csv"
    ),
  ])
  func `a card's file is named for its school, without signs that no disk takes`(
    name: String, file: String
  ) {
    let school = School(code: "2142900001", name: name, unit: schools[0].unit)
    #expect(BlankForm.cardName(school) == file)
  }

  @Test func `the month stands as a spreadsheet leaves it`() throws {
    let list = BlankForm.list(form, month: march, schools: schools, encoding: .utf8)
    let card = BlankForm.card(form, month: march, school: schools[0], encoding: .utf8)
    #expect(String(decoding: list, as: UTF8.self).contains("\r\n2023年3月,2142900001,红星小学,"))
    #expect(String(decoding: card, as: UTF8.self).contains("\r\n,报告期,2023年3月\r\n"))
  }

  @Test func `a blank document is read back with its schools, and lacks values alone`() throws {
    let bytes = BlankForm.xml(form, month: march, unit: "421102", schools: schools)
    let document = try read(bytes)
    #expect(document.layout == .xml)
    #expect(document.forms.map(\.schoolName) == ["红星小学", "东湖小学"])
    let fatal = document.findings.filter { $0.severity == .fatal }
    #expect(fatal.map(\.check) == Array(repeating: "missing-value", count: 2 * required))
    let schema = try XMLSchema(Array(form.submissionSchema().utf8))
    #expect(schema.validate(bytes).count >= 2 * required)
  }

  @Test func `names that XML and spreadsheets would misread come through`() throws {
    let school = School(
      code: "2142900003", name: "=\"红\"&<星>,小学", unit: ReportingUnit(code: "421102", name: "区"))
    let xml = try read(BlankForm.xml(form, month: march, schools: [school]))
    #expect(xml.forms.map(\.schoolName) == [school.name])
    let list = BlankForm.list(form, month: march, schools: [school], encoding: .utf8)
    #expect(String(decoding: list, as: UTF8.self).contains("\"'=\"\"红\"\"&<星>,小学\""))
  }
}
