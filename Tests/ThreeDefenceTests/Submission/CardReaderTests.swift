import TestSupport
import Testing

@testable import ThreeDefence

/// Cards: a line per indicator.
///
/// Line 1 is the header, 2 to 4 the envelope, 5 the first indicator.
struct CardReaderTests {
  let form: SampleForm

  init() throws { form = try SampleForm() }

  private func lines(_ form: SampleForm) -> [String] {
    String(decoding: form.card, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  private func card(_ lines: [String]) throws -> ReadDocument {
    try readDocument(Array(lines.map { $0 + "\r\n" }.joined().utf8))
  }

  @Test func `a card is one school, each field on its line`() throws {
    let document = try readDocument(form.card)
    #expect(document.layout == .card)
    #expect(document.forms.map(\.schoolCode) == ["2142900001"])
    #expect(document.values[0, 0] == .reported(610))
    #expect(notes(document) == [])
    let place = document.place(
      of: FormField.envelopeCount, in: document.forms[0], template: form.template)
    #expect(place == Place(row: 5, column: "C"))
  }

  @Test func `two columns are enough, title lines and spaces in labels do not matter`() throws {
    let two = lines(form).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .map { "\($0[1]),\($0[2])" }
    let document = try card(["校园“三防”登记卡", ""] + two)
    #expect(document.forms.map(\.schoolCode) == ["2142900001"])
    #expect(notes(document) == [])
    #expect(document.columns == [1])
  }

  @Test func `faults stand on the line and in the column of the value`() throws {
    let faulty = form.with("two_way_radio_count", "四").with("guard_count", "")
    #expect(
      notes(try readDocument(faulty.card)) == [
        "missing-value fatal C11 2142900001", "unreadable-value fatal C35 2142900001 四",
      ])
  }

  @Test func `a missing, doubled or unknown line is that form's finding`() throws {
    var lines = lines(form)
    lines.remove(at: 10)  // B03, 专职保安员数
    lines.append("C01,防暴头盔数,9")
    lines.append(",食堂数,1")
    lines.append(",一、基本情况,")
    lines.append(",填表人：钱某,13900000000")
    let document = try card(lines)
    // The line before B03 is B02, the seventh under the header and the envelope's three.
    #expect(
      notes(document) == [
        "unknown-column hint B70 2142900001 食堂数", "duplicate-column fatal C69 2142900001 防暴头盔数",
        "missing-column fatal 10 2142900001",
      ])
    #expect(document.findings.map(\.indicator) == [nil, "helmet_count", "guard_count"])
    #expect(
      document.findings.last.map { form.template.text(of: $0.message, .zh) }
        == "缺少“专职保安员数”一行，应在“专职安全管理人员数”一行之后：请用下发的表样，补上这一行")
    #expect(document.values[0, 21] == .unreadable)
  }

  @Test func `a line that is missing has its place after the one before it`() throws {
    let lines = lines(form)
    // Without A01 to A03 the envelope's third line, 学校名称, is before all of them; A04 need not be
    // there. As issued, the whole envelope stands above.
    let without = lines[..<4] + lines[8...]
    let document = try card(Array(without))
    #expect(
      notes(document) == [
        "missing-column fatal 4 2142900001", "missing-column fatal 4 2142900001",
        "missing-column fatal 4 2142900001", "missing-column hint 4 2142900001",
      ])
    let issued = [lines[0]] + lines[1...3] + lines[64...] + lines[5..<64]
    let told = try card(Array(issued)).findings
    #expect(told.map(\.place) == [Place(row: 9)])
    #expect(
      told.map { form.template.text(of: $0.message, .zh) }
        == ["缺少“在校学生数”一行，应在“备注”一行之后：请用下发的表样，补上这一行"])
    // Where nothing stands before it, nothing is said of its place.
    let first = try card([lines[0]] + lines[5..<64] + lines[1...3]).findings
    #expect(first.map(\.message.sentence) == [.missingLine])
    #expect(first.map(\.place) == [Place(row: 1)])
  }

  /// The lines with the values one column further to the right, from a number of line on.
  private func moved(_ lines: [String], from number: Int = 1) -> [String] {
    lines.enumerated().map { line, text in
      let cells = text.split(separator: ",", omittingEmptySubsequences: false)
      return line < number ? text : "\(cells[0]),\(cells[1]),,\(cells[2])"
    }
  }

  @Test func `values in another column are told once, and whose they are`() throws {
    // 68 lines, of which 备注 is blank.
    for heading in ["", ",", ",备注"] {
      let lines = moved(lines(form))
      let document = try card([lines[0] + heading] + lines[1...])
      #expect(notes(document) == ["missing-value fatal D2 2142900001"])
      try #require(document.forms.map(\.schoolName) == ["红星小学"])
      #expect(
        document.findings.map { form.template.text(of: $0.message, .zh) }
          == ["有 67 行填在了 D 列，应填在“数值”列（C 列）：请移到 C 列"])
      #expect((0..<60).allSatisfy { document.values[0, $0] == .unreadable })
    }
    // Among them what is no number has the same cause.
    let odd = try card(moved(self.lines(form.with("guard_count", "约4"))))
    #expect(notes(odd) == ["missing-value fatal D2 2142900001"])
    // The first forty lines below the header are right: 27 are not.
    let some = try card(moved(lines(form), from: 41))
    #expect(notes(some) == ["missing-value fatal D42 2142900001"])
    #expect(some.findings.first?.message.facts.first == .text("27"))
    #expect(some.values[0, 0] == .reported(610))
  }

  @Test func `notes, units and single numbers beside the values are no values`() throws {
    let noted = lines(form.with("guard_count", "").with("helmet_count", "")).enumerated().map {
      $0.offset == 0
        ? "\($0.element),说明" : "\($0.element),\($0.offset.isMultiple(of: 2) ? "人" : "")"
    }
    #expect(
      notes(try card(noted)).sorted() == [
        "missing-value fatal C11 2142900001", "missing-value fatal C26 2142900001",
      ])
    // Two lines alone may have numbers beside them for another reason.
    let two = lines(form).enumerated().map { number, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return [5, 6].contains(number) ? "\(cells[0]),\(cells[1]),,\(cells[2])" : line
    }
    let ragged = "ragged-row fatal C6 2142900001"
    #expect(notes(try card(two)) == [ragged, "ragged-row fatal C7 2142900001"])
    #expect(
      notes(try card([two[0] + ",说明"] + two[1...])) == [
        "missing-value fatal C6 2142900001", "missing-value fatal C7 2142900001",
      ])
  }

  @Test func `a card that stands there again is told once`() throws {
    // Lines 2 to 69 are the card's, 70 to 137 the same again.
    let lines = lines(form)
    let alike = try card(lines + lines[1...])
    #expect(notes(alike) == ["duplicate-column fatal 70 2142900001"])
    #expect(
      alike.findings.map { form.template.text(of: $0.message, .zh) }
        == ["整张登记卡重复了（第 70–137 行），填的相同：请只留一份"])
    let thrice = try card(lines + lines[1...] + lines[1...])
    #expect(thrice.findings.map(\.message) == [Message(.cardRepeatedAlike, "70", "205")])
    let other = self.lines(form.with("guard_count", "5").with("helmet_count", "9"))
    let different = try card(lines + other[1...])
    #expect(
      different.findings.map { form.template.text(of: $0.message, .zh) } == [
        "整张登记卡重复了（第 70–137 行），有 2 行填的不同（第一处：“专职保安员数”），不知道以哪一份为准：请只留正确的一份"
      ])
    #expect((0..<60).allSatisfy { different.values[0, $0] == .unreadable })
    // Not in the same order, or not the whole: each line is told.
    #expect(try card(lines + lines[1...].reversed()).findings.count == 68)
    #expect(try card(lines + lines[1...67]).findings.count == 67)
  }

  @Test func `a card without its header is told what to add, and where`() throws {
    let lines = lines(form)
    let two = lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst().joined(separator: ",")
    }
    let cases: [([String], String)] = [
      ([",,"] + lines[1...], "登记卡缺少表头：请在第 2 行（“报告期”）上面加上“代码,指标,数值”一行"),
      (Array(lines[1...]), "登记卡缺少表头：请在第 1 行（“报告期”）上面加上“代码,指标,数值”一行"),
      (["登记卡,", ","] + two[1...], "登记卡缺少表头：请在第 3 行（“报告期”）上面加上“指标,数值”一行"),
    ]
    for (lines, text) in cases {
      let document = try card(lines)
      #expect(notes(document) == ["not-a-form fatal - file"])
      #expect(document.findings.map { form.template.text(of: $0.message, .zh) } == [text])
      #expect(document.forms.map(\.schoolCode) == ["2142900001"])
    }
  }

  @Test func `a line may be known by its code alone`() throws {
    let changed = lines(form).map { $0.hasPrefix("B03") ? "B03,保安,4" : $0 }
    #expect(notes(try card(changed)) == [])
  }

  @Test func `a comma in a number is a line with a cell too many`() throws {
    let document = try readDocument(form.with("student_count", "1,234").card)
    #expect(notes(document) == ["ragged-row fatal C5 2142900001"])
    #expect(document.values[0, 0] == .unreadable)
  }

  @Test func `a note in the last line, without its end, is no break`() throws {
    let three = String(decoding: form.card, as: UTF8.self)
    let two = lines(form).map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[1]),\(cells[0]),\(cells[2])\r\n"
    }.joined().replacing("指标,代码,数值", with: "指标,计量单位,数值")
    let cards = [
      (three, ["填表说明：本表由学校填报", ",填表人：张三", "备注", ",备注"]),
      (two, ["单位负责人：王五,填表人：张三", "注：本表每月报送", "备注"]),
    ]
    for (card, notes) in cards {
      for note in notes {
        let document = try readDocument(Array((card + note).utf8))
        let fatal = document.findings.filter {
          $0.severity == .fatal && $0.check != "duplicate-column"
        }
        #expect(fatal.isEmpty, "\(note)")
        #expect(document.forms.map(\.schoolCode) == ["2142900001"])
      }
    }
    let broken = three.replacing("\r\n,备注,\r\n", with: "\r\n,备注")
    #expect(broken != three)
    #expect(notes(try readDocument(Array(broken.utf8))) == [])
  }

  @Test func `a card that breaks off at an indicator is returned, wherever its envelope stands`()
    throws
  {
    let lines = lines(form)
    let envelope = lines[1...3] + lines[64...]
    let indicators = lines[4..<63].joined(separator: "\r\n")
    let text = "\(lines[0])\r\n\(envelope.joined(separator: "\r\n"))\r\n\(indicators)\r\n"
    let last = lines[63].split(separator: ",").dropLast().joined(separator: ",")
    for end in [last, "", String(last.dropLast())] {
      let cut = String(text.dropLast(end.isEmpty ? 1 : 0)) + end
      #expect(
        notes(try readDocument(Array(cut.utf8))).map { $0.prefix(21) } == ["unreadable-file fatal"],
        "\(end)")
    }
  }

  @Test func `a card without a line for the code says so`() throws {
    let document = try card(lines(form).filter { !$0.contains("学校标识码") })
    #expect(notes(document) == ["missing-column fatal 1"])
    #expect(document.forms.map(\.schoolName) == ["红星小学"])
  }

  @Test func `an unfilled card holds no school`() throws {
    let empty = lines(form).enumerated().map { number, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return number == 0 ? line : "\(cells[0]),\(cells[1]),"
    }
    let document = try card(empty)
    #expect(notes(document) == ["no-schools fatal - file"])
    #expect(document.forms.isEmpty)
  }

  @Test func `the header again begins another card`() throws {
    let document = try readDocument(
      form.card + form.of("2142900002").with("helmet_count", "x").card)
    #expect(document.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
    #expect(
      notes(document) == [
        "repeated-header hint 70 file", "unreadable-value fatal C95 2142900002 x",
      ])
  }

  @Test func `a table on its side is told, and its schools are known`() throws {
    let other = form.of("2142900002").cells
    let text = zip(form.headings, zip(form.cells, other))
      .map { "\($0),\($1.0),\($1.1)\r\n" }.joined()
    let document = try readDocument(Array(text.utf8))
    #expect(notes(document) == ["not-a-form fatal - file"])
    #expect(document.findings[0].message.sentence == .tableOnItsSide)
    #expect(document.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
    // Behind the indicators' codes too.
    let codes = ["", "", ""] + form.template.indicators.map(\.code) + ["", "", "", "", ""]
    let lines = zip(codes, text.split(separator: "\r\n")).map { "\($0),\($1)\r\n" }
    let behind = try readDocument(Array(lines.joined().utf8))
    #expect(behind.findings.map(\.message.sentence) == [.tableOnItsSide])
    #expect(behind.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
  }

  @Test func `a table on its side is looked for in the first thousand rows`() throws {
    let table = zip(form.headings, form.cells).map { "\($0),\($1)\r\n" }.joined()
    for (before, sentence) in [(900, FindingSentence.cardWithoutHeader), (1_000, .noKnownHeader)] {
      let text = String(repeating: "1,2\r\n", count: before) + table
      let document = try readDocument(Array(text.utf8))
      #expect(document.findings.map(\.message.sentence) == [sentence])
    }
  }
}
