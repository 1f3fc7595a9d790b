import Glibc

/// A set of files that takes the place of an older one in a single step.
///
/// The files are written into a hidden folder beside the old set. `place` then exchanges the two
/// folders, so that whoever looks sees the old set or the new one, whole. Until then the old one is
/// untouched, whatever happens; what a killed run has left is cleared by the next. One process at a
/// time may work on a set: hold the `WorkspaceLock`.
public struct OutputSet: ~Copyable {
  /// Where the set stands when it is placed, `out/2023-03`.
  public let path: String
  private let parent: String
  /// The new set while it is made, and the old one once they are exchanged.
  private let fresh: String
  /// The old set for an instant, where the disk cannot exchange two folders.
  private let aside: String
  private var folders: Set<String> = []

  /// Begins a new set.
  ///
  /// - Parameters:
  ///   - parent: the folder of all sets, `out`; made if it is not there.
  ///   - name: the set's name in it, `2023-03`.
  /// - Throws: `inputOutput`, also when what an earlier run has left cannot be cleared.
  public init(in parent: String, name: String) throws(ThreeDefenceError) {
    self.parent = parent
    path = "\(parent)/\(name)"
    fresh = "\(parent)/.\(name).new"
    aside = "\(parent)/.\(name).old"
    do throws(SystemFault) {
      try FileTree.makeFolder(parent)
    } catch {
      throw Self.error(parent, error)
    }
    do throws(SystemFault) {
      // A run killed between the two steps of an exchange has left the old set aside.
      if (try? FileStatus(at: path)) == nil { rename(aside, path) }
      clear()
      guard rmdir(fresh) == 0 || errno == ENOENT else { throw .last }
      try FileTree.makeFolder(fresh)
    } catch {
      if let leftOver = Self.leftOver(fresh) { throw leftOver }
      throw Self.error(path, error, SystemReason.ofAnotherAccount(fresh, error))
    }
  }

  /// That another account's leavings cannot be cleared; nil when there are none.
  private static func leftOver(_ path: String) -> ThreeDefenceError? {
    guard let (file, owner) = Account.foreign(at: path) else { return nil }
    return ThreeDefenceError(
      .inputOutput,
      [WorkspaceSentence.cannotClear.phrase.filled(path, file, owner, Account.current)])
  }

  deinit { clear() }

  /// Writes a file of the set.
  ///
  /// - Parameters:
  ///   - name: its path within the set, parts divided by `/`; none may be empty, `.` or `..`.
  ///   - bytes: its content.
  /// - Throws: `inputOutput`; the old set stays as it is.
  public mutating func add(_ name: String, _ bytes: [UInt8]) throws(ThreeDefenceError) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    do throws(SystemFault) {
      guard parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
        throw SystemFault(number: EINVAL)
      }
      var folder = fresh
      for part in parts.dropLast() {
        folder += "/\(part)"
        if folders.insert(folder).inserted { try FileTree.makeFolder(folder) }
      }
      try FileTree.write(bytes, to: "\(fresh)/\(name)")
    } catch {
      throw Self.error("\(path)/\(name)", error)
    }
  }

  /// Puts the set in place of the old one, which is removed.
  ///
  /// - Throws: `inputOutput`; the old set stays as it is.
  public consuming func place() throws(ThreeDefenceError) {
    do throws(SystemFault) {
      try FileTree.synchroniseDisk(of: fresh)
      try exchange()
    } catch {
      throw Self.error(path, error)
    }
    // The set stands in its place; were the power cut before this is done, the old one would.
    try? FileTree.synchroniseFolder(parent)
  }

  private func exchange() throws(SystemFault) {
    guard let old = try? FileStatus(at: path) else {
      guard rename(fresh, path) == 0 else { throw .last }
      return
    }
    guard old.kind == .folder else { throw SystemFault(number: EEXIST) }
    if try !FolderExchange.inOneStep(fresh, path) {
      try FolderExchange.inTwoSteps(old: path, new: fresh, aside: aside)
    }
  }

  private func clear() {
    FileTree.remove(fresh)
    FileTree.remove(aside)
  }

  private static func error(
    _ path: String, _ fault: SystemFault, _ reason: Phrase? = nil
  ) -> ThreeDefenceError {
    ThreeDefenceError(
      .inputOutput,
      [WorkspaceSentence.cannotWrite.phrase.filled(Phrase(path), reason ?? fault.reason)])
  }
}
