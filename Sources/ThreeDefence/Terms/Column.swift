/// One value for each of many schools: a stored number, and whether it is known at all.
public struct Column: Sendable, Equatable {
  /// The stored numbers; 0 where unknown.
  public var numbers: [Int64]
  /// 1 where the number is known, 0 where it is not.
  public var known: [UInt8]

  /// A column of unknowns.
  public init(count: Int) {
    numbers = [Int64](repeating: 0, count: count)
    known = [UInt8](repeating: 0, count: count)
  }

  /// A column of numbers, nil being unknown.
  public init(_ values: [Int64?]) {
    numbers = values.map { $0 ?? 0 }
    known = values.map { $0 == nil ? 0 : 1 }
  }

  /// Number of schools.
  public var count: Int { numbers.count }

  /// The number of a school, nil when unknown.
  public subscript(index: Int) -> Int64? {
    get { known[index] == 0 ? nil : numbers[index] }
    set {
      numbers[index] = newValue ?? 0
      known[index] = newValue == nil ? 0 : 1
    }
  }
}
