import Glibc

/// The folder in which submissions arrive: a folder a month, and in it files of any name and depth.
public struct Inbox: Sendable {
  /// Path of the inbox.
  public let path: String

  /// Most folders within a month's folder that are walked into, one in another.
  public static let maximumDepth = 32

  /// The inbox at a path.
  public init(path: String) { self.path = path }

  /// What lies in the inbox.
  public struct Listing: Sendable {
    /// The files of each month that has a folder, months in order, files by the bytes of their path.
    public var months: [(month: Month, files: [FileIdentity])] = []
    /// What is not taken in, in the order of months and paths; what lies outside a month first.
    public var problems: [InboxProblem] = []
  }

  /// Lists the files of every month.
  ///
  /// Names are bytes: two that look alike are two files, and one that is no UTF-8 can be opened like
  /// any other. Links to files are followed. Hidden files are told, not taken in: they are what
  /// programs have not finished writing.
  ///
  /// - Returns: nothing for an inbox that does not exist.
  /// - Throws: `inputOutput` when the inbox itself cannot be listed.
  public func list() throws(ThreeDefenceError) -> Listing {
    var listing = Listing()
    do throws(SystemFault) {
      let root = try Folder(RawPath(path))
      for name in try root.names() { add(name, of: root, to: &listing) }
    } catch {
      guard error.number != ENOENT else { return listing }
      throw ThreeDefenceError(
        .inputOutput, [WorkspaceSentence.cannotRead.phrase.filled(Phrase(path), error.reason)])
    }
    listing.months.sort { $0.month < $1.month }
    listing.problems.sort {
      $0.month == $1.month
        ? $0.path.lexicographicallyPrecedes($1.path)
        : ($0.month?.index ?? 0) < ($1.month?.index ?? 0)
    }
    return listing
  }

  private func add(_ name: RawPath, of root: borrowing Folder, to listing: inout Listing) {
    let bytes = name.bytes
    guard !OfficeLitter.includes(bytes[...]) else { return }
    if let month = month(bytes, name, of: root, problems: &listing.problems) {
      var walk = InboxWalk(month: month)
      walk.walk(RawPath("\(path)/\(month)"))
      walk.files.sort { $0.path.lexicographicallyPrecedes($1.path) }
      listing.months.append((month, walk.files))
      listing.problems += walk.problems
    }
  }

  /// The month whose folder an entry of the inbox is; nil, and told, when it is none.
  private func month(
    _ bytes: [UInt8], _ name: RawPath, of root: borrowing Folder, problems: inout [InboxProblem]
  ) -> Month? {
    // The folder of a month may itself be a link, to a share for instance.
    let status = try? root.status(of: name, followingLinks: true)
    let isHidden = bytes.first == UInt8(ascii: ".")
    if !isHidden, status?.kind == .folder, let month = Month(String(decoding: bytes, as: UTF8.self))
    {
      return month
    }
    let reason: InboxProblem.Reason =
      switch status?.kind {
      case _ where isHidden: .hidden
      case nil: .danglingLink
      case .folder: .noMonth
      default: .outsideMonth
      }
    problems.append(InboxProblem(month: nil, path: bytes, reason: reason))
    return nil
  }

  /// Reads a file of a month, if it is whole and not too large.
  ///
  /// - Parameters:
  ///   - file: as listed; that it may have changed since then does not matter.
  ///   - month: the month in whose folder it lies.
  ///   - limit: most bytes that are read.
  /// - Returns: its bytes, or why it was not read.
  public func read(_ file: FileIdentity, of month: Month, limit: Int) -> FileRead {
    Self.read(RawPath(Array("\(path)/\(month)/".utf8) + file.path), name: file.path, limit: limit)
  }

  /// Reads a file that was named on the command line.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: most bytes that are read.
  /// - Returns: its bytes; the identity has the last part of the path for a name.
  public static func read(path: String, limit: Int) -> FileRead {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    return read(RawPath(path), name: name, limit: limit)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: the path that its identity has.
  ///   - limit: most bytes that are read.
  /// - Returns: its bytes, or why it was not read.
  static func read(_ path: RawPath, name: [UInt8], limit: Int) -> FileRead {
    switch SteadyRead(path, limit: limit) {
    case .whole(let bytes, let status):
      .whole(
        bytes, FileIdentity(path: name, size: status.size, modified: status.modified))
    case .changed: .refused(.stillBeingWritten)
    case .tooLarge(let beginning, let status, let limit):
      .tooLarge(
        beginning: beginning,
        FileIdentity(path: name, size: status.size, modified: status.modified), limit: limit)
    case .special: .refused(.notAFile)
    case .refused(let fault): .refused(fault.isMissing ? .vanished : .unreadable(fault.reason))
    }
  }
}

/// What came of reading a file.
public enum FileRead: Sendable, Equatable {
  /// Its bytes, and its identity at the moment of reading.
  case whole([UInt8], FileIdentity)
  /// Its beginning, as it has more bytes than are read, and how many are.
  case tooLarge(beginning: [UInt8], FileIdentity, limit: Int)
  /// Why it was not read.
  case refused(InboxProblem.Reason)
}
