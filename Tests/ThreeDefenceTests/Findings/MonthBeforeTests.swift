import TestSupport
import Testing
import ThreeDefence

/// Checks that look at the form of record of the month before.
struct MonthBeforeTests {
  private let form: SampleForm
  private var february: MonthCase
  private var march: MonthCase

  init() throws {
    form = try SampleForm()
    february = try MonthCase()
    february.month = LedgerSamples.month("2023-02")
    march = try MonthCase()
  }

  private func found(_ check: String, _ before: [SampleForm], _ now: [SampleForm]) throws
    -> [Finding]
  {
    var (february, march) = (february, march)
    february.receive("二月.csv", before, at: "20T09:00")
    march.receive("三月.csv", now, at: "20T09:00")
    return try march.picture(after: february).findings(of: check)
  }

  @Test func `a form in which every value is last month's is queried`() throws {
    let found = try found("form-copied", [form], [form])
    #expect(found.map(\.schoolCode) == ["2142900001"])
    #expect(found.map(\.severity) == [.query])
    #expect(found.map(\.place) == [Place(row: 2)])
  }

  @Test func `one value that differs, or no month before, is no copy`() throws {
    let changed = form.with("two_way_radio_count", "6")
    #expect(try found("form-copied", [form], [changed]).isEmpty)
    #expect(try found("form-copied", [form.of("2142900002")], [form]).isEmpty)
  }

  @Test func `a yes that is a no now is queried, one for each, and a no that is a yes is not`()
    throws
  {
    let now = form.with("closed_management", "否").with("monitor_room_24h_duty", "否")
    let found = try found(
      "answer-withdrawn", [form.with("access_control_installed", "否")], [now])
    #expect(found.map(\.indicator) == ["closed_management", "monitor_room_24h_duty"])
    #expect(found.map(\.value) == ["否", "否"])
    #expect(found.map(\.expected) == ["是", "是"])
  }

  @Test func `an answer withdrawn is quoted as it stands in the cell`() throws {
    let crossed = form.with("closed_management", " ×").with("monitor_room_24h_duty", "否")
    #expect(try found("answer-withdrawn", [form], [crossed]).map(\.value) == [" ×", "否"])
    var (february, march) = (february, march)
    february.receive("二月.csv", [form], at: "20T09:00")
    march.receive(
      "三月.xml", form.submission([form.with("closed_management", "否").element]), at: "20T09:00")
    let inXML = try march.picture(after: february).findings(of: .answerWithdrawn)
    #expect(inXML.map(\.value) == ["false"])
  }

  @Test func `the month before is its form of record, not a returned or replaced one`() throws {
    var (february, march) = (february, march)
    february.receive("一.csv", [form.with("video_retention_days", "180")], at: "20T09:00")
    february.receive("二.csv", [form.with("video_retention_days", "60")], at: "21T09:00")
    february.receive(
      "三.csv", [form.with("video_retention_days", "180").with("guard_count", "5")], at: "22T09:00")
    // 60 last month, 90 now: V04 finds nothing; 45 is found.
    march.receive("三月.csv", [form], at: "20T09:00")
    #expect(try march.picture(after: february).findings(of: "V04").isEmpty)
    march.receive("再报.csv", [form.with("video_retention_days", "45")], at: "21T09:00")
    #expect(try march.picture(after: february).findings(of: "V04").map(\.file) == ["再报.csv"])
  }

  @Test func `a school that was not expected last month has no month before`() throws {
    var (february, march) = (february, march)
    february.rows[0].validFrom = CivilDate(year: 2023, month: 3, day: 1)
    february.receive("二月.csv", [form], at: "20T09:00")
    march.receive("三月.csv", [form], at: "20T09:00")
    #expect(try march.picture(after: february).findings(of: .formCopied).isEmpty)
  }

  @Test func `a school keeps its month before when it moves to another unit`() throws {
    var march = march
    march.rows[0].unit = ReportingUnit(code: "421121", name: "团风县教育局")
    var february = february
    february.receive("二月.csv", [form], at: "20T09:00")
    march.receive("三月.csv", [form], at: "20T09:00")
    let found = try march.picture(after: february).findings(of: .formCopied)
    #expect(found.map { $0.unit?.code } == ["421121"])
  }

  // MARK: - Totals of a unit

  private func moved(_ before: [String], _ now: [String]) throws -> [Finding] {
    let schools = [form, form.of("2142900002")]
    func forms(_ students: [String]) -> [SampleForm] {
      zip(schools, students).map { $0.with("student_count", $1) }
    }
    return try found("unit-total-moved", forms(before), forms(now))
  }

  @Test func `a total that moves by a tenth is no query, and by more it is`() throws {
    // 1000 to 1100 and to 1101, to 900 and to 899.
    #expect(try moved(["400", "600"], ["440", "660"]).isEmpty)
    #expect(try moved(["400", "600"], ["441", "660"]).map(\.value) == ["1101"])
    #expect(try moved(["400", "600"], ["360", "540"]).isEmpty)
    #expect(try moved(["400", "600"], ["359", "540"]).map(\.value) == ["899"])
  }

  @Test func `a unit's query names the total before and now, and no school`() throws {
    let found = try #require(try moved(["400", "600"], ["600", "600"]).first)
    #expect(found.indicator == "student_count")
    #expect(found.expected == "1000")
    #expect(found.value == "1200")
    #expect(found.unit == MonthCase.huangzhou)
    #expect(found.schoolCode.isEmpty && found.file.isEmpty)
  }

  @Test func `from nothing to anything is moved, from nothing to nothing is not`() throws {
    #expect(try moved(["0", "0"], ["1", "0"]).map(\.expected) == ["0"])
    #expect(try moved(["0", "0"], ["0", "0"]).isEmpty)
  }

  @Test func `schools with a form in one of the months only do not count`() throws {
    #expect(try moved(["400"], ["400", "600"]).isEmpty)
    #expect(try moved(["400", "600"], ["400"]).isEmpty)
  }

  @Test func `a unit's query is explained by a note for the unit`() throws {
    var (february, march) = (february, march)
    let key = Explanations.Key(month: march.month, code: "421102", check: "unit-total-moved")
    march.explanations = Explanations([key: "新校区启用"])
    february.receive("二月.csv", [form], at: "20T09:00")
    march.receive("三月.csv", [form.with("student_count", "700")], at: "20T09:00")
    let found = try march.picture(after: february).findings(of: .unitTotalMoved)
    #expect(found.map(\.note) == ["新校区启用"])
  }
}
