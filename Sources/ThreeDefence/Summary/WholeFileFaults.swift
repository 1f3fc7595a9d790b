/// The fatal faults of a whole file, as each school in it is told of them.
///
/// The file has every fault in full. A school has one line for each check, so that fifty missing
/// columns do not become fifty lines for each of its schools.
struct WholeFileFaults {
  /// Of each check the first fault; where there are more, with their number and without a column.
  private(set) var told: [ReadingFinding] = []

  /// Takes the faults out of the findings of a document and of what it came in.
  init(_ findings: [ReadingFinding], template: FormTemplate) {
    var counts: [String: Int] = [:]
    for finding in findings where finding.form == nil && finding.severity == .fatal {
      counts[finding.check, default: 0] += 1
      if counts[finding.check] == 1 { told.append(finding) }
    }
    for number in told.indices {
      guard let count = counts[told[number].check], count > 1 else { continue }
      told[number] = Self.first(told[number], of: count, template)
    }
  }

  private static func first(
    _ fault: ReadingFinding, of count: Int, _ template: FormTemplate
  ) -> ReadingFinding {
    let sentence = Phrase(
      zh: template.text(of: fault.message, .zh), en: template.text(of: fault.message, .en))
    var all = fault
    all.place.column = ""
    all.indicator = nil
    all.value = ""
    all.expected = ""
    all.message = Message(.moreInFile, [.phrase(sentence), .text(String(count))])
    return all
  }
}
