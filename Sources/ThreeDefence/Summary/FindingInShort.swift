extension FormTemplate {
  /// Checks whose findings the value alone tells.
  private static let toldByValue = [StructuralCheck.unreadableValue, .outOfRange].map(\.rawValue)

  /// A finding in short: its cell, what is asked there and what was filled in; where that does not say
  /// it, its sentence.
  public func short(_ finding: Finding, _ language: Language) -> String {
    let fault =
      if let indicator = finding.indicator, Self.toldByValue.contains(finding.check) {
        AccountSentence.value.phrase.text(language, [label(indicator, language), finding.value])
      } else {
        text(of: finding, language)
      }
    return finding.place.cell.map { "\($0) \(fault)" } ?? fault
  }
}
