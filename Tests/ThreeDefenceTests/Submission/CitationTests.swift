import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// What is shown beneath a finding: the cells that it is about, as the file has them.
struct CitationTests {
  let form: SampleForm
  let checkup: Checkup
  let march: Month

  init() throws {
    march = try #require(Month("2023-03"))
    form = try SampleForm()
    checkup = try Checkup(form: "three-defence-2023")
  }

  /// The checks found in files, with what is cited for each, file by file.
  private func cited(
    _ files: [(name: String, bytes: [UInt8])]
  ) throws -> [[(check: String, citations: [Citation])]] {
    let report = try checkup.report(
      files, month: nil, otherwise: march, now: Instant(seconds: 0),
      ledger: nil)
    return zip(report.files, files).map { file, content in
      let citations = checkup.citations(of: file, bytes: content.bytes)
      return zip(file.findings.map(\.check), citations).map { ($0, $1) }
    }
  }

  private func cited(_ bytes: [UInt8]) throws -> [String: [Citation]] {
    let found = try cited([("a", bytes)]).joined()
    return Dictionary(found.map { ($0.check, $0.citations) }, uniquingKeysWith: { one, _ in one })
  }

  private func xml(_ form: SampleForm) -> String {
    String(decoding: form.submission([form.element]), as: UTF8.self)
  }

