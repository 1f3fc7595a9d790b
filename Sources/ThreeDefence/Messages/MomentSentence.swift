/// How months, days and moments are written where people read them; files for programs have
/// ISO 8601 (`BureauClock.text`).
enum MomentSentence: Catalogue, CaseIterable {
  case month, day, moment

  var phrase: Phrase {
    switch self {
    case .month: Phrase(zh: "{0}年{1}月", en: "{0}-{2}")
    case .day: Phrase(zh: "{0}年{1}月{2}日", en: "{3}")
    case .moment: Phrase(zh: "{0}{1}", en: "{0} {1}")
    }
  }
}

extension Month {
  /// The month as it is read, `2023年3月`.
  var words: Phrase {
    MomentSentence.month.phrase.filled(padded(year, 4), String(number), padded(number, 2))
  }
}

extension CivilDate {
  /// The day as it is read, `2023年3月25日`.
  var words: Phrase {
    MomentSentence.day.phrase.filled(String(year), String(month), String(day), description)
  }
}

extension BureauClock {
  /// How finely a moment is told.
  enum Fineness {
    /// To the minute, as in a letter.
    case minute
    /// To the second, where it is not a whole minute.
    case second
  }

  /// A moment as it is read, `2023年3月17日10:00:10`; whole minutes without seconds.
  public func words(_ instant: Instant) -> Phrase {
    let day = date(at: instant)
    return words(day, second: secondOfDay(instant), .second)
  }

  /// The end of a time as it is read: midnight belongs to the day that it ends, `2023年3月25日24:00`.
  public func words(until instant: Instant) -> Phrase { words(until: instant, to: .second) }

  /// The same, told so finely.
  func words(until instant: Instant, to fineness: Fineness) -> Phrase {
    let day = date(at: instant)
    let second = secondOfDay(instant)
    guard second == 0 else { return words(day, second: second, fineness) }
    return words(CivilDate(daysSinceEpoch: day.daysSinceEpoch - 1), second: 86_400, fineness)
  }

  private func words(_ day: CivilDate, second: Int, _ fineness: Fineness) -> Phrase {
    var time = [second / 3_600, second / 60 % 60]
    if fineness == .second, second % 60 != 0 { time.append(second % 60) }
    return MomentSentence.moment.phrase.filled(
      day.words, Phrase(time.map { padded($0, 2) }.joined(separator: ":")))
  }

  private func secondOfDay(_ instant: Instant) -> Int {
    let wall = instant.seconds + offset(at: instant)
    return wall - floorDivide(wall, 86_400) * 86_400
  }
}
