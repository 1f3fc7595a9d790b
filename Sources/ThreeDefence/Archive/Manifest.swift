internal import Interchange

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a run has written, and from what: `manifest.json`.
///
/// It tells nothing of when or where the run was, so that the same month gives the same bytes.
struct Manifest: Encodable {
  /// One file of the run.
  struct File: Encodable {
    /// Path below the month's folder.
    let path: String
    /// Size in bytes.
    let size: Int
    /// SHA-256, in hexadecimal.
    let sha256: String

    /// A file of the run, with its size and digest.
    init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      size = bytes.count
      sha256 = SHA256.hex(SHA256.hash(bytes))
    }
  }

  private struct Editions: Encodable {
    let formTemplate: String
    let standard: String
    let standardEdition: String
  }

  private struct Received: Encodable {
    let submissions: Int
    let forms: Int
  }

  private struct Schools: Encodable {
    let expected: Int64
    let onTime: Int64
    let late: Int64
    let returned: Int64
    let missing: Int64
    let unexpected: Int64
    let formsOfRecord: Int
  }

  private let bureau: String
  private let division: String
  private let month: String
  private let asOf: String
  private let due: String
  private let version: String
  private let editions: Editions
  private let received: Received
  private let schools: Schools
  private let findings: [String: Int]
  private let files: [File]

  /// The manifest of a month's files, in the order given.
  init(_ picture: MonthPicture, summary: Summary, files: [File]) {
    let header = picture.header
    bureau = header.bureau
    division = header.division
    month = header.month.description
    asOf = header.clock.text(header.asOf)
    due = header.clock.text(header.due)
    version = header.version
    editions = Editions(
      formTemplate: picture.template.id, standard: header.standard,
      standardEdition: header.standardEdition)
    received = Received(submissions: picture.intake.submissions, forms: picture.intake.forms)
    let total = summary.total
    schools = Schools(
      expected: total.expected, onTime: total.onTime, late: total.late, returned: total.returned,
      missing: total.missing, unexpected: total.unexpected,
      formsOfRecord: picture.records.schools.count)
    var findings = Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0.rawValue, 0) })
    for finding in picture.findings { findings[finding.severity.rawValue, default: 0] += 1 }
    self.findings = findings
    self.files = files
  }

  /// The file: keys in alphabetical order, with a line break at the end.
  ///
  /// - Throws: `inputOutput`, which texts and numbers give no reason for.
  func bytes() throws(ThreeDefenceError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    do {
      return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    } catch {
      throw ThreeDefenceError(.inputOutput, .manifestUnwritable, "\(error)")
    }
  }
}
