import TestSupport
import Testing
import ThreeDefence

/// The value of a finding is what stands in the cell.
struct WrittenValueTests {
  private let form: SampleForm

  init() throws { form = try SampleForm() }

  private func findings(_ id: String, _ cell: String) -> [ReadingFinding] {
    SubmissionReader(template: form.template, limit: 1 << 20)
      .read(form.with(id, cell).list, month: nil).documents.flatMap(\.findings)
  }

  @Test(arguments: ["", "无", "-", "N/A", " 无 ", "——"])
  func `a value that is missing may have something in its place`(cell: String) {
    let found = findings("student_count", cell)
    #expect(found.map(\.check) == ["missing-value"])
    #expect(found.map(\.value) == [cell])
  }

  @Test func `what is nothing but blank is quoted as nothing`() {
    #expect(findings("student_count", " \u{3000}\u{200B}").map(\.value) == [""])
  }

  @Test(arguments: [" 610", "６１０", "610人", "0610", "\u{3000}610\u{200B}"])
  func `a value that is read has its blanks and signs in the finding`(cell: String) {
    #expect(findings("student_count", cell).map(\.value) == [cell])
  }

  @Test func `control characters do not get into a finding`() {
    #expect(findings("student_count", "\"610\t\u{1B}[0m\n\"").map(\.value) == ["610  [0m "])
  }

  @Test func `a school code has its blanks in the finding`() {
    let found = SubmissionReader(template: form.template, limit: 1 << 20)
      .read(form.of(" 2142900001").list, month: nil).documents.flatMap(\.findings)
    #expect(found.map(\.value) == [" 2142900001"])
  }
}
