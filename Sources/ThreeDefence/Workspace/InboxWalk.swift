/// Walks a folder, such as that of one month in the inbox, and gathers its files.
struct InboxWalk {
  /// The month whose folder it is; nil for a folder that is none's.
  let month: Month?
  /// The files met, in the system's order.
  var files: [FileIdentity] = []
  /// What is not taken in.
  var problems: [InboxProblem] = []

  /// Nothing gathered yet.
  init(month: Month?) { self.month = month }

  /// Gathers what lies in the month's folder and below it.
  mutating func walk(_ path: RawPath) {
    do throws(SystemFault) {
      walk(try Folder(path), prefix: [], depth: 0)
    } catch {
      tell([], .unreadable(error.reason))
    }
  }

  /// Gathers what lies in a folder and below it.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - prefix: its path below the month's, with a slash at the end; empty for the month's own.
  ///   - depth: how many folders it lies below the month's.
  private mutating func walk(_ folder: borrowing Folder, prefix: [UInt8], depth: Int) {
    do throws(SystemFault) {
      for name in try folder.names() {
        add(name, of: folder, prefix: prefix, depth: depth)
      }
    } catch {
      tell(prefix, .unreadable(error.reason))
    }
  }

  private mutating func add(
    _ name: RawPath, of folder: borrowing Folder, prefix: [UInt8], depth: Int
  ) {
    let path = prefix + name.bytes
    let own = path[prefix.count...]
    guard !OfficeLitter.includes(own) else { return }
    guard own.first != UInt8(ascii: ".") else {
      tell(path, .hidden)
      return
    }
    do throws(SystemFault) {
      let status = try folder.status(of: name)
      switch status.kind {
      case .file: take(path, status)
      case .folder:
        guard depth < Inbox.maximumDepth else {
          tell(path, .tooDeep)
          return
        }
        walk(try Folder(name, in: folder), prefix: path + [UInt8(ascii: "/")], depth: depth + 1)
      case .link: follow(name, of: folder, path: path)
      case .pipe, .socket, .device: tell(path, .notAFile)
      }
    } catch {
      tell(path, error.isMissing ? .vanished : .unreadable(error.reason))
    }
  }

  private mutating func follow(_ name: RawPath, of folder: borrowing Folder, path: [UInt8]) {
    guard let status = try? folder.status(of: name, followingLinks: true) else {
      tell(path, .danglingLink)
      return
    }
    switch status.kind {
    case .file: take(path, status)
    case .folder: tell(path, .linkToFolder)
    default: tell(path, .notAFile)
    }
  }

  private mutating func take(_ path: [UInt8], _ status: FileStatus) {
    files.append(FileIdentity(path: path, size: status.size, modified: status.modified))
  }

  private mutating func tell(_ path: [UInt8], _ reason: InboxProblem.Reason) {
    problems.append(InboxProblem(month: month, path: path, reason: reason))
  }
}
