import Interchange
import Testing

@testable import ThreeDefence

struct ArchiveSchemaTests {
  private let form: FormTemplate
  private let schema: XMLSchema

  init() throws {
    form = try TemplateStore().form("three-defence-2023")
    schema = try XMLSchema(Array(form.archiveSchema().utf8))
  }

  /// A small archive with parts of it written differently.
  private func findings(_ changes: [(String, String)] = []) -> [SchemaFinding] {
    let values = form.indicators.map {
      "<\($0.id)>\($0.kind == .boolean ? "true" : "1")</\($0.id)>"
    }
    let figures = form.indicators.map { "<\($0.id)>3</\($0.id)>" }.joined()
    let counts = #"expected="2" on-time="1" late="0" returned="0" missing="1" unexpected="1""#
    let digest = String(repeating: "0f", count: 32)
    var text = """
      <archive xmlns="urn:threedef:2023" month="2023-03" unit="421100" bureau="黄冈市教育局"
        as-of="2023-03-26T08:00:00+08:00" form-template="three-defence-2023" standard="hubei"
        standard-edition="2023">
      <register><school code="2142900001" name="红星小学" unit="421102" key-target="false"/></register>
      <forms><form school="2142900001" received="2023-03-20T09:00:00+08:00" clock="file"
        revision="1" digest="sha256:\(digest)">\(values.joined())</form></forms>
      <returns><school code="2142900001" state="onTime"/><school code="2142900002" state="missing"/>
        <unexpected school="2142900009" reason="closed"/></returns>
      <reporting><unit code="421102" name="区" \(counts)/><total \(counts)/></reporting>
      <summary><unit code="421102">\(figures)</unit><total>\(figures)</total></summary>
      <compliance><unit code="421102"><requirement id="S01" met="1" unmet="0" undetermined="0"/></unit>
      </compliance></archive>
      """
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return schema.validate(Array(text.utf8))
  }

  @Test func `an archive as formats.md shows it is valid`() { #expect(findings() == []) }

  @Test(arguments: [
    ("<patrol_per_day>3</patrol_per_day>", ""),
    (
      "<perimeter_wall_min_height_m>3</perimeter_wall_min_height_m>",
      "<perimeter_wall_min_height_m/>"
    ),
    (#"<unexpected school="2142900009" reason="closed"/>"#, ""),
    (#" key-target="false""#, ""),
  ])
  func `what may be left out may be`(old: String, new: String) {
    #expect(findings([(old, new)]) == [])
  }

  @Test(arguments: [
    (#"standard="hubei""#, ""), ("<register>", "<registers>"), (#"code="2142900001" "#, ""),
    (#"clock="file""#, #"clock="guess""#), (#"revision="1""#, #"revision="0""#),
    ("sha256:0f", "sha256:"), ("<student_count>1</student_count>", ""),
    ("<student_count>1</student_count>", "<student_count>20001</student_count>"),
    ("<student_count>3</student_count>", ""), (#"late="0""#, ""), (#"state="missing""#, ""),
    (#"reason="closed""#, #"reason="gone""#), (#"met="1""#, #"met="-1""#),
    ("T09:00:00", " 9:00"),
  ])
  func `what must be there as it must be is`(old: String, new: String) {
    #expect(!findings([(old, new)]).isEmpty)
  }

  @Test func `states, clocks and reasons are the words of the program`() {
    for state in ReturnState.allCases {
      #expect(findings([(#"state="missing""#, #"state="\#(state.rawValue)""#)]) == [])
    }
    for clock in ReceiptClock.allCases {
      #expect(findings([(#"clock="file""#, #"clock="\#(clock.rawValue)""#)]) == [])
    }
    for reason in [UnexpectedReturn.Reason.unknown, .closed, .notYetOpen] {
      #expect(findings([(#"reason="closed""#, #"reason="\#(reason.rawValue)""#)]) == [])
    }
  }
}
