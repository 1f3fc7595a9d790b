/// Until when a month's forms are on time: a day of the month and a time of that day, by the
/// bureau's clock.
public struct DueRule: Sendable, Equatable {
  /// Day of the month, 1 to 31; beyond the month's end it is the month's last day.
  public var day: Int
  /// Seconds of that day, 1 to 86,400; 86,400 is 24:00, the first instant of the next day.
  public var secondOfDay: Int
  /// The days that cannot be due days; a due day among them moves to the next day that is not.
  public var holidays: Set<CivilDate>
  /// The bureau's clock.
  public var clock: BureauClock

  /// A rule; the 25th at 24:00 in Asia/Shanghai unless told otherwise.
  public init(
    day: Int = 25, secondOfDay: Int = 86_400, holidays: Set<CivilDate> = [],
    clock: BureauClock = .shanghai
  ) {
    self.day = day
    self.secondOfDay = secondOfDay
    self.holidays = holidays
    self.clock = clock
  }

  /// The due day of a month, moved past holidays, into the next month if need be.
  public func day(of month: Month) -> CivilDate {
    var day = month.day(self.day)
    while holidays.contains(day) { day = day.next }
    return day
  }

  /// The due instant of a month: what is received before it is on time.
  public func instant(of month: Month) -> Instant {
    clock.instant(day(of: month), secondOfDay: secondOfDay)
  }
}
