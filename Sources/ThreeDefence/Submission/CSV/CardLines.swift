internal import Interchange

/// The lines of a card that have more wrong with them than one by one can be told.
struct CardLines {
  /// A field's line.
  struct Line {
    /// The field.
    var field: Int
    /// The number of the row.
    var row: Int
    /// What stands in the column of values, or in the one behind it that has the value.
    var cell: [UInt8]
  }

  /// A line of a field that had its line.
  struct Repeated {
    /// The field.
    var field: Int
    /// The number of the row.
    var row: Int
    /// The label as written.
    var label: String
    /// Whether the same stands in the column of values as in the field's first line.
    var isAlike: Bool
  }

  /// A line without a value in its column.
  struct Displaced {
    /// The line, with the value that stands behind its column.
    var line: Line
    /// The column of that value, from 0.
    var column: Int
    /// Whether it can be the value of the line's indicator.
    var isValue: Bool
    /// Whether it stands beyond the header.
    var isRagged: Bool
  }

  /// Lines that make a cause of their own; fewer are told one by one.
  private static let fewest = 3

  /// The first line of each field, in the card's order.
  private(set) var first: [Line] = []
  /// The lines of fields that had theirs.
  private(set) var again: [Repeated] = []
  /// The lines whose values do not stand in their column.
  private(set) var displaced: [Displaced] = []

  /// Keeps the first line of a field.
  mutating func keep(_ line: Line) { first.append(line) }

  /// Keeps a line of a field that had its line, unless there are more than anybody is told of.
  ///
  /// - Returns: whether it was kept.
  mutating func keep(_ line: Repeated) -> Bool {
    guard again.count < DocumentBuilder.mostFindings else { return false }
    again.append(line)
    return true
  }

  /// Keeps a line whose value does not stand in its column.
  mutating func keep(_ line: Displaced) { displaced.append(line) }

  /// The column in which the values stand that should stand in another; nil where there is none.
  var wrongColumn: Int? {
    let counts = Dictionary(displaced.filter(\.isValue).map { ($0.column, 1) }, uniquingKeysWith: +)
    return counts.filter { $0.value >= Self.fewest }
      .max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  /// Whether the whole card stands there again, once or more, line by line.
  var isRepeated: Bool {
    first.count >= Self.fewest && again.count >= first.count
      && again.count.isMultiple(of: first.count)
      && again.indices.allSatisfy { again[$0].field == first[$0 % first.count].field }
  }
}
