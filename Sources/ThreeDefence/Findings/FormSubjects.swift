/// Whose each form is: the schools that a month's forms are about.
public struct FormSubjects: Sendable {
  /// The expected schools first, in printing order, then those that reported unexpectedly.
  public var schools: [School]
  /// How many of `schools` are expected.
  public let expectedCount: Int
  /// Why each school after the expected ones was not expected.
  public var reasons: [UnexpectedReason] = []
  /// Number in `schools` of each form's school; -1 when it cannot be told.
  public var ofForm: [Int32] = []
  private var numbers: [String: Int32] = [:]

  /// The expected schools of a month, before any form is looked at.
  public init(expected: [School]) {
    schools = expected
    expectedCount = expected.count
    numbers.reserveCapacity(expected.count)
    for (number, school) in expected.enumerated() { numbers[school.code] = Int32(number) }
  }

  /// The number of a school met so far, by its code.
  public func number(of code: String) -> Int? { numbers[code].map(Int.init) }

  /// Adds a school that was not expected.
  public mutating func add(_ school: School, _ reason: UnexpectedReason) -> Int {
    let number = schools.count
    schools.append(school)
    reasons.append(reason)
    numbers[school.code] = Int32(number)
    return number
  }

  /// Why a school was not expected; nil for an expected one.
  public func reason(of school: Int) -> UnexpectedReason? {
    school < expectedCount ? nil : reasons[school - expectedCount]
  }
}

/// Why a school that reported was not expected 多报.
public enum UnexpectedReason: String, Sendable, Codable, CaseIterable {
  /// 不在名录.
  case unknown
  /// 已停用.
  case closed
  /// 未启用.
  case notYetOpen
}
