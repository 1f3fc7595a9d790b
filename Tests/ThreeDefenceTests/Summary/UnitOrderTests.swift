import Testing

@testable import ThreeDefence

/// The order of reporting units in tables, and the rows with sums.
struct UnitOrderTests {
  private func codes(_ codes: [String], division: String) -> [String] {
    UnitOrder(division: division).units(
      of: codes.map {
        School(code: "2142900001", name: "", unit: ReportingUnit(code: $0, name: $0))
      }
    ).map(\.code)
  }

  private func rows(_ codes: [String], division: String) -> [String] {
    let order = UnitOrder(division: division)
    let units = codes.map { ReportingUnit(code: $0, name: $0) }
    return order.groups(of: units).map { "\($0.kind) \($0.code) \($0.units)" }
  }

  @Test func `units stand by code, the bureau's own last`() {
    #expect(
      codes(["421100", "421127", "421102", "421181"], division: "421100")
        == ["421102", "421127", "421181", "421100"])
  }

  @Test func `a code of the bureau's own making lies in its prefecture, before its own unit`() {
    #expect(
      codes(["421100", "KFQ01", "421102"], division: "421100") == ["421102", "KFQ01", "421100"])
  }

  @Test func `a county's own schools come last among its units`() {
    #expect(codes(["421102", "ZX01", "ZX02"], division: "421102") == ["ZX01", "ZX02", "421102"])
  }

  @Test func `each prefecture's own unit comes last in it, the province's own last of all`() {
    #expect(
      codes(["420000", "421100", "421102", "420100", "420102"], division: "420000")
        == ["420102", "420100", "421102", "421100", "420000"])
  }

  @Test func `one prefecture has a total and no subtotal`() {
    #expect(
      rows(["421102", "421100"], division: "421100")
        == ["unit 421102 0..<1", "unit 421100 1..<2", "total  0..<2"])
  }

  @Test func `several prefectures have a subtotal each`() {
    #expect(
      rows(["420102", "420100", "421102"], division: "420000")
        == [
          "unit 420102 0..<1", "unit 420100 1..<2", "subtotal 4201 0..<2", "unit 421102 2..<3",
          "subtotal 4211 2..<3", "total  0..<3",
        ])
  }

  @Test func `no units have a total`() {
    #expect(rows([], division: "421100") == ["total  0..<0"])
  }
}
