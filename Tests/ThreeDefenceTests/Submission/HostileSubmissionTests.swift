import Interchange
import TestSupport
import Testing
import ThreeDefence

/// Files that were made to do harm are told and cost little.
struct HostileSubmissionTests {
  private let form: SampleForm

  init() throws { form = try SampleForm() }

  private func read(_ bytes: [UInt8], limit: Int = 64 << 20) -> ReadSubmission {
    SubmissionReader(template: form.template, limit: limit).read(bytes, month: nil)
  }

  @Test func `a file is not read beyond a thousand tables`() {
    let tables = "报告期,学校标识码,学校名称\n报告期,学校名称,学校标识码\n"
    let text = Array(String(repeating: tables, count: 1_000).utf8)
    let documents = read(text).documents
    #expect(documents.count == 1_001)
    #expect(documents.last?.findings.last?.message.sentence == .tooMuch)
    #expect(documents.last?.findings.last?.severity == .fatal)
    // One flood for the file, not one for each table.
    let told = documents.reduce(0) { $0 + $1.findings.count }
    #expect(told < 25_000)
  }

  @Test func `a zip of bombs is left after the first`() {
    let bomb = Gzip.pack([UInt8](repeating: 0x2C, count: 1_000_000))
    let zip = storedZip((0..<50).map { ("\($0).gz", bomb) })
    let submission = read(zip, limit: 900_000)
    #expect(submission.documents.count == 1)
    #expect(submission.documents[0].findings.map(\.message.sentence) == [.tooLarge])
  }

  @Test func `schools behind an open quote are recognised among lines without end`() {
    let rows = [form.row, "\"开", form.of("2142900002").row]
    let lines = rows + Array(repeating: ",\n\r,\"", count: 200_000) + [form.of("2142900003").row]
    let codes = read(form.list(lines)).documents.flatMap(\.forms).map(\.schoolCode)
    #expect(codes == ["2142900001", "2142900002", "2142900003"])
  }
}
