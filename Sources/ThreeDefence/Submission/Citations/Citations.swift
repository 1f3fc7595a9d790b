internal import Interchange

/// Looks up what the findings about a file are about.
struct Citations {
  /// Findings of a file that are looked up; nobody reads more one by one.
  static let most = 1_000

  private let file: CheckedFile
  private let reader: SubmissionReader

  init(of file: CheckedFile, _ reader: SubmissionReader) {
    self.file = file
    self.reader = reader
  }

  /// The citations of each of the first findings.
  ///
  /// - Parameter bytes: the file, packed or not.
  /// - Returns: for each finding what it is about, none for what is about no cell.
  func all(in bytes: [UInt8]) -> [[Citation]] {
    var found = [[Citation]](repeating: [], count: min(file.findings.count, Self.most))
    guard !file.isTooLarge, !found.isEmpty else { return found }
    for (part, content) in parts(of: bytes) {
      let name = StandingRule.file(file.name, part)
      let documents = file.documents.filter { $0.part == part }
      let numbers = found.indices.filter { file.findings[$0].file == name }
      let forms = forms(Set(numbers.compactMap { file.findings[$0].place.row }), of: documents)
      let wanted = numbers.map { places(of: file.findings[$0], in: forms) }
      guard wanted.contains(where: { !$0.isEmpty }) else { continue }
      let cited = cited(Set(wanted.joined()), in: content, documents)
      for (number, places) in zip(numbers, wanted) {
        found[number] = places.compactMap { cited[$0] }
      }
    }
    return found
  }

  /// The files in a file, by their path in it, unpacked.
  private func parts(of bytes: [UInt8]) -> [(part: String, content: [UInt8])] {
    guard FileKind.of(bytes) == .zip else {
      return [("", reader.unpacked(bytes, limit: reader.limit).bytes)]
    }
    return Zip.entries(bytes, limit: reader.limit).entries.map { entry in
      (entry.name, reader.unpacked(entry.content.bytes, limit: reader.limit).bytes)
    }
  }

  private func cited(
    _ places: Set<Place>, in content: [UInt8], _ documents: [ReadDocument]
  ) -> [Place: Citation] {
    switch FileKind.of(content) {
    case .xml: XMLCitations.look(up: places, in: XMLText.decode(content).utf8)
    case .text:
      CSVCitations(SubmissionReader.text(content).utf8, documents, reader.edition)?
        .look(up: places) ?? [:]
    default: [:]
    }
  }

  /// Whether a place comes before another in a file.
  private static func comesFirst(_ one: Place, _ other: Place) -> Bool {
    (one.row ?? 0, one.column.utf8.count, one.column)
      < (other.row ?? 0, other.column.utf8.count, other.column)
  }

  /// The first form that stands in each of some rows, with its document.
  private func forms(
    _ rows: Set<Int>, of documents: [ReadDocument]
  ) -> [Int: (document: ReadDocument, form: ReadForm)] {
    var forms: [Int: (document: ReadDocument, form: ReadForm)] = [:]
    for document in documents {
      for form in document.forms where rows.contains(form.row) && forms[form.row] == nil {
        forms[form.row] = (document, form)
      }
    }
    return forms
  }

  /// The places that a finding is about: its own; or, of a check that reads several cells, those.
  private func places(
    of finding: Finding, in forms: [Int: (document: ReadDocument, form: ReadForm)]
  ) -> [Place] {
    guard finding.place.column.isEmpty else { return [finding.place] }
    let template = reader.edition.template
    guard let check = template.checks.first(where: { $0.id == finding.check }) else {
      // What is missing cannot be shown.
      let isMissing = finding.check == StructuralCheck.missingColumn.rawValue
      return finding.place.row == nil || isMissing ? [] : [finding.place]
    }
    guard let (document, form) = finding.place.row.flatMap({ forms[$0] }) else { return [] }
    return check.mustHold.expression.names.compactMap { template.number(of: $0) }.map {
      document.place(of: FormField.envelopeCount + $0, in: form, template: template)
    }.filter { !$0.column.isEmpty }.sorted(by: Self.comesFirst)
  }
}
