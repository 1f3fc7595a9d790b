/// Finds schools by their codes: a table of keys, each in the place that it is scattered to or in the
/// next one that was free.
struct CodeIndex: Sendable {
  /// The keys of codes, 0 where there is none; a power of two of places, half of them free.
  private var keys: [UInt64]
  /// The number of the school in each place.
  private var numbers: [Int32]

  /// An index of schools of which those of one code are neighbours; the first of them is found.
  init(_ schools: [School]) {
    var size = 16
    while size < 2 * schools.count { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: -1, count: size)
    var last = ""
    for number in schools.indices {
      let code = schools[number].code
      if code == last, number > 0 { continue }
      last = code
      let key = Self.key(of: code)
      var place = place(of: key)
      while keys[place] != 0 { place = next(place) }
      keys[place] = key
      numbers[place] = Int32(number)
    }
  }

  /// The number of the school of a code; nil when there is none.
  func number(of code: String, in schools: [School]) -> Int? {
    let key = Self.key(of: code)
    var place = place(of: key)
    while keys[place] != 0 {
      let number = Int(numbers[place])
      // The key of a code says all of it, unless it is a hash.
      let isWhole = key & Self.hashed == 0
      if keys[place] == key, isWhole || schools[number].code == code { return number }
      place = next(place)
    }
    return nil
  }

  /// Marks keys that are only hashes.
  private static let hashed: UInt64 = 1 << 63

  /// A code's digits behind a 1, for up to 18 digits; for any other text a hash.
  private static func key(of code: String) -> UInt64 {
    var number: UInt64 = 1
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isNumber = code.utf8.count <= 18
    for byte in code.utf8 {
      isNumber = isNumber && byte &- 48 < 10
      number = number &* 10 &+ UInt64(byte &- 48)
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return isNumber ? number : hash | hashed
  }

  private func next(_ place: Int) -> Int { (place + 1) & (keys.count - 1) }

  private func place(of key: UInt64) -> Int {
    let scattered = key &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: scattered >> 32) & (keys.count - 1)
  }
}
