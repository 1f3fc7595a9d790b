/// A reporting month 报告期, such as `2023-03`.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Year, 1 to 9999.
  public let year: Int
  /// Month of the year, 1 to 12.
  public let number: Int

  /// A month that exists, or nil.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...12).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  /// Reads `2023-03` and nothing else; what schools write is read in `Submission`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let year = Int(String(decoding: bytes[0..<4], as: UTF8.self)),
      let number = Int(String(decoding: bytes[5..<7], as: UTF8.self)),
      bytes.enumerated().allSatisfy({ $0.offset == 4 || (48...57).contains($0.element) })
    else { return nil }
    self.init(year: year, number: number)
  }

  /// The month that a day lies in.
  public init(containing date: CivilDate) {
    year = date.year
    number = date.month
  }

  private init(index: Int) {
    year = index / 12
    number = index % 12 + 1
  }

  /// Months since year 0, for arithmetic.
  public var index: Int { year * 12 + number - 1 }

  /// The month before.
  public var previous: Month { Month(index: index - 1) }

  /// The month after.
  public var next: Month { Month(index: index + 1) }

  /// The given day of the month, or its last day when the month is shorter.
  public func day(_ day: Int) -> CivilDate {
    let last = CivilDate.days(in: number, of: year)
    return CivilDate(year: year, month: number, day: min(max(day, 1), last))
      ?? CivilDate(daysSinceEpoch: 0)
  }

  /// ISO 8601, `2023-03`.
  public var description: String { "\(padded(year, 4))-\(padded(number, 2))" }

  /// Earlier months first.
  public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}
