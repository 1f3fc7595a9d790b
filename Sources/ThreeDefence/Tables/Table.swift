/// A table as it is printed: headings, and rows that are made when they are asked for.
///
/// One shape for all, so that each is written the same way as CSV, on a page, or on a terminal.
public struct Table: Sendable {
  /// The name of its file, without the ending: `reporting`.
  public let name: String
  /// The headings, from left to right.
  public let headings: [Phrase]
  /// Number of rows.
  public let count: Int
  private let fill: @Sendable (Int, inout [Cell]) -> Void

  /// A table.
  ///
  /// - Parameters:
  ///   - name: the name of its file, without the ending.
  ///   - headings: the headings.
  ///   - count: number of rows.
  ///   - fill: appends the cells of a row, numbered from 0, one for each heading.
  init(
    _ name: String, headings: [Phrase], count: Int,
    fill: @escaping @Sendable (_ row: Int, _ cells: inout [Cell]) -> Void
  ) {
    self.name = name
    self.headings = headings
    self.count = count
    self.fill = fill
  }

  /// The cells of a row, numbered from 0.
  public func row(_ number: Int) -> [Cell] {
    var cells: [Cell] = []
    fill(number, &cells)
    return cells
  }

  /// Hands each row on in order; the cells are in one array that is used again.
  func forEachRow(_ body: (borrowing [Cell]) -> Void) {
    var cells: [Cell] = []
    cells.reserveCapacity(headings.count)
    for number in 0..<count {
      cells.removeAll(keepingCapacity: true)
      fill(number, &cells)
      body(cells)
    }
  }
}
