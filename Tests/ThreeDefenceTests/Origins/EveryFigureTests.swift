import TestSupport
import Testing
import ThreeDefence

/// Every figure of every table of a small city with all kinds of faults follows from what is shown
/// behind it.
///
/// The figures are those of the files that are written; what is shown is added up here, as a reader
/// would with a pencil.
@Suite(.serialized)
struct EveryFigureTests {
  /// A table of a bureau's own, with what no shipped one has.
  private static let own = """
    id: own
    title: { zh: 自设表, en: own }
    rows: units
    columns:
      - { id: lowest, heading: 最低天数, number: min(video_retention_days) }
      - { id: highest, heading: 最多学生, number: max(student_count) filter (where school.type = '211') }
      - { id: spread, heading: 极差, number: max(student_count) - min(student_count) }
      - { id: mean, heading: 校均投入, places: 2, number: sum(total_investment) / count(*) }
      - { id: share, heading: 周均, places: 6, number: sum(total_investment / 7) }
      - { id: boarding, heading: 寄宿率, rate: sum(boarder_count) / sum(student_count) }
      - { id: year, heading: 年内最高, places: 2, forms: year-to-date, number: max(total_investment) }
      - { id: late, heading: 三月报表数, forms: year-to-date, number: count(*) filter (where month.number > 2) }
      - { id: grown, heading: 增员校数, number: count(*) filter (where guard_count > previous.guard_count) }
      - { id: targets, heading: 重点目标校数, number: count(*) filter (where school.key_target) }
      - { id: none, heading: 常数, number: 7 }

    """

  private static func with(_ body: (inout OriginCase) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let months = ["2023-01", "2023-02", "2023-03"].compactMap { Month($0) }
      _ = try SampleFolder(path: folder["city"]).make(
        SampleRequest(schools: 36, units: 3, seed: 5, months: months))
      try folder.write(own, to: "city/tables/own.yaml")
      var city = try OriginCase(folder["city"], month: "2023-03")
      try body(&city)
    }
  }

  @Test func `every cell of every table that gathers schools follows from its parts`() throws {
    try Self.with { city in
      let lists = [
        "details", "returns", "findings", "unexpected", "reminders", "shortfalls",
        "register-changes",
      ]
      var count = 0
      for (name, rows) in city.tables.sorted(by: { $0.key < $1.key }) where !lists.contains(name) {
        let first = name == "compliance" ? 4 : 2
        for row in rows.dropFirst() {
          for (number, heading) in rows[0].enumerated().dropFirst(first) {
            var question = OriginQuestion("\(name).\(heading)")
            if name == "by-type" {
              question.schoolClass = row[0].isEmpty ? nil : "\(row[0]):\(row[1])"
            } else {
              question.unit = row[0].isEmpty ? nil : row[0]
              question.requirement = name == "compliance" ? row[2] : nil
            }
            let origin = try city.origins.origin(of: question)
            #expect(origin.figure?.text(.zh) == row[number], "\(question)")
            try Pencil(origin).verify("\(question)")
            count += 1
          }
        }
      }
      // 4 units and 合计; every shipped table is there.
      #expect(count > 1_500)
      #expect(city.tables.count == 19)
    }
  }

  @Test func `every cell of every list is told with its file and line`() throws {
    try Self.with { city in
      for name in ["details", "returns", "findings", "unexpected", "reminders", "shortfalls"] {
        let rows = try #require(city.tables[name], "\(name)")
        #expect(rows.count > 2, "\(name)")
        for (number, heading) in rows[0].enumerated()
        where !["重报次数", "持续月数"].contains(heading) {
          let shown = try city.origins.origin(of: OriginQuestion("\(name).\(heading)")).shown()
          let column = try #require(shown[0].dropFirst(4).firstIndex(of: heading))
          #expect(shown.dropFirst().map { $0[column] } == rows.dropFirst().map { $0[number] })
          guard name == "details" || name == "shortfalls" else { continue }
          let file = try #require(shown[0].firstIndex(of: "文件"))
          #expect(shown.dropFirst().allSatisfy { !$0[file].isEmpty && !$0[file + 1].isEmpty })
        }
      }
    }
  }

  @Test func `months open and revisions follow from months and files`() throws {
    try Self.with { city in
      let shortfalls = try #require(city.tables["shortfalls"])
      for row in shortfalls.dropFirst() {
        let origin = try city.origins.origin(
          of: OriginQuestion("持续月数", school: row[2], requirement: row[4]))
        #expect(origin.figure?.text(.zh) == row[10])
        try Pencil(origin).verify("\(row)")
      }
      #expect(shortfalls.dropFirst().contains { $0[10] == "3" })
      let returns = try #require(city.tables["returns"])
      for row in returns.dropFirst() {
        let origin = try city.origins.origin(of: OriginQuestion("重报次数", school: row[2]))
        #expect(origin.figure?.text(.zh) == row[8])
        try Pencil(origin).verify("\(row)")
      }
    }
  }
}

