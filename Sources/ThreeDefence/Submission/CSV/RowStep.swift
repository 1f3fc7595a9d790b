internal import Interchange

/// Tells a row that is out of step with its header, by what could not be read in it.
///
/// One cell left out or put in makes dozens of values unreadable; it is one cause and told once.
struct RowStep {
  /// What could not be read, in the order of the columns.
  private let unreadable: [ReadingFinding]
  private let edition: FormEdition

  /// Looks at the findings about one row's values.
  init(_ findings: ArraySlice<ReadingFinding>, edition: FormEdition) {
    let check = StructuralCheck.unreadableValue.rawValue
    unreadable = findings.filter { $0.check == check && $0.indicator != nil }
    self.edition = edition
  }

  /// Where and how the row is out of step; nil when its values stand each for itself.
  func fault(of row: CSVRow, under header: ListHeader) -> (place: Place, message: Message)? {
    guard unreadable.count >= 3, let first = unreadable.first, let indicator = first.indicator
    else { return nil }
    // A blank cell behind the others is one too many only where the others have moved.
    let extra = header.neededCount..<max(header.neededCount, row.count)
    let isShifted = isShifted
    if !extra.isEmpty, isShifted || extra.contains(where: { !row.isBlank($0) }) {
      return (
        Place(row: first.place.row),
        Message(.raggedShifted, String(row.count), String(header.neededCount))
      )
    }
    if isShifted {
      return (first.place, Message(.valuesShifted, [.indicator(indicator), .text(first.value)]))
    }
    guard unreadable.count * 2 > header.indicators.count else { return nil }
    return (
      first.place,
      Message(
        .rowUnreadable,
        [.text(String(unreadable.count)), .indicator(indicator), .text(first.value)])
    )
  }

  /// Whether answers stand in columns of numbers, and numbers in columns of answers.
  private var isShifted: Bool {
    let kinds = unreadable.map { finding in
      finding.indicator.flatMap(edition.template.number(of:)).map { edition.rules[$0].kind }
    }
    let answers = zip(unreadable, kinds).count {
      $1 != .boolean && AnswerSpelling.words.contains($0.value)
    }
    let numbers = zip(unreadable, kinds).count {
      $1 == .boolean && $0.value.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E }
    }
    return answers >= 2 && numbers >= 2
  }
}
