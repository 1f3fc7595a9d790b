extension Month {
  /// A month as people write it on a command line: `2023-03`, or any of the spellings without a day
  /// that forms may have, such as `2023-3`, `202303` and `2023年3月`, in full width too.
  ///
  /// Nil for a date, a month without its year, and anything else.
  public init?(written text: String) {
    if let month = Month(text) {
      self = month
      return
    }
    let plain = CellText(text).string.filter { $0 != " " }
    guard MonthReader.begins(plain), let month = MonthReader.month(of: plain) else { return nil }
    self = month
  }

  /// The number that a text has where a month's stands in it, as `13` in `2023-13`, if no month has it.
  public static func strayNumber(in text: String) -> String? {
    let plain = CellText(text).string
    let match =
      plain.wholeMatch(of: /[0-9]{4}[-\/.]?([0-9]{2})/)
      ?? plain.wholeMatch(of: /[0-9]{4}年([0-9]{1,2})月份?/)
    guard let number = match.flatMap({ Int($0.1) }), !(1...12).contains(number) else { return nil }
    return match.map { String($0.1) }
  }

  /// The month that stands in a name among other words, as in `2023年3月报表`; nil when there is none,
  /// or when other numbers make a day, a school year or several months of it.
  static func within(_ name: String) -> Month? {
    let plain = CellText(name).string
    let match = plain.firstMatch(of: /(20[0-9]{2})(?:年|[-._\/ ])?(1[0-2]|0?[1-9])(?![0-9])/)
    guard let match, let year = Int(match.1), let number = Int(match.2) else { return nil }
    let before = plain[..<match.range.lowerBound]
    let after = plain[match.range.upperBound...]
    guard before.firstMatch(of: /[0-9][-._\/— ]*$/) == nil,
      after.prefixMatch(of: /月?份?[-._\/—~至到和、 ]*[0-9]/) == nil,
      before.firstMatch(of: /[0-9]{4}/) == nil, after.firstMatch(of: /[0-9]{4}/) == nil
    else { return nil }
    return Month(year: year, number: number)
  }

  /// The number of the month that a name is without its year, `3月`, `03` or `三月`; nil for any other.
  static func number(of name: String) -> Int? {
    let plain = CellText(name).string
    guard let match = plain.wholeMatch(of: /([0-9]{1,2}|十[一二]?|[一二三四五六七八九])月?份?/) else {
      return nil
    }
    let written = String(match.1)
    let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    let number = Int(written) ?? chinese.firstIndex(of: written).map { $0 + 1 }
    return number.flatMap { (1...12).contains($0) ? $0 : nil }
  }
}