/// Adds up what is shown, on paper.
private struct Pencil {
  private let origin: Origin
  private let heading: [String]
  private var rows: [[String]]
  private var ends: [[String]] = []

  init(_ origin: Origin) {
    self.origin = origin
    let shown = origin.shown()
    heading = shown[0]
    rows = Array(shown.dropFirst())
    while let last = rows.last, last[2].isEmpty, ["合计", "结果"].contains(last[1]) {
      ends.insert(rows.removeLast(), at: 0)
    }
  }

  /// Holds parts against totals, and totals against the figure.
  func verify(_ question: String) throws {
    let figure = origin.figure?.text(.zh) ?? ""
    guard let total = ends.first else {
      // Nothing is gathered: a number that stands in the table's definition.
      #expect(rows.isEmpty && figure == "7", "\(question)")
      return
    }
    let first = heading.contains("报告期") ? 5 : 4
    let terms = heading.indices.filter { $0 >= first && !total[$0].isEmpty }
    for term in terms {
      let parts = rows.map { $0[term] }.filter { !$0.isEmpty }.map(Hundredths.init)
      let gathers = heading[term] == "计入" ? origin.definition.map(\.zh).joined() : heading[term]
      let expected: Hundredths? =
        if gathers.contains("min(") { parts.min() } else if gathers.contains("max(") {
          parts.max()
        } else { parts.reduce(Hundredths(numerator: 0), +) }
      #expect(expected == Hundredths(total[term]), "\(question) \(heading[term])")
    }
    guard ends.count > 1 else {
      #expect(terms.isEmpty ? figure.isEmpty : total[terms[0]] == figure, "\(question)")
      return
    }
    #expect(ends[1][first] == figure, "\(question)")
    guard terms.count == 2, figure.contains("."), !question.contains("own.极差") else { return }
    let (part, whole) = (Hundredths(total[terms[0]]), Hundredths(total[terms[1]]))
    let isMean = question.contains("own.校均投入")
    #expect(part.divided(by: whole, percent: !isMean) == figure, "\(question)")
  }
}

/// A printed number as a fraction, so that nothing is rounded.
private struct Hundredths: Comparable {
  var numerator: Int128
  var denominator: Int128 = 1

  init(numerator: Int128) { self.numerator = numerator }

  init(_ text: String) {
    let fraction = text.split(separator: "/")
    let parts = fraction[0].split(separator: ".")
    numerator = Int128(parts.joined()) ?? .max
    if parts.count > 1 { for _ in parts[1] { denominator *= 10 } }
    if fraction.count > 1 { denominator = Int128(fraction[1]) ?? 0 }
    reduce()
  }

  private mutating func reduce() {
    var (large, small) = (denominator, numerator < 0 ? -numerator : numerator)
    while small != 0 { (large, small) = (small, large % small) }
    numerator /= large
    denominator /= large
  }

  static func + (left: Hundredths, right: Hundredths) -> Hundredths {
    var sum = Hundredths(
      numerator: left.numerator * right.denominator + right.numerator * left.denominator)
    sum.denominator = left.denominator * right.denominator
    sum.reduce()
    return sum
  }

  static func < (left: Hundredths, right: Hundredths) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The quotient to two places, half up; in percent never all or nothing unless it is.
  func divided(by whole: Hundredths, percent: Bool) -> String {
    let above = numerator * whole.denominator * (percent ? 10_000 : 100)
    let below = denominator * whole.numerator
    guard below != 0 else { return "" }
    var rounded = (2 * above + below) / (2 * below)
    if percent, rounded == 10_000, self != whole { rounded = 9_999 }
    if percent, rounded == 0, numerator != 0 { rounded = 1 }
    let cents = String(rounded % 100)
    return "\(rounded / 100).\(cents.count == 1 ? "0" : "")\(cents)"
  }
}
