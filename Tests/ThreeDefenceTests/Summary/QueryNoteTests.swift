import TestSupport
import Testing
import ThreeDefence

/// Explanations of queries, and how long they stand.
struct QueryNoteTests {
  private var march: MonthCase
  /// Accepted, with a query: V20 reads the days that recordings are kept.
  private let queried: SampleForm

  init() throws {
    march = try MonthCase()
    queried = try SampleForm().with("video_retention_days", "400")
  }

  private func remarking(_ remark: String, _ form: SampleForm? = nil) -> SampleForm {
    var form = form ?? queried
    form.remark = remark
    return form
  }

  private func notes(_ march: MonthCase, of check: String = "V20") throws -> [String] {
    try march.picture().findings(of: check).map(\.note)
  }

  @Test func `a query without a note has none`() throws {
    var march = march
    march.receive("一.csv", [remarking("V02：学生转入")], at: "20T09:00")
    #expect(try notes(march) == [""])
  }

  @Test func `a note stands in the remark of the form`() throws {
    var march = march
    march.receive("一.csv", [remarking("V20：新换了硬盘")], at: "20T09:00")
    #expect(try notes(march) == ["新换了硬盘"])
  }

  @Test func `the workspace's note is for its school, month and check, and goes before`() throws {
    var march = march
    let key = Explanations.Key(month: march.month, code: "2142900001", check: "V20")
    march.explanations = Explanations([key: "已电话核实"])
    march.receive("县.csv", [remarking("V20：新换了硬盘"), queried.of("2142900002")], at: "20T09:00")
    #expect(try notes(march) == ["已电话核实", ""])
  }

  @Test func `a note stands for a revision that leaves what the check reads as it was`() throws {
    var march = march
    march.receive("一.csv", [remarking("V20：新换了硬盘")], at: "20T09:00")
    march.receive("二.csv", [queried.with("student_count", "620")], at: "21T09:00")
    #expect(try notes(march) == ["新换了硬盘"])
    march.receive("三.csv", [queried.with("video_retention_days", "500")], at: "22T09:00")
    #expect(try notes(march) == [""])
  }

  @Test func `a note has ended once an accepted revision said otherwise`() throws {
    var march = march
    march.receive("一.csv", [remarking("V20：新换了硬盘")], at: "20T09:00")
    march.receive("二.csv", [queried.with("video_retention_days", "500")], at: "21T09:00")
    march.receive("三.csv", [queried.with("student_count", "620")], at: "22T09:00")
    #expect(try notes(march) == [""])
  }

  @Test func `a returned revision neither ends a note nor keeps one from being given`() throws {
    var march = march
    let returned = queried.with("guard_count", "5").with("video_retention_days", "500")
    march.receive("一.csv", [remarking("V20：新换了硬盘")], at: "20T09:00")
    march.receive("二.csv", [returned], at: "21T09:00")
    march.receive("三.csv", [queried.with("student_count", "620")], at: "22T09:00")
    #expect(try notes(march) == ["新换了硬盘"])
  }

  @Test func `a note of a returned form stands for the corrected one`() throws {
    var march = march
    march.receive(
      "一.csv", [remarking("V20：新换了硬盘", queried.with("guard_count", "5"))], at: "20T09:00")
    march.receive("二.csv", [queried], at: "21T09:00")
    #expect(try notes(march) == ["新换了硬盘"])
  }

  @Test func `a later form's note is not the earlier one's`() throws {
    var march = march
    march.receive("一.csv", [queried], at: "20T09:00")
    march.receive(
      "二.csv", [remarking("V20：新换了硬盘", queried.with("guard_count", "5"))], at: "21T09:00")
    let found = try march.picture().findings(of: "V20")
    #expect(found.map(\.file) == ["一.csv", "二.csv"])
    #expect(found.map(\.note) == ["", "新换了硬盘"])
  }

  @Test func `a note on a name stands while the name does`() throws {
    var march = march
    var named = try SampleForm().of("2142900001", "红星学校")
    named.remark = "name-differs：已更名，批文在办"
    march.receive("一.csv", [named], at: "20T09:00")
    named.remark = ""
    march.receive("二.csv", [named.with("student_count", "620")], at: "21T09:00")
    #expect(try notes(march, of: "name-differs") == ["已更名，批文在办"])
    march.receive("三.csv", [named.of("2142900001", "红星中学")], at: "22T09:00")
    #expect(try notes(march, of: "name-differs") == [""])
  }

  // MARK: - The workspace's notes

  private func key(
    _ check: String = "V20", file: String = "", code: String = "2142900001"
  ) -> Explanations.Key {
    Explanations.Key(month: march.month, code: code, check: check, file: file)
  }

  @Test func `the workspace's note stands while what the check reads is as it was first asked`()
    throws
  {
    var march = march
    march.explanations = Explanations([key(): "已电话核实"])
    march.receive("一.csv", [queried], at: "20T09:00")
    march.receive("二.csv", [queried.with("student_count", "620")], at: "21T09:00")
    #expect(try notes(march) == ["已电话核实"])
    march.receive("三.csv", [queried.with("video_retention_days", "500")], at: "22T09:00")
    #expect(try notes(march) == [""])
    march.receive("四.csv", [queried], at: "23T09:00")
    #expect(try notes(march) == ["已电话核实"])
  }

  @Test func `a note that names a file is about the form in it and those that read the same`()
    throws
  {
    var march = march
    march.explanations = Explanations([key(): "旧的", key(file: "二.csv"): "新的"])
    march.receive("一.csv", [queried], at: "20T09:00")
    #expect(try notes(march) == ["旧的"])
    march.receive("二.csv", [queried.with("video_retention_days", "500")], at: "21T09:00")
    #expect(try notes(march) == ["新的"])
    march.receive(
      "三.csv", [queried.with("video_retention_days", "500").with("student_count", "620")],
      at: "22T09:00")
    #expect(try notes(march) == ["新的"])
    march.receive("四.csv", [queried.with("video_retention_days", "600")], at: "23T09:00")
    #expect(try notes(march) == [""])
  }

  @Test func `what a returned form states is not what the workspace's note is about`() throws {
    var march = march
    march.explanations = Explanations([key(): "已电话核实"])
    march.receive(
      "一.csv", [queried.with("guard_count", "5").with("video_retention_days", "500")],
      at: "20T09:00")
    #expect(try notes(march) == ["已电话核实"])
    march.receive("二.csv", [queried], at: "21T09:00")
    #expect(try notes(march) == ["已电话核实"])
  }

  @Test func `one note may be for all schools of a unit with the same figures`() throws {
    var march = march
    let codes = (1...5).map { "214290001\($0)" }
    march.rows = codes.map { School(code: $0, name: "东湖小学", unit: MonthCase.huangzhou) }
    march.explanations = Explanations([key("same-figures", code: "421102"): "同一集团"])
    march.receive("县.csv", try codes.map { try SampleForm().of($0) }, at: "20T09:00")
    #expect(try notes(march, of: "same-figures") == Array(repeating: "同一集团", count: 5))
  }
}
