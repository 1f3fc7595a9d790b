import ThreeDefence

/// A finding on one line: `file:row:column: severity: [check] text`.
struct FindingLine {
  private let finding: Finding
  private let template: FormTemplate

  init(_ finding: Finding, template: FormTemplate) {
    self.finding = finding
    self.template = template
  }

  func text(_ language: Language) -> String {
    let place = [
      finding.file, finding.place.row.map(String.init) ?? "", finding.place.column,
    ].filter { !$0.isEmpty }.joined(separator: ":")
    let severity = finding.severity.word.shown(language)
    var text = template.text(of: finding, language)
    if !finding.schoolName.isEmpty {
      text = CommandSentence.labelled.phrase.text(language, [finding.schoolName, text])
    }
    return "\(place): \(severity): [\(finding.check)] \(text)"
  }
}
