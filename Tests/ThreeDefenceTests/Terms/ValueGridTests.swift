import TestSupport
import Testing

@testable import ThreeDefence

/// A grid against a plain list of values, with numbers on both sides of what a cell holds.
struct ValueGridTests {
  private static let values: [Value] =
    [.blank, .absent, .unreadable]
    + [
      0, 1, -1, Int64(Int32.max), Int64(Int32.max) + 1, Int64(Int32.min), Int64(Int32.min) + 1,
      Int64(Int32.min) + 2, Int64(Int32.min) + 3, Int64(Int32.min) + 4, Int64(Int32.min) - 1,
      .max, .min,
    ].map { .reported($0) }

  private static func grid(_ forms: [[Value]]) -> ValueGrid {
    var grid = ValueGrid(width: 3)
    for (form, values) in forms.enumerated() {
      grid.appendForm()
      for (indicator, value) in values.enumerated() { grid[form, indicator] = value }
    }
    return grid
  }

  @Test func `every value comes back, whatever stood in its place before`() {
    var grid = Self.grid([[.absent, .absent, .absent]])
    for before in Self.values {
      for value in Self.values {
        grid[0, 1] = before
        grid[0, 1] = value
        #expect(grid[0, 1] == value)
        #expect(grid == Self.grid([[.absent, value, .absent]]))
        #expect(grid[0, 0] == .absent && grid[0, 2] == .absent)
      }
    }
  }

  @Test func `forms are appended, taken away and compared with their large numbers`() {
    var dice = SeededGenerator(seed: 21)
    let forms = (0..<200).map { _ in
      (0..<3).map { _ in Self.values[Int.random(in: 0..<Self.values.count, using: &dice)] }
    }
    let all = Self.grid(forms)
    var copied = ValueGrid(width: 3)
    for form in forms.indices {
      copied.appendForm(form, of: all)
      copied.appendForm(0, of: all)
      copied.removeLastForm()
    }
    #expect(copied == all && copied.count == 200)
    for left in 0..<40 {
      for right in 0..<40 {
        #expect(all.formsAreEqual(left, right) == (forms[left] == forms[right]))
      }
    }
  }

  @Test func `columns hold what is reported, and nothing for a row without a form`() {
    let forms = Self.values.map { [$0, .blank, .reported(7)] }
    let rows: [Int32] = [-1] + forms.indices.map(Int32.init).reversed()
    let columns = Column.columns(of: Self.grid(forms), indicators: [0, 2], forms: rows)
    let first = (0..<rows.count).map { columns[0][$0] }
    #expect(first == [nil] + Self.values.map(\.number).reversed())
    #expect((0..<rows.count).map { columns[1][$0] } == [nil] + forms.map { _ in 7 })
  }
}
