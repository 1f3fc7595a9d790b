import TestSupport
import Testing
import ThreeDefence

/// The state of a school's return, and what decides it.
struct ReturnStateTests {
  private let form: SampleForm
  private var march: MonthCase

  init() throws {
    form = try SampleForm()
    march = try MonthCase()
  }

  /// A form that adds up, and one whose guards do not: 3 + 1 are not 5.
  private var returnedForm: SampleForm { form.with("guard_count", "5") }

  @Test(arguments: [
    ("20T09:00", ReturnState.onTime), ("25T23:59:59.999999999", .onTime), ("26T00:00:00", .late),
    ("26T00:00:00.000000001", .late), ("31T12:00", .late),
  ])
  func `a form is on time before the first instant of the 26th`(
    time: String, state: ReturnState
  ) throws {
    var march = march
    march.receive("a.csv", [form], at: time)
    #expect(try march.picture().school("2142900001")?.state == state)
  }

  @Test func `nothing arrived is missing, and nothing acceptable is returned`() throws {
    var march = march
    march.receive("a.csv", [returnedForm], at: "20T09:00")
    let picture = try march.picture()
    #expect(picture.school("2142900001")?.state == .returned)
    #expect(picture.school("2142900002")?.state == .missing)
    #expect(picture.school("2142900002")?.last == nil)
    #expect(picture.records.schools.isEmpty)
  }

  @Test func `a late form is late by the time since the due instant`() throws {
    var march = march
    march.receive("a.csv", [form], at: "27T02:03:00")
    // 1 day, 2 hours, 3 minutes.
    #expect(try march.picture().school("2142900001")?.lateBy == 86_400 + 7_200 + 180)
  }

  @Test func `a school whose accepted form came after a returned one is judged by the accepted`()
    throws
  {
    var march = march
    march.receive("退回.csv", [returnedForm], at: "20T09:00")
    march.receive("补报.csv", [form], at: "26T01:00")
    let school = try #require(try march.picture().school("2142900001"))
    #expect(school.state == .late)
    #expect(school.deciding?.file == "补报.csv")
    #expect(school.lateBy == 3_600)
    #expect(school.revisions == 1)
    #expect(school.recordRevision == 2)
  }

  @Test func `a returned revision does not displace an accepted form`() throws {
    var march = march
    march.receive("合格.csv", [form], at: "20T09:00")
    march.receive("退回.csv", [returnedForm], at: "26T09:00")
    let picture = try march.picture()
    let school = try #require(picture.school("2142900001"))
    #expect(school.state == .onTime)
    #expect(school.record?.file == "合格.csv")
    #expect(school.last?.file == "退回.csv")
    #expect(school.revisions == 1)
    #expect(picture.value("guard_count", of: "2142900001") == 4)
  }

  @Test func `the form of record is the last accepted, and the state that of the first`() throws {
    var march = march
    march.receive("一.csv", [form], at: "20T09:00")
    march.receive("二.csv", [form.with("student_count", "620")], at: "28T09:00")
    let picture = try march.picture()
    let school = try #require(picture.school("2142900001"))
    #expect(school.state == .onTime)
    #expect(school.deciding?.file == "一.csv")
    #expect(school.record?.file == "二.csv")
    #expect(school.lateBy == nil)
    #expect(picture.value("student_count", of: "2142900001") == 620)
  }

  @Test func `forms received at one instant count in the order of their paths`() throws {
    var march = march
    march.receive("b.csv", [form.with("student_count", "620")], at: "20T09:00")
    march.receive("a.csv", [form.with("student_count", "630")], at: "20T09:00")
    #expect(try march.picture().value("student_count", of: "2142900001") == 620)
  }

  @Test func `a returned school is decided by its last arrival`() throws {
    var march = march
    march.receive("一.csv", [returnedForm], at: "20T09:00")
    march.receive("二.csv", [returnedForm.with("staff_count", "50")], at: "27T09:00")
    let school = try #require(try march.picture().school("2142900001"))
    #expect(school.state == .returned)
    #expect(school.deciding?.file == "二.csv")
    #expect(school.revisions == 1)
    #expect(school.lateBy == nil)
  }

  // MARK: - By first arrival

