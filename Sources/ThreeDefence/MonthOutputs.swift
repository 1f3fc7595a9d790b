internal import Interchange

/// A month's outputs, made and not yet put in place.
public struct MonthOutputs: Sendable {
  /// The file that tells what moved since the run before; it is left out of the manifest, since it
  /// depends on when runs were made.
  public static let changesName = "changes-since-last-run.csv"

  /// What they stand on.
  public let basis: MonthBasis
  /// What they show: the month and its figures.
  public let summary: Summary
  /// The language of what people read.
  public let language: Language
  /// The files in printing order, the manifest last.
  public let files: [(path: String, bytes: [UInt8])]
  /// The number of the month's run before; nil when this is the first.
  public internal(set) var lastRun: Int64?
  /// What moved since that run.
  public internal(set) var changes: RunChanges
  /// The files besides the ledger that figures rest on, such as register and standard, which are
  /// other than in that run, in order of their paths: each with what it is now where it is not the
  /// bureau's own.
  public internal(set) var changedSources: [Phrase] = []

  /// SHA-256 of the manifest, which has those of all files.
  var manifest: [UInt8] { SHA256.hash(files.last?.bytes ?? []) }
}

extension Pipeline {
  /// Makes a month's outputs.
  ///
  /// A closed month's are those that were kept when it was closed, whatever has changed since.
  ///
  /// - Parameters:
  ///   - basis: what they stand on.
  ///   - summary: what they show; nil has it made from the basis.
  ///   - ledger: the ledger.
  ///   - language: the language of everything that people read; a closed month stays in its own.
  /// - Returns: the outputs, and what moved since the month's last run.
  /// - Throws: `ledger`, `busy`, `inputOutput`; what `letters` throws; `arithmetic` when sums do not
  ///   add up.
  public func outputs(
    of basis: MonthBasis, showing summary: Summary? = nil, from ledger: Ledger,
    language: Language
  ) throws(ThreeDefenceError) -> MonthOutputs {
    let summary =
      if let summary { summary } else { try Summary(basis.picture(from: ledger)) }
    var language = language
    var files: [(path: String, bytes: [UInt8])] = []
    if let kept = basis.keptRun, let run = try ledger.run(kept) {
      language = run.language
      files = try ledger.outputs(ofRun: kept)
    }
    if files.isEmpty {
      let kept = basis.pipeline
      files = try OutputFiles.make(
        summary, letters: try kept.letters(language), language: language,
        encoding: kept.settings.csvEncoding.textEncoding)
    }
    var outputs = MonthOutputs(
      basis: basis, summary: summary, language: language, files: files, lastRun: nil,
      changes: RunChanges(summary.picture))
    guard let last = try ledger.runs(basis.month).last else { return outputs }
    outputs.lastRun = last.id
    // A run before runs could be made again cannot be compared with.
    if !last.manifest.isEmpty, last.manifest != outputs.manifest {
      let before = try self.basis(ofRun: last.id, in: ledger).outline(from: ledger)
      outputs.changes = RunChanges(from: before, to: summary.picture)
      outputs.changedSources = try basis.pipeline.changedSources(sinceRun: last.id, in: ledger)
    }
    return outputs
  }

  /// Makes the outputs of an earlier run again, to the byte.
  ///
  /// - Throws: `notFound` when there is no such run; `history` when this version of the program makes
  ///   other bytes of the same; what `outputs` throws.
  public func outputs(
    ofRun id: Int64, from ledger: Ledger
  ) throws(ThreeDefenceError) -> MonthOutputs {
    let basis = try basis(ofRun: id, in: ledger)
    let run = try ledger.run(id)
    let outputs = try outputs(of: basis, from: ledger, language: run?.language ?? .zh)
    guard outputs.manifest == run?.manifest else {
      throw ThreeDefenceError(
        .history, [HistorySentence.runDiffers.phrase.filled("\(id)", run?.version ?? "")])
    }
    return outputs
  }

  /// Puts outputs in place of the old ones in one step.
  ///
  /// - Returns: the folder of the outputs.
  /// - Throws: `inputOutput`; the old outputs stay whole.
  public func place(_ outputs: MonthOutputs) throws(ThreeDefenceError) -> String {
    var set = try folder.outputSet(outputs.basis.month)
    for file in outputs.files { try set.add(file.path, file.bytes) }
    let encoding = outputs.basis.pipeline.settings.csvEncoding.textEncoding
    try set.add(
      MonthOutputs.changesName,
      Table.changes(outputs.changes).csv(outputs.language, encoding: encoding))
    let path = set.path
    try set.place()
    return path
  }

  /// Records the run that has made outputs, so that they can be made again.
  ///
  /// - Throws: `ledger`, `busy` or `inputOutput`.
  public func record(
    _ outputs: MonthOutputs, in ledger: Ledger, now: Instant
  ) throws(ThreeDefenceError) {
    try ledger.record(
      run(outputs, now: now), sources: try outputs.basis.pipeline.sources())
  }

  /// The run that has made outputs.
  func run(_ outputs: MonthOutputs, now: Instant) -> RunRecord {
    let picture = outputs.summary.picture
    let states = Dictionary(grouping: picture.schools, by: \.state).mapValues(\.count)
    return RunRecord(
      at: now, month: picture.header.month, asOf: picture.header.asOf,
      mark: outputs.basis.askedAt, version: outputs.basis.pipeline.version,
      editions: [
        "form": picture.template.id, "standard": picture.header.standard,
        "standard-edition": picture.header.standardEdition,
      ],
      counts: Dictionary(
        uniqueKeysWithValues: ReturnState.allCases.map { ($0.rawValue, states[$0] ?? 0) }),
      language: outputs.language,
      unread: outputs.basis.unread.map { UnreadFile(path: $0.path, told: $0.phrase) },
      manifest: outputs.manifest)
  }
}
