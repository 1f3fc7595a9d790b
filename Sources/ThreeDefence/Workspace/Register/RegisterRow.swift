import Interchange

extension TableRow where Column == RegisterColumn {
  /// The school that the row states.
  ///
  /// - Parameters:
  ///   - code: its code, already read.
  ///   - unit: its unit, already read.
  ///   - problems: where the faults of the other cells are noted, whatever those two are.
  /// - Returns: nil when a part without which it is no school is missing, and told.
  func school(
    code: String?, unit: ReportingUnit?, _ problems: inout TableProblems
  ) -> School? {
    let name = filled(.name, &problems)
    let from = date(.validFrom, &problems)
    let to = date(.validTo, &problems)
    if let from, let to, to < from {
      tell(.validTo, TableSentence.endsBeforeItBegins.phrase.filled("\(to)", "\(from)"), &problems)
    }
    let type = classCode(.type, .types, &problems)
    let ownership = ownership(&problems)
    let urbanRural = urbanRural(&problems)
    let keyTarget = answer(.keyTarget, &problems)
    guard let code, let name, let unit else { return nil }
    return School(
      code: code, name: name, unit: unit, type: type, ownership: ownership,
      urbanRural: urbanRural, keyTarget: keyTarget, validFrom: from, validTo: to,
      contact: text(.contact), phone: text(.phone))
  }

  /// A code of three digits; empty for a blank cell.
  ///
  /// Which types GB/T 33782 knows is not asked, as its editions differ.
  private func classCode(
    _ column: Column, _ names: ClassNames, _ problems: inout TableProblems
  ) -> String {
    let code = code(column)
    if code.utf8.count == 3, code.utf8.allSatisfy({ (48...57).contains($0) }) { return code }
    if !isBlank(column) { tell(column, names, &problems) }
    return ""
  }

  private func urbanRural(_ problems: inout TableProblems) -> String {
    let code = classCode(.urbanRural, .urbanRural, &problems)
    if !code.isEmpty, !ClassNames.urbanRural.codes.contains(code) {
      tell(.urbanRural, .urbanRural, &problems)
    }
    return code
  }

  /// Notes a class that has no such code, with those that there are and the one whose name it is.
  private func tell(_ column: Column, _ names: ClassNames, _ problems: inout TableProblems) {
    let text = CellText.quoted(csv.bytes.span.extracting(range(column)))
    let own = names.code(of: text).map {
      TableSentence.codeOfName.phrase.filled(text, $0)
    }
    let sentence: TableSentence = column == .type ? .malformedType : .unknownUrbanRural
    tell(column, sentence.phrase.filled(Phrase(text), names.list) + (own ?? Phrase("")), &problems)
  }

  private func ownership(_ problems: inout TableProblems) -> String {
    let text = text(.ownership)
    if text == "公办" || text == "民办" { return text }
    if !isBlank(.ownership) { tell(.ownership, .unknownOwnership, &problems) }
    return ""
  }
}
