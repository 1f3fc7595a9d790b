import Glibc

/// A file that was named on the command line.
public enum NamedFile {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard input.
  ///   - limit: most bytes it may have.
  /// - Returns: its bytes.
  /// - Throws: `inputOutput`.
  public static func read(_ path: String, limit: Int) throws(ThreeDefenceError) -> [UInt8] {
    guard path != "-" else { return try StandardInput.read(limit: limit) }
    return try SteadyRead(RawPath(path), limit: limit).bytes(of: path)
  }

  /// What was read of a file, or of a folder.
  public struct Contents: Sendable {
    /// Each file's path as it is shown, and its bytes.
    public var files: [(name: String, bytes: [UInt8])] = []
    /// What lies in the folder and could not be read, and why.
    public var unread: [InboxProblem] = []

    /// Nothing yet.
    public init() {}

    /// Whether nothing was read, and nothing is told.
    public var isEmpty: Bool { files.isEmpty && unread.isEmpty }

    /// Adds what was read of another file or folder.
    public mutating func add(_ other: Contents) {
      files += other.files
      unread += other.unread
    }

    /// The month that the first file's folder is named for; nil when it is for none.
    ///
    /// - Throws: `inputOutput` when files lie in the folders of several months.
    public func folderMonth() throws(ThreeDefenceError) -> Month? {
      let folders = (files.map(\.name) + unread.map(\.shownPath)).map(NamedFile.monthFolder)
      let months = Set(folders.compactMap { $0?.month }).sorted()
      guard months.count < 2 else {
        let latest = folders.first { $0?.month == months.last } ?? nil
        throw ThreeDefenceError(
          .inputOutput,
          [
            WorkspaceSentence.severalMonths.phrase.filled(
              "\(months[0])", "\(months[1])", latest?.path.shellWord ?? "")
          ])
      }
      return folders.first??.month
    }
  }

  /// The innermost folder of a file that is named for a month.
  private static func monthFolder(of file: String) -> (month: Month, path: String)? {
    let folders = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for end in folders.indices.reversed() {
      guard let month = Month(folders[end]) else { continue }
      return (month, folders[...end].joined(separator: "/"))
    }
    return nil
  }

  /// Reads a file, or every file of a folder and below it.
  ///
  /// Hidden files and what office programs leave about are passed over.
  ///
  /// - Parameters:
  ///   - path: the file or folder; `-` is standard input.
  ///   - limit: most bytes that a file may have.
  /// - Returns: the files, by the bytes of the path, and what could not be read in the folder.
  /// - Throws: `inputOutput` when what was named cannot be read; also for a folder without files, and
  ///   for a workspace.
  public static func contents(
    of path: String, limit: Int
  ) throws(ThreeDefenceError) -> Contents {
    var contents = Contents()
    guard path != "-", (try? FileStatus(at: path))?.kind == .folder else {
      contents.files = [(path, try read(path, limit: limit))]
      return contents
    }
    guard (try? FileStatus(at: "\(path)/\(SettingsFile.name)")) == nil else {
      let inbox = "\(path)\(path.hasSuffix("/") ? "" : "/")inbox/2023-03"
      throw SteadyRead.cannotRead(
        path, WorkspaceSentence.checkTheInbox.phrase.filled(inbox.shellWord))
    }
    let folder = Array(path.utf8) + (path.hasSuffix("/") ? [] : [UInt8(ascii: "/")])
    var walk = InboxWalk(month: nil)
    walk.walk(RawPath(path))
    for problem in walk.problems where problem.reason != .hidden {
      if case .unreadable(let why) = problem.reason, problem.path.isEmpty {
        throw SteadyRead.cannotRead(path, why)
      }
      contents.unread.append(unread(folder + problem.path, problem.reason))
    }
    let paths = walk.files.map { folder + $0.path }.sorted { $0.lexicographicallyPrecedes($1) }
    for path in paths {
      switch Inbox.read(RawPath(path), name: path, limit: limit) {
      case .whole(let bytes, _): contents.files.append((shownPath(path), bytes))
      case .tooLarge(_, let file, let limit):
        contents.unread.append(unread(path, .tooLarge(size: file.size, limit: limit)))
      case .refused(let reason): contents.unread.append(unread(path, reason))
      }
    }
    guard !contents.isEmpty else {
      throw SteadyRead.cannotRead(path, WorkspaceSentence.noFiles.phrase)
    }
    contents.unread.sort { $0.path.lexicographicallyPrecedes($1.path) }
    return contents
  }

  /// That something could not be read, told by its own path.
  private static func unread(_ path: [UInt8], _ reason: InboxProblem.Reason) -> InboxProblem {
    let problem = InboxProblem(month: nil, path: path, reason: reason)
    return InboxProblem(month: nil, path: path, reason: .told(problem.namedPhrase))
  }

  /// Writes a file; one that is there already is replaced in a single step.
  ///
  /// A pipe or device, such as `/dev/stdout`, is written to.
  ///
  /// - Throws: `inputOutput`; a file that was there stays as it is.
  public static func write(_ bytes: [UInt8], to path: String) throws(ThreeDefenceError) {
    do throws(SystemFault) {
      switch (try? FileStatus(at: path))?.kind {
      case nil, .file, .folder: try replace(path, with: bytes)
      default: try Descriptor(RawPath(path), O_WRONLY).write(bytes)
      }
    } catch {
      throw ThreeDefenceError(
        .inputOutput, [WorkspaceSentence.cannotWrite.phrase.filled(Phrase(path), error.reason)])
    }
  }

  /// Whether a path names a folder: one that is there, or that a `/` at the end says.
  public static func isFolder(_ path: String) -> Bool {
    path.hasSuffix("/") || (try? FileStatus(at: path))?.kind == .folder
  }

  /// Writes files into a folder, which is made if it is not there; each in a single step.
  ///
  /// - Throws: `inputOutput`.
  public static func write(
    _ files: [(name: String, bytes: [UInt8])], into folder: String
  ) throws(ThreeDefenceError) {
    let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    do throws(SystemFault) {
      try FileTree.makeFolders(folder.isEmpty ? "/" : folder)
    } catch {
      throw ThreeDefenceError(
        .inputOutput, [WorkspaceSentence.cannotWrite.phrase.filled(Phrase(folder), error.reason)])
    }
    for file in files { try write(file.bytes, to: "\(folder)/\(file.name)") }
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(SystemFault) {
    let fresh = "\(path).\(getpid()).new"
    do throws(SystemFault) {
      try FileTree.write(bytes, to: fresh)
      try FileTree.rename(fresh, to: path)
    } catch {
      unlink(fresh)
      throw error
    }
  }
}
