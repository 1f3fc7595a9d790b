import Glibc

/// An open file or folder; closed when the value goes.
struct Descriptor: ~Copyable {
  /// The system's number of it.
  let number: Int32

  /// Opens a file or folder; always closed in programs that this one starts.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - flags: those of open(2).
  ///   - mode: permissions of a file that is made, less the user's mask.
  /// - Throws: the system's reason.
  init(_ path: RawPath, _ flags: Int32, mode: mode_t = 0o666) throws(SystemFault) {
    number = open(path.cString, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw .last }
  }

  deinit { close(number) }

  /// What the system knows of it.
  func status() throws(SystemFault) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Reads from where it stands until the end or until so many bytes have come.
  func read(atMost limit: Int) throws(SystemFault) -> [UInt8] {
    var fault: SystemFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let step = Glibc.read(number, buffer.baseAddress.map { $0 + count }, limit - count)
        if step > 0 {
          count += step
        } else if step == 0 || errno != EINTR {
          fault = step == 0 ? nil : .last
          return
        }
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// Goes back to the beginning.
  func rewind() throws(SystemFault) {
    guard lseek(number, 0, SEEK_SET) == 0 else { throw .last }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(SystemFault) {
    let fault = bytes.withUnsafeBytes { buffer -> SystemFault? in
      var done = 0
      while done < buffer.count {
        let step = Glibc.write(
          number, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if step >= 0 {
          done += step
        } else if errno != EINTR {
          return .last
        }
      }
      return nil
    }
    if let fault { throw fault }
  }

  /// Waits until what was written is on the disk.
  func synchronise() throws(SystemFault) {
    guard fsync(number) == 0 else { throw .last }
  }
}

/// What the system knows of a file or folder.
struct FileStatus: Equatable {
  /// What an entry of a folder is.
  enum Kind {
    case file, folder, link, pipe, socket, device
  }

  /// What it is.
  let kind: Kind
  /// Size in bytes.
  let size: Int64
  /// Time of the last change of its content.
  let modified: Instant
  /// Number of the account that it belongs to.
  let owner: uid_t

  /// From what stat(2) has filled in.
  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    size = Int64(status.st_size)
    modified = Instant(
      seconds: status.st_mtim.tv_sec, nanoseconds: Int(status.st_mtim.tv_nsec))
    owner = status.st_uid
  }

  /// What stands at a path.
  init(at path: String, followingLinks: Bool = true) throws(SystemFault) {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard fstatat(AT_FDCWD, path, &status, flags) == 0 else { throw .last }
    self.init(status)
  }
}
