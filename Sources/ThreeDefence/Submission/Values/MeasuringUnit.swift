/// Units of measure in which the same amount is another number.
enum MeasuringUnit {
  /// What multiplies any unit, as in `3万人`.
  private static let multiples = Set("十百千万亿".unicodeScalars)

  /// Units of one quantity each: lengths, times, money.
  private static let quantities: [Set<String>] = [
    ["米", "m", "千米", "公里", "km", "里", "分米", "厘米", "公分", "cm", "毫米", "mm"],
    ["天", "日", "周", "星期", "个月", "小时", "时", "h", "分钟"],
    ["万元", "元", "块", "块钱", "角", "rmb", "亿元"],
  ]

  /// Whether a number with a word behind it has to be converted to be one of a unit.
  static func converts(_ word: String, to unit: String) -> Bool {
    if let first = word.unicodeScalars.first, multiples.contains(first) { return true }
    let word = word.lowercased()
    return word == "k" || word == "w"
      || quantities.contains { $0.contains(word) && $0.contains(unit) }
  }
}
