import Testing

@testable import ThreeDefence

struct ShippedStandardsTests {
  private let form: FormTemplate
  private let march = Month("2023-03")

  init() throws { form = try TemplateStore().form("three-defence-2023") }

  private func standard(_ id: String) throws -> Standard {
    try TemplateStore().standard(id, month: #require(march), form: form)
  }

  /// Guards required of schools of so many students, boarders and staff.
  private func guards(
    _ standard: Standard, _ schools: [(n: Int64, b: Int64, staff: Int64)]
  ) throws -> [Int64?] {
    let formula = try #require(standard.requirements.first { $0.id == "S01" }).required
    var columns = form.indicators.map { _ in Column(count: schools.count) }
    try columns[#require(form.number(of: "student_count"))] = Column(schools.map(\.n))
    try columns[#require(form.number(of: "boarder_count"))] = Column(schools.map(\.b))
    try columns[#require(form.number(of: "staff_count"))] = Column(schools.map(\.staff))
    let rows = ExpressionRows(
      scope: .forms(template: form), current: columns, month: try #require(march))
    let values = try formula.expression.evaluate(over: rows)
    #expect(values.type == .number(places: 0))
    return schools.indices.map { values.column[$0] }
  }

  /// The worked values of domain.md section 6.
  @Test(arguments: [
    ("hubei", [2, 2, 2, 3, 2, 3, 18]), ("gongzhi-2015-168", [1, 2, 2, 3, 2, 2, 6]),
    ("gbt-29315-2022", [1, 3, 3, 4, 3, 3, 2]), ("beijing-2018", [3, 3, 3, 4, 4, 4, 16]),
    ("fuqing-2021", [1, 4, 4, 4, 5, 5, 6]),
  ])
  func `guards required are those worked out by hand`(id: String, required: [Int64]) throws {
    let schools: [(n: Int64, b: Int64, staff: Int64)] = [
      (99, 0, 0), (1_000, 0, 0), (1_499, 0, 0), (1_500, 0, 0), (1_200, 199, 0), (1_200, 200, 0),
      (3_000, 2_400, 0),
    ]
    #expect(try guards(standard(id), schools) == required)
  }

  /// On both sides of every step of domain.md section 6, staff counted where a standard counts them.
  @Test(
    arguments: [
      // P is students and staff: 99, 100, 1000, 1001, 1499, 1500.
      (
        "gongzhi-2015-168",
        [(90, 0, 9), (90, 0, 10), (960, 0, 40), (961, 0, 40), (1_420, 0, 79), (1_420, 0, 80)],
        [1, 2, 2, 2, 2, 3]
      ),
      // D is students less boarders, without staff: 99, 100, 999, 1000, 1500.
      (
        "gbt-29315-2022",
        [(399, 300, 50), (400, 300, 50), (1_199, 200, 50), (1_200, 200, 50), (1_500, 0, 50)],
        [1, 2, 2, 3, 4]
      ),
      // P 999 and 1000 by day, and boarding; 1500; another for 300 boarders.
      (
        "beijing-2018",
        [
          (960, 0, 39), (960, 0, 40), (960, 1, 39), (960, 299, 40), (960, 300, 40), (1_420, 0, 80),
          (1_420, 300, 80),
        ],
        [3, 3, 4, 4, 5, 4, 6]
      ),
      // P 199, 200, 499, 500, 999, 1000, 2000, 2001, and one more for any boarder.
      (
        "fuqing-2021",
        [
          (190, 0, 9), (190, 0, 10), (470, 0, 29), (470, 0, 30), (960, 0, 39), (960, 0, 40),
          (1_900, 0, 100), (1_900, 0, 101), (1_900, 1, 101),
        ],
        [1, 2, 2, 3, 3, 4, 4, 5, 6]
      ),
      // Neither staff nor the thousandth student: 1000, 1500, 2000 students; 199 and 400 boarders.
      (
        "hubei",
        [(1_000, 0, 90), (1_499, 0, 90), (1_500, 0, 90), (2_000, 199, 90), (2_000, 400, 90)],
        [2, 2, 3, 4, 6]
      ),
    ] as [(String, [(n: Int64, b: Int64, staff: Int64)], [Int64])])
  func `guards required change at every step and nowhere before it`(
    id: String, schools: [(n: Int64, b: Int64, staff: Int64)], required: [Int64]
  ) throws {
    #expect(try guards(standard(id), schools) == required)
  }

  @Test func `hubei has its twenty requirements, eight of them musts`() throws {
    let hubei = try standard("hubei")
    #expect(hubei.edition == "2023")
    #expect(
      hubei.requirements.map(\.id).joined(separator: " ")
        == "S01 S02 S03 S04 S05 S06 S07 S08 S09 S10 S11 S12 S13 S14 S15 S17 S18 S19 S20 S21")
    #expect(
      hubei.requirements.filter(\.isMust).map(\.id)
        == ["S01", "S02", "S07", "S08", "S09", "S10", "S11", "S14"])
    #expect(
      hubei.requirements.filter { $0.comparison == .equals }.map(\.actual.text)
        == [
          "security_dept_established", "closed_management", "school_escort_post_established",
          "video_police_linked", "gatehouse_24h_duty", "vehicle_barrier_installed",
          "perimeter_wall_complete",
        ])
    #expect(hubei.requirements.filter { $0.applies != nil }.map(\.id) == ["S19"])
    #expect(
      hubei.requirements.filter { $0.comparison == .atMost }.map(\.id) == ["S03", "S18", "S21"])
    #expect(hubei.requirements.allSatisfy { $0.type == .boolean || $0.type == .number(places: 0) })
  }

  @Test func `every shipped standard carries what the four hundreds need`() throws {
    for id in ["hubei", "gongzhi-2015-168", "gbt-29315-2022", "beijing-2018", "fuqing-2021"] {
      let ids = try standard(id).requirements.map(\.id)
      #expect(Set(["S01", "S07", "S08", "S09", "S10"]).isSubset(of: ids))
    }
  }
}
