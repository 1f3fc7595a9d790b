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
  ///
  /// - Throws: `arithmetic` when a total does not fit in 64 bits.
  func moves(
    ofUnit records: [Int], in forms: FormsUnderCheck
  ) throws(ThreeDefenceError) -> [Move] {
    let both = records.filter { forms.previousRow[$0] >= 0 }
    var moves: [Move] = []
    for id in forms.template.watchedTotals {
      guard let indicator = forms.template.number(of: id) else { continue }
      // Wider than 64 bits, so that neither a sum nor its tenfold can overflow.
      var before: Int128 = 0
      var now: Int128 = 0
      for form in both {
        guard let old = forms.previous[Int(forms.previousRow[form]), indicator].number,
          let new = forms.values[form, indicator].number
        else { continue }
        before += Int128(old)
        now += Int128(new)
      }
      guard abs(now - before) * 10 > before else { continue }
      guard let old = Int64(exactly: before), let new = Int64(exactly: now) else {
        throw .tooLarge(Phrase(forms.template.indicators[indicator].label))
      }
      moves.append(Move(indicator: indicator, before: old, now: new))
    }
    return moves
  }
}
