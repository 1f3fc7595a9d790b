import TestSupport
import Testing
import ThreeDefence

/// A school reported both by its county and by itself.
struct ReportedTwiceTests {
  private let own: SampleForm
  private let other: SampleForm
  private let neighbour: SampleForm
  private var march: MonthCase

  init() throws {
    own = try SampleForm()
    other = own.with("student_count", "620")
    neighbour = own.of("2142900002")
    march = try MonthCase()
  }

  private func found(_ march: MonthCase) throws -> [Finding] {
    try march.picture().findings(of: .reportedTwiceDifferently)
  }

  @Test func `the later wins, and a query on it says that the values differ`() throws {
    var march = march
    march.receive("县.csv", [other, neighbour], at: "20T09:00")
    march.receive("校.csv", [own], at: "21T09:00")
    let found = try found(march)
    #expect(found.map(\.file) == ["校.csv"])
    #expect(found.map(\.severity) == [.query])
    #expect(found.map(\.indicator) == ["student_count"])
    #expect(try march.picture().value("student_count", of: "2142900001") == 610)
  }

  @Test func `the county's later list is queried likewise`() throws {
    var march = march
    march.receive("校.csv", [own], at: "20T09:00")
    march.receive("县.csv", [other, neighbour], at: "21T09:00")
    #expect(try found(march).map(\.file) == ["县.csv"])
    #expect(try found(march).map(\.schoolCode) == ["2142900001"])
  }

  @Test func `equal values are no query`() throws {
    var march = march
    march.receive("县.csv", [own, neighbour], at: "20T09:00")
    var again = own
    again.remark = "再报一次"
    march.receive("校.csv", [again], at: "21T09:00")
    #expect(try found(march).isEmpty)
  }

  @Test func `a school correcting itself is no query, nor is a county`() throws {
    var march = march
    march.receive("校一.csv", [own], at: "20T09:00")
    march.receive("校二.csv", [other], at: "21T09:00")
    march.receive("县一.csv", [neighbour, own.of("2142900003")], at: "20T09:00")
    march.receive(
      "县二.csv", [neighbour.with("student_count", "630"), own.of("2142900003")], at: "21T09:00")
    #expect(try found(march).isEmpty)
  }

  @Test func `a county that agrees with what the school said last is no query`() throws {
    var march = march
    march.receive("校一.csv", [own], at: "20T09:00")
    march.receive("校二.csv", [other], at: "21T09:00")
    march.receive("县.csv", [other, neighbour], at: "22T09:00")
    #expect(try found(march).isEmpty)
  }

  @Test func `a county's file is one with two or more codes, whatever its schools' number of rows`()
    throws
  {
    var march = march
    march.receive("县.csv", [other], at: "20T09:00")
    march.receive("校.csv", [own], at: "21T09:00")
    #expect(try found(march).isEmpty)
  }

  @Test func `what was returned is not compared`() throws {
    var march = march
    march.receive("县.csv", [other.with("guard_count", "5"), neighbour], at: "20T09:00")
    march.receive("校.csv", [own], at: "21T09:00")
    #expect(try found(march).isEmpty)
  }
}
