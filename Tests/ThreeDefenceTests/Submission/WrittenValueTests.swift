import TestSupport
import Testing
@testable import ThreeDefence

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

  @Test(
    arguments: [
      ("student_count", "", .missingNumber, "“在校学生数”没有填：空着不等于 0，没有就填 0"),
      ("student_count", "无", .numberIsNothing, "“在校学生数”填的是“无”：没有的请填 0，漏填的补上"),
      ("student_count", " / ", .numberIsNothing, "“在校学生数”填的是“/”：没有的请填 0，漏填的补上"),
      ("student_count", "2名", .unreadableWord, "“在校学生数”填的“2名”带了文字：请只填数字"),
      (
        "student_count", "0.5万", .unreadableUnit,
        "“在校学生数”填的“0.5万”带了别的单位，本指标的单位是“人”：请换算后只填数"
      ),
      ("security_dept_established", "", .missingAnswer, "“设立安全保卫机构”没有填：请填“是”或“否”"),
      (
        "security_dept_established", "—", .answerIsNothing,
        "“设立安全保卫机构”填的是“—”：请填“是”或“否”"
      ),
    ] as [(String, String, FindingSentence, String)])
  func `what is said fits what stands in the cell`(
    id: String, cell: String, sentence: FindingSentence, text: String
  ) {
    let found = findings(id, cell)
    #expect(found.map(\.message.sentence) == [sentence])
    #expect(found.map { form.template.text(of: $0.message, .zh) } == [text])
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
