import CSystem
import Glibc

/// Puts one folder in the place of another.
enum FolderExchange {
  /// Exchanges two folders, so that at no instant either is missing.
  ///
  /// - Returns: false when the disk, a network share mostly, cannot do that; nothing has changed.
  /// - Throws: the system's reason; nothing has changed.
  static func inOneStep(_ one: String, _ other: String) throws(SystemFault) -> Bool {
    if csystem_exchange(one, other) == 0 { return true }
    guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw .last }
    return false
  }

  /// Moves the old folder aside and the new one in its place.
  ///
  /// Between the two there is none for an instant; a process that is killed then leaves the old one
  /// aside.
  ///
  /// - Throws: the system's reason; the old folder is in its place again.
  static func inTwoSteps(
    old: String, new: String, aside: String
  ) throws(SystemFault) {
    guard rename(old, aside) == 0 else { throw .last }
    guard rename(new, old) != 0 else { return }
    let fault = SystemFault.last
    rename(aside, old)
    throw fault
  }
}
