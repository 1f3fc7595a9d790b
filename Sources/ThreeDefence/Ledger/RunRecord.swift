/// A run that has made outputs, with all that is needed to make them again.
public struct RunRecord: Sendable, Equatable {
  /// Its number, from 1; 0 until it is recorded.
  public var id: Int64
  /// When it was made.
  public var at: Instant
  /// The month it was about.
  public var month: Month
  /// What had been received by then counted.
  public var asOf: Instant
  /// What the ledger held.
  public var mark: Mark
  /// The version of the program.
  public var version: String
  /// The editions used, by what they are editions of: `form`, `standard` ….
  public var editions: [String: String]
  /// What went in and came out, by name.
  public var counts: [String: Int]
  /// The language of what people read.
  public var language: Language
  /// What the inbox held and could not be read, as it stands among the findings.
  public var unread: [UnreadFile]
  /// SHA-256 of the manifest, which has those of all files; empty for a run of a version that did
  /// not keep what its outputs were made from, so that they cannot be made again.
  public var manifest: [UInt8]

  /// A run that is to be recorded.
  public init(
    id: Int64 = 0, at: Instant, month: Month, asOf: Instant, mark: Mark, version: String,
    editions: [String: String], counts: [String: Int], language: Language = .zh,
    unread: [UnreadFile] = [], manifest: [UInt8] = []
  ) {
    self.id = id
    self.at = at
    self.month = month
    self.asOf = asOf
    self.mark = mark
    self.version = version
    self.editions = editions
    self.counts = counts
    self.language = language
    self.unread = unread
    self.manifest = manifest
  }
}

/// A file of the inbox that a run could not read, as the run told it.
public struct UnreadFile: Sendable, Hashable, Codable {
  /// Its path below the month's folder, in the bytes of the system.
  public var path: [UInt8]
  /// What is not taken in, why, and what to do.
  public var told: Phrase

  /// A file that could not be read.
  public init(path: [UInt8], told: Phrase) {
    self.path = path
    self.told = told
  }
}
