import TestSupport
import Testing

@testable import ThreeDefence

/// Months missed in a row.
struct SilenceTests {
  private let unit = ReportingUnit(code: "421102", name: "黄州区教育局")

  private func month(_ text: String) -> Month { LedgerSamples.month(text) }

  private func school(
    _ code: String, _ name: String, from: (Int, Int)? = nil, to: (Int, Int)? = nil
  ) -> School {
    School(
      code: code, name: name, unit: unit,
      validFrom: from.flatMap { CivilDate(year: 2023, month: $0.0, day: $0.1) },
      validTo: to.flatMap { CivilDate(year: 2023, month: $0.0, day: $0.1) })
  }

  /// Months missed up to 2023-05, and the months that were looked into.
  private func missed(
    _ schools: [School], others: [School] = [], heard: [String: Silence.Heard]
  ) throws -> (counts: [Int], asked: [String]) {
    var asked: [String] = []
    let silence = Silence(
      month: month("2023-05"), months: heard.keys.sorted().map(month),
      register: Register(schools + others), due: DueRule(),
      heard: { month in
        asked.append(month.description)
        return heard[month.description] ?? Silence.Heard()
      })
    let silent = Dictionary(schools.map { ($0.code, $0) }) { $1 }
    return (try silence.months(of: silent.keys.sorted().compactMap { silent[$0] }), asked)
  }

  private func heard(_ codes: String..., names: Set<String> = []) -> Silence.Heard {
    Silence.Heard(codes: Set(codes), names: names)
  }

  @Test
  func `this month counts, and every month before it until one in which the school was heard`()
    throws
  {
    let (counts, _) = try missed(
      [school("1", "一"), school("2", "二"), school("3", "三")],
      heard: ["2023-02": heard("1"), "2023-03": heard("2"), "2023-04": heard("3")])
    #expect(counts == [3, 2, 1])
  }

  @Test func `it goes back as far as the ledger and no further`() throws {
    let (counts, _) = try missed(
      [school("1", "一")], heard: ["2023-02": heard(), "2023-05": heard()])
    #expect(counts == [4])
  }

  @Test func `a ledger that begins this month or later has one month`() throws {
    #expect(try missed([school("1", "一")], heard: ["2023-05": heard()]).counts == [1])
    #expect(try missed([school("1", "一")], heard: ["2023-07": heard()]).counts == [1])
    #expect(try missed([school("1", "一")], heard: [:]).counts == [1])
  }

  @Test func `a month between of which the ledger has nothing was missed by all`() throws {
    let (counts, asked) = try missed(
      [school("1", "一")], heard: ["2023-02": heard("1"), "2023-04": heard()])
    #expect(counts == [3])
    #expect(asked == ["2023-04", "2023-02"])
  }

  @Test func `a month in which the school was not expected ends the row`() throws {
    let months = ["2023-01": heard(), "2023-02": heard(), "2023-03": heard()]
    #expect(try missed([school("1", "一", from: (4, 1))], heard: months).counts == [2])
    let twice = [school("1", "一", to: (2, 28)), school("1", "一", from: (4, 25))]
    #expect(try missed(twice, heard: months).counts == [2])
  }

  @Test func `it stops as soon as the last school has been heard`() throws {
    let (counts, asked) = try missed(
      [school("1", "一"), school("2", "二")],
      heard: [
        "2023-01": heard(), "2023-02": heard(), "2023-03": heard("2"), "2023-04": heard("1"),
      ])
    #expect(counts == [1, 2])
    #expect(asked == ["2023-04", "2023-03"])
  }

  @Test func `nothing is looked up when nobody is silent`() throws {
    #expect(try missed([], heard: ["2023-04": heard()]).asked.isEmpty)
  }

  @Test func `a form without a code speaks for the one school of its name`() throws {
    let named = ["2023-03": heard(), "2023-04": heard(names: ["一"])]
    #expect(try missed([school("1", "一")], heard: named).counts == [1])
    #expect(
      try missed([school("1", "一")], others: [school("9", "一")], heard: named).counts == [3])
    // The other school of the name had closed by then.
    #expect(
      try missed([school("1", "一")], others: [school("9", "一", to: (3, 1))], heard: named).counts
        == [1])
  }
}
