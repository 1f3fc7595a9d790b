/// Which clock gave the time of receipt.
public enum ReceiptClock: String, Sendable, Codable, CaseIterable {
  /// 指定: given with `--received-at`.
  case given
  /// 文件时间: the file's modification time.
  case file
  /// 收件时间: the moment of taking it in.
  case intake
}

/// A file met in the inbox or given to `receive`, with what is known of it before it is read.
public struct FileIdentity: Hashable, Sendable {
  /// Path below the month's inbox folder, or the file's name, in the bytes the system gave.
  public var path: [UInt8]
  /// Size in bytes.
  public var size: Int64
  /// Modification time.
  public var modified: Instant

  /// A file's identity.
  public init(path: [UInt8], size: Int64, modified: Instant) {
    self.path = path
    self.size = size
    self.modified = modified
  }

  /// Hashes the path as one run of bytes: thousands are looked up before anything else is done.
  public func hash(into hasher: inout Hasher) {
    path.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(size)
    hasher.combine(modified)
  }
}

/// A file that has been read and is to be kept.
public struct Intake: Sendable {
  /// The month it is for: its folder's.
  public var month: Month
  /// The file.
  public var identity: FileIdentity
  /// SHA-256 of its bytes, 32 bytes.
  public var digest: [UInt8]
  /// Its bytes as received; nil when they are too many to keep or could not be read.
  public var bytes: [UInt8]?
  /// Time of receipt.
  public var receivedAt: Instant
  /// The clock that gave it.
  public var clock: ReceiptClock
  /// Whether the time lay in the future and was set back to the moment of taking in.
  public var isClamped: Bool
  /// What reading it yielded; nil when the ledger knows the same bytes for the month already.
  public var content: ReadSubmission?

  /// A file that has been read.
  public init(
    month: Month, identity: FileIdentity, digest: [UInt8], bytes: [UInt8]?, receivedAt: Instant,
    clock: ReceiptClock, isClamped: Bool, content: ReadSubmission?
  ) {
    self.month = month
    self.identity = identity
    self.digest = digest
    self.bytes = bytes
    self.receivedAt = receivedAt
    self.clock = clock
    self.isClamped = isClamped
    self.content = content
  }
}

/// What the ledger held of a month at a moment: every submission, form and reading finding.
public struct MonthHoldings: Sendable {
  /// One file, once, however often the same bytes came.
  public struct Submission: Sendable {
    /// Its number in the ledger.
    public var id: Int64
    /// Path below the month's inbox folder; bytes that are no UTF-8 are shown as they best can be.
    public var path: String
    /// SHA-256 of its bytes.
    public var digest: [UInt8]
    /// Earliest time of receipt.
    public var receivedAt: Instant
    /// The clock that gave it.
    public var clock: ReceiptClock
    /// Whether that time had lain in the future.
    public var isClamped: Bool
    /// The file as it was met then.
    public var identity: FileIdentity
    /// Number of times the same bytes came, from 1.
    public var arrivals: Int
    /// Findings about the wrapping.
    public var findings: [ReadingFinding]

    /// A submission.
    public init(
      id: Int64, path: String, digest: [UInt8], receivedAt: Instant, clock: ReceiptClock,
      isClamped: Bool, identity: FileIdentity? = nil, arrivals: Int, findings: [ReadingFinding]
    ) {
      self.id = id
      self.path = path
      self.digest = digest
      self.receivedAt = receivedAt
      self.clock = clock
      self.isClamped = isClamped
      self.identity =
        identity ?? FileIdentity(path: Array(path.utf8), size: 0, modified: receivedAt)
      self.arrivals = arrivals
      self.findings = findings
    }
  }

  /// One document of a submission.
  public struct Document: Sendable {
    /// Number of its submission in `submissions`, from 0.
    public var submission: Int
    /// Path inside a zip, or empty.
    public var part: String
    /// How it is laid out.
    public var layout: ReadDocument.Layout
    /// As `ReadDocument.columns`.
    public var columns: [Int?]
    /// Its forms, as a range of `forms`.
    public var forms: Range<Int>
    /// Its findings; `form` counts within `forms` of this document.
    public var findings: [ReadingFinding]
    /// For an archive, the lower level's judgement.
    public var archivedReturns: [ArchivedReturn]

    /// A document.
    public init(
      submission: Int, part: String, layout: ReadDocument.Layout, columns: [Int?],
      forms: Range<Int>, findings: [ReadingFinding], archivedReturns: [ArchivedReturn]
    ) {
      self.submission = submission
      self.part = part
      self.layout = layout
      self.columns = columns
      self.forms = forms
      self.findings = findings
      self.archivedReturns = archivedReturns
    }
  }

  /// The submissions, by time of receipt and then by path.
  public var submissions: [Submission]
  /// The documents, in the order of their submissions.
  public var documents: [Document]
  /// The forms, in the order of their documents.
  public var forms: [ReadForm]
  /// Number of each form's document.
  public var documentOfForm: [Int]
  /// The forms' values, in the same order.
  public var values: ValueGrid

  /// Nothing held, for forms of so many indicators.
  public init(width: Int) {
    submissions = []
    documents = []
    forms = []
    documentOfForm = []
    values = ValueGrid(width: width)
  }
}
