/// How rows fall into groups, numbered from 0: each row into one at most.
public struct RowGroups: Sendable {
  /// Neighbouring rows of one group.
  struct Run: Sendable {
    /// The first row.
    let start: Int32
    /// The group; negative for none.
    let group: Int32
  }

  /// How long runs must be on average for a group's rows to be summed in one sweep.
  private static let worthwhileRun = 8

  /// Number of groups.
  let count: Int
  /// Number of rows.
  let rowCount: Int
  /// The group of each row, negative for none; empty where `runs` say it.
  let ofRow: [Int32]
  /// The runs in order, if neighbours mostly share a group; else nil.
  let runs: [Run]?

  /// Groups of rows.
  ///
  /// - Parameters:
  ///   - ofRow: the group of each row, from 0; a negative number for none.
  ///   - count: number of groups.
  public init(_ ofRow: [Int32], count: Int) {
    self.count = count
    rowCount = ofRow.count
    var starts = 0
    for row in ofRow.indices where row == 0 || ofRow[row] != ofRow[row - 1] { starts += 1 }
    guard starts * Self.worthwhileRun <= ofRow.count else {
      self.ofRow = ofRow
      runs = nil
      return
    }
    var runs: [Run] = []
    runs.reserveCapacity(starts)
    for row in ofRow.indices where row == 0 || ofRow[row] != ofRow[row - 1] {
      runs.append(Run(start: Int32(row), group: ofRow[row]))
    }
    self.ofRow = []
    self.runs = runs
  }

  /// All rows in one group.
  init(all rowCount: Int) {
    count = 1
    self.rowCount = rowCount
    ofRow = []
    runs = rowCount > 0 ? [Run(start: 0, group: 0)] : []
  }

  /// The groups of the rows in a stretch, with places counted from its start; rows in no group are
  /// left out.
  @inline(__always)
  func forEach(in stretch: Range<Int>, _ body: (_ place: Int, _ group: Int) -> Void) {
    if runs != nil {
      forEachRun(in: stretch) { places, group in
        for place in places { body(place, group) }
      }
    } else {
      ofRow.withUnsafeBufferPointer { ofRow in
        let own = ofRow[stretch]
        for place in 0..<own.count {
          let group = own[own.startIndex + place]
          if group >= 0 { body(place, Int(group)) }
        }
      }
    }
  }

  /// The runs in a stretch that are in a group, with places counted from the start of the stretch.
  @inline(__always)
  func forEachRun(in stretch: Range<Int>, _ body: (_ places: Range<Int>, _ group: Int) -> Void) {
    guard let runs, !stretch.isEmpty else { return }
    var number = lastRun(notAfter: stretch.lowerBound, of: runs)
    var row = stretch.lowerBound
    while row < stretch.upperBound {
      let next = number + 1 < runs.count ? Int(runs[number + 1].start) : rowCount
      let end = min(next, stretch.upperBound)
      if runs[number].group >= 0 {
        body(row - stretch.lowerBound..<end - stretch.lowerBound, Int(runs[number].group))
      }
      row = end
      number += 1
    }
  }

  private func lastRun(notAfter row: Int, of runs: [Run]) -> Int {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].start <= row { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
