/// What is laid down for a new workspace.
public struct WorkspaceStart: Sendable {
  /// Where the workspace is to be; made if it is not there.
  public var path: String
  /// The bureau's name.
  public var bureau: String
  /// The bureau's own division code.
  public var division: String
  /// The month whose inbox folder is made.
  public var month: Month
  /// The language of settings, register and guide, and of all that the workspace says.
  public var language: Language
  /// Further files, such as the blank forms: path below the workspace, and content.
  public var files: [(path: String, bytes: [UInt8])] = []

  /// A workspace to be.
  public init(
    path: String, bureau: String, division: String, month: Month, language: Language = .zh
  ) {
    self.path = path
    self.bureau = bureau
    self.division = division
    self.month = month
    self.language = language
  }

  /// The file name of the page that explains the workspace.
  public static func guideName(_ language: Language) -> String {
    WorkspacePage.guideName.phrase.text(language)
  }

  /// Lays down what is not there yet, and never changes what is.
  ///
  /// That is: settings that explain each key, a register without schools, a page that tells a clerk
  /// what everything is and what to do, `files`, the inbox, and folders for templates of its own.
  ///
  /// - Returns: the files that were made, as paths below the workspace.
  /// - Throws: `inputOutput`; `brokenFile` when bureau or division cannot be used, or settings that
  ///   are there cannot be read; `otherWorkspace` when these are another bureau's.
  public func make() throws(ThreeDefenceError) -> [String] {
    let text = SettingsFile.start(bureau: bureau, division: division, language: language)
    let settings = Array(text.utf8)
    let wanted = try SettingsFile.read(settings)
    try requireSame(wanted)
    let guide = WorkspacePage.guide.phrase.text(language, [bureau, month.description])
    let own: [(path: String, bytes: [UInt8])] = [
      (SettingsFile.name, settings),
      (RegisterFile.name, RegisterFile.empty(language)),
      (
        Self.guideName(language),
        Array("\u{FEFF}\(guide)\n".replacing("\n", with: "\r\n").utf8)
      ),
    ]
    var made: [String] = []
    var current = path
    do throws(SystemFault) {
      for folder in ["inbox/\(month)"] + TemplateStore.Kind.allCases.map(\.folder) {
        current = "\(path)/\(folder)"
        try FileTree.makeFolders(current)
      }
      for file in own + files {
        current = "\(path)/\(file.path)"
        if try lay(file.bytes, at: current) { made.append(file.path) }
      }
      try FileTree.synchroniseDisk(of: path)
    } catch {
      throw ThreeDefenceError(
        .inputOutput,
        [WorkspaceSentence.cannotWrite.phrase.filled(Phrase(current), error.reason)])
    }
    return made
  }

  /// Settings that are there must be those of the bureau that is asked for.
  private func requireSame(_ wanted: Settings) throws(ThreeDefenceError) {
    let file = "\(path)/\(SettingsFile.name)"
    guard (try? FileStatus(at: file)) != nil else { return }
    let bytes = try SteadyRead(RawPath(file), limit: WorkspaceFolder.fileLimit).bytes(of: file)
    let present = try SettingsFile.read(bytes, file: file)
    guard (present.bureau, present.division) != (wanted.bureau, wanted.division) else { return }
    let lines = SettingsFile.linesOfBureau(bytes)
    throw ThreeDefenceError(
      .otherWorkspace,
      [
        WorkspaceSentence.otherWorkspace.phrase.filled(
          path, present.bureau, present.division, String(lines.name), String(lines.division))
      ])
  }

  /// Writes a file unless one is there; false when one is.
  private func lay(_ bytes: [UInt8], at path: String) throws(SystemFault) -> Bool {
    guard (try? FileStatus(at: path)) == nil else { return false }
    if let slash = path.lastIndex(of: "/") { try FileTree.makeFolders(String(path[..<slash])) }
    try FileTree.write(bytes, to: path)
    return true
  }
}
