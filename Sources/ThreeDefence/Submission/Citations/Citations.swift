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
    let documents = Dictionary(grouping: file.documents, by: \.part)
    let wanted = wanted(found.indices, of: documents)
    visit(Set(wanted.keys), of: bytes) { part, content in
      guard let own = wanted[part], let documents = documents[part] else { return }
      let cited = cited(Set(own.lazy.flatMap(\.places)), in: content, documents)
      for (number, places) in own {
        found[number] = places.compactMap { cited[$0] }
      }
    }
    return found
  }

  /// The findings that are about places, with these, by the part of the file in which they are.
  private func wanted(
    _ numbers: Range<Int>, of documents: [String: [ReadDocument]]
  ) -> [String: [(number: Int, places: [Place])]] {
    let numbers = Dictionary(grouping: numbers) { file.findings[$0].file }
    var wanted: [String: [(number: Int, places: [Place])]] = [:]
    for (part, documents) in documents {
      guard let own = numbers[StandingRule.file(file.name, part)] else { continue }
      let forms = forms(Set(own.compactMap { file.findings[$0].place.row }), of: documents)
      let about = own.map { (number: $0, places: places(of: file.findings[$0], in: forms)) }
        .filter { !$0.places.isEmpty }
      if !about.isEmpty { wanted[part] = about }
    }
    return wanted
  }

  /// Visits some of the files in a file, by their path in it, one after the other, unpacked.
  ///
  /// No other is unpacked, and no more than the limit comes out of all together.
  func visit(
    _ parts: Set<String>, of bytes: [UInt8], _ body: (_ part: String, _ content: [UInt8]) -> Void
  ) {
    guard !parts.isEmpty else { return }
    guard FileKind.of(bytes) == .zip else {
      return body("", reader.unpacked(bytes, limit: reader.limit).bytes)
    }
    var left = reader.limit
    for entry in Zip.entries(bytes, limit: reader.limit).entries where parts.contains(entry.name) {
      body(entry.name, reader.content(of: entry, left: &left).bytes)
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
