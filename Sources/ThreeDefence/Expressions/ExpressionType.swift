/// What an expression or a part of one yields.
public enum ExpressionType: Hashable, Sendable {
  /// A number with so many decimal places, 0 to 18, held as a whole number of its last place.
  case number(places: Int)
  /// A number that came from a division, held as numerator and denominator.
  case fraction
  /// True or false.
  case boolean
  /// A text, which can only be compared.
  case text

  /// A whole number.
  static let whole = ExpressionType.number(places: 0)

  /// The most decimal places a number can be held with; 10 to their power fits 64 bits.
  static let mostPlaces = 18

  /// Whether it is a number of either kind.
  var isNumber: Bool {
    switch self {
    case .number, .fraction: true
    case .boolean, .text: false
    }
  }

  /// Whether two types can be compared with each other and stand for one another.
  func isLike(_ other: ExpressionType) -> Bool {
    isNumber && other.isNumber || self == other
  }

  /// The type that holds values of both; the two must be alike.
  func joined(with other: ExpressionType) -> ExpressionType {
    guard case .number(let places) = self, case .number(let otherPlaces) = other else {
      return isNumber ? .fraction : self
    }
    return .number(places: max(places, otherPlaces))
  }

  /// The type of a product.
  func multiplied(by other: ExpressionType) -> ExpressionType {
    guard case .number(let places) = self, case .number(let otherPlaces) = other,
      places + otherPlaces <= Self.mostPlaces
    else { return .fraction }
    return .number(places: places + otherPlaces)
  }

  /// What a reader calls it.
  var phrase: Phrase {
    switch self {
    case .number, .fraction: ExpressionWord.number.phrase
    case .boolean: ExpressionWord.boolean.phrase
    case .text: ExpressionWord.text.phrase
    }
  }
}

/// What the reader of an expression's result can use.
public enum ExpressionExpectation: Sendable {
  /// True or false.
  case boolean
  /// A number.
  case number
  /// A number, or true or false.
  case numberOrBoolean

  /// Whether a type serves.
  func admits(_ type: ExpressionType) -> Bool {
    switch self {
    case .boolean: type == .boolean
    case .number: type.isNumber
    case .numberOrBoolean: type != .text
    }
  }

  /// What a reader calls it.
  var phrase: Phrase {
    switch self {
    case .boolean: ExpressionWord.boolean.phrase
    case .number: ExpressionWord.number.phrase
    case .numberOrBoolean: ExpressionWord.numberOrBoolean.phrase
    }
  }
}

/// 10 to the power of a number of places, 0 to 18.
func powerOfTen(_ places: Int) -> Int64 {
  (0..<places).reduce(1) { power, _ in power * 10 }
}
