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

  /// Reads a file, or every file of a folder and below it.
  ///
  /// Hidden files and what office programs leave about are passed over; links to folders, pipes and
  /// the like are told.
  ///
  /// - Parameters:
  ///   - path: the file or folder; `-` is standard input.
  ///   - limit: most bytes that a file may have.
  ///   - tell: is told of what was not read.
  /// - Returns: each file's path as it is shown, and its bytes, by the bytes of the path.
  /// - Throws: `inputOutput`; also for a folder without files, and for a workspace.
  public static func contents(
    of path: String, limit: Int, tell: (Phrase) -> Void
  ) throws(ThreeDefenceError) -> [(name: String, bytes: [UInt8])] {
    guard path != "-", (try? FileStatus(at: path))?.kind == .folder else {
      return [(path, try read(path, limit: limit))]
    }
    guard (try? FileStatus(at: "\(path)/\(SettingsFile.name)")) == nil else {
      throw SteadyRead.cannotRead(
        path, WorkspaceSentence.checkTheInbox.phrase.filled(path))
    }
    let folder = Array(path.utf8) + (path.hasSuffix("/") ? [] : [UInt8(ascii: "/")])
    var walk = InboxWalk(month: nil)
    walk.walk(RawPath(path))
    for problem in walk.problems where problem.reason != .hidden {
      tell(
        InboxProblem(month: nil, path: folder + problem.path, reason: problem.reason).namedPhrase)
    }
    guard !walk.files.isEmpty else {
      throw SteadyRead.cannotRead(path, WorkspaceSentence.noFiles.phrase)
    }
    let paths = walk.files.map { folder + $0.path }.sorted { $0.lexicographicallyPrecedes($1) }
    var contents: [(name: String, bytes: [UInt8])] = []
    for path in paths {
      let shown = shownPath(path)
      contents.append((shown, try SteadyRead(RawPath(path), limit: limit).bytes(of: shown)))
    }
    return contents
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
