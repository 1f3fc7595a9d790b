import Interchange
import Dispatch
import Synchronization

/// Takes submissions in: what is new in the inbox, or files that are named.
///
/// Files are read by several workers and kept in batches of bounded size, one batch being kept while
/// the next is read, so that memory does not grow with the number of files.
public struct InboxIntake: Sendable {
  /// What an intake has done.
  public struct Account: Sendable {
    /// Files that were taken in for the first time, by month.
    public var taken: [Month: Int] = [:]
    /// Files that lie in the inbox, by the month in whose folder they do.
    public var listed: [Month: Int] = [:]
    /// Entries of the inbox that were not taken in, and why.
    public var problems: [InboxProblem] = []

    /// Number of files taken in.
    public var count: Int { taken.values.reduce(0, +) }
  }

  /// Most files of a batch.
  private static let batchFiles = 1_024
  /// Most bytes of a batch's files, unless one file alone has more.
  private static let batchBytes: Int64 = 32 << 20

  let inbox: Inbox
  let ledger: Ledger
  let template: FormTemplate
  let limit: Int
  let now: Instant
  /// Is told of every file that has been read.
  var progress = WorkProgress.untold
  /// Number of threads that read.
  var workers = 2

  /// Takes in what is new in the inbox, of every month.
  ///
  /// Of a file that is too large, that it came is kept and which schools stand in its beginning, so
  /// that they hear of it, and it is not tried again until it changes or the limit is raised.
  ///
  /// - Returns: what was taken in, and what was not.
  /// - Throws: `ledger`, `busy` or `inputOutput`; batches kept by then stay kept.
  public func takeInbox() throws(ThreeDefenceError) -> Account {
    let listing = try inbox.list()
    var account = Account(problems: listing.problems)
    for (month, files) in listing.months { account.listed[month] = files.count }
    var fresh: [(month: Month, files: [FileIdentity])] = []
    for (month, files) in listing.months {
      let known = try ledger.knownFiles(month, limit: limit)
      fresh.append((month, files.filter { !known.contains($0) }))
    }
    progress.expect(fresh.reduce(0) { $0 + $1.files.count })
    for (month, files) in fresh where !files.isEmpty {
      try take(files, of: month, given: nil, keepingTooLarge: true, into: &account) { file in
        inbox.read(file, of: month, limit: limit)
      }
    }
    return account
  }

  /// Takes in files that are named.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - month: the month they are for.
  ///   - receivedAt: the time of receipt, if it is stated.
  /// - Returns: what was taken in, and what was not.
  /// - Throws: `ledger`, `busy` or `inputOutput`.
  public func take(
    paths: [String], month: Month, receivedAt: Instant?
  ) throws(ThreeDefenceError) -> Account {
    var account = Account()
    progress.expect(paths.count)
    let named = paths.map { path in
      let size = (try? FileStatus(at: path))?.size ?? 0
      return FileIdentity(path: Array(path.utf8), size: size, modified: now)
    }
    try take(named, of: month, given: receivedAt, keepingTooLarge: false, into: &account) { file in
      Inbox.read(path: String(decoding: file.path, as: UTF8.self), limit: limit)
    }
    return account
  }

  private func take(
    _ files: [FileIdentity], of month: Month, given: Instant?, keepingTooLarge: Bool,
    into account: inout Account, read: @Sendable (FileIdentity) -> FileRead
  ) throws(ThreeDefenceError) {
    var known = try ledger.knownDigests(month)
    let keeper = BatchKeeper(ledger: ledger, template: template, takenAt: now)
    for batch in Self.batches(of: files) {
      let outcomes = self.read(files[batch], of: month, given: given, known: known, with: read)
      var intakes: [Intake] = []
      for (file, outcome) in zip(files[batch], outcomes) {
        switch outcome {
        case .read(var intake):
          if !known.insert(intake.digest).inserted { intake.content = nil }
          intakes.append(intake)
          account.taken[month, default: 0] += 1
        case .tooLarge(let intake, let reason):
          account.problems.append(InboxProblem(month: month, path: file.path, reason: reason))
          if keepingTooLarge { intakes.append(intake) }
        case .refused(let reason):
          account.problems.append(InboxProblem(month: month, path: file.path, reason: reason))
        }
      }
      try keeper.keep(intakes)
    }
    try keeper.finish()
  }

