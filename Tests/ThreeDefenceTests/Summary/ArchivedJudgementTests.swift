import Interchange
import TestSupport
import Testing
import ThreeDefence

/// What the archive of a lower level says of its schools.
struct ArchivedJudgementTests {
  private let form: SampleForm
  private var march: MonthCase

  init() throws {
    form = try SampleForm()
    march = try MonthCase()
  }

  private func judged(
    _ code: String, _ state: String, first: String = "", last: String = ""
  ) -> ArchivedReturn {
    ArchivedReturn(
      schoolCode: code, state: state,
      firstAccepted: first.isEmpty ? "" : "2023-03-\(first):00+08:00",
      lastReceived: last.isEmpty ? "" : "2023-03-\(last):00+08:00", reason: "")
  }

  /// An archive with forms that the lower level received at some times.
  private func archive(
    _ forms: [(form: SampleForm, received: String)], _ returns: [ArchivedReturn]
  ) -> ReadSubmission {
    let reader = SubmissionReader(template: march.template, limit: 1 << 20)
    var document = reader.read(form.list(forms.map(\.form.row)), month: march.month).documents[0]
    document.layout = .archive
    document.columns = []
    for (number, received) in forms.map(\.received).enumerated() {
      document.forms[number].archived = ArchivedForm(
        received: "2023-03-\(received):00+08:00", clock: "given", revision: 1)
    }
    document.archivedReturns = returns
    return ReadSubmission(documents: [document])
  }

  @Test func `a form of an archive counts from when the lower level received it`() throws {
    var march = march
    march.receive(
      "县.xml.gz",
      archive([(form, "20T09:00")], [judged("2142900001", "onTime", first: "20T09:00")]),
      at: "27T09:00")
    let school = try #require(try march.picture().school("2142900001"))
    #expect(school.state == .onTime)
    #expect(school.deciding?.receivedAt == LedgerSamples.at("2023-03-20T09:00:00+08:00"))
    #expect(school.deciding?.clock == .given)
  }

  @Test func `the lower level's word on who was late stands`() throws {
    var march = march
    // Late there, by an earlier due day; on time there, by a form before the one of record.
    march.receive(
      "县.xml.gz",
      archive(
        [(form, "24T09:00"), (form.of("2142900002"), "28T09:00")],
        [
          judged("2142900001", "late", first: "24T09:00"),
          judged("2142900002", "onTime", first: "25T09:00"),
        ]), at: "29T09:00")
    let picture = try march.picture()
    let (first, second) = (picture.school("2142900001"), picture.school("2142900002"))
    #expect(first?.state == .late)
    #expect(first?.lateBy == 0)
    #expect(second?.state == .onTime)
    #expect(second?.deciding?.receivedAt == LedgerSamples.at("2023-03-25T09:00:00+08:00"))
    #expect(second?.record?.receivedAt == LedgerSamples.at("2023-03-28T09:00:00+08:00"))
  }

  @Test func `a school that the lower level returned is returned, one it missed is missing`() throws
  {
    var march = march
    march.receive(
      "县.xml.gz",
      archive(
        [(form, "20T09:00")],
        [
          judged("2142900001", "onTime", first: "20T09:00"),
          judged("2142900002", "returned", last: "21T09:00"), judged("2142900003", "missing"),
        ]), at: "26T09:00")
    let picture = try march.picture()
    let second = try #require(picture.school("2142900002"))
    #expect(second.state == .returned)
    #expect(second.deciding?.receivedAt == LedgerSamples.at("2023-03-21T09:00:00+08:00"))
    #expect(second.deciding?.file == "县.xml.gz")
    #expect(second.revisions == 0)
    #expect(picture.school("2142900003")?.state == .missing)
  }

  @Test func `a form sent here directly goes before the lower level's word of a return`() throws {
    var march = march
    march.receive(
      "县.xml.gz",
      archive(
        [(form.of("2142900002"), "20T09:00")], [judged("2142900001", "returned", last: "21T09:00")]),
      at: "26T09:00")
    march.receive("校.csv", [form], at: "27T09:00")
    #expect(try march.picture().school("2142900001")?.state == .late)
  }

  @Test func `the earlier of a school's own form and its county's decides, each by its own rule`()
    throws
  {
    var march = march
    march.receive(
      "县.xml.gz",
      archive([(form, "24T09:00")], [judged("2142900001", "late", first: "24T09:00")]),
      at: "29T09:00")
    march.receive("校.csv", [form], at: "23T09:00")
    let school = try #require(try march.picture().school("2142900001"))
    #expect(school.state == .onTime)
    #expect(school.deciding?.file == "校.csv")
    #expect(school.record?.file == "县.xml.gz")
  }

  @Test func `a school unexpected below and unknown here counts in the bureau's own unit`() throws {
    var march = march
    // Of the register's units none is the bureau's own.
    march.rows.removeLast()
    march.receive(
      "县.xml.gz",
      archive(
        [(form, "20T09:00")],
        [
          judged("2142900001", "onTime", first: "20T09:00"),
          judged("5142900009", "unexpected", last: "20T09:00"),
        ]), at: "26T09:00")
    let picture = try march.picture()
    #expect(picture.unexpected.map(\.schoolCode) == ["5142900009"])
    #expect(picture.units.map(\.code) == ["421102", "421100"])
    // Sums of the levels are verified on the way: 1 in the unit, 1 in the total.
    let reporting = try OutputFiles.make(
      try Summary(picture), letters: TemplateStore().letters(.zh), language: .zh,
      encoding: .utf8
    )
    .first { $0.path.hasSuffix("reporting.csv") }
    let text = String(decoding: reporting?.bytes ?? [], as: UTF8.self)
    #expect(text.contains("421100,黄冈市教育局,0,0,0,0,0,1,,"))
  }

  @Test func `a school unexpected below and expected here is not unexpected`() throws {
    var march = march
    march.receive(
      "县.xml.gz",
      archive([(form, "20T09:00")], [judged("2142900003", "unexpected", last: "20T09:00")]),
      at: "26T09:00")
    #expect(try march.picture().unexpected.isEmpty)
  }
}
