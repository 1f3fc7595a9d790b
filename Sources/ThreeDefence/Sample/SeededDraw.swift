/// Chance that is the same whenever it is asked for the same thing.
struct SeededDraw: Sendable {
  let seed: UInt64

  /// A whole number from 0 to `bound - 1`, decided by the seed and by what it is for.
  func number(below bound: Int, _ purpose: Int...) -> Int {
    var state = seed
    for part in purpose { state = Self.mixed(state &+ UInt64(bitPattern: Int64(part))) }
    return Int(Self.mixed(state) % UInt64(max(1, bound)))
  }

  /// One step of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Puts numbers in an order in which neighbours lie far apart, so that what goes wrong is spread over
/// all units.
enum SpreadOrder {
  /// The numbers from 0 to `count - 1`, each once.
  ///
  /// Every other month begins half-way, so that in a large city what goes wrong with a school goes
  /// right the month before.
  static func numbers(_ count: Int, month: Month) -> [Int] {
    guard count > 2 else { return Array(0..<count) }
    let start = month.index % 2 * (count / 2)
    // A step without a divisor in common with the count visits every number.
    var step = count * 618 / 1_000
    while commonDivisor(step, count) != 1 { step -= 1 }
    return (0..<count).map { (($0 + start) * step + count / 3) % count }
  }

  private static func commonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : commonDivisor(right, left % right)
  }
}
