/// An invented register: units, schools, and some that are closed, not yet open, or moved.
struct SampleRegister {
  /// The county units of 黄冈; more than ten units are invented.
  private static let counties: [(code: String, name: String)] = [
    ("421102", "黄州区"), ("421121", "团风县"), ("421122", "红安县"), ("421123", "罗田县"),
    ("421124", "英山县"), ("421125", "浠水县"), ("421126", "蕲春县"), ("421127", "黄梅县"),
    ("421181", "麻城市"), ("421182", "武穴市"),
  ]
  /// Kinds of schools: how many of a hundred, class digits of the code, type, and word in the name.
  private static let kinds: [(share: Int, code: String, type: String, word: String)] = [
    (30, "11", "111", "幼儿园"), (36, "21", "211", "小学"), (6, "21", "218", "教学点"),
    (13, "31", "311", "初级中学"), (6, "31", "312", "九年一贯制学校"), (2, "34", "341", "完全中学"),
    (4, "34", "342", "高级中学"), (1, "34", "345", "十二年一贯制学校"), (1, "36", "361", "中等职业学校"),
    (1, "51", "511", "特殊教育学校"),
  ]

  /// The bureau's own code.
  static let division = "421100"
  /// The bureau's name.
  static let bureau = "黄冈市教育局"

  /// The rows of the register, in order of the units.
  let rows: [School]

  init(_ request: SampleRequest) {
    let draw = SeededDraw(seed: request.seed)
    let units =
      (0..<request.units).map(Self.unit) + [ReportingUnit(code: Self.division, name: "市直")]
    var rows = (0..<request.schools).map { number in
      Self.school(number, of: request.schools, units: units, draw: draw)
    }
    if request.layout == .mixed, let first = request.months.first, rows.count >= 20 {
      Self.addChanges(to: &rows, around: first)
    }
    self.rows = rows
  }

  private static func unit(_ number: Int) -> ReportingUnit {
    if number < counties.count {
      let county = counties[number]
      return ReportingUnit(code: county.code, name: county.name + "教育局")
    }
    let prefecture = 12 + (number - counties.count) / 80
    let code = 420_000 + prefecture * 100 + 20 + (number - counties.count) % 80
    return ReportingUnit(code: String(code), name: "样例\(number + 1)县教育局")
  }

  private static func school(
    _ number: Int, of count: Int, units: [ReportingUnit], draw: SeededDraw
  ) -> School {
    var rest = draw.number(below: 100, number, 1)
    let kind =
      kinds.first { kind in
        rest -= kind.share
        return rest < 0
      } ?? kinds[0]
    let isDirect = units.count > 1 && draw.number(below: 100, number, 2) < 4
    let counties = units.count - 1
    let unit = isDirect ? units[counties] : units[number * counties / max(count, 1)]
    let serial = (count < 90_000 ? 900_001 : 100_001) + number
    let place = unit.name.replacingSuffix("教育局", with: "")
    return School(
      code: "\(kind.code)42\(padded(serial % 1_000_000, 6))",
      name: "样例\(place)第\(number + 1)\(kind.word)", unit: unit, type: kind.type,
      ownership: draw.number(below: 100, number, 3) < 82 ? "公办" : "民办",
      urbanRural: ["111", "112", "121", "122", "210", "220"][draw.number(below: 6, number, 4)],
      keyTarget: draw.number(below: 100, number, 5) < 6,
      contact: "样例" + ["甲", "乙", "丙", "丁", "戊"][number % 5],
      phone: "0713-0\(padded(number % 1_000_000, 6))")
  }

  /// Closes the sixth school before the first month, opens the seventh after it, moves the eighth.
  private static func addChanges(to rows: inout [School], around month: Month) {
    rows[5].validTo = month.previous.day(31)
    rows[6].validFrom = month.next.next.next.day(1)
    var moved = rows[7]
    rows[7].validTo = month.day(31)
    moved.validFrom = month.next.day(1)
    moved.unit = rows[rows.count - 1].unit
    rows.insert(moved, at: 8)
  }
}

extension String {
  /// The text with another ending, if it has that ending.
  fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self
  }
}
