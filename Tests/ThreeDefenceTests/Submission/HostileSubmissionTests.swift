import Interchange
import TestSupport
import Testing
import ThreeDefence

/// Files that were made to do harm are told and cost little.
struct HostileSubmissionTests {
  private let form: SampleForm

  init() throws { form = try SampleForm() }

  private func read(
    _ bytes: [UInt8], limit: Int = 64 << 20, mostForms: Int = SubmissionReader.mostForms
  ) -> ReadSubmission {
    SubmissionReader(template: form.template, limit: limit, mostForms: mostForms)
      .read(bytes, month: nil)
  }

  private func forms(_ numbers: ClosedRange<Int>) -> [SampleForm] {
    numbers.map { form.of("214290000\($0)", "第\($0)小学") }
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
    #expect(submission.documents.isEmpty)
    #expect(submission.findings.map(\.message.sentence) == [.tooLarge])
  }

  @Test func `the closest word is not looked for without end`() {
    let unknown = Array(repeating: "<guard_cuont/>", count: 3_000)
    let findings = read(form.submission([form.element] + unknown)).documents[0].findings
    #expect(findings.count == 3_000)
    #expect(findings.prefix(2_000).allSatisfy { $0.expected == "guard_count" })
    #expect(findings.dropFirst(2_000).allSatisfy { $0.expected.isEmpty })
  }

  @Test func `schools behind an open quote are recognised among lines without end`() {
    let rows = [form.row, "\"开", form.of("2142900002").row]
    let lines = rows + Array(repeating: ",\n\r,\"", count: 200_000) + [form.of("2142900003").row]
    let codes = read(form.list(lines)).documents.flatMap(\.forms).map(\.schoolCode)
    #expect(codes == ["2142900001", "2142900002", "2142900003"])
  }

  // MARK: - Too many forms

  @Test func `a document is not read beyond the forms it may have`() {
    for (write, name) in [
      ({ form.list($0.map(\.row)) }, "list"),
      ({ form.submission($0.map(\.element)) }, "XML"),
    ] as [(([SampleForm]) -> [UInt8], String)] {
      let whole = read(write(forms(1...3)), mostForms: 3).documents
      #expect(whole.map(\.forms.count) == [3], "\(name)")
      #expect(whole.flatMap(\.findings).isEmpty, "\(name)")
      let more = read(write(forms(1...5)), mostForms: 3).documents
      #expect(more.map(\.forms.count) == [3], "\(name)")
      #expect(more.flatMap(\.findings).map(\.message.sentence) == [.tooMuch], "\(name)")
      #expect(more.flatMap(\.findings).map(\.severity) == [.fatal], "\(name)")
      #expect(more.flatMap(\.findings).map(\.message.facts[0]) == [.text("3")], "\(name)")
    }
  }

  @Test func `rows that are no forms are not read without end`() {
    // The rows that are read where three forms may be, the header not among them.
    let most = 3 + 1_000
    for (text, name) in [(form.list(forms(1...2).map(\.row)), "list"), (form.card, "card")] {
      let rows = String(decoding: text, as: UTF8.self).split(separator: "\r\n").count - 1
      func read(strays: Int, _ stray: String) -> [FindingSentence] {
        let more = Array(String(repeating: stray, count: strays).utf8)
        return self.read(text + more, mostForms: 3).documents.flatMap(\.findings)
          .map(\.message.sentence).filter { $0 == .tooManyRows }
      }
      #expect(read(strays: most - rows, "1,2\r\n").isEmpty, "\(name)")
      #expect(read(strays: most - rows + 1, "1,2\r\n") == [.tooManyRows], "\(name)")
      #expect(read(strays: most * 2, ",\r\n").isEmpty, "\(name)")
    }
  }

  @Test func `the rows of all parts of a zip are counted together, and told once`() {
    // Of 1,003 rows the first part has 601 or all.
    for (strays, parts, told) in [
      (600, 1, 0), (600, 2, 1), (600, 3, 1), (1_002, 1, 0), (1_002, 2, 1), (1_003, 1, 1),
    ] {
      let lists = forms(1...parts).map {
        form.list([$0.row] + Array(repeating: "1,2", count: strays))
      }
      let zip = storedZip(lists.enumerated().map { ("\($0.offset).csv", $0.element) })
      let submission = read(zip, mostForms: 3)
      let findings = submission.findings + submission.documents.flatMap(\.findings)
      let faults = findings.filter { $0.message.sentence == .tooManyRows }
      #expect(faults.count == told, "\(strays) \(parts)")
      #expect(faults.allSatisfy { $0.severity == .fatal && $0.message.facts == [.text("1003")] })
    }
  }

