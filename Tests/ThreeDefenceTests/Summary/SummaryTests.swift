import TestSupport
import Testing

@testable import ThreeDefence

struct SummaryTests {
  /// Two units with forms, one without; one school withholds a value of every indicator.
  private func builder() -> PictureBuilder {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区教育局")
    builder.add(unit: "421121", "团风县教育局")
    builder.add(unit: "421100", "市直")
    let arrival = builder.arrival("a.csv", at: builder.moment(20))
    builder.add(
      school: "2142900001", "红星小学", unit: "421102", state: .onTime, deciding: arrival,
      values: [812, 1, 30, 205, 12_345])
    builder.add(
      school: "2142900002", "东湖小学", unit: "421102", state: .onTime, deciding: arrival,
      values: [400, 0, 90, 180, 5])
    builder.add(
      school: "2142900003", "实验小学", unit: "421121", state: .onTime, deciding: arrival,
      values: [nil, nil, nil, nil, nil])
    builder.add(school: "2142900004", "中心小学", unit: "421121", state: .missing)
    return builder
  }

  @Test func `values roll up by sum, number of yes and lowest, unknown ones in none`() throws {
    let summary = try Summary(builder().picture())
    #expect(summary.groups.map(\.code) == ["421102", "421121", "421100", ""])
    #expect(summary.counted == [2, 1, 0, 3])
    #expect(summary.figures[0] == [1_212, 0, 0, 1_212])
    #expect(summary.figures[1] == [1, 0, 0, 1])
    #expect(summary.figures[2] == [30, nil, nil, 30])
    #expect(summary.figures[3] == [180, nil, nil, 180])
    #expect(summary.figures[4] == [12_350, 0, 0, 12_350])
  }

  @Test func `states are counted by unit and over all`() throws {
    let states = try Summary(builder().picture()).states
    #expect(
      states[1]
        == StateCounts(expected: 2, onTime: 1, late: 0, returned: 0, missing: 1, unexpected: 0))
    #expect(states[2] == .none)
    #expect(
      states[3]
        == StateCounts(expected: 4, onTime: 3, late: 0, returned: 0, missing: 1, unexpected: 0))
  }

  @Test func `a sum that does not fit in 64 bits stops the run`() {
    var builder = builder()
    let arrival = builder.arrival("b.csv", at: builder.moment(20))
    builder.add(
      school: "2142900009", "师范附小", unit: "421102", state: .onTime, deciding: arrival,
      values: [.max, 1, 30, 205, 12_345])
    let picture = builder.picture()
    #expect { try Summary(picture) } throws: { error in
      let error = error as? ThreeDefenceError
      return error?.code == .arithmetic && error?.text(.zh).contains("在校学生数") == true
    }
  }

  @Test func `a form whose school belongs to no unit stops the run`() {
    var picture = builder().picture()
    picture.schools[0].unit = 7
    #expect { try Summary(picture) } throws: { ($0 as? ThreeDefenceError)?.code == .arithmetic }
  }
}