  @Test func `a cell of a list is shown with its name, its heading and what stands in it`() throws {
    let found = try cited(form.list([form.with("guard_count", "三人").row]))
    #expect(
      found == ["unreadable-value": [.cell(name: "J2", heading: "专职保安员数", text: "三人")]])
  }

  @Test func `heading and cell are shown as the file has them`() throws {
    let header = form.header.replacing("专职保安员数", with: "专职保安员数（人）")
    let row = form.with("guard_count", " ４ ").row
    let found = try cited(Array("\(header)\r\n\(row)\r\n".utf8))
    #expect(
      found == [
        "normalised-value": [.cell(name: "J2", heading: "专职保安员数（人）", text: " ４ ")]
      ])
  }

  @Test func `a check of several cells shows each, in the file's order`() throws {
    let other = form.of("2142900002").with("guard_company_count", "4")
    let found = try cited(form.list([form.row, other.row]))
    #expect(
      found == [
        "F11": [
          .cell(name: "J3", heading: "专职保安员数", text: "4"),
          .cell(name: "K3", heading: "保安公司派驻人数", text: "4"),
          .cell(name: "L3", heading: "自行招用人数", text: "1"),
        ]
      ])
  }

  @Test func `a heading is shown without another, a row by its beginning`() throws {
    let unknown = form.header.replacing("寄宿生数", with: "寄宿生总数")
    #expect(
      try cited(Array("\(unknown)\r\n\(form.row)\r\n".utf8))["unknown-column"]
        == [.cell(name: "E1", heading: "", text: "寄宿生总数")])
    #expect(
      try cited(form.list(["2023-03,2142900001,红星小学,610"]))["ragged-row"]
        == [.line(number: 2, text: "2023-03,2142900001,红星小学,610")])
  }

  @Test func `what is missing is not shown`() throws {
    let header = form.headings.dropLast().joined(separator: ",")
    let row = form.cells.dropLast().joined(separator: ",")
    let list = Array("\(header)\r\n\(row)\r\n".utf8)
    #expect(try cited(list)["missing-column"] ?? [] == [])
    for line in ["专职保安员数", "开放校门数", "学校标识码"] {
      let card = String(decoding: form.card, as: UTF8.self).split(separator: "\r\n")
        .filter { !$0.contains(line) }.map { $0 + "\r\n" }.joined()
      #expect(try cited(Array(card.utf8)) == ["missing-column": []], "\(line)")
    }
    #expect(try cited(Array("关于报送的通知\n".utf8)) == ["not-a-form": []])
  }

  @Test func `a line of a card is shown with its label`() throws {
    let found = try cited(form.with("guard_count", "三人").card)
    #expect(
      found == ["unreadable-value": [.cell(name: "C11", heading: "专职保安员数", text: "三人")]])
  }

  @Test func `the header of a card has no label, and the one school is told nothing twice`() throws
  {
    let lines = String(decoding: form.card, as: UTF8.self).split(separator: "\r\n")
    let doubled = lines.map { line in
      "\(line),\(line.split(separator: ",", omittingEmptySubsequences: false)[2])\r\n"
    }.joined()
    let found = try cited([("a", Array(doubled.utf8))])[0]
    #expect(found.map(\.check) == ["duplicate-column"])
    #expect(found.map(\.citations) == [[.cell(name: "D1", heading: "", text: "数值")]])
  }

  @Test func `a fault of the file is told of each of several schools`() throws {
    let header = form.headings.dropLast(6).joined(separator: ",")
    let rows = [form, form.of("2142900002")].map { $0.cells.dropLast(6).joined(separator: ",") }
    let one = Array("\(header)\r\n\(rows[0])\r\n".utf8)
    let two = Array("\(header)\r\n\(rows[0])\r\n\(rows[1])\r\n".utf8)
    #expect(try cited([("a", one)])[0].map(\.check) == ["missing-column"])
    #expect(
      try cited([("a", two)])[0].map(\.check)
        == [String](repeating: "missing-column", count: 3))
  }

  @Test func `a person's number is not shown`() throws {
    let person = form.of("421122199001011234", "红星小学")
    let list = form.list([person.row])
    let cell = Citation.cell(name: "B2", heading: "学校标识码", text: "******************")
    #expect(try cited(list) == ["malformed-school-code": [cell]])
    let found = try checkup.report(
      [("a", list), ("b", Array(xml(person).utf8))], month: nil, otherwise: march,
      now: Instant(seconds: 0), ledger: nil)
    #expect(found.findings.map(\.value) == [cell, cell].map { _ in "******************" })
    for file in found.files {
      let bytes = file.name == "a" ? list : Array(xml(person).utf8)
      let shown = checkup.citations(of: file, bytes: bytes)
      #expect(!"\(shown)".contains("19900101"))
      #expect("\(shown)".contains("******************"))
    }
  }

  @Test func `a second table of a list has headings of its own`() throws {
    let reversed = form.headings.reversed().joined(separator: ",")
    let other = form.of("2142900002").with("guard_count", "三人")
    let row = other.cells.reversed().joined(separator: ",")
    let lists = form.list([form.row]) + Array("\(reversed)\r\n\(row)\r\n".utf8)
    // Of 68 columns, 专职保安员数 is the tenth from the end: BG.
    #expect(
      try cited(lists)["unreadable-value"]
        == [.cell(name: "BG4", heading: "专职保安员数", text: "三人")])
  }

  @Test func `a line of XML is shown, of a long one the element`() throws {
    let text = xml(form.with("guard_count", "三人"))
    let element = "<guard_count>三人</guard_count>"
    let start = try #require(text.firstRange(of: element))
    let line = text[..<start.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    let found = try cited(Array(text.utf8))
    #expect(found == ["unreadable-value": [.line(number: line.count, text: element)]])
    let long = text.replacing("\n", with: "")
    #expect(
      try cited(Array(long.utf8)) == ["unreadable-value": [.line(number: 1, text: element)]])
  }

  @Test func `an element that stands in a long line twice is not shown`() throws {
    let text = xml(form.with("guard_count", "三人"))
    let start = try #require(text.firstRange(of: "<form"))
    let end = try #require(text.firstRange(of: "</form>"))
    let one = text[start.lowerBound..<end.upperBound]
    let other = one.replacing("2142900001", with: "2142900002")
    let long = (text[..<end.upperBound] + other + text[end.upperBound...]).replacing("\n", with: "")
    #expect(try cited(Array(long.utf8)) == ["unreadable-value": []])
  }

  @Test func `cells of packed files are shown, each file of a zip by itself`() throws {
    let list = form.list([form.with("guard_count", "三人").row])
    let card = form.of("2142900002").with("student_count", "约六百").card
    let cell = Citation.cell(name: "J2", heading: "专职保安员数", text: "三人")
    #expect(try cited(Gzip.pack(list)) == ["unreadable-value": [cell]])
    let zip = storedZip([("一.csv", list), ("二.csv", Gzip.pack(card))])
    let found = try cited([("a.zip", zip)])[0]
    #expect(
      found.map(\.citations) == [
        [cell], [.cell(name: "C5", heading: "在校学生数", text: "约六百")],
      ])
  }

  @Test func `only what the findings are about is unpacked, within the limit altogether`() throws {
    let list = form.list([form.with("guard_count", "三人").row])
    let nuls = Gzip.pack([UInt8](repeating: 0, count: list.count))
    let zip = storedZip([
      (".一.gz", nuls), ("二.csv", Gzip.pack(list)), ("三.csv", Gzip.pack(list)), ("四.gz", nuls),
    ])
    let report = try checkup.report(
      [("a.zip", zip)], month: nil, otherwise: march, now: Instant(seconds: 0), ledger: nil)
    let template = report.template
    let reader = SubmissionReader(template: template, limit: max(zip.count, list.count + 10))
    let citations = Citations(of: report.files[0], reader)
    var visited: [(part: String, count: Int)] = []
    citations.visit(["二.csv", "三.csv"], of: zip) { visited.append(($0, $1.count)) }
    #expect(visited.map(\.part) == ["二.csv", "三.csv"])
    #expect(visited.first?.count == list.count)
    #expect(visited.map(\.count).reduce(0, +) <= reader.limit)
  }

  @Test func `a header in two rows gives the label of what its second row names`() throws {
    let blank = form.headings[3...].map { _ in "" }
    let upper = (form.headings[..<3] + blank).joined(separator: ",")
    let lower = (["", "", ""] + form.headings[3...]).joined(separator: ",")
    let row = form.with("guard_count", "三人").row
    #expect(
      try cited(Array("\(upper)\r\n\(lower)\r\n\(row)\r\n".utf8))["unreadable-value"]
        == [.cell(name: "J3", heading: "专职保安员数", text: "三人")])
  }

  @Test func `a heading of a further table is shown without another`() throws {
    let header = form.headings.reversed().joined(separator: ",")
    let unknown = header.replacing("寄宿生数", with: "寄宿生总数")
    let row = form.of("2142900002").cells.reversed().joined(separator: ",")
    let lists = form.list([form.row]) + Array("\(unknown)\r\n\(row)\r\n".utf8)
    // Of 68 columns, 寄宿生数 is the fifth from the end: BL.
    #expect(
      try cited(lists)["unknown-column"]
        == [.cell(name: "BL3", heading: "", text: "寄宿生总数")])
  }

  @Test func `the cells of the first thousand findings are shown`() throws {
    let rows = (0...1_000).map { number in
      form.of(String(2_142_900_001 + number)).with("guard_count", "三人").row
    }
    let found = try cited([("a", form.list(rows))])[0]
    #expect(found.count == 1_000)
    #expect(
      found.last?.citations == [.cell(name: "J1001", heading: "专职保安员数", text: "三人")])
  }

  @Test func `a file with a fault is not sound for another with the same school`() throws {
    let bad = form.list([form.with("guard_count", "三人").row])
    let found = try cited([("一.csv", bad), ("二.csv", form.card)])
    #expect(found[0].map(\.check) == ["unreadable-value"])
    #expect(found[1].isEmpty)
  }

  @Test func `findings stand with their file, the worst first, then by place`() throws {
    let bad = form.of("2142900002").with("camera_count", "约60").with("student_count", "六百")
    let list = form.list([form.with("guard_count", "４").row, bad.row])
    let report = try checkup.report(
      [("好.csv", form.of("2142900003").card), ("坏.csv", list)], month: nil,
      otherwise: march, now: Instant(seconds: 0), ledger: nil)
    #expect(report.files.map(\.name) == ["好.csv", "坏.csv"])
    #expect(report.files.map(\.forms) == [1, 2])
    #expect(report.files[0].findings.isEmpty)
    #expect(
      report.files[1].findings.map { "\($0.check) \($0.place.column)\($0.place.row ?? 0)" } == [
        "unreadable-value D3", "unreadable-value AQ3", "normalised-value J2",
      ])
    #expect(Severity.allCases.map(report.files[1].count) == [2, 0, 1])
  }
}
