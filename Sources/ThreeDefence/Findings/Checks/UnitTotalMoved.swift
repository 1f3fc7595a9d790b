/// A unit's totals must not jump: `unit-total-moved` when a watched total, over schools with a form in
/// both months, moved by more than a tenth, or from nothing to anything.
struct UnitTotalMoved {
  /// One total of a unit that moved.
  struct Move: Equatable {
    let indicator: Int
    let before: Int64
    let now: Int64
  }

  /// The totals that moved, of the forms of record of one unit.
  func moves(ofUnit records: [Int], in forms: FormsUnderCheck) -> [Move] {
    let both = records.filter { forms.previousRow[$0] >= 0 }
    return forms.template.watchedTotals.compactMap { id in
      guard let indicator = forms.template.number(of: id) else { return nil }
      var before: Int64 = 0
      var now: Int64 = 0
      for form in both {
        guard let old = forms.previous[Int(forms.previousRow[form]), indicator].number,
          let new = forms.values[form, indicator].number
        else { continue }
        before += old
        now += new
      }
      guard abs(now - before) * 10 > before else { return nil }
      return Move(indicator: indicator, before: before, now: now)
    }
  }
}
