/// Reads a number that is not written in plain digits alone: with a sign, a unit, separators.
enum WrittenNumber {
  /// Digits that any stored number may have, so that nothing overflows on the way.
  private static let mostDigits = 12

  /// Reads a number from a cleaned cell that is not blank.
  static func read(
    _ text: [Unicode.Scalar], _ kind: Indicator.Kind, unit: String
  ) -> ValueReading {
    var rest = withoutUnit(text[...], unit)
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let point = rest.firstIndex(of: ".")
    guard let digits = wholeDigits(rest[..<(point ?? rest.endIndex)]) else {
      return .unreadable(ValueFault.ofNumber(text, unit: unit))
    }
    let places = point.map { rest[($0 + 1)...] } ?? []
    guard places.allSatisfy(isDigit) else {
      return .unreadable(ValueFault.ofNumber(text, unit: unit))
    }
    guard places.count <= 2 else { return .unreadable(.tooManyPlaces) }
    guard kind == .decimal || places.allSatisfy({ $0 == "0" }) else {
      return .unreadable(.fraction)
    }
    let significant = digits.drop { $0 == "0" }
    guard significant.count <= mostDigits else { return .unreadable(.tooLarge) }
    var number = value(significant)
    if kind == .decimal {
      number = number * 100 + value(places) * (places.count == 1 ? 10 : 1)
    }
    return .normalised(isNegative ? -number : number)
  }

  /// Takes the indicator's own unit off the end, with the spaces before it.
  private static func withoutUnit(
    _ text: ArraySlice<Unicode.Scalar>, _ unit: String
  ) -> ArraySlice<Unicode.Scalar> {
    let unit = Array(unit.unicodeScalars)
    guard !unit.isEmpty, text.count > unit.count, text.suffix(unit.count).elementsEqual(unit)
    else { return text }
    var rest = text.dropLast(unit.count)
    while rest.last == " " { rest.removeLast() }
    return rest
  }

  /// The digits before the point, separators of groups of three taken out; nil when they are none.
  private static func wholeDigits(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> [Unicode.Scalar]? {
    guard let first = text.first, isDigit(first) else { return nil }
    guard let separator = text.first(where: { !isDigit($0) }) else { return Array(text) }
    guard separator == "," || separator == " " else { return nil }
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard let head = groups.first, (1...3).contains(head.count), head.allSatisfy(isDigit),
      groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy(isDigit) })
    else { return nil }
    return Array(groups.joined())
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static func value(_ digits: some Sequence<Unicode.Scalar>) -> Int64 {
    digits.reduce(0) { $0 * 10 + Int64($1.value) - 48 }
  }
}
