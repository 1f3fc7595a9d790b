/// What reading a cell as a 学校标识码 has yielded.
struct SchoolCodeReading: Equatable, Sendable {
  /// The ten digits; empty when there are none.
  var code: String
  /// Whether it was not written as ten plain digits.
  var isNormalised = false
  /// Why it is none; nil when it is one.
  var fault: SchoolCodeFault?
}

/// Why a text is no school code.
enum SchoolCodeFault: Sendable, Equatable {
  /// Nothing stands there.
  case blank
  /// `2.14E+09`: a spreadsheet has cut the digits.
  case scientific
  /// More than ten digits, zeros from the sixteenth on: a spreadsheet keeps fifteen.
  case fifteenDigits
  /// Nine digits: a leading zero may be lost.
  case lostZero
  /// Another number of digits.
  case length
  /// Letters among the digits.
  case letters
  /// Another number, that people or offices have.
  case other(KnownNumber)
  /// Something else.
  case text
}

/// Reads school codes: ten digits, after taking off what people and programs put around them.
enum SchoolCodeReader {
  /// Number of digits of a school code.
  static let length = 10

  /// Whether a cell is a school code as it should be written: ten digits and nothing else.
  @inline(__always)
  static func isPlain(_ cell: Span<UInt8>) -> Bool {
    guard cell.count == length else { return false }
    for index in cell.indices where cell[index] &- UInt8(ascii: "0") > 9 { return false }
    return true
  }

  /// Reads a cell.
  ///
  /// Taken off, and hinted: `="…"`, quotes around or a leading `'`, spaces, zero-width marks, full width, a trailing
  /// `.0`, thousands separators. Never repaired: lost zeros, scientific notation.
  static func read(_ cell: Span<UInt8>) -> SchoolCodeReading {
    if isPlain(cell) { return SchoolCodeReading(code: CellText.string(cell)) }
    var text = CellText(cell).scalars.filter { !CellText.isBlank($0) }
    if text.starts(with: "=\"".unicodeScalars), text.last == "\"", text.count > 2 {
      text = Array(text.dropFirst(2).dropLast())
    } else if let first = text.first, Self.quotes.contains(first) {
      text.removeFirst()
      if let last = text.last, Self.quotes.contains(last) { text.removeLast() }
    }
    let digits = plainDigits(withoutZeroPlaces(text))
    guard digits.count == length, digits.allSatisfy(isDigit) else {
      return SchoolCodeReading(code: "", fault: fault(of: digits))
    }
    return SchoolCodeReading(code: String(String.UnicodeScalarView(digits)), isNormalised: true)
  }

  private static let quotes = Set("'\"‘’“”".unicodeScalars)

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  /// Takes off a point and the zeros after it.
  private static func withoutZeroPlaces(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let point = text.lastIndex(of: "."), point < text.endIndex - 1,
      text[(point + 1)...].allSatisfy({ $0 == "0" })
    else { return text }
    return Array(text[..<point])
  }

  /// Takes out commas that stand between groups of three digits.
  private static func plainDigits(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy(isDigit)
    else { return text }
    return Array(groups.joined())
  }

  private static func fault(of text: [Unicode.Scalar]) -> SchoolCodeFault {
    if BlankSpelling.all.contains(String(String.UnicodeScalarView(text)).lowercased()) {
      return .blank
    }
    if let other = KnownNumber(text) { return .other(other) }
    if text.allSatisfy(isDigit) {
      if text.count > 15, text[15...].allSatisfy({ $0 == "0" }) { return .fifteenDigits }
      return text.count == length - 1 ? .lostZero : .length
    }
    if isScientific(text) { return .scientific }
    let isASCII = text.allSatisfy {
      isDigit($0) || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
    }
    return isASCII && text.contains(where: isDigit) ? .letters : .text
  }

  /// `2.14E+09`: a point or a sign tells it from a code with the letter E in it.
  private static func isScientific(_ text: [Unicode.Scalar]) -> Bool {
    guard let mark = text.firstIndex(where: { $0 == "E" || $0 == "e" }), mark > 0 else {
      return false
    }
    let base = text[..<mark]
    let power = text[(mark + 1)...]
    guard let sign = power.first else { return false }
    return (sign == "+" || sign == "-" || base.contains("."))
      && base.allSatisfy { isDigit($0) || $0 == "." }
      && power.allSatisfy { isDigit($0) || $0 == "+" || $0 == "-" }
  }
}
