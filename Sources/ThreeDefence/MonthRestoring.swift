internal import Interchange

extension Pipeline {
  /// Puts the month of an archive into the ledger, from which the archive's figures are made again.
  ///
  /// It is received as of the moment at which the archive speaks.
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
    let reader = SubmissionReader(template: template, limit: archiveCheckup.limit)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let receipt = Receipt(modified: asOf, given: asOf, now: now)
    try ledger.take(
      [
        Intake(
          month: month,
          identity: FileIdentity(
            path: Array(name.utf8), size: Int64(bytes.count), modified: asOf),
          digest: SHA256.hash(bytes), bytes: bytes, receivedAt: receipt.instant,
          clock: receipt.clock, isClamped: receipt.isClamped,
          content: reader.read(bytes, month: month))
      ], takenAt: now, template: template)
    return report
  }

  /// A checkup of archives whose forms may be the workspace's own.
  public var archiveCheckup: ArchiveCheckup { ArchiveCheckup(templates: templates) }
}
