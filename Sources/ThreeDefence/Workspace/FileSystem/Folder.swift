import CSystem
import Glibc

/// An open folder; closed when the value goes.
struct Folder: ~Copyable {
  private let stream: OpaquePointer
  private let descriptor: Int32

  /// Opens the folder at a path, symbolic links followed.
  init(_ path: RawPath) throws(SystemFault) {
    try self.init(opened: open(path.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  /// Opens a folder that stands in another; a link to a folder is refused.
  init(_ name: RawPath, in parent: borrowing Folder) throws(SystemFault) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    try self.init(opened: openat(parent.descriptor, name.cString, flags))
  }

  private init(opened number: Int32) throws(SystemFault) {
    guard number >= 0 else { throw .last }
    guard let stream = fdopendir(number) else {
      let fault = SystemFault.last
      close(number)
      throw fault
    }
    self.stream = stream
    descriptor = number
  }

  deinit { closedir(stream) }

  /// The names of all entries, without `.` and `..`, in the system's order; listed once.
  func names() throws(SystemFault) -> [RawPath] {
    let dot = CChar(bitPattern: UInt8(ascii: "."))
    var names: [RawPath] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = csystem_name(entry)
      let cString = [CChar](UnsafeBufferPointer(start: name, count: strlen(name) + 1))
      if cString != [dot, 0], cString != [dot, dot, 0] { names.append(RawPath(cString: cString)) }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return names
  }

  /// What an entry is.
  func status(of name: RawPath, followingLinks: Bool = false) throws(SystemFault) -> FileStatus {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard fstatat(descriptor, name.cString, &status, flags) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Removes all that is in it.
  ///
  /// Links are removed, never followed. What cannot be removed stays.
  func removeAll() {
    // Names first: a folder that loses entries while it is listed may show some twice or never.
    for name in (try? names()) ?? [] where unlinkat(descriptor, name.cString, 0) != 0 {
      if let folder = try? Folder(name, in: self) { folder.removeAll() }
      unlinkat(descriptor, name.cString, AT_REMOVEDIR)
    }
  }
}
