/// Cuts an expression into its words, numbers, texts and signs, spelled as PostgreSQL spells them.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private var at = 0

  /// A lexer of a source.
  private init(_ source: String) { bytes = Array(source.utf8) }

  /// The tokens of a source, `end` last; throws at the first thing that is no token.
  static func tokens(of source: String) throws(FoundFault) -> [ExpressionToken] {
    var lexer = ExpressionLexer(source)
    var tokens: [ExpressionToken] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(FoundFault) -> ExpressionToken {
    while at < bytes.count, Self.isBlank(bytes[at]) { at += 1 }
    let start = at
    let kind: ExpressionToken.Kind
    switch peek() {
    case nil: kind = .end
    case UInt8(ascii: "'"): kind = .text(try text())
    case let byte? where Self.isDigit(byte): kind = try number()
    case UInt8(ascii: ".") where Self.isDigit(peek(1) ?? 0): kind = try number()
    default:
      if nameCharacter(first: true) > 0 {
        kind = word()
      } else {
        kind = .sign(try sign())
      }
    }
    return ExpressionToken(kind: kind, range: start..<at)
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    at + ahead < bytes.count ? bytes[at + ahead] : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private func written(from start: Int) -> String {
    String(decoding: bytes[start..<at], as: UTF8.self)
  }
}

extension ExpressionLexer {
  /// A text in single quotes; two within stand for one.
  private mutating func text() throws(FoundFault) -> String {
    let start = at
    var content: [UInt8] = []
    at += 1
    while let byte = peek() {
      at += 1
      if byte == UInt8(ascii: "'") {
        guard peek() == byte else { return String(decoding: content, as: UTF8.self) }
        at += 1
      }
      content.append(byte)
    }
    throw FoundFault(.unclosedText, at: start, .unclosedText)
  }

  /// Digits with at most one point; what follows must not be a letter, as in PostgreSQL 15.
  private mutating func number() throws(FoundFault) -> ExpressionToken.Kind {
    let start = at
    var digits: [UInt8] = []
    var pointAt: Int?
    while let byte = peek(), Self.isDigit(byte) || (byte == UInt8(ascii: ".") && pointAt == nil) {
      if Self.isDigit(byte) { digits.append(byte) } else { pointAt = digits.count }
      at += 1
    }
    if nameCharacter(first: false) > 0 || peek() == UInt8(ascii: ".") {
      skipWhile { $0.nameCharacter(first: false) > 0 || $0.peek() == UInt8(ascii: ".") }
      throw FoundFault(
        .malformedNumber, at: start, .malformedNumber, [Phrase(written(from: start))])
    }
    let places = pointAt.map { digits.count - $0 } ?? 0
    guard places <= ExpressionType.mostPlaces,
      let number = Int64(String(decoding: digits, as: UTF8.self))
    else {
      throw FoundFault(.numberTooLarge, at: start, .numberTooLarge, [Phrase(written(from: start))])
    }
    return .number(number, places: places)
  }

  /// A keyword, or a name with its dots.
  private mutating func word() -> ExpressionToken.Kind {
    let start = at
    skipWhile { $0.nameCharacter(first: false) > 0 }
    let word = written(from: start)
    if peek() != UInt8(ascii: "."),
      let keyword = ExpressionToken.Keyword(rawValue: word.lowercased())
    {
      return .keyword(keyword)
    }
    while peek() == UInt8(ascii: ".") {
      at += 1
      skipWhile { $0.nameCharacter(first: false) > 0 }
    }
    return .name(written(from: start))
  }

  private mutating func skipWhile(_ holds: (ExpressionLexer) -> Bool) {
    while holds(self) { at += max(1, nameCharacter(first: false)) }
  }

  /// Length in bytes of the letter, digit or underscore that stands here; 0 when none does.
  ///
  /// Letters of all scripts count, so that a label in Chinese is told as one unknown name.
  private func nameCharacter(first: Bool) -> Int {
    guard let byte = peek() else { return 0 }
    if byte < 128 {
      let isLetter = (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "_")
      return isLetter || (!first && Self.isDigit(byte)) ? 1 : 0
    }
    guard let scalar, scalar.properties.isAlphabetic else { return 0 }
    return UTF8.width(scalar)
  }

  /// The character that stands here.
  private var scalar: Unicode.Scalar? {
    var decoder = UTF8()
    var input = bytes[at...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&input) else { return nil }
    return scalar
  }

  private mutating func sign() throws(FoundFault) -> ExpressionToken.Sign {
    let pair = String(decoding: bytes[at...].prefix(2), as: UTF8.self)
    if pair == "--" || pair == "/*" { throw FoundFault(.comment, at: at, .comment) }
    if let instead = Self.insteadOfPair[pair] { throw unexpected(pair, instead) }
    if let sign = pair == "!=" ? .notEqual : ExpressionToken.Sign(rawValue: pair), pair.count == 2 {
      at += 2
      return sign
    }
    guard let scalar else { throw unexpected("", nil) }
    guard let sign = ExpressionToken.Sign(rawValue: String(scalar)) else {
      throw unexpected(Self.shown(scalar), Self.instead(of: scalar))
    }
    at += 1
    return sign
  }

  private func unexpected(_ found: String, _ instead: String?) -> FoundFault {
    FoundFault(
      .unexpectedCharacter, at: at, .unexpectedCharacter, [Phrase(found)], closest: instead)
  }

  /// The character itself, or its number where it would not be seen.
  private static func shown(_ scalar: Unicode.Scalar) -> String {
    let isSeen = scalar.properties.isPatternSyntax || scalar.properties.isEmoji
    let number = String(scalar.value, radix: 16, uppercase: true)
    return isSeen
      ? String(scalar) : "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }

  private static let insteadOfPair = ["==": "=", "&&": "and", "||": "or"]

  /// What was meant by a sign of another language or of the full-width keyboard.
  private static func instead(of scalar: Unicode.Scalar) -> String? {
    let signs: [Unicode.Scalar: String] = [
      "“": "'", "”": "'", "‘": "'", "’": "'", "\"": "'", "`": "'", "×": "*", "÷": "/", "−": "-",
      "–": "-", "—": "-", "≥": ">=", "≤": "<=", "≠": "<>", "!": "not", "&": "and", "|": "or",
      "、": ",",
    ]
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    }
    return signs[scalar]
  }
}
