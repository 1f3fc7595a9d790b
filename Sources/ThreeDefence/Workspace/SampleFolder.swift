import Glibc

/// Lays a synthetic workspace down in a folder of its own.
public struct SampleFolder: Sendable {
  private let path: String

  /// The list of the submissions' times, which a copy made by other programs may have lost.
  public static let timesFile = "times.csv"

  /// A folder that is empty or does not exist yet.
  public init(path: String) { self.path = path }

  /// Makes the workspace.
  ///
  /// - Parameters:
  ///   - request: what it is to be like.
  ///   - form: the id of the form edition.
  ///   - progress: is told of every file of a month.
  /// - Returns: the number of files.
  /// - Throws: `inputOutput`, also when the folder holds anything; `arithmetic` or `brokenFile` when
  ///   the profile of the edition is wrong.
  public func make(
    _ request: SampleRequest, form: String = Settings.shippedForm,
    progress: WorkProgress = .untold
  ) throws(ThreeDefenceError) -> Int {
    let city = SampleCity(request, profile: try TemplateStore().sampleProfile(form))
    var count = 0
    var times = "path,modified\r\n"
    do {
      try FileTree.makeFolders(path)
      guard try Folder(RawPath(path)).names().isEmpty else {
        throw ThreeDefenceError(
          .inputOutput, [CommandSentence.folderNotEmpty.phrase.filled(path)])
      }
      try city.make(progress) { file in
        try place(file)
        count += 1
        guard let modified = file.modified else { return }
        times += "\(file.path),\(BureauClock.shanghai.text(modified))\r\n"
      }
      try place(SampleFile(path: Self.timesFile, bytes: Array(times.utf8)))
    } catch let error as ThreeDefenceError {
      throw error
    } catch let fault as SystemFault {
      throw ThreeDefenceError(
        .inputOutput, [WorkspaceSentence.cannotWrite.phrase.filled(Phrase(path), fault.reason)])
    } catch {
      throw ThreeDefenceError(.inputOutput, [Phrase("\(error)")])
    }
    return count + 1
  }

  private func place(_ file: SampleFile) throws(SystemFault) {
    let target = "\(path)/\(file.path)"
    if let slash = target.lastIndex(of: "/") { try FileTree.makeFolders(String(target[..<slash])) }
    try FileTree.write(file.bytes, to: target)
    guard let modified = file.modified else { return }
    let time = timespec(tv_sec: modified.seconds, tv_nsec: 0)
    let times = [time, time]
    guard utimensat(AT_FDCWD, target, times, 0) == 0 else { throw .last }
  }
}
