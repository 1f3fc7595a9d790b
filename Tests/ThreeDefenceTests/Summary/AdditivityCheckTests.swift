import Testing

@testable import ThreeDefence

struct AdditivityCheckTests {
  private let column = Phrase(zh: "应报", en: "expected")

  /// Units 420102 and 420103 of one prefecture, 421102 of another, and the province's own.
  private let groups = [
    UnitGroup(kind: .unit, code: "420102", name: "江岸区", units: 0..<1),
    UnitGroup(kind: .unit, code: "420103", name: "江汉区", units: 1..<2),
    UnitGroup(kind: .subtotal, code: "4201", name: "", units: 0..<2),
    UnitGroup(kind: .unit, code: "421102", name: "黄州区", units: 2..<3),
    UnitGroup(kind: .subtotal, code: "4211", name: "", units: 2..<3),
    UnitGroup(kind: .unit, code: "420000", name: "省直", units: 3..<4),
    UnitGroup(kind: .total, code: "", name: "", units: 0..<4),
  ]
  private let figures: [Int64] = [3, 4, 7, 5, 5, 1, 13]

  @Test func `levels that add up are let through`() throws {
    try AdditivityCheck.verify(figures, of: groups, column: column)
    try AdditivityCheck.verify([0], of: [groups[6]], column: column)
  }

  @Test(arguments: 0..<7)
  func `one broken number anywhere stops the run`(broken: Int) {
    var figures = figures
    figures[broken] += 1
    #expect { try AdditivityCheck.verify(figures, of: groups, column: column) } throws: {
      ($0 as? ThreeDefenceError)?.code == .arithmetic
    }
  }

  @Test func `the fault names column, row and both numbers`() {
    #expect {
      try AdditivityCheck.verify([3, 4, 8, 5, 5, 1, 13], of: groups, column: column)
    } throws: { error in
      let text = (error as? ThreeDefenceError)?.text(.zh) ?? ""
      return ["应报", "4201", "8", "7"].allSatisfy { text.contains($0) }
    }
  }

  @Test func `states that are not what was expected stop the run`() {
    let counts = StateCounts(
      expected: 4, onTime: 1, late: 1, returned: 0, missing: 1, unexpected: 9)
    #expect { try AdditivityCheck.verify([counts], of: [groups[6]]) } throws: {
      ($0 as? ThreeDefenceError)?.code == .arithmetic
    }
  }
}