  /// What came of one file.
  private enum Outcome {
    case read(Intake)
    case tooLarge(Intake, InboxProblem.Reason)
    case refused(InboxProblem.Reason)
  }

  /// Reads the files of a batch on all workers; the outcomes stand in the files' order.
  private func read(
    _ files: ArraySlice<FileIdentity>, of month: Month, given: Instant?, known: Set<[UInt8]>,
    with read: @Sendable (FileIdentity) -> FileRead
  ) -> [Outcome] {
    let reader = SubmissionReader(template: template, limit: limit)
    let list = Array(files)
    return concurrentMap(list.count, workers: workers) { number in
      defer { progress.advance(1) }
      switch read(list[number]) {
      case .whole(let bytes, let identity):
        let digest = SHA256.hash(bytes)
        let content = known.contains(digest) ? nil : reader.read(bytes, month: month)
        let isTooLarge = content?.isTooLarge ?? false
        return .read(
          intake(
            identity, of: month, given: given, digest: isTooLarge ? nil : digest,
            bytes: isTooLarge ? nil : bytes, content))
      case .tooLarge(let beginning, let identity, let limit):
        return .tooLarge(
          intake(
            identity, of: month, given: given, digest: nil, bytes: nil,
            reader.readBeginning(beginning, month: month)),
          .tooLarge(size: identity.size, limit: limit))
      case .refused(let reason): return .refused(reason)
      }
    }
  }

  /// A file to be kept, without its bytes where it is too large to be read.
  ///
  /// Such a one is told from others by its path, size and time, and by the limit that it is over, in
  /// place of the digest of its bytes.
  private func intake(
    _ identity: FileIdentity, of month: Month, given: Instant?, digest: [UInt8]?, bytes: [UInt8]?,
    _ content: ReadSubmission?
  ) -> Intake {
    let receipt = Receipt(modified: identity.modified, given: given, now: now)
    let sizeAndTime =
      "\0too large\0\(identity.size)\0\(identity.modified.nanoseconds)\0\(limit)"
    return Intake(
      month: month, identity: identity,
      digest: digest ?? SHA256.hash(identity.path + Array(sizeAndTime.utf8)), bytes: bytes,
      receivedAt: receipt.instant, clock: receipt.clock, isClamped: receipt.isClamped,
      content: content)
  }

  /// The files in batches, as ranges.
  private static func batches(of files: [FileIdentity]) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = 0
    var bytes: Int64 = 0
    for (number, file) in files.enumerated() {
      if number > start, number - start >= batchFiles || bytes + file.size > batchBytes {
        batches.append(start..<number)
        start = number
        bytes = 0
      }
      bytes += file.size
    }
    return batches + [start..<files.count]
  }
}

/// Keeps batches in the ledger on a thread of its own, one at a time.
private final class BatchKeeper: Sendable {
  private let ledger: Ledger
  private let template: FormTemplate
  private let takenAt: Instant
  private let queue = DispatchQueue(label: "ledger")
  private let failure = Mutex<ThreeDefenceError?>(nil)

  init(ledger: Ledger, template: FormTemplate, takenAt: Instant) {
    self.ledger = ledger
    self.template = template
    self.takenAt = takenAt
  }

  /// Begins to keep a batch, once the one before is kept.
  func keep(_ intakes: [Intake]) throws(ThreeDefenceError) {
    try finish()
    queue.async {
      do throws(ThreeDefenceError) {
        try self.ledger.take(intakes, takenAt: self.takenAt, template: self.template)
      } catch {
        self.failure.withLock { $0 = error }
      }
    }
  }

  /// Waits until everything is kept.
  func finish() throws(ThreeDefenceError) {
    queue.sync {}
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