  @Test func `lines behind an open quote are not looked at without end`() {
    // A thousand and three rows are read; the first school and the open quote are two.
    for (strays, codes) in [
      (1_000, ["2142900001", "2142900003"]), (1_001, ["2142900001"]),
    ] {
      let lines = [form.row, "\"开"] + Array(repeating: "1,2", count: strays)
      let text = form.list(lines + [form.of("2142900003").row])
      let documents = read(text, mostForms: 3).documents
      #expect(documents.flatMap(\.forms).map(\.schoolCode) == codes)
    }
  }

  @Test func `lines behind open quotes are counted over all parts of a zip`() {
    let lists = forms(1...3).map {
      form.list([$0.row, "\"开"] + Array(repeating: "1,2", count: 700))
    }
    let zip = storedZip(lists.enumerated().map { ("\($0.offset).csv", $0.element) })
    // Of 1,003 rows the first part has 702; the second uses up the rest, and the third is not read.
    #expect(read(zip, mostForms: 3).documents.map(\.part) == ["0.csv", "1.csv"])
  }

  @Test func `lines that a closed quote hides are not left out in silence`() {
    for (strays, told) in [(1_000, FindingSentence.swallowedRows), (1_001, .tooManyRows)] {
      let hidden = Array(repeating: "1,2", count: strays) + [form.of("2142900003").row + "\""]
      let documents = read(form.list([form.row, "\"开"] + hidden), mostForms: 3).documents
      #expect(documents.flatMap(\.findings).map(\.message.sentence).contains(told))
    }
  }

  @Test func `a blank row after the last form that may be is nothing`() {
    let documents = read(form.list(forms(1...3).map(\.row) + [",,", ""]), mostForms: 3).documents
    #expect(documents.flatMap(\.findings).isEmpty)
  }

  @Test func `a zip is not read beyond the forms it may have, and says so`() {
    let lists = [1...2, 3...4, 5...6].map { form.list(forms($0).map(\.row)) }
    let zip = storedZip(lists.enumerated().map { ("\($0.offset).csv", $0.element) })
    let submission = read(zip, mostForms: 3)
    #expect(submission.documents.map(\.forms.count) == [2, 2])
    #expect(submission.findings.map(\.message.sentence) == [.tooMuch])
    #expect(read(zip, mostForms: 6).findings.isEmpty)
  }

  // MARK: - Too large

  @Test func `schools in the beginning of what is too large are recognised, and no values`() {
    let list = form.list(forms(1...2).map(\.row) + Array(repeating: ",", count: 400_000))
    let submission = form.submission(
      forms(1...2).map(\.element) + Array(repeating: "<!---->", count: 100_000))
    let zip = storedZip([("一.csv", list), ("二.csv", form.list)])
    for file in [list, submission, Gzip.pack(list), Gzip.pack(submission), zip] {
      let content = read(file, limit: 500_000)
      #expect(
        content.documents.flatMap(\.forms).map(\.schoolCode) == ["2142900001", "2142900002"])
      #expect(content.findings.map(\.message.sentence) == [.tooLarge])
      #expect(content.documents.flatMap(\.findings).isEmpty)
    }
  }

  @Test func `of a file that was not read the beginning tells its schools`() {
    let reader = SubmissionReader(template: form.template, limit: 4 << 20)
    let list = form.list(forms(1...9).map(\.row))
    for (file, sentence) in [
      (list, FindingSentence.tooLarge), (Gzip.pack(list), .packedTooLarge),
    ] {
      let content = reader.readBeginning(Array(file.dropLast(20)), month: nil)
      let codes = content.documents.flatMap(\.forms).map(\.schoolCode)
      #expect(codes.prefix(2) == ["2142900001", "2142900002"])
      #expect(content.findings.map(\.message.sentence) == [sentence])
    }
    // The directory of a zip is at its end.
    let zip = reader.readBeginning(Array(storedZip([("一.csv", list)]).prefix(100)), month: nil)
    #expect(zip.documents.isEmpty)
    #expect(zip.findings.map(\.message.sentence) == [.packedTooLarge])
    #expect(zip.findings.first?.message.facts.first == .text("1"))
  }
}
