import Glibc

/// Why the system refused a call: its `errno`.
struct SystemFault: Error, Equatable {
  /// The error number.
  let number: Int32

  /// The reason of the call that has just failed.
  static var last: SystemFault { SystemFault(number: errno) }

  /// Whether there is no such file, nor perhaps the folders on the way to it.
  var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// The reason in words.
  var reason: Phrase {
    guard let known = SystemReason(number: number) else {
      return SystemReason.other.phrase.filled(Phrase(String(number)))
    }
    return known.phrase
  }
}

extension SystemReason {
  /// That a file, or the folder it is to be made in, belongs to another account, where that is why it
  /// was refused.
  static func ofAnotherAccount(_ path: String, _ fault: SystemFault) -> Phrase? {
    guard fault.number == EACCES else { return nil }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let isThere = (try? FileStatus(at: path)) != nil
    let refused = isThere ? path : folder
    guard let owner = (try? FileStatus(at: refused))?.owner, owner != geteuid() else { return nil }
    return belongsToAnother.phrase.filled(refused, Account.name(of: owner), Account.current)
  }

  /// The reason behind an error number that is met in practice.
  fileprivate init?(number: Int32) {
    switch number {
    case ENOSPC, EDQUOT: self = .diskFull
    case EFBIG: self = .fileTooLarge
    case EACCES, EPERM: self = .noPermission
    case EROFS: self = .readOnly
    case ENOENT: self = .notThere
    case EEXIST: self = .alreadyThere
    case ENOTDIR: self = .noFolder
    case EISDIR: self = .notAFile
    case ENAMETOOLONG: self = .nameTooLong
    case EMFILE, ENFILE: self = .tooManyOpen
    case ELOOP: self = .linkLoop
    case EIO: self = .deviceFault
    case ENOLCK, ENOTSUP: self = .unsupported
    default: return nil
    }
  }
}
