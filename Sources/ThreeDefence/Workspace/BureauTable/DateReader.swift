/// Reads days as people and programs write them.
enum DateReader {
  /// Reads `2023-03-01`, `2023/3/1`, `2023.3.1`, `2023年3月1日` or `20230301`, in full width too.
  ///
  /// A midnight that a database has put after it is passed over. Nil for anything else.
  static func read(_ cell: Span<UInt8>) -> CivilDate? {
    plain(cell) ?? numbers(CellText(cell).string).flatMap(date)
  }

  /// Year, month and day of a cell that is written as a day and is none, such as `2023-03-32`.
  static func missing(_ cell: Span<UInt8>) -> Numbers? {
    numbers(CellText(cell).string).flatMap { date($0) == nil ? $0 : nil }
  }

  /// What stands for year, month and day.
  typealias Numbers = (year: Int, month: Int, day: Int)

  private static func date(_ numbers: Numbers) -> CivilDate? {
    CivilDate(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  private static func numbers(_ text: String) -> Numbers? {
    var text = text[...]
    for midnight in [" 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00"]
    where text.hasSuffix(midnight) {
      text = text.dropLast(midnight.count)
      break
    }
    let day = String(text).filter { $0 != " " }
    if day.utf8.count == 8, let number = number(day[...]) {
      return (number / 10_000, number / 100 % 100, number % 100)
    }
    let parts = parts(of: day)
    guard parts.count == 3, parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
      let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
    else { return nil }
    return (year, month, day)
  }

  private static func parts(of text: String) -> [Substring] {
    if let last = text.last, last == "日" || last == "号" {
      let parts = text.dropLast().split(omittingEmptySubsequences: false) { "年月".contains($0) }
      return text.contains("年") && text.contains("月") ? parts : []
    }
    guard let mark = text.first(where: { "-/.".contains($0) }) else { return [] }
    return text.split(separator: mark, omittingEmptySubsequences: false)
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// `2023-03-01`, which nearly all are, without making a text of it.
  private static func plain(_ cell: Span<UInt8>) -> CivilDate? {
    guard cell.count == 10, cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-") else {
      return nil
    }
    var number = 0
    for index in cell.indices where index != 4 && index != 7 {
      guard (48...57).contains(cell[index]) else { return nil }
      number = number * 10 + Int(cell[index]) - 48
    }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
