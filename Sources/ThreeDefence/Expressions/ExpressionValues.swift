/// What an expression yields over rows, one value for each.
public struct ExpressionValues: Sendable {
  /// What the values are.
  public let type: ExpressionType
  /// The values in stored units: whole numbers of the type's last place, numerators of fractions, 1
  /// for true and 0 for false; 0 where unknown.
  public internal(set) var column: Column
  /// The denominators of fractions, above 0; empty for other types.
  public internal(set) var denominators: [Int64]

  /// Number of rows.
  public var count: Int { column.count }

  /// The exact value of a row, 1 for true and 0 for false; nil when unknown.
  public subscript(row: Int) -> ExactNumber? {
    column[row].flatMap { stored in
      switch type {
      case .number(let places): ExactNumber(Int128(stored), over: Int128(powerOfTen(places)))
      case .fraction: ExactNumber(Int128(stored), over: Int128(denominators[row]))
      case .boolean, .text: ExactNumber(stored)
      }
    }
  }

  /// The values as whole numbers of so many decimal places; one that is not whole then is unknown.
  func stored(places: Int) -> Column {
    if case .number(places) = type { return column }
    if type == .boolean || type == .text { return column }
    return Column((0..<count).map { self[$0]?.stored(places: places) })
  }

  /// As many unknown values.
  init(type: ExpressionType, count: Int) {
    self.type = type
    column = Column(count: count)
    denominators = type == .fraction ? Array(repeating: 1, count: count) : []
  }

  /// Takes the values of a stretch of rows from a lane.
  mutating func take(_ stretch: Range<Int>, from lane: ExpressionLane) {
    if type == .boolean { lane.settleTruth() }
    column.known.withUnsafeMutableBufferPointer { known in
      _ = known[stretch].update(fromContentsOf: lane.known[0..<stretch.count])
    }
    column.numbers.withUnsafeMutableBufferPointer { numbers in
      lane.numbers.withUnsafeBufferPointer { values in
        lane.known.withUnsafeBufferPointer { known in
          for place in 0..<stretch.count {
            numbers[stretch.lowerBound + place] = known[place] != 0 ? values[place] : 0
          }
        }
      }
    }
    guard type == .fraction else { return }
    for place in 0..<stretch.count where lane.known[place] != 0 {
      denominators[stretch.lowerBound + place] = lane.denominators[place]
    }
  }
}
