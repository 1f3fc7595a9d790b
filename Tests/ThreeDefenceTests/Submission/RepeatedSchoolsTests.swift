import TestSupport
import Testing

@testable import ThreeDefence

/// A school that stands twice in one file.
struct RepeatedSchoolsTests {
  let form: SampleForm

  init() throws { form = try SampleForm() }

  @Test func `copies with the same values are one form, with a hint`() throws {
    let document = try readDocument(
      form.list([
        form.row, form.of("2142900002").row, form.with("helmet_count", "04").row, form.row,
      ]))
    #expect(document.forms.map(\.row) == [2, 3])
    #expect(document.values.count == 2)
    #expect(
      notes(document) == [
        "school-repeated hint B4 2142900001"
      ])
  }

  @Test func `copies with different values are all returned`() throws {
    let document = try readDocument(
      form.list([form.row, form.of("2142900002").row, form.with("helmet_count", "5").row]))
    #expect(document.forms.count == 3)
    #expect(
      notes(document) == [
        "school-repeated fatal B2 2142900001", "school-repeated fatal B4 2142900001",
      ])
    #expect(
      document.findings[0].message.text(.en) { $0 }
        == "school stands twice in the file (see row 4) with different values; keep the right one")
  }

  @Test func `a blank and a zero are not the same value`() throws {
    let document = try readDocument(
      form.list([form.with("open_gate_count", "0").row, form.with("open_gate_count", "").row]))
    #expect(document.findings.map(\.severity) == [.fatal, .fatal])
  }

  @Test func `what returns a dropped copy returns the school`() throws {
    var early = form
    early.month = "2023-02"
    let document = try readDocument(form.list([form.row, early.row]))
    #expect(document.forms.map(\.row) == [2])
    #expect(
      notes(document) == [
        "school-repeated hint B3 2142900001", "wrong-month fatal A3 2142900001 2023-02",
      ])
  }

  @Test func `rows without a code are never copies of each other`() throws {
    let document = try readDocument(form.list([form.of("").row, form.of("").row]))
    #expect(document.findings.map(\.check) == ["malformed-school-code", "malformed-school-code"])
  }

  @Test func `totals count a copy that is dropped later, as the sheet does`() throws {
    let cells = (0..<68).map { $0 == 2 ? "合计" : $0 == 3 ? "1220" : "" }.joined(separator: ",")
    let document = try readDocument(form.list([form.row, form.row, cells]))
    #expect(document.findings.map(\.check) == ["school-repeated"])
  }
}
