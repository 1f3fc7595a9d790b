/// The months in which something is in force.
struct MonthRange {
  /// First month; nil is always.
  var from: Month?
  /// Last month; nil is still.
  var to: Month?
  /// Whether one of the two is given and is no month.
  var isUnreadable = false

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
    var months = MonthRange(from: self["from"]?.month(), to: self["to"]?.month())
    months.isUnreadable =
      self["from"] != nil && months.from == nil || self["to"] != nil && months.to == nil
    if let from = months.from, let to = months.to, to < from {
      self["to"]?.complain(.endsBeforeItBegins)
    }
    return months
  }
}
