import Testing
import TestSupport

@testable import ThreeDefence

struct OriginTableTests {
  private let picture = PictureBuilder.random(seed: 11, shuffled: false).picture()

  private func rows(_ table: Table?) -> [[String]] {
    guard let table else { return [] }
    return (0..<table.count).map { table.row($0).map { $0.text(.zh) } }
  }

  @Test func `the values behind a figure add up to the figure shown`() throws {
    let summary = try Summary(picture)
    for (number, indicator) in picture.template.indicators.enumerated()
    where indicator.rollUp == .sum && indicator.kind == .integer {
      for (group, row) in summary.groups.enumerated() where row.kind == .unit {
        let shown = rows(.origin(of: indicator.id, unit: row.code, school: nil, in: picture))
        let parts = shown.dropLast().compactMap { Int64($0[4]) }
        #expect(parts.reduce(0, +) == summary.figures[number][group])
        #expect(shown.last?[4] == String(parts.reduce(0, +)))
        #expect(shown.dropLast().allSatisfy { $0[0] == row.code && !$0[5].isEmpty })
      }
    }
  }

  @Test func `a column of the reporting table lists the schools in that state`() throws {
    let missing = picture.schools.filter { $0.state == .missing }.map(\.school.code)
    let shown = rows(.origin(of: "未报", unit: nil, school: nil, in: picture))
    #expect(shown.dropLast().map { $0[2] } == missing)
    #expect(shown.last?[4] == String(missing.count))
    #expect(rows(.origin(of: "missing", unit: nil, school: nil, in: picture)) == shown)
  }

  @Test func `a column that is not known is told, not guessed`() {
    #expect(Table.origin(of: "pupils", unit: nil, school: nil, in: picture) == nil)
  }
}
