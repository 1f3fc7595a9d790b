import TestSupport
import Testing
import ThreeDefence

/// Schools of one unit that share all their counts.
struct SameFiguresTests {
  private let form: SampleForm
  private var march: MonthCase

  init() throws {
    form = try SampleForm()
    march = try MonthCase()
    march.rows = (1...6).map { number in
      School(
        code: "214290000\(number)", name: "第\(number)小学",
        unit: number == 6 ? MonthCase.city : MonthCase.huangzhou)
    }
  }

  private func found(_ forms: [SampleForm]) throws -> [String] {
    var march = march
    march.receive("县.csv", forms, at: "20T09:00")
    return try march.picture().findings(of: .sameFigures).map(\.schoolCode)
  }

  private func alike(_ count: Int) -> [SampleForm] {
    (1...count).map { form.of("214290000\($0)", "第\($0)小学") }
  }

  @Test func `five schools alike are queried, each of them`() throws {
    #expect(try found(alike(5)) == (1...5).map { "214290000\($0)" })
  }

  @Test func `four are not, nor is a fifth in another unit`() throws {
    #expect(try found(alike(4)).isEmpty)
    #expect(try found(alike(4) + [form.of("2142900006", "第6小学")]).isEmpty)
  }

  @Test func `answers and amounts of money are no counts`() throws {
    var forms = alike(5)
    forms[0] = forms[0].with("closed_management", "否")
    forms[1] = forms[1].with("personnel_investment", "3.30").with("total_investment", "5.15")
    #expect(try found(forms).count == 5)
  }

  @Test func `one count that differs is enough`() throws {
    var forms = alike(5)
    forms[0] = forms[0].with("two_way_radio_count", "6")
    #expect(try found(forms).isEmpty)
  }
}
