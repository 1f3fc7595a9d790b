/// What is said about one value: which indicator, what is written, what should be.
struct ValueSubject {
  /// The indicator's id.
  let indicator: String
  /// Its unit of measure; empty for none.
  let unit: String
  /// What its value must be.
  let rule: ValueRule
  /// The cell as written.
  let written: String

  /// A required value is blank, or there is a sign that says so, such as `无`.
  var missing: Message {
    let isAnswer = rule.kind == .boolean
    guard written.isEmpty else {
      return Message(
        isAnswer ? .answerIsNothing : .numberIsNothing, [.indicator(indicator), .text(written)])
    }
    return Message(isAnswer ? .missingAnswer : .missingNumber, [.indicator(indicator)])
  }

  /// A number is out of its range.
  var outOfRange: Message {
    Message(.outOfRange, [.indicator(indicator), .text(rule.expected), .text(written)])
  }

  /// A value was read although it is not written as asked for.
  func normalised(_ number: Int64) -> Message {
    Message(
      written == text(number) ? .normalisedBlanks : .normalisedValue,
      [.indicator(indicator), .text(written), .text(text(number))])
  }

  /// A stored number as the form would have it.
  func text(_ number: Int64) -> String {
    rule.kind == .boolean ? (number == 1 ? "是" : "否") : rule.text(number)
  }

  /// A value cannot be read, with the likely cause.
  func unreadable(_ fault: ValueFault) -> Message {
    let facts: [Message.Fact] = [.indicator(indicator), .text(written), .text(unit)]
    let sentence: FindingSentence =
      switch fault {
      case .spreadsheetError: .unreadableSpreadsheetError
      case .formula: .unreadableFormula
      case .date: .unreadableDate
      case .scientific: .unreadableScientific
      case .otherNumerals: .unreadableNumerals
      case .twoNumbers: .unreadableTwoNumbers
      case .otherUnit: unit.isEmpty ? .unreadableText : .unreadableUnit
      case .word: .unreadableWord
      case .invisible: .unreadableInvisible
      case .lookalike: .unreadableLookalike
      case .tooManyPlaces: rule.kind == .integer ? .unreadableFraction : .unreadablePlaces
      case .fraction: .unreadableFraction
      case .separators: .unreadableSeparators
      case .tooLarge: .outOfRange
      case .text: rule.kind == .boolean ? .unreadableAnswer : .unreadableText
      }
    return sentence == .outOfRange ? outOfRange : Message(sentence, facts)
  }
}

/// What is said about a school code that is none.
struct SchoolCodeSubject {
  /// The cell as written.
  let written: String

  /// A code was read although it is not written as ten plain digits.
  func normalised(_ code: String) -> Message {
    Message(written == code ? .normalisedCodeBlanks : .normalisedSchoolCode, written, code)
  }

  /// The sentence for a fault.
  func message(_ fault: SchoolCodeFault) -> Message {
    switch fault {
    case .blank: Message(.blankSchoolCode)
    case .scientific: Message(.scientificSchoolCode, written)
    case .fifteenDigits: Message(.fifteenDigitSchoolCode, written)
    case .lostZero: Message(.shortSchoolCode, written)
    case .length: Message(.schoolCodeLength, written, String(written.count))
    case .letters: Message(.schoolCodeLetters, written)
    case .other(.creditCode): Message(.creditCodeAsSchoolCode, written)
    case .other(.division): Message(.divisionAsSchoolCode, written)
    case .other(.identity): Message(.identityAsSchoolCode)
    case .other(.mobile): Message(.mobileAsSchoolCode)
    case .text: Message(.noSchoolCode, written)
    }
  }
}
