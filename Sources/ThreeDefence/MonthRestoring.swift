internal import Interchange

extension Pipeline {
  /// Puts the month of an archive into the ledger, from which the archive's figures are made again.
  ///
  /// Everything is received as it was, with what reading found then; an archive of a version that did
  /// not tell what came is received as one file, as of the moment at which it speaks.
  ///
  /// - Parameters:
  ///   - bytes: the archive.
  ///   - path: its path, by whose last part the ledger knows it.
  ///   - ledger: the ledger, which must have nothing of the month.
  ///   - now: the moment.
  /// - Returns: what the archive holds.
  /// - Throws: `history` when it is not sound, or the ledger has submissions of the month; `ledger`,
  ///   `busy` or `inputOutput`. Nothing is restored then.
  public func restore(
    _ bytes: [UInt8], path: String, into ledger: Ledger, now: Instant
  ) throws(ThreeDefenceError) -> ArchiveCheckup.Report {
    let report = archiveCheckup.report(bytes)
    guard report.faults.isEmpty, let month = report.month, let asOf = report.asOf else {
      throw ThreeDefenceError(.history, [ArchiveSentence.notSound.phrase.filled(path)])
    }
    guard try ledger.submissions(month).isEmpty else {
      throw ThreeDefenceError(.history, [ArchiveSentence.monthIsThere.phrase.filled("\(month)")])
    }
    let template = try templates.form(report.form)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let received = ReceivedReader.read(
      Gzip.unpack(bytes, limit: archiveCheckup.limit).bytes, template: template, month: month)
    let intakes =
      received.isTold
      ? received.intakes : [whole(bytes, name, of: month, asOf: asOf, template, now: now)]
    try ledger.restore(
      intakes, of: month, from: (name, bytes), takenAt: now, template: template)
    return report
  }

  /// An archive that does not tell what came, as one submission of all its forms.
  private func whole(
    _ bytes: [UInt8], _ name: String, of month: Month, asOf: Instant, _ template: FormTemplate,
    now: Instant
  ) -> Intake {
    let reader = SubmissionReader(template: template, limit: archiveCheckup.limit)
    let receipt = Receipt(modified: asOf, given: asOf, now: now)
    return Intake(
      month: month,
      identity: FileIdentity(path: Array(name.utf8), size: Int64(bytes.count), modified: asOf),
      digest: SHA256.hash(bytes), bytes: bytes, receivedAt: receipt.instant,
      clock: receipt.clock, isClamped: receipt.isClamped,
      content: reader.read(bytes, month: month))
  }

  /// A checkup of archives whose forms may be the workspace's own.
  public var archiveCheckup: ArchiveCheckup { ArchiveCheckup(templates: templates) }
}
