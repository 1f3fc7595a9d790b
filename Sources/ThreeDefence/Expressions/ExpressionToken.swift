/// One word, number, text or sign of an expression, with its place.
struct ExpressionToken: Equatable {
  /// What it is.
  enum Kind: Equatable {
    /// A number, as a whole number of its last place.
    case number(Int64, places: Int)
    /// A text, without its quotes.
    case text(String)
    /// A name, with its dots.
    case name(String)
    /// A word of the language.
    case keyword(Keyword)
    /// A sign.
    case sign(Sign)
    /// The end of the source.
    case end
  }

  /// The words of the language; letter case does not matter.
  enum Keyword: String, CaseIterable {
    case and, or, not, `in`, between, `is`, null, `true`, `false`
    case `case`, when, then, `else`, end, filter, `where`
  }

  /// The signs of the language.
  enum Sign: String, CaseIterable {
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case open = "("
    case close = ")"
    case comma = ","
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// What it is.
  let kind: Kind
  /// Where it stands in the source, in UTF-8 bytes from 0.
  let range: Range<Int>
}

/// The ways of comparing.
enum Comparison: String, Sendable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// The four rules of arithmetic.
enum Arithmetic: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}
