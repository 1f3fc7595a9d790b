/// What reading alone says about each form: a fault of its own, or of the whole document.
struct ReadingFaults {
  /// Whether each document could be read to its end and trusted.
  private(set) var isReadable: [Bool] = []
  /// Whether each form could be read as a whole, so that its values may be checked.
  private(set) var isWhole: [Bool]
  /// Whether no fatal finding of reading returns the form.
  private(set) var isAcceptable: [Bool]

  /// Checks whose finding is the only one told of a form or file.
  private static let alone: Set<String> = [
    StructuralCheck.unreadableFile.rawValue, StructuralCheck.notAForm.rawValue,
    StructuralCheck.raggedRow.rawValue,
  ]

  init(_ holdings: MonthHoldings) {
    isWhole = Array(repeating: true, count: holdings.forms.count)
    isAcceptable = isWhole
    for document in holdings.documents {
      let wrapping = holdings.submissions[document.submission].findings
      let fatal = (wrapping + document.findings).filter { $0.severity == .fatal }
      let ofAll = fatal.filter { $0.form == nil }
      let isUntrusted = ofAll.contains { Self.alone.contains($0.check) }
      isReadable.append(!isUntrusted)
      for form in document.forms where !ofAll.isEmpty {
        isAcceptable[form] = false
        if isUntrusted { isWhole[form] = false }
      }
      for finding in fatal {
        guard let form = finding.form.map({ document.forms.lowerBound + $0 }) else { continue }
        isAcceptable[form] = false
        if Self.alone.contains(finding.check) { isWhole[form] = false }
      }
    }
  }
}
