/// The months in which something is in force.
struct MonthRange {
  /// First month; nil is always.
  var from: Month?
  /// Last month; nil is still.
  var to: Month?

  /// Whether it is in force in a month.
  func contains(_ month: Month) -> Bool {
    (from.map { $0 <= month } ?? true) && (to.map { month <= $0 } ?? true)
  }

  /// Whether it begins after another has ended.
  func follows(_ other: MonthRange) -> Bool {
    guard let end = other.to, let from else { return false }
    return end < from
  }
}

extension YAMLMapping {
  /// The months from `from` to `to`, either of which may be left out.
  func months() -> MonthRange {
    let months = MonthRange(from: self["from"]?.month(), to: self["to"]?.month())
    if let from = months.from, let to = months.to, to < from {
      self["to"]?.complain(.endsBeforeItBegins)
    }
    return months
  }
}
