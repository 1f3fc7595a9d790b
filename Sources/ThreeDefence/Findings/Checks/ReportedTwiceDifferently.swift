/// A county and a school that both report must agree: `reported-twice-differently` on the later form
/// when the last one from the other side has other values.
struct ReportedTwiceDifferently {
  /// What is found among the accepted forms of one school, in order of receipt.
  func findings(ofAccepted accepted: [Int], in forms: FormsUnderCheck) -> [FormFinding] {
    guard let later = accepted.last, accepted.count > 1 else { return [] }
    let isFromMany = forms.isFromMany(later)
    let other = accepted.last { forms.isFromMany($0) != isFromMany }
    guard let other, !forms.values.formsAreEqual(other, later) else { return [] }
    let differing = (0..<forms.values.width).filter {
      forms.values[other, $0] != forms.values[later, $0]
    }
    let ids = differing.prefix(3).map { forms.template.indicators[$0].id }
    let place = forms.place(ofIndicator: differing.first ?? 0, in: later)
    return [
      FormFinding(
        form: later, .reportedTwiceDifferently, place: place, indicator: ids.first,
        message: Message(
          isFromMany ? .countyDiffersFromSchool : .schoolDiffersFromCounty,
          [.text(String(differing.count))] + ids.prefix(1).map { .indicator($0) }),
        reads: differing)
    ]
  }
}