  @Test func `by first arrival a returned form in time makes a later accepted one on time`() throws
  {
    var march = march
    march.rule = .firstArrival
    march.receive("退回.csv", [returnedForm], at: "25T23:59")
    march.receive("补报.csv", [form], at: "27T00:00")
    let school = try #require(try march.picture().school("2142900001"))
    #expect(school.state == .onTime)
    #expect(school.deciding?.file == "退回.csv")
    #expect(school.record?.file == "补报.csv")
  }

  @Test func `by first arrival a late school is late by its first arrival`() throws {
    var march = march
    march.rule = .firstArrival
    march.receive("退回.csv", [returnedForm], at: "26T01:00")
    march.receive("补报.csv", [form], at: "27T00:00")
    let school = try #require(try march.picture().school("2142900001"))
    #expect(school.state == .late)
    #expect(school.deciding?.file == "退回.csv")
    #expect(school.lateBy == 3_600)
  }

  @Test func `by first arrival what was only returned stays returned`() throws {
    var march = march
    march.rule = .firstArrival
    march.receive("退回.csv", [returnedForm], at: "20T09:00")
    #expect(try march.picture().school("2142900001")?.state == .returned)
  }

  // MARK: - What returns a form

  @Test func `a form dated for another month is returned for its folder's month`() throws {
    var march = march
    var february = form
    february.month = "2023-02"
    march.receive("a.csv", february.list, at: "20T09:00")
    let picture = try march.picture()
    #expect(picture.school("2142900001")?.state == .returned)
    #expect(picture.findings(of: .wrongMonth).map(\.schoolCode) == ["2142900001"])
  }

  @Test func `a fatal finding about one form lets the others of its file stand`() throws {
    var march = march
    march.receive("县.csv", [returnedForm, form.of("2142900002")], at: "20T09:00")
    let picture = try march.picture()
    #expect(picture.school("2142900001")?.state == .returned)
    #expect(picture.school("2142900002")?.state == .onTime)
    #expect(picture.findings(of: "F11").map(\.schoolCode) == ["2142900001"])
  }

  @Test func `a fatal finding about the file returns every form and is told of file and schools`()
    throws
  {
    var march = march
    let rows = [form.row, form.of("2142900002").row, form.of("9999999999", "无名小学").row]
    let text = String(decoding: form.list(rows), as: UTF8.self)
    // A quote that is never closed, in the row of a fourth school.
    march.receive("县.csv", Array((text + "2023-03,2142900003,\"市实验小学,").utf8), at: "20T09:00")
    let picture = try march.picture()
    let codes = picture.findings(of: .unreadableFile).map(\.schoolCode)
    #expect(codes.first == "")
    #expect(Set(codes).isSuperset(of: ["2142900001", "2142900002"]))
    #expect(!codes.contains("9999999999"))
    #expect(picture.school("2142900001")?.state == .returned)
    #expect(picture.school("2142900002")?.state == .returned)
    #expect(picture.unexpected.isEmpty)
  }

  // MARK: - A code that cannot be read

  @Test func `a malformed code is known by a name that only one expected school has`() throws {
    var march = march
    march.receive("a.csv", [form.of("4.21E+09", "红星小学")], at: "20T09:00")
    let picture = try march.picture()
    #expect(picture.school("2142900001")?.state == .returned)
    let found = picture.findings(of: .malformedSchoolCode)
    #expect(found.map(\.schoolCode) == ["2142900001"])
    #expect(found.map(\.schoolName) == ["红星小学"])
    #expect(found.map { $0.unit?.code } == ["421102"])
  }

  @Test func `a malformed code beside a name that two schools share returns neither`() throws {
    var march = march
    march.rows[1].name = "红星小学"
    march.receive("a.csv", [form.of("", "红星小学")], at: "20T09:00")
    let picture = try march.picture()
    #expect(picture.school("2142900001")?.state == .missing)
    #expect(picture.school("2142900002")?.state == .missing)
    #expect(picture.findings(of: .malformedSchoolCode).map(\.schoolCode) == [""])
  }

  @Test func `a malformed code ends when its school is accepted`() throws {
    var march = march
    march.receive("a.csv", [form.of("214290000", "红星小学")], at: "20T09:00")
    march.receive("b.csv", [form], at: "21T09:00")
    let picture = try march.picture()
    #expect(picture.school("2142900001")?.state == .onTime)
    #expect(picture.school("2142900001")?.revisions == 1)
    #expect(picture.findings(of: .malformedSchoolCode).isEmpty)
  }
}
