extension ValueFault {
  /// The likely cause why a text in a yes/no column is no answer.
  static func ofAnswer(_ spelling: String) -> ValueFault {
    if spelling.unicodeScalars.contains(where: CellText.isInvisible) { return .invisible }
    if spelling.hasPrefix("#") { return .spreadsheetError }
    return spelling.hasPrefix("=") ? .formula : .text
  }

  /// The likely cause why a text is no number of a unit of measure, told by its looks.
  static func ofNumber(_ text: [Unicode.Scalar], unit: String) -> ValueFault {
    guard let first = text.first else { return .text }
    if text.contains(where: CellText.isInvisible) { return .invisible }
    if first == "#" { return .spreadsheetError }
    if first == "=" || first == "@" { return .formula }
    if isScientific(text) { return .scientific }
    if isDate(text) { return .date }
    if text.allSatisfy({ chineseNumerals.contains($0) || isForeignNumeral($0) }) {
      return .otherNumerals
    }
    if isTwoNumbers(text) { return .twoNumbers }
    if text.contains(where: isDigit), text.allSatisfy({ isDigit($0) || lookalikes.contains($0) }) {
      return .lookalike
    }
    if text.allSatisfy({ isDigit($0) || ",. +-'".unicodeScalars.contains($0) }) {
      return .separators
    }
    guard let word = wordBehindNumber(text) else { return .text }
    return MeasuringUnit.converts(word, to: unit) ? .otherUnit : .word
  }

  private static let chineseNumerals = Set(
    "〇零一二两三四五六七八九十百千廿卅壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars)

  private static let lookalikes = Set("OoIl|".unicodeScalars)

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static func isForeignNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.properties.numericType != nil
  }

  /// `6E+02`, `1e400`: digits, perhaps a point, an e and digits.
  private static func isScientific(_ text: [Unicode.Scalar]) -> Bool {
    let halves = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard halves.count == 2, let base = halves.first, let power = halves.last else { return false }
    let digits = power.drop { $0 == "+" || $0 == "-" }
    return !digits.isEmpty && digits.allSatisfy(isDigit) && base.contains(where: isDigit)
      && base.allSatisfy { isDigit($0) || $0 == "." || $0 == "-" || $0 == "+" }
  }

  /// `3月2日`, `2-Mar`, `2023/3/2`: a month or day by name, or three numbers with two marks.
  private static func isDate(_ text: [Unicode.Scalar]) -> Bool {
    guard text.contains(where: isDigit), !text.contains("个") else { return false }
    if text.contains(where: { "年月日".unicodeScalars.contains($0) }) { return true }
    let words = text.split { !$0.properties.isAlphabetic }
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    if let word = words.first, words.count == 1,
      months.contains(String(String.UnicodeScalarView(word)).lowercased().prefix(3).description)
    {
      return true
    }
    let parts = text.split(omittingEmptySubsequences: false) { "-/: ".unicodeScalars.contains($0) }
    return parts.count >= 3 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }

  /// `3-5`, `1 2`, `3/5`: two numbers with something between them.
  private static func isTwoNumbers(_ text: [Unicode.Scalar]) -> Bool {
    let parts = text.split { "-~/ —–～至到、;:".unicodeScalars.contains($0) }
    return parts.count == 2 && text.first.map(isDigit) == true
      && parts.allSatisfy { $0.allSatisfy { isDigit($0) || $0 == "." } }
  }

  /// The word after a number, as in `5台`; nil where there is anything else.
  private static func wordBehindNumber(_ text: [Unicode.Scalar]) -> String? {
    guard let first = text.first, isDigit(first) else { return nil }
    let word = text.drop { isDigit($0) || $0 == "." || $0 == "," || $0 == " " }
    guard word.allSatisfy({ $0.properties.isAlphabetic }) else { return nil }
    return String(String.UnicodeScalarView(word))
  }
}
