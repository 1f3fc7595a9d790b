import TestSupport
import Testing
import ThreeDefence

/// What a document's findings come to, a line each: check, row and column, school, value.
func notes(_ document: ReadDocument) -> [String] {
  document.findings.map { finding in
    let place = "\(finding.place.column)\(finding.place.row.map(String.init) ?? "-")"
    let school = finding.form.map { document.forms[$0].schoolCode } ?? "file"
    return "\(finding.check) \(finding.severity.rawValue) \(place) \(school) \(finding.value)"
      .trimmingSpaces
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

private let shared = Result {
  SubmissionReader(template: try SampleForm().template, limit: 1 << 20)
}

/// Reads a file for March 2023 with the shipped edition.
func read(_ bytes: [UInt8]) throws -> ReadSubmission {
  try shared.get().read(bytes, month: Month(year: 2023, number: 3))
}

/// Reads a file of which no more than `limit` bytes may come out.
func read(_ bytes: [UInt8], limit: Int) throws -> ReadSubmission {
  try SubmissionReader(template: SampleForm().template, limit: limit)
    .read(bytes, month: Month(year: 2023, number: 3))
}

/// Reads a file of one document.
func readDocument(_ bytes: [UInt8]) throws -> ReadDocument {
  let submission = try read(bytes)
  return try #require(submission.documents.first)
}
