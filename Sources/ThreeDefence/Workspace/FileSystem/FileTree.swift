import CSystem
import Glibc

/// Makes folders and files, and removes them.
enum FileTree {
  /// Makes a folder; one that is there already will do.
  static func makeFolder(_ path: String) throws(SystemFault) {
    guard mkdir(path, 0o777) != 0 else { return }
    let fault = SystemFault.last
    guard (try? FileStatus(at: path))?.kind == .folder else { throw fault }
  }

  /// Makes a folder and those above it that are not there.
  static func makeFolders(_ path: String) throws(SystemFault) {
    if (try? FileStatus(at: path)) == nil, let slash = path.lastIndex(of: "/"),
      slash > path.startIndex
    {
      try makeFolders(String(path[..<slash]))
    }
    try makeFolder(path)
  }

  /// Writes a file that must not be there yet.
  static func write(_ bytes: [UInt8], to path: String) throws(SystemFault) {
    let file = try Descriptor(RawPath(path), O_WRONLY | O_CREAT | O_EXCL)
    try file.write(bytes)
  }

  /// Gives a file another name, in place of one of that name.
  static func rename(_ path: String, to other: String) throws(SystemFault) {
    guard Glibc.rename(path, other) == 0 else { throw .last }
  }

  /// Waits until all that was written to a folder's disk is on it.
  ///
  /// One wait for many small files takes a seventh of the time of one for each.
  static func synchroniseDisk(of folder: String) throws(SystemFault) {
    let folder = try Descriptor(RawPath(folder), O_RDONLY | O_DIRECTORY)
    guard csystem_syncfs(folder.number) == 0 else { throw .last }
  }

  /// Waits until the names in a folder are on the disk.
  static func synchroniseFolder(_ path: String) throws(SystemFault) {
    try Descriptor(RawPath(path), O_RDONLY | O_DIRECTORY).synchronise()
  }

  /// Removes a file, or a folder with all that is in it.
  ///
  /// Links are removed, never followed. What cannot be removed stays.
  static func remove(_ path: String) {
    guard unlink(path) != 0 else { return }
    if let folder = try? Folder(RawPath(path)) { folder.removeAll() }
    rmdir(path)
  }
}
