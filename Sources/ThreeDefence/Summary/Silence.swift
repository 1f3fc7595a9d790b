/// How long schools have been silent: months in a row for which nothing has arrived.
struct Silence {
  private let month: Month
  private let first: Month
  private let register: Register
  private let due: DueRule
  private var heard: [Month: (codes: Set<String>, names: Set<String>)] = [:]

  /// Looks back as far as the ledger goes.
  ///
  /// - Parameters:
  ///   - month: the month in which schools are silent.
  ///   - months: the months of which the ledger has anything, in order.
  ///   - register: who was expected.
  ///   - due: when returns are due.
  ///   - ledger: the ledger.
  ///   - asOf: only what had been received by then counts.
  ///   - mark: only what the ledger held then counts.
  /// - Throws: `ledger` or `busy` when the ledger cannot be read.
  init(
    month: Month, months: [Month], register: Register, due: DueRule, ledger: Ledger,
    asOf: Instant, mark: Mark
  ) throws(ThreeDefenceError) {
    self.month = month
    self.register = register
    self.due = due
    first = months.first ?? month
    for earlier in months where earlier < month {
      heard[earlier] = (
        try ledger.schoolsHeardFrom(earlier, receivedBy: asOf, mark: mark),
        try ledger.namesWithoutCode(earlier, receivedBy: asOf, mark: mark)
      )
    }
  }

  /// Months in a row, this one included, for which a school that is silent this month has been
  /// expected and nothing has arrived.
  func months(of school: School) -> Int {
    var count = 1
    var earlier = month.previous
    while earlier >= first {
      let day = due.day(of: earlier)
      guard let row = register.rows(of: school.code).first(where: { $0.isInForce(on: day) }),
        !wasHeard(row, in: earlier)
      else { break }
      count += 1
      earlier = earlier.previous
    }
    return count
  }

  /// A form whose code cannot be read speaks for the one school of its name.
  private func wasHeard(_ school: School, in month: Month) -> Bool {
    guard let heard = heard[month] else { return false }
    return heard.codes.contains(school.code) || heard.names.contains(school.name)
  }
}
