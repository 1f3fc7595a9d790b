/// Finds schools that stand twice in one submission.
///
/// Where all values are alike, the later copy is dropped with a hint; where they differ, nobody can
/// tell which one is right, and every copy is returned.
struct RepeatedSchools {
  /// A form of a submission.
  private struct Copy: Hashable {
    var document: Int
    var form: Int
  }

  private var documents: [ReadDocument]
  private var dropped: Set<Copy> = []
  /// What returns each form.
  private var fatal: [Copy: [ReadingFinding]] = [:]

  /// The documents of a submission without the copies that are alike, and with the findings.
  static func resolved(_ documents: [ReadDocument]) -> [ReadDocument] {
    var search = RepeatedSchools(documents: documents)
    let repeated = search.repeated()
    guard !repeated.isEmpty else { return documents }
    search.collectFatalFindings()
    for copies in repeated { search.resolve(copies) }
    return search.remaining()
  }

  private init(documents: [ReadDocument]) {
    self.documents = documents
  }

  /// The forms of each school that stands more than once, in order of the second copy.
  private func repeated() -> [[Copy]] {
    guard documents.reduce(0, { $0 + $1.forms.count }) > 1 else { return [] }
    var first: [String: Copy] = [:]
    var order: [String] = []
    var copies: [String: [Copy]] = [:]
    for (number, document) in documents.enumerated() {
      for (index, form) in document.forms.enumerated() where !form.schoolCode.isEmpty {
        let copy = Copy(document: number, form: index)
        guard let before = first.updateValue(copy, forKey: form.schoolCode) else { continue }
        if copies[form.schoolCode] == nil {
          order.append(form.schoolCode)
          copies[form.schoolCode] = [before]
        }
        copies[form.schoolCode]?.append(copy)
      }
    }
    return order.compactMap { copies[$0] }
  }

  private mutating func resolve(_ copies: [Copy]) {
    guard let first = copies.first, let second = copies.dropFirst().first else { return }
    if copies.dropFirst().allSatisfy({ areAlike(first, $0) }) {
      note(first, .hint, .schoolRepeatedAlike, at: second, other: first)
      for copy in copies.dropFirst() {
        moveFatalFindings(of: copy, to: first)
        dropped.insert(copy)
      }
    } else {
      for copy in copies {
        note(
          copy, .fatal, .schoolRepeatedDifferently, at: copy, other: copy == first ? second : first)
      }
    }
  }

  private func areAlike(_ left: Copy, _ right: Copy) -> Bool {
    let values = documents[left.document].values
    let others = documents[right.document].values
    return (0..<values.width).allSatisfy { values[left.form, $0] == others[right.form, $0] }
  }

  private mutating func note(
    _ subject: Copy, _ severity: Severity, _ sentence: FindingSentence, at copy: Copy, other: Copy
  ) {
    documents[subject.document].findings.append(
      ReadingFinding(
        .schoolRepeated, severity: severity, form: subject.form, place: place(copy),
        message: Message(sentence, String(form(other).row))))
  }

  private func form(_ copy: Copy) -> ReadForm {
    documents[copy.document].forms[copy.form]
  }

  private func place(_ copy: Copy) -> Place {
    let document = documents[copy.document]
    let column =
      document.columns.indices.contains(FormField.schoolCode)
      ? document.columns[FormField.schoolCode] : nil
    return switch document.layout {
    case .xml, .archive: Place(row: form(copy).row, column: "form")
    case .list: Place(row: form(copy).row, column: column.map(columnLetter) ?? "")
    case .card, .unknown: Place(row: form(copy).row)
    }
  }

  private mutating func collectFatalFindings() {
    for (number, document) in documents.enumerated() {
      for finding in document.findings where finding.severity == .fatal {
        guard let form = finding.form else { continue }
        fatal[Copy(document: number, form: form), default: []].append(finding)
      }
    }
  }

  /// What returns a copy returns the school, though the copy itself is dropped.
  private mutating func moveFatalFindings(of copy: Copy, to first: Copy) {
    for finding in fatal[copy] ?? [] {
      let isTold = fatal[first]?.contains {
        $0.check == finding.check && $0.indicator == finding.indicator
      }
      guard isTold != true else { continue }
      var moved = finding
      moved.form = first.form
      documents[first.document].findings.append(moved)
      fatal[first, default: []].append(moved)
    }
  }

  /// The documents without the dropped copies; findings count the forms anew.
  private func remaining() -> [ReadDocument] {
    guard !dropped.isEmpty else { return documents }
    return documents.enumerated().map { number, document in
      var kept = document
      kept.forms = []
      kept.values = ValueGrid(width: document.values.width)
      var numbers: [Int?] = []
      for (index, form) in document.forms.enumerated() {
        let isDropped = dropped.contains(Copy(document: number, form: index))
        numbers.append(isDropped ? nil : kept.forms.count)
        guard !isDropped else { continue }
        kept.forms.append(form)
        kept.values.appendForm(index, of: document.values)
      }
      kept.findings = document.findings.compactMap { finding in
        guard let form = finding.form else { return finding }
        guard let number = numbers[form] else { return nil }
        var renumbered = finding
        renumbered.form = number
        return renumbered
      }
      return kept
    }
  }
}
