import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// The schema and the reader hold the same inputs to be right and wrong.
///
/// What agrees with what inside a form only the checks say, and spellings that are read with a hint
/// only the reader takes.
struct SubmissionSchemaTests {
  private let form: FormTemplate
  private let schema: XMLSchema

  init() throws {
    form = try TemplateStore().form("three-defence-2023")
    schema = try XMLSchema(Array(form.submissionSchema().utf8))
  }

  /// A document with one value, or whatever else, changed.
  private func document(
    _ changes: [String: String?] = [:], attributes: String = #"school="2142900001""#,
    more: String = "", root: String = "submission", namespace: String = FormTemplate.namespace,
    month: String = #"month="2023-03""#
  ) -> [UInt8] {
    let elements = form.indicators.map { indicator in
      let usual = indicator.kind == .boolean ? "true" : indicator.kind == .decimal ? "1.5" : "0"
      guard let value = changes[indicator.id] ?? usual else { return "" }
      return "<\(indicator.id)>\(value)</\(indicator.id)>"
    }.joined()
    return Array(
      """
      <?xml version="1.0"?>
      <\(root) xmlns="\(namespace)" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \(month)>
      <form \(attributes)>\(elements)\(more)</form>
      </\(root)>
      """.utf8)
  }

  private func isTaken(_ bytes: [UInt8]) -> Bool {
    let read = SubmissionReader(template: form, limit: 1 << 20)
      .read(bytes, month: Month("2023-03"))
    let findings = read.findings + read.documents.flatMap(\.findings)
    return !findings.contains { $0.severity == .fatal }
  }

  private func check(_ bytes: [UInt8], isGood: Bool, _ what: String) {
    #expect(schema.validate(bytes).isEmpty == isGood, "the schema on \(what)")
    #expect(isTaken(bytes) == isGood, "the reader on \(what)")
  }

  @Test(arguments: [
    ("student_count", "0", true), ("student_count", "20000", true),
    ("student_count", "20001", false), ("student_count", "-1", false),
    ("student_count", "1.5", false), ("student_count", "twelve", false),
    ("student_count", " 12 ", true), ("student_count", "+12", true),
    ("student_count", "0012", true), ("student_count", "", false),
    ("student_count", "99999999999999999999", false), ("student_count", "1e3", false),
    ("student_count", "1<!-- one -->2", true), ("student_count", "<![CDATA[12]]>", true),
    ("student_count", "<b>12</b>", false),
    ("perimeter_wall_min_height_m", "10", true), ("perimeter_wall_min_height_m", "10.00", true),
    ("perimeter_wall_min_height_m", "10.01", false), ("perimeter_wall_min_height_m", "2.", true),
    ("perimeter_wall_min_height_m", "2.125", false), ("perimeter_wall_min_height_m", "", true),
    ("perimeter_wall_min_height_m", " ", true), ("total_investment", "99999", true),
    ("total_investment", "99999.01", false), ("total_investment", "1.500", false),
    ("total_investment", "1.5e1", false), ("total_investment", "", false),
    ("closed_management", "1", true), ("closed_management", "0", true),
    ("closed_management", "false", true), ("closed_management", "2", false),
    ("closed_management", "", false), ("closed_management", "maybe", false),
    ("open_gate_count", "", true), ("open_gate_count", "21", false),
  ])
  func `a value is right for both or for neither`(id: String, value: String, isGood: Bool) {
    check(document([id: value]), isGood: isGood, "\(id) \(value)")
  }

  @Test func `what is not required may be left out or nil, and nothing else may`() {
    check(document(["open_gate_count": nil]), isGood: true, "an optional one left out")
    check(document(["student_count": nil]), isGood: false, "a required one left out")
    check(
      document(["open_gate_count": nil], more: #"<open_gate_count xsi:nil="true"/>"#),
      isGood: true, "an optional one nil")
    check(
      document(["student_count": nil], more: #"<student_count xsi:nil="true"/>"#),
      isGood: false, "a required one nil")
  }

  @Test func `each element stands once, in any order`() {
    check(document(more: "<student_count>0</student_count>"), isGood: false, "one twice")
    check(
      document(["student_count": nil], more: "<student_count>0</student_count>"),
      isGood: true, "the first one last")
  }

  @Test(arguments: [
    (#"school="2142900001" name="样例" filler="甲" filled="2023-03-20" remark="V02：调走""#, true),
    (#"name="样例""#, false), (#"school="214290000""#, false), (#"school="""#, false),
    (#"school="214290000A""#, false),
  ])
  func `of the envelope the school code is required`(attributes: String, isGood: Bool) {
    check(document(attributes: attributes), isGood: isGood, attributes)
  }

  @Test func `another root, namespace or month is refused, and no month is taken`() {
    check(document(root: "submissions"), isGood: false, "another root")
    check(document(namespace: "urn:threedef:2022"), isGood: false, "another namespace")
    check(document(month: #"month="2023-13""#), isGood: false, "a month that is none")
    check(document(month: ""), isGood: true, "no month")
  }

  @Test func `a document without a form is refused`() {
    let empty = #"<submission xmlns="urn:threedef:2023" month="2023-03"/>"#
    check(Array(empty.utf8), isGood: false, "no form")
  }
}
