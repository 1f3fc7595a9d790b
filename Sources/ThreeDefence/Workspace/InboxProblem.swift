/// Something in the inbox that is not taken in, and why: nothing is left out in silence.
public struct InboxProblem: Sendable, Equatable {
  /// Why it is not taken in.
  public enum Reason: Sendable, Equatable {
    /// It changed while it was read; the next run takes it.
    case stillBeingWritten
    /// It has more bytes than the limit, and was not read.
    case tooLarge(size: Int64, limit: Int)
    /// It was there when the folder was listed and is there no more.
    case vanished
    /// A link whose target does not exist or cannot be reached.
    case danglingLink
    /// A link to a folder, which is not walked: it might lead in a circle or out of the inbox.
    case linkToFolder
    /// A pipe, socket or device, which is never opened.
    case notAFile
    /// A name that begins with a dot, as programs name what they have not finished.
    case hidden
    /// Folders within folders beyond `Inbox.maximumDepth`.
    case tooDeep
    /// A folder of the inbox whose name is no month such as `2023-03`.
    case noMonth
    /// A file that lies in no month's folder.
    case outsideMonth
    /// The system does not let it be read; the reason in both languages.
    case unreadable(Phrase)
    /// One of the above that an earlier run told so.
    case told(Phrase)
  }

  /// The month in whose folder it lies; nil outside of one.
  public var month: Month?
  /// Path below the month's folder, or below the inbox, in the bytes of the system.
  public var path: [UInt8]
  /// Why it is not taken in.
  public var reason: Reason

  /// A problem with an entry of the inbox.
  public init(month: Month?, path: [UInt8], reason: Reason) {
    self.month = month
    self.path = path
    self.reason = reason
  }

  /// The path below the inbox as it is shown to people, `2023-03/a.csv`.
  public var shownPath: String {
    (month.map { "\($0)/" } ?? "") + ThreeDefence.shownPath(path)
  }

  /// Whether it stands among the month's findings: it will not come right by itself, and no kept
  /// submission tells it already.
  public var isFinding: Bool {
    switch reason {
    case .danglingLink, .linkToFolder, .notAFile, .tooDeep, .unreadable, .told: true
    case .stillBeingWritten, .vanished, .hidden, .noMonth, .outsideMonth, .tooLarge: false
    }
  }

  /// It as a finding on the file: fatal, for nothing in it can be read.
  var finding: Finding {
    Finding(
      check: StructuralCheck.unreadableFile.rawValue,
      severity: StructuralCheck.unreadableFile.severity,
      file: path.isEmpty ? "." : ThreeDefence.shownPath(path),
      message: Message(.notTakenIn, [.phrase(phrase)]))
  }

  /// What is not taken in, why, and what to do.
  public var phrase: Phrase { reason.phrase("inbox/\(shownPath)") }

  /// The same of a file that was named by its own path, wherever that is.
  public var namedPhrase: Phrase { reason.phrase(ThreeDefence.shownPath(path)) }
}

extension InboxProblem.Reason {
  /// What is not taken in, why, and what to do.
  ///
  /// - Parameter path: the path as it is shown.
  /// - Returns: one sentence.
  public func phrase(_ path: String) -> Phrase {
    let path = Phrase(path)
    return switch self {
    case .stillBeingWritten: InboxSentence.stillBeingWritten.phrase.filled(path)
    case .tooLarge(let size, let limit):
      InboxSentence.tooLarge.phrase.filled(path, mebibytes(Int(size)), mebibytes(limit))
    case .vanished: InboxSentence.vanished.phrase.filled(path)
    case .danglingLink: InboxSentence.danglingLink.phrase.filled(path)
    case .linkToFolder: InboxSentence.linkToFolder.phrase.filled(path)
    case .notAFile: InboxSentence.notAFile.phrase.filled(path)
    case .hidden: InboxSentence.hidden.phrase.filled(path)
    case .tooDeep: InboxSentence.tooDeep.phrase.filled(path, Phrase(String(Inbox.maximumDepth)))
    case .noMonth: Self.noMonth(path)
    case .outsideMonth: InboxSentence.outsideMonth.phrase.filled(path)
    case .unreadable(let why): InboxSentence.unreadable.phrase.filled(path, why)
    case .told(let sentence): sentence
    }
  }

  /// What a folder should be named, as far as its name tells the month.
  private static func noMonth(_ path: Phrase) -> Phrase {
    let name = String(path.zh.split(separator: "/").last ?? "")
    if let month = Month.within(name) {
      return InboxSentence.otherwiseMonth.phrase.filled(path, Phrase(month.description))
    }
    if let number = Month.number(of: name) {
      return InboxSentence.noYear.phrase.filled(path, Phrase(padded(number, 2)))
    }
    return InboxSentence.noMonth.phrase.filled(path)
  }

  /// A size in whole MiB, rounded up, so that what is over a limit also reads so.
  private func mebibytes(_ bytes: Int) -> Phrase {
    Phrase("\(bytes / 1_048_576 + (bytes % 1_048_576 > 0 ? 1 : 0)) MiB")
  }
}
