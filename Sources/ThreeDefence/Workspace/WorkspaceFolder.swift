import Glibc

/// A workspace: the folder that holds a bureau's settings, register, inbox, ledger and outputs.
public struct WorkspaceFolder: Sendable {
  /// How a workspace was named.
  public enum Naming: Sendable {
    /// By the option, or as the current folder.
    case option
    /// By the environment.
    case environment
  }

  /// Path of the folder.
  public let path: String
  private let naming: Naming

  /// Most bytes of a file of the bureau's own.
  static let fileLimit = 64 << 20

  /// The workspace at a path.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - naming: how it was named, which is how another is.
  /// - Throws: `noWorkspace` when settings or register are not there, `inputOutput` when that cannot
  ///   be told.
  public init(_ path: String, by naming: Naming = .option) throws(ThreeDefenceError) {
    self.path = path
    self.naming = naming
    try require(SettingsFile.name, orSay: .noWorkspace)
    try require(RegisterFile.name, orSay: .noRegister)
  }

  private func require(
    _ name: String, orSay sentence: WorkspaceSentence
  ) throws(ThreeDefenceError) {
    do throws(SystemFault) {
      _ = try FileStatus(at: "\(path)/\(name)")
    } catch {
      guard error.isMissing else { throw SteadyRead.cannotRead("\(path)/\(name)", error.reason) }
      throw ThreeDefenceError(
        .noWorkspace,
        [sentence == .noWorkspace ? noWorkspace : sentence.phrase.filled(path)])
    }
  }

  /// That the folder is no workspace, and which one was probably meant.
  private var noWorkspace: Phrase {
    let isCurrent = path == "."
    let isOfEnvironment = naming == .environment
    let name =
      isCurrent
      ? WorkspaceSentence.currentFolder.phrase
      : (isOfEnvironment ? WorkspaceSentence.folderOfEnvironment : .namedFolder).phrase.filled(path)
    let isFull = path.hasPrefix("/")
    if !isCurrent, Self.isWorkspace(".") {
      let sentence: WorkspaceSentence = isOfEnvironment ? .workspaceIsHereAnyway : .workspaceIsHere
      let here = sentence.phrase.filled(name, Phrase(path))
      return isFull ? here + WorkspaceSentence.mounted.phrase : here
    }
    guard let nearby else {
      let isThere = (try? FileStatus(at: path)) != nil
      let sentence: WorkspaceSentence =
        !isFull ? .noWorkspace : isThere ? .emptyPlace : .missingPlace
      return sentence.phrase.filled(
        name, Phrase(isOfEnvironment ? "THREEDEF_WORKSPACE" : "--workspace"))
    }
    let sentence: WorkspaceSentence =
      isOfEnvironment ? .workspaceNearbyInstead : .workspaceNearby
    return sentence.phrase.filled(name, Phrase(nearby), Phrase(nearby.shellWord))
  }

  /// The closest workspace that the folder lies in, up to three levels above, or else the only one
  /// that lies in it.
  private var nearby: String? {
    func beside(_ name: String) -> String { path == "." ? name : "\(path)/\(name)" }
    let above = ["..", "../..", "../../.."].map(beside)
    if let holder = above.first(where: Self.isWorkspace) { return holder }
    let inside = ((try? names(in: ".")) ?? []).map(beside).filter(Self.isWorkspace)
    return inside.count == 1 ? inside[0] : nil
  }

  private static func isWorkspace(_ path: String) -> Bool {
    (try? FileStatus(at: "\(path)/\(SettingsFile.name)")) != nil
  }

  /// Where submissions arrive.
  public var inbox: Inbox { Inbox(path: "\(path)/inbox") }

  /// Path of the ledger; it may not be there yet.
  public var ledgerPath: String { "\(path)/ledger.sqlite" }

  /// Path of the folder that holds the output sets of all months.
  public var outPath: String { "\(path)/out" }

  /// Takes the right to change the workspace.
  ///
  /// - Parameter wait: seconds to wait at most for another run to end.
  /// - Returns: the right, which goes with the value.
  /// - Throws: `busy`, `inputOutput`; `ledger` when the workspace is another account's.
  public func lock(wait: Int) throws(ThreeDefenceError) -> WorkspaceLock {
    try requireOwner()
    return try WorkspaceLock(path: "\(path)/.threedef.lock", wait: wait)
  }

  /// Refuses to go on as another account than the ledger's, administrators too: what that account
  /// leaves behind, its owner cannot write later.
  ///
  /// - Throws: `ledger`.
  func requireOwner() throws(ThreeDefenceError) {
    guard let owner = (try? FileStatus(at: ledgerPath))?.owner, owner != geteuid() else { return }
    throw ThreeDefenceError(
      .ledger, owner == 0 ? .ledgerOfAdministrator : .ledgerOfAnother, Account.name(of: owner),
      Account.current, path)
  }

  /// Begins the output set of a month.
  ///
  /// - Throws: `inputOutput`.
  public func outputSet(_ month: Month) throws(ThreeDefenceError) -> OutputSet {
    try OutputSet(in: outPath, name: "\(month)")
  }

  /// Reads the files that the workspace's figures rest on: settings, register, notes, holidays, and
  /// the bureau's own templates.
  ///
  /// - Throws: `inputOutput`.
  public func files() throws(ThreeDefenceError) -> WorkspaceFiles {
    var contents: [String: [UInt8]] = [:]
    for name in [
      SettingsFile.name, RegisterFile.name, Explanations.fileName, HolidaysFile.name,
    ] {
      contents[name] = try read(name)
    }
    for (path, bytes) in try templates() { contents[path] = bytes }
    return WorkspaceFiles(contents)
  }

  /// A file that is probably meant to hold the notes for queries and has another name; nil where there
  /// are notes, or none.
  func perhapsExplanations() throws(ThreeDefenceError) -> String? {
    let names = try names(in: ".")
    return names.contains(Explanations.fileName)
      ? nil : names.first(where: Explanations.isPerhapsMeant)
  }

  /// The names in a folder of the workspace, in order; none when it is not there.
  func names(in folder: String) throws(ThreeDefenceError) -> [String] {
    do throws(SystemFault) {
      return try Folder(RawPath("\(path)/\(folder)")).names()
        .map { String(decoding: $0.bytes, as: UTF8.self) }
        .filter { !$0.hasPrefix(".") }
        .sorted()
    } catch {
      guard !error.isMissing else { return [] }
      throw SteadyRead.cannotRead("\(path)/\(folder)", error.reason)
    }
  }

  /// Reads a file of the workspace; nil when it is not there.
  func read(_ name: String) throws(ThreeDefenceError) -> [UInt8]? {
    let file = "\(path)/\(name)"
    let read = SteadyRead(RawPath(file), limit: Self.fileLimit)
    if case .refused(let fault) = read, fault.isMissing { return nil }
    return try read.bytes(of: file)
  }
}
