internal import Interchange

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Holds an archive against its checksums, its schema, and its own sums.
public struct ArchiveCheckup: Sendable {
  /// What was found.
  public struct Report: Sendable {
    /// The month; nil when it cannot be told.
    public var month: Month?
    /// The bureau that made it; empty when it cannot be told.
    public var bureau = ""
    /// The id of its form edition; empty when it cannot be told.
    public var form = ""
    /// When it speaks; nil when it cannot be told.
    public var asOf: Instant?
    /// Schools expected.
    public var schools = 0
    /// Forms of record.
    public var forms = 0
    /// Everything that is wrong, in the order in which it was found; none for a sound archive.
    public var faults: [Phrase] = []
  }

  private let templates: TemplateStore
  /// Most bytes that an archive may have, unpacked.
  public let limit: Int

  /// A checkup.
  ///
  /// - Parameters:
  ///   - templates: where the form edition of an archive is looked for.
  ///   - limit: most bytes that an archive may have, unpacked.
  public init(templates: TemplateStore = TemplateStore(), limit: Int = 1 << 31) {
    self.templates = templates
    self.limit = limit
  }

  /// Looks at an archive.
  ///
  /// - Parameters:
  ///   - bytes: the file, gzip-compressed or unpacked.
  ///   - name: its name, by which a manifest knows it.
  ///   - manifest: the bytes of the `manifest.json` beside it; nil when there is none.
  /// - Returns: what was found.
  public func report(_ bytes: [UInt8], name: String = "", manifest: [UInt8]? = nil) -> Report {
    var report = Report()
    if let known = manifest.flatMap({ Self.digest(of: name, in: $0) }),
      known != SHA256.hex(SHA256.hash(bytes))
    {
      report.faults.append(ArchiveSentence.digest.phrase)
    }
    var text = bytes
    if FileKind.of(bytes) == .gzip {
      let unpacked = Gzip.unpack(bytes, limit: limit)
      if let fault = unpacked.fault {
        let sentence: ArchiveSentence = fault.code == .truncated ? .cutOff : .damaged
        report.faults.append(sentence.phrase)
        return report
      }
      text = unpacked.bytes
    }
    var account = ArchiveAccount()
    if let error = XMLReader.read(text, namespace: FormTemplate.namespace, handler: &account) {
      report.faults.append(ArchiveSentence.notXML.phrase.filled("\(error.line ?? 1)"))
      return report
    }
    check(text, account, &report)
    return report
  }

  private func check(_ text: [UInt8], _ account: ArchiveAccount, _ report: inout Report) {
    report.month = account.header["month"].flatMap { Month($0) }
    report.bureau = account.header["bureau"] ?? ""
    report.form = account.header["form-template"] ?? ""
    report.asOf = account.header["as-of"].flatMap { BureauClock.shanghai.instant($0) }
    report.schools = account.register.count
    guard account.header["root"] == "archive", let month = report.month else {
      report.faults.append(ArchiveSentence.notAnArchive.phrase)
      return
    }
    guard let form = try? templates.form(report.form),
      let schema = try? XMLSchema(Array(form.archiveSchema().utf8))
    else {
      report.faults.append(ArchiveSentence.otherForm.phrase.filled(report.form))
      return
    }
    let invalid = schema.validate(text)
    guard invalid.isEmpty else {
      report.faults += invalid.map {
        ArchiveSentence.schema.phrase.filled("\($0.line)", $0.detail)
      }
      return
    }
    let read = SubmissionReader(template: form, limit: limit).read(text, month: month)
    report.forms = read.documents.first?.forms.count ?? 0
    report.faults += ArchiveSums(account, read, form, month).faults()
    guard report.faults.isEmpty else { return }
    let received = ReceivedReader.read(text, template: form, month: month)
    if let path = received.broken {
      report.faults.append(ArchiveSentence.receivedBroken.phrase.filled(path))
    } else if received.isTold {
      report.faults += receivedFaults(
        received.records, forms: read.documents.first?.forms.map(\.schoolCode) ?? [])
    }
  }

  /// Each form of record must stand in one file that came, and in no other.
  private func receivedFaults(_ records: [String], forms: [String]) -> [Phrase] {
    let files = Dictionary(records.map { ($0, 1) }, uniquingKeysWith: +)
    return forms.compactMap { school in
      switch files[school] ?? 0 {
      case 0: ArchiveSentence.receivedMissing.phrase.filled(school)
      case 1: nil
      default: ArchiveSentence.receivedTwice.phrase.filled(school)
      }
    }
  }

  /// The SHA-256 that a manifest has of a file, in hexadecimal; nil when it has none.
  private static func digest(of name: String, in manifest: [UInt8]) -> String? {
    struct Listed: Decodable {
      struct File: Decodable {
        let path: String
        let sha256: String
      }
      let files: [File]
    }
    let listed = try? JSONDecoder().decode(Listed.self, from: Data(manifest))
    return listed?.files.first { $0.path == name }?.sha256
  }
}
