/// Why a text is no expression that can be used: every fault found in it, in order of place.
public struct ExpressionError: Error, Sendable, Equatable {
  /// What is wrong; to switch on.
  public enum Code: String, Sendable {
    /// There is nothing but blanks.
    case empty
    /// The text is longer than `Expression.longestSource`.
    case tooLong = "too-long"
    /// Parts are nested deeper than `Expression.deepestNesting`.
    case tooDeep = "too-deep"
    /// A character that is no part of the language.
    case unexpectedCharacter = "unexpected-character"
    /// A comment.
    case comment
    /// A text whose closing quote is missing.
    case unclosedText = "unclosed-text"
    /// A number that is not written as digits with a point.
    case malformedNumber = "malformed-number"
    /// A number of more digits than can be held.
    case numberTooLarge = "number-too-large"
    /// Something else must stand here.
    case unexpectedToken = "unexpected-token"
    /// Comparisons in a row, `a < b < c`.
    case chainedComparison = "chained-comparison"
    /// `case x when …`.
    case simpleCase = "simple-case"
    /// `null` as a value.
    case nullValue = "null-value"
    /// A name that does not exist.
    case unknownName = "unknown-name"
    /// A function that does not exist.
    case unknownFunction = "unknown-function"
    /// A requirement that does not exist.
    case unknownRequirement = "unknown-requirement"
    /// A function with too few or too many arguments.
    case argumentCount = "argument-count"
    /// A number, boolean or text where another of them is needed.
    case wrongType = "wrong-type"
    /// `sum`, `min`, `max` or `count` where there are no rows to gather.
    case aggregateNotAllowed = "aggregate-not-allowed"
    /// An aggregate within another.
    case nestedAggregate = "nested-aggregate"
    /// A school's value outside `sum`, `min`, `max` and `filter` in a table column.
    case nameOutsideAggregate = "name-outside-aggregate"
  }

  /// One fault, with its place in the source.
  public struct Fault: Sendable, Equatable {
    /// What is wrong.
    public let code: Code
    /// Where it begins, in UTF-8 bytes from 0.
    public let offset: Int
    /// The line it begins in, from 1.
    public let line: Int
    /// The column it begins in, in characters from 1.
    public let column: Int
    /// The known name closest to an unknown one, or what should stand instead.
    public let closest: String?
    /// The id of a requirement that does not exist.
    public let requirement: String?
    /// What is wrong and what must stand there, without the place.
    public let phrase: Phrase
  }

  /// The most faults told of one source.
  static let mostFaults = 20

  /// The faults, at least one, in order of place.
  public let faults: [Fault]

  /// An error of the faults found in a source; those beyond the first 20 are left out.
  init(_ found: [FoundFault], in source: String) {
    faults = found.sorted { $0.offset < $1.offset }.prefix(Self.mostFaults).map { fault in
      let before = Array(source.utf8.prefix(fault.offset))
      let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      return Fault(
        code: fault.code, offset: fault.offset,
        line: before.count { $0 == UInt8(ascii: "\n") } + 1,
        column: String(decoding: before[lineStart...], as: UTF8.self).count + 1,
        closest: fault.closest, requirement: fault.requirement, phrase: fault.phrase)
    }
  }
}

/// A fault as the lexer, the parser or the type check finds it, without line and column.
struct FoundFault: Error {
  /// What is wrong.
  let code: ExpressionError.Code
  /// Where, in UTF-8 bytes from 0.
  let offset: Int
  /// What may have been meant.
  let closest: String?
  /// The id of a requirement that does not exist.
  var requirement: String?
  /// What is wrong and what must stand there.
  let phrase: Phrase

  /// A fault, said by a sentence with its facts; what may have been meant is added to it.
  init(
    _ code: ExpressionError.Code, at offset: Int, _ sentence: ExpressionSentence,
    _ facts: [Phrase] = [], closest: String? = nil
  ) {
    self.code = code
    self.offset = offset
    self.closest = closest
    let said = sentence.with(facts)
    guard let closest else {
      phrase = said
      return
    }
    let meant = ExpressionSentence.didYouMean.with([Phrase(closest)])
    phrase = Phrase(zh: said.zh + meant.zh, en: said.en + meant.en)
  }
}

extension Phrase {
  /// A fact that is quoted from the source, in the quotes of each language.
  init(quoted text: String) { self.init(zh: "“\(text)”", en: "'\(text)'") }
}

/// Why an expression that is sound cannot be evaluated: a number too large to be exact.
public struct EvaluationError: Error, Sendable, Equatable {
  /// What was being worked out.
  public enum Subject: Sendable, Equatable {
    /// A row, from 0.
    case row(Int)
    /// A group of rows, from 0.
    case group(Int)
  }

  /// Where the number grew too large.
  public let subject: Subject
  /// The expression's source.
  public let source: String

  /// What went wrong.
  public var phrase: Phrase { ExpressionSentence.overflow.with([Phrase(source)]) }
}
