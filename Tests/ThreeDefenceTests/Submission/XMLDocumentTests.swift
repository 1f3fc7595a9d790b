import TestSupport
import Testing

@testable import ThreeDefence

/// XML forms and archives.
///
/// Line 1 is the declaration, 2 the root, 3 the first form, 4 its first
/// indicator; a form of 60 indicators takes 62 lines.
struct XMLDocumentTests {
  let form: SampleForm

  init() throws { form = try SampleForm() }

  private func document(_ text: String) throws -> ReadDocument {
    try readDocument(Array(text.utf8))
  }

  private var text: String { String(decoding: form.submission([form.element]), as: UTF8.self) }

  @Test func `a form is read with the line of every element`() throws {
    let document = try readDocument(
      form.submission([form.element, form.of("2142900002").element]))
    #expect(document.layout == .xml)
    #expect(document.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
    #expect(document.forms.map(\.row) == [3, 65])
    #expect(document.forms[0].responsible == "负责丙")
    #expect(document.values[1, 0] == .reported(610))
    #expect(notes(document) == [])
    let place = document.place(
      of: FormField.envelopeCount, in: document.forms[1], template: form.template)
    #expect(place == Place(row: 66, column: "student_count"))
  }

  @Test func `faults stand on the line of their element`() throws {
    let faulty = form.of("2142900002").with("two_way_radio_count", "四").with("helmet_count", "")
    let document = try readDocument(form.submission([form.element, faulty.element]))
    #expect(
      notes(document) == [
        "missing-value fatal helmet_count87 2142900002",
        "unreadable-value fatal two_way_radio_count96 2142900002 四",
      ])
  }

  @Test func `elements in any order, prefixes, CDATA, comments and pieces of text are read`() throws
  {
    let body = form.template.indicators.reversed().map { indicator in
      let written = form.values[indicator.id] ?? ""
      let value = ["是": "1", "否": "0"][written] ?? written
      return "<e:\(indicator.id)><![CDATA[\(value)]]><!-- x --></e:\(indicator.id)>"
    }
    let document = try document(
      "<e:submission xmlns:e=\"urn:threedef:2023\"><e:form school=\"2142900001\" name=\"A&amp;B\">"
        + body.joined() + "</e:form></e:submission>")
    #expect(notes(document) == [])
    #expect(document.forms[0].schoolName == "A&B")
    #expect(document.values[0, 0] == .reported(610))
    #expect(document.values[0, 4] == .reported(1))
  }

  @Test func `empty and nil are blank, and Chinese answers are read with a hint`() throws {
    let changed =
      text
      .replacing("<open_gate_count>2</open_gate_count>", with: "<open_gate_count/>")
      .replacing(
        "<key_place_count>12</key_place_count>",
        with: "<key_place_count xsi:nil=\"true\"></key_place_count>"
      )
      .replacing(
        "<closed_management>true</closed_management>",
        with: "<closed_management>是</closed_management>"
      )
      .replacing(
        "xmlns=", with: "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns=")
    let document = try document(changed)
    #expect(notes(document) == ["normalised-value hint closed_management20 2142900001 是"])
    #expect(document.values[0, 3] == .blank)
    #expect(document.values[0, 41] == .blank)
  }

  @Test func `missing, doubled, unknown and nested elements are that form's findings`() throws {
    let changed =
      text
      .replacing("    <guard_count>4</guard_count>\n", with: "    <guards_count>4</guards_count>\n")
      .replacing(
        "<helmet_count>4</helmet_count>",
        with: "<helmet_count>4</helmet_count><helmet_count>5</helmet_count>"
      )
      .replacing("<baton_count>4</baton_count>", with: "<baton_count><b>4</b></baton_count>")
      .replacing("    <open_gate_count>2</open_gate_count>\n", with: "\n")
    let document = try document(changed)
    #expect(
      notes(document) == [
        "unknown-column hint guards_count10 2142900001 guards_count",
        "duplicate-column fatal helmet_count25 2142900001 helmet_count",
        "unreadable-value fatal baton_count29 2142900001 <b>",
        "missing-column hint open_gate_count3 2142900001",
        "missing-column fatal guard_count3 2142900001",
      ])
    #expect(document.findings[0].expected == "guard_count")
    #expect(document.values[0, 21] == .unreadable)
  }

  @Test func `values as attributes are one finding`() throws {
    let attributes = form.template.indicators.map { "\($0.id)=\"1\"" }.joined(separator: " ")
    let document = try document(
      "<submission xmlns=\"urn:threedef:2023\"><form school=\"2142900001\" \(attributes)/></submission>"
    )
    #expect(notes(document) == ["missing-column fatal form1 2142900001"])
    #expect(document.findings[0].message.sentence == .valuesAsAttributes)
  }

  @Test func `a form without any element, an unknown attribute and stray text are told`() throws {
    let document = try document(
      "<submission xmlns=\"urn:threedef:2023\"><form school=\"2142900001\" tel=\"1\">43</form></submission>"
    )
    #expect(
      notes(document) == [
        "unknown-column hint tel1 2142900001 tel", "unknown-column hint 1 2142900001 43",
        "missing-column fatal 1 2142900001",
      ])
    #expect(document.findings[2].message.sentence == .missingAllElements)
  }

  @Test func `the code and the month are checked where they stand`() throws {
    var other = form.of("")
    other.month = "2023-02"
    let document = try readDocument(other.submission([other.element]))
    #expect(
      notes(document) == [
        "wrong-month fatal month2  2023-02", "malformed-school-code fatal school3",
      ])
  }

  @Test(arguments: [
    ("<report xmlns=\"urn:other\"><a/></report>", FindingSentence.otherRoot),
    ("<submission><form school=\"2142900001\"/></submission>", .otherNamespace),
    ("<submission xmlns=\"urn:x\"><form school=\"2142900001\"/></submission>", .otherNamespace),
    ("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", .spreadsheetXML),
    ("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>", .webPage),
  ])
  func `another root or namespace is no form`(_ text: String, _ sentence: FindingSentence) throws {
    let document = try document(text)
    #expect(document.findings.map(\.check) == ["not-a-form"])
    #expect(document.findings.map(\.message.sentence) == [sentence])
    let isNamed = text.contains("2142900001")
    #expect(document.forms.map(\.schoolCode) == (isNamed ? ["2142900001"] : []))
  }

  @Test func `a document without forms has no schools`() throws {
    #expect(
      notes(try document("<submission xmlns=\"urn:threedef:2023\"/>")) == [
        "no-schools fatal - file"
      ])
  }

  @Test func `forms before a fault are known, with the one that is open`() throws {
    let both = String(
      decoding: form.submission([form.element, form.of("2142900002").element]), as: UTF8.self)
    let cut = try document(String(both.prefix(both.count - 60)))
    #expect(cut.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
    #expect(cut.findings.map(\.message.sentence) == [.xmlTruncated])
    #expect(cut.values[1, 0] == .absent)
    let doubled = try document(both + both)
    #expect(doubled.findings.map(\.message.sentence).last == .xmlTrailing)
    #expect(doubled.findings.filter { $0.form == nil }.count == 1)
  }

  @Test(arguments: [
    ("<!DOCTYPE x [<!ENTITY e \"1\">]>", FindingSentence.xmlDoctype),
    ("<a>&nbsp;</a>", .xmlNotWellFormed),
    (String(repeating: "<a>", count: 100), .xmlTooDeep),
  ])
  func `what is refused has a sentence of its own`(
    _ text: String, _ sentence: FindingSentence
  ) throws {
    let document = try document("<?xml version=\"1.0\"?>\n" + text)
    #expect(document.findings.map(\.message.sentence) == [sentence])
    #expect(document.findings.map(\.check) == ["unreadable-file"])
  }

  @Test func `an archive yields its forms and the lower level's judgement, and no more`() throws {
    let element = form.element.replacing(
      "name=",
      with: "received=\"2023-03-20T09:00:00+08:00\" clock=\"file\" revision=\"2\""
        + " digest=\"sha256:00\" name=")
    let document = try document(
      """
      <archive xmlns="urn:threedef:2023" month="2023-03" unit="421102" bureau="x">
      <register><school code="2142900001" name="x" unit="421102"/></register>
      <forms>\(element)</forms>
      <returns><school code="2142900001" state="late" first-accepted="2023-03-26T00:00:00+08:00"
        last-received="2023-03-27T00:00:00+08:00"/><school code="2142900002" state="missing"/>
        <unexpected school="2142900009" reason="closed"/></returns>
      <summary><unit code="421102"><student_count>610</student_count></unit></summary>
      </archive>
      """)
    #expect(document.layout == .archive)
    #expect(notes(document) == [])
    #expect(
      document.forms.map(\.archived) == [
        ArchivedForm(received: "2023-03-20T09:00:00+08:00", clock: "file", revision: 2)
      ])
    #expect(
      document.archivedReturns == [
        ArchivedReturn(
          schoolCode: "2142900001", state: "late", firstAccepted: "2023-03-26T00:00:00+08:00",
          lastReceived: "2023-03-27T00:00:00+08:00", reason: ""),
        ArchivedReturn(
          schoolCode: "2142900002", state: "missing", firstAccepted: "", lastReceived: "",
          reason: ""),
        ArchivedReturn(
          schoolCode: "2142900009", state: "unexpected", firstAccepted: "", lastReceived: "",
          reason: "closed"),
      ])
  }
}
