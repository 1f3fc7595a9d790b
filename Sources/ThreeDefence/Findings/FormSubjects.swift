/// Whose each form is: the schools that a month's forms are about.
public struct FormSubjects: Sendable {
  /// The expected schools first, in printing order, then those that reported unexpectedly.
  public private(set) var schools: [School]
  /// What expressions and tables read of them.
  private(set) var traits: SchoolTraits
  /// Why each school after the expected ones was not expected.
  public private(set) var reasons: [UnexpectedReason] = []
  /// Number in `schools` of each form's school; -1 when it cannot be told.
  public var ofForm: [Int32] = []
  /// The expected schools.
  let expected: ExpectedSchools
  private var added: [String: Int32] = [:]

  /// The expected schools of a month, before any form is looked at.
  init(_ expected: ExpectedSchools) {
    self.expected = expected
    schools = expected.schools
    traits = expected.traits
  }

  /// How many of `schools` are expected.
  public var expectedCount: Int { expected.schools.count }

  /// The number of a school met so far, by its code.
  ///
  /// - Parameters:
  ///   - code: the code.
  ///   - guess: where it may stand, looked at first: schools mostly come in the same order.
  /// - Returns: its number in `schools`; nil for a school not met yet.
  public func number(of code: String, near guess: Int = -1) -> Int? {
    expected.number(of: code, near: guess) ?? added[code].map(Int.init)
  }

  /// Adds a school that was not expected.
  public mutating func add(_ school: School, _ reason: UnexpectedReason) -> Int {
    let number = schools.count
    schools.append(school)
    traits.append(school)
    reasons.append(reason)
    added[school.code] = Int32(number)
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
