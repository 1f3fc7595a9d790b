/// What stands in one cell of a table, without a language.
public enum Cell: Sendable, Hashable {
  /// Nothing, or a value that is not known.
  case blank
  /// A text as it stands: a code, a name.
  case text(String)
  /// A word that depends on the language.
  case word(Word)
  /// A whole number.
  case number(Int64)
  /// A text of both languages: a title, a clause.
  case phrase(Phrase)
  /// A number in whole units of its last decimal place, printed with so many places.
  case decimal(Int64, places: Int)
  /// A number in whole hundredths, printed with two places.
  case hundredths(Int64)
  /// A length of time in whole minutes, printed as days, hours and minutes.
  case minutes(Int64)

  /// A value of an indicator in stored units; nil is not known.
  static func value(_ number: Int64?, of kind: Indicator.Kind) -> Cell {
    guard let number else { return .blank }
    return switch kind {
    case .integer: .number(number)
    case .decimal: .hundredths(number)
    case .boolean: .word(number != 0 ? .yes : .no)
    }
  }

  /// 是 or 否.
  static func answer(_ isSo: Bool) -> Cell { .word(isSo ? .yes : .no) }

  /// The figure of a group for an indicator: a number of schools where 是 is counted.
  static func figure(_ number: Int64?, of indicator: Indicator) -> Cell {
    value(number, of: indicator.rollUp == .count ? .integer : indicator.kind)
  }

  /// A share in percent, without the sign.
  static func rate(_ rate: Rate) -> Cell { rate.hundredths.map { .hundredths($0) } ?? .blank }

  /// The cell as it is read.
  public func text(_ language: Language) -> String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .word(let word): word.phrase.text(language)
    case .number(let number): String(number)
    case .phrase(let phrase): phrase.text(language)
    case .decimal(let number, let places): decimalText(number, places: places)
    case .hundredths(let hundredths): decimalText(hundredths)
    case .minutes(let minutes):
      Word.duration.phrase.text(
        language, [minutes / 1_440, minutes / 60 % 24, minutes % 60].map { String($0) })
    }
  }
}

/// A number of whole units of its last place, with a point before so many places: with two, 1234 is
/// `12.34` and -5 is `-0.05`.
func decimalText(_ number: Int64, places: Int = 2) -> String {
  guard places > 0 else { return String(number) }
  let (whole, part) = number.magnitude.quotientAndRemainder(
    dividingBy: powerOfTen(places).magnitude)
  return "\(number < 0 ? "-" : "")\(whole).\(padded(Int(part), places))"
}
