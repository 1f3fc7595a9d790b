import Glibc

/// An account of the machine.
public enum Account {
  /// The account that the process acts as: its name, or else its number.
  public static var current: String { name(of: geteuid()) }

  /// The name of an account, or else its number.
  static func name(of number: uid_t) -> String {
    guard let name = getpwuid(number)?.pointee.pw_name else { return String(number) }
    return String(cString: name)
  }

  /// The first of a path and, where it is a folder, of all below it that belongs to another account
  /// than the process acts as; nil when there is none.
  static func foreign(at path: String) -> (path: String, owner: String)? {
    guard let status = try? FileStatus(at: path, followingLinks: false) else { return nil }
    guard status.owner == geteuid() else { return (path, name(of: status.owner)) }
    guard status.kind == .folder, let names = try? Folder(RawPath(path)).names() else { return nil }
    for name in names {
      if let found = foreign(at: "\(path)/\(String(decoding: name.bytes, as: UTF8.self))") {
        return found
      }
    }
    return nil
  }
}
