/// Where the fields of a form stand, as an archive writes it: `1..8 - 9..60`.
///
/// A number for each field in turn. `3..5` is three fields, one at each number; `3*5` is five fields,
/// all of them at 3; `-` is a field that stands nowhere.
enum FieldSpans {
  /// More fields than any form has, which bounds what a text may ask for.
  private static let limit = 4_096

  /// The text of places, from 0.
  static func text(_ places: [Int?]) -> String {
    var words: [String] = []
    var index = 0
    while index < places.count {
      let place = places[index]
      let same = places[index...].prefix { $0 == place }.count
      let rising = place.map { rise(of: places[index...], from: $0) } ?? 0
      if let place, rising > max(same, 1) {
        words.append("\(place)..\(place + rising - 1)")
        index += rising
      } else {
        words.append((place.map { "\($0)" } ?? "-") + (same > 1 ? "*\(same)" : ""))
        index += same
      }
    }
    return words.joined(separator: " ")
  }

  private static func rise(of places: ArraySlice<Int?>, from first: Int) -> Int {
    zip(places, first...).prefix { $0 == $1 }.count
  }

  /// The places that a text stands for; nil when it is none of those that `text` makes.
  static func places(_ text: String) -> [Int?]? {
    var places: [Int?] = []
    for word in text.split(separator: " ") {
      if let dots = word.firstRange(of: "..") {
        guard let first = number(word[..<dots.lowerBound]),
          let last = number(word[dots.upperBound...]), first <= last, last - first < limit
        else { return nil }
        places += (first...last).map { $0 }
      } else {
        let parts = word.split(separator: "*", omittingEmptySubsequences: false)
        let place = number(parts[0])
        let count = parts.count == 1 ? 1 : parts.count == 2 ? number(parts[1]) : nil
        guard place != nil || parts[0] == "-", let count, count < limit else { return nil }
        places += [Int?](repeating: place, count: count)
      }
      guard places.count <= limit else { return nil }
    }
    return places
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count < 16, text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }
}
