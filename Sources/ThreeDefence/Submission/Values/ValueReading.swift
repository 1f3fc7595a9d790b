/// What reading one cell has yielded.
struct ValueReading: Equatable, Sendable {
  /// The value.
  var value: Value
  /// Whether it was not written as asked for.
  var isNormalised = false
  /// Why it cannot be read; nil when it can.
  var fault: ValueFault?

  /// A value written as asked for, or a blank.
  static func plain(_ value: Value) -> ValueReading { ValueReading(value: value) }

  /// A value written in another way that is accepted.
  static func normalised(_ number: Int64) -> ValueReading {
    ValueReading(value: .reported(number), isNormalised: true)
  }

  /// A cell that cannot be read.
  static func unreadable(_ fault: ValueFault) -> ValueReading {
    ValueReading(value: .unreadable, fault: fault)
  }
}

/// The likely cause why a cell cannot be read.
enum ValueFault: Sendable, CaseIterable {
  /// `#REF!`, `#DIV/0!`, `####`: an error of a spreadsheet.
  case spreadsheetError
  /// `=SUM(F2:F5)`: a formula in place of its result.
  case formula
  /// `3月2日`, `2-Mar`: a spreadsheet took it for a date.
  case date
  /// `6E+02`: digits are lost.
  case scientific
  /// `五`, `②`, `٣`: a number not written in digits 0 to 9.
  case otherNumerals
  /// `3-5`, `1 2`: two numbers.
  case twoNumbers
  /// `3万`, `2km` of metres: a unit in which the number is another.
  case otherUnit
  /// `5台`, `60多`: a word behind a number, in which it is no other.
  case word
  /// `2.345`: more than two decimal places.
  case tooManyPlaces
  /// `2.5` in a whole-number column.
  case fraction
  /// `12,34`, `1.2.3`: separators in places where none can stand.
  case separators
  /// `6\u{200B}10`: something invisible stands between the digits.
  case invisible
  /// `61O`: a letter that looks like a digit.
  case lookalike
  /// More digits than any count can have.
  case tooLarge
  /// A text that is no number, or no answer to a yes/no question.
  case text
}
