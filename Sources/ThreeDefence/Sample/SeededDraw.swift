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
