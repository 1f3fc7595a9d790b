/// Schools of a unit must not share all their counts: `same-figures` when five or more do.
struct SameFigures {
  /// From how many schools on it is told.
  static let least = 5
  private let counts: [Int]

  init(_ template: FormTemplate) {
    counts = template.indicators.indices.filter { template.indicators[$0].kind == .integer }
  }

  /// What is found among the forms of record of one unit.
  func findings(ofUnit records: [Int], in forms: FormsUnderCheck) -> [FormFinding] {
    guard records.count >= Self.least else { return [] }
    // Forms that differ nearly always differ in this sum; only those that do not are compared.
    var bySum: [UInt64: [Int]] = [:]
    for form in records { bySum[fingerprint(of: form, in: forms.values), default: []].append(form) }
    return bySum.values.filter { $0.count >= Self.least }
      .flatMap { groups(of: $0, in: forms.values) }
      .flatMap { group in
        group.map { form in
          FormFinding(
            form: form, .sameFigures, place: Place(row: forms.forms[form].row),
            message: Message(.sameFigures, String(group.count)), reads: counts)
        }
      }
  }

  private func fingerprint(of form: Int, in values: ValueGrid) -> UInt64 {
    let start = form * values.width
    return counts.reduce(0xcbf2_9ce4_8422_2325) { sum, indicator in
      (sum ^ UInt64(UInt32(bitPattern: values.cells[start + indicator]))) &* 0x100_0000_01b3
    }
  }

  private func groups(of candidates: [Int], in values: ValueGrid) -> [[Int]] {
    let alike = Dictionary(grouping: candidates) { form in counts.map { values[form, $0] } }
    return alike.values.filter { $0.count >= Self.least }
  }
}
