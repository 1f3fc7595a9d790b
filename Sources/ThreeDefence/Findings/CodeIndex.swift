/// Finds schools by their codes: a table of numbers, each in the place that its code hashes to or in
/// the next one that was free.
struct CodeIndex: Sendable {
  /// The numbers of schools, -1 where there is none; a power of two of places, half of them free.
  private var places: [Int32]

  /// An index of schools of which no two have the same code.
  init(_ schools: [School]) {
    var size = 16
    while size < 2 * schools.count { size *= 2 }
    places = [Int32](repeating: -1, count: size)
    for number in schools.indices {
      var place = place(of: schools[number].code)
      while places[place] >= 0 { place = next(place) }
      places[place] = Int32(number)
    }
  }

  /// The number of the school of a code; nil when there is none.
  func number(of code: String, in schools: [School]) -> Int? {
    var place = place(of: code)
    while places[place] >= 0 {
      let number = Int(places[place])
      if schools[number].code == code { return number }
      place = next(place)
    }
    return nil
  }

  private func next(_ place: Int) -> Int { (place + 1) & (places.count - 1) }

  /// FNV-1a over the bytes of the code, its high bits folded in.
  private func place(of code: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in code.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (places.count - 1)
  }
}
