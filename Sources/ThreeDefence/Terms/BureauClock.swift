#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The bureau's time zone: turns moments into its days and wall-clock times and back.
///
/// Asia/Shanghai is fixed arithmetic, right for every date since 1992, and needs no zone files.
public struct BureauClock: Sendable, Equatable {
  /// The zone's IANA name, `Asia/Shanghai`.
  public let identifier: String
  private let zone: TimeZone?

  /// The clock of a zone; nil when this machine does not know the zone.
  public init?(identifier: String) {
    self.identifier = identifier
    if ["Asia/Shanghai", "Asia/Chongqing", "Asia/Harbin", "PRC"].contains(identifier) {
      zone = nil
    } else if let known = TimeZone(identifier: identifier) {
      zone = known
    } else {
      return nil
    }
  }

  private init(fixed identifier: String) {
    self.identifier = identifier
    zone = nil
  }

  /// The default, Asia/Shanghai.
  public static let shanghai = BureauClock(fixed: "Asia/Shanghai")

  /// Seconds east of Greenwich at a moment.
  public func offset(at instant: Instant) -> Int {
    guard let zone else { return 8 * 3_600 }
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
  }

  /// The day on the wall at a moment.
  public func date(at instant: Instant) -> CivilDate {
    CivilDate(daysSinceEpoch: floorDivide(instant.seconds + offset(at: instant), 86_400))
  }

  /// The moment when so many seconds of a day have passed on the wall; 86,400 is its end.
  public func instant(_ date: CivilDate, secondOfDay: Int = 0) -> Instant {
    let wall = date.daysSinceEpoch * 86_400 + secondOfDay
    var offset = offset(at: Instant(seconds: wall))
    offset = self.offset(at: Instant(seconds: wall - offset))
    return Instant(seconds: wall - offset)
  }

  /// ISO 8601 with offset, to the second: `2023-03-26T08:00:00+08:00`.
  public func text(_ instant: Instant) -> String {
    let offset = offset(at: instant)
    let sign = offset < 0 ? "-" : "+"
    return "\(wallText(instant))\(sign)\(padded(abs(offset) / 3_600, 2)):"
      + padded(abs(offset) / 60 % 60, 2)
  }

  /// ISO 8601 without offset, to the second, as the bureau's clock shows it: `2023-03-26T08:00:00`.
  func wallText(_ instant: Instant) -> String {
    let wall = instant.seconds + offset(at: instant)
    let date = CivilDate(daysSinceEpoch: floorDivide(wall, 86_400))
    let second = wall - floorDivide(wall, 86_400) * 86_400
    let time = [second / 3_600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(date)T\(time.joined(separator: ":"))"
  }

  /// ISO 8601 with offset, to the nanosecond: `2023-03-26T08:00:00.25+08:00`.
  func exactText(_ instant: Instant) -> String {
    let text = text(instant)
    let rest = instant.nanoseconds - Int64(instant.seconds) * 1_000_000_000
    guard rest != 0 else { return text }
    var digits = padded(Int(rest), 9)
    while digits.last == "0" { digits.removeLast() }
    return "\(text.dropLast(6)).\(digits)\(text.suffix(6))"
  }

  /// Reads ISO 8601: `2023-03-26T08:00:00+08:00`, `…Z`, without offset (the bureau's zone), with a
  /// fraction of a second, or a bare date, which is the end of that day.
  public func instant(_ text: String) -> Instant? {
    var scanner = ISOScanner(text)
    guard let date = scanner.date() else { return nil }
    if scanner.atEnd { return instant(date, secondOfDay: 86_400) }
    guard scanner.skip("Tt "), let time = scanner.time() else { return nil }
    let base: Instant
    if scanner.atEnd {
      base = instant(date, secondOfDay: time.seconds)
    } else if let offset = scanner.offset(), scanner.atEnd {
      base = Instant(seconds: date.daysSinceEpoch * 86_400 + time.seconds - offset)
    } else {
      return nil
    }
    let (sum, overflow) = base.nanoseconds.addingReportingOverflow(Int64(time.nanoseconds))
    return Instant(nanoseconds: overflow ? .max : sum)
  }
}

/// Division that rounds towards minus infinity.
func floorDivide(_ value: Int, _ divisor: Int) -> Int {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}

/// Reads the parts of an ISO 8601 time from left to right.
private struct ISOScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var atEnd: Bool { rest.isEmpty }

  mutating func skip(_ any: String) -> Bool {
    guard let byte = rest.first, any.utf8.contains(byte) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func number(_ digits: Int) -> Int? {
    guard rest.count >= digits, rest.prefix(digits).allSatisfy({ (48...57).contains($0) })
    else { return nil }
    defer { rest = rest.dropFirst(digits) }
    return rest.prefix(digits).reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  mutating func date() -> CivilDate? {
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  mutating func time() -> (seconds: Int, nanoseconds: Int)? {
    guard let hour = number(2), hour <= 24, skip(":"), let minute = number(2), minute < 60
    else { return nil }
    var second = 0
    var nanoseconds = 0
    if skip(":") {
      guard let whole = number(2), whole < 60 else { return nil }
      second = whole
      if skip(".,") {
        let digits = rest.prefix { (48...57).contains($0) }
        guard !digits.isEmpty else { return nil }
        var unit = 100_000_000
        for digit in digits {
          nanoseconds += (Int(digit) - 48) * unit
          unit /= 10
        }
        rest = rest.dropFirst(digits.count)
      }
    }
    guard hour < 24 || (minute == 0 && second == 0 && nanoseconds == 0) else { return nil }
    return (hour * 3_600 + minute * 60 + second, nanoseconds)
  }

  mutating func offset() -> Int? {
    if skip("Zz") { return 0 }
    let negative = rest.first == UInt8(ascii: "-")
    guard skip("+-"), let hours = number(2), hours <= 18 else { return nil }
    _ = skip(":")
    guard let minutes = atEnd ? 0 : number(2), minutes < 60 else { return nil }
    return (hours * 3_600 + minutes * 60) * (negative ? -1 : 1)
  }
}
