/// How long schools have been silent: months in a row for which nothing has arrived.
struct Silence {
  /// Of whom anything arrived for a month.
  struct Heard {
    /// School codes.
    var codes: Set<String> = []
    /// Names on forms whose school code cannot be read.
    var names: Set<String> = []
  }

  /// The month in which schools are silent.
  let month: Month
  /// The months of which the ledger has anything, in order.
  let months: [Month]
  /// Who was expected.
  let register: Register
  /// When returns are due.
  let due: DueRule
  /// Of whom anything arrived for one of `months`.
  let heard: (Month) throws(ThreeDefenceError) -> Heard

  /// Months in a row, this one included, for which each of some schools that are silent this month
  /// has been expected and nothing has arrived, as far back as the ledger goes.
  ///
  /// It looks no further back than to where the last of them was heard.
  ///
  /// - Throws: `ledger` or `busy` when the ledger cannot be read.
  func months(of schools: [School]) throws(ThreeDefenceError) -> [Int] {
    var counts = [Int](repeating: 1, count: schools.count)
    guard let first = months.first else { return counts }
    var silent = Array(schools.indices)
    var earlier = month.previous
    while !silent.isEmpty, earlier >= first {
      let day = due.day(of: earlier)
      let heard = months.contains(earlier) ? try heard(earlier) : Heard()
      let names = namesOfOne(heard.names, on: day)
      silent.removeAll { number in
        let rows = register.rows(of: schools[number].code)
        guard let row = rows.first(where: { $0.isInForce(on: day) }) else { return true }
        return heard.codes.contains(row.code) || names.contains(row.name)
      }
      for number in silent { counts[number] += 1 }
      earlier = earlier.previous
    }
    return counts
  }

  /// The names that only one school expected on a day has: a form without a code speaks for it.
  private func namesOfOne(_ names: Set<String>, on day: CivilDate) -> Set<String> {
    guard !names.isEmpty else { return [] }
    let named = register.inForce(on: day).map(\.name).filter(names.contains)
    return Set(Dictionary(grouping: named) { $0 }.filter { $0.value.count == 1 }.keys)
  }
}
