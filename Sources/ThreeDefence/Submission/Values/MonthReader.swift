/// Reads 报告期 as schools write it.
enum MonthReader {
  /// What a cell says.
  enum Reading: Equatable, Sendable {
    /// Nothing.
    case blank
    /// A month.
    case month(Month)
    /// Something that is no month.
    case unreadable
  }

  /// Reads `2023-03`, `202303`, `2023年3月`, `2023/3`, `2023.03`, or a date within the month,
  /// perhaps with a time of day; in full width too.
  static func read(_ cell: Span<UInt8>) -> Reading {
    let text = CellText(cell).string
    if BlankSpelling.all.contains(text.lowercased()) { return .blank }
    let day = text.split { $0 == " " || $0 == "T" }
    let isTimed = day.count == 2 && day[1].contains(":")
    guard isTimed || !text.contains(":") else { return .unreadable }
    let date = isTimed ? String(day[0]) : text.filter { $0 != " " }
    return month(of: date).map(Reading.month) ?? .unreadable
  }

  /// Whether a text may be the beginning of a month of this century, or the whole of one, written
  /// without a day.
  static func begins(_ text: String) -> Bool {
    let year = text.prefix(4)
    guard year.utf8.allSatisfy({ (48...57).contains($0) }), "20".hasPrefix(year.prefix(2))
    else { return false }
    return year.count < 4
      || (1...12).contains { spellings(year, $0).contains { $0.hasPrefix(text) } }
  }

  private static func spellings(_ year: Substring, _ number: Int) -> [String] {
    let padded = number < 10 ? "0\(number)" : "\(number)"
    return [year + padded]
      + ["\(number)", padded].flatMap { number in
        ["-", "/", "."].map { year + $0 + number } + ["\(year)年\(number)月份"]
      }
  }

  /// The month of a text that has neither blanks nor full width, as above; nil for any other.
  static func month(of text: String) -> Month? {
    if text.utf8.allSatisfy({ (48...57).contains($0) }) {
      guard text.utf8.count == 6 || text.utf8.count == 8 else { return nil }
      let parts = [text.prefix(4), text.dropFirst(4).prefix(2), text.dropFirst(6)]
      return month(of: parts.filter { !$0.isEmpty })
    }
    guard let mark = text.first(where: { !("0"..."9").contains($0) }) else { return nil }
    if mark == "年" { return month(ofChinese: text) }
    guard "-/.".contains(mark) else { return nil }
    return month(of: text.split(separator: mark, omittingEmptySubsequences: false))
  }

  /// `2023年3月`, `2023年3月份`, `2023年3月1日`.
  private static func month(ofChinese text: String) -> Month? {
    var text = text[...]
    if text.hasSuffix("份") { text.removeLast() }
    guard let last = text.last, last == "月" || last == "日" else { return nil }
    let parts = text.dropLast().split(omittingEmptySubsequences: false) { $0 == "年" || $0 == "月" }
    guard parts.count == (last == "月" ? 2 : 3) else { return nil }
    return month(of: parts)
  }

  /// Year of four digits, month and perhaps day of one or two.
  private static func month(of parts: [Substring]) -> Month? {
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    guard parts.count == 3 else { return Month(year: year, number: number) }
    return Int(parts[2]).flatMap { CivilDate(year: year, month: number, day: $0) }
      .map { Month(containing: $0) }
  }
}
