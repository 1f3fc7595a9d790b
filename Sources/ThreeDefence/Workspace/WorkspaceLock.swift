import Glibc

/// The right to change a workspace, held by one process at a time.
///
/// The system keeps it with the open file and lets it go with the process, however that ends, so a
/// lock file that is left behind never blocks anybody.
public struct WorkspaceLock: ~Copyable {
  private let file: Descriptor

  private static let triesPerSecond = 20

  /// Takes the lock, waiting for another run to end.
  ///
  /// - Parameters:
  ///   - path: the lock file; made on first use and never removed.
  ///   - wait: seconds to wait at most; 0 tries once.
  /// - Throws: `busy` when another run still holds it after that, `inputOutput` when the file cannot
  ///   be opened or the disk knows no locks.
  public init(path: String, wait: Int) throws(ThreeDefenceError) {
    do throws(SystemFault) {
      file = try Self.taken(RawPath(path), tries: 1 + max(0, wait) * Self.triesPerSecond)
    } catch {
      guard error.number == EWOULDBLOCK else {
        let reason = SystemReason.ofAnotherAccount(path, error) ?? error.reason
        throw ThreeDefenceError(
          .inputOutput, [WorkspaceSentence.cannotLock.phrase.filled(Phrase(path), reason)])
      }
      throw ThreeDefenceError(.busy, [WorkspaceSentence.busy.phrase.filled(String(max(0, wait)))])
    }
  }

  /// Lets another run begin.
  public consuming func release() {}

  /// Opens for reading alone where another user made the file; that is enough to lock it.
  private static func open(_ path: RawPath) throws(SystemFault) -> Descriptor {
    do throws(SystemFault) {
      return try Descriptor(path, O_RDWR | O_CREAT)
    } catch {
      guard error.number == EACCES else { throw error }
      // Where there is none it is the folder that may not be written.
      guard let file = try? Descriptor(path, O_RDONLY) else { throw error }
      return file
    }
  }

  /// The lock file, locked; throws `EWOULDBLOCK` when another process holds it all the while.
  private static func taken(_ path: RawPath, tries: Int) throws(SystemFault) -> Descriptor {
    let file = try open(path)
    for attempt in 1...tries {
      if flock(file.number, LOCK_EX | LOCK_NB) == 0 { return file }
      let fault = SystemFault.last
      guard fault.number == EWOULDBLOCK || fault.number == EINTR else { throw fault }
      if attempt < tries { usleep(1_000_000 / UInt32(triesPerSecond)) }
    }
    throw SystemFault(number: EWOULDBLOCK)
  }
}
