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
  /// Further files, such as the blank forms: path below the workspace, and content.
  public var files: [(path: String, bytes: [UInt8])] = []

  /// A workspace to be.
  public init(path: String, bureau: String, division: String, month: Month) {
    self.path = path
    self.bureau = bureau
    self.division = division
    self.month = month
  }

  /// Lays down what is not there yet, and never changes what is.
  ///
  /// That is: settings that explain each key, a register without schools, the inbox, a page that
  /// tells a clerk what to do, and `files`.
  ///
  /// - Returns: the files that were made, as paths below the workspace.
  /// - Throws: `inputOutput`; `brokenFile` when bureau or division cannot be used.
  public func make() throws(ThreeDefenceError) -> [String] {
    let settings = Array(SettingsFile.start(bureau: bureau, division: division).utf8)
    _ = try SettingsFile.read(settings)
    let own: [(path: String, bytes: [UInt8])] = [
      (SettingsFile.name, settings),
      (RegisterFile.name, RegisterFile.empty(.zh)),
      ("说明.txt", Array("\u{FEFF}\(guide)".replacing("\n", with: "\r\n").utf8)),
    ]
    var made: [String] = []
    var current = path
    do throws(SystemFault) {
      try FileTree.makeFolders(path)
      try FileTree.makeFolders("\(path)/inbox/\(month)")
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

  /// Writes a file unless one is there; false when one is.
  private func lay(_ bytes: [UInt8], at path: String) throws(SystemFault) -> Bool {
    guard (try? FileStatus(at: path)) == nil else { return false }
    if let slash = path.lastIndex(of: "/") { try FileTree.makeFolders(String(path[..<slash])) }
    try FileTree.write(bytes, to: path)
    return true
  }

  private var guide: String {
    """
    \(bureau) 三防月报工作区

    一、先填名录
      用表格软件打开 \(RegisterFile.name)，每校一行填好后按原格式（CSV）保存。
      学校标识码是 10 位数字，请先把该列设为“文本”格式，以免开头的 0 丢失。
      启用日期空着表示一直有效，停用日期空着表示仍在办学。
      学校改名、换报送单位时不要改旧行：给旧行填停用日期，另起一行写新的。

    二、每月收表
      各单位、各校报来的文件原样放进 inbox 中当月的文件夹，例如 inbox/\(month)。
      文件名、层级不限；CSV、XML、压缩包都可以，重报的直接放入，不必删除旧的。

    三、汇总
      在本文件夹中运行：threedef aggregate --month \(month)
      结果在 out/\(month) 中：汇总表、报送情况、审核问题、不达标学校、催报名单和归档文件。
      随时可以再运行，已收过的文件不会重复计算。

    四、可以另加的文件
      \(Explanations.fileName)：对核实性问题的说明，列为 报告期、学校标识码、检查号、说明。
      \(HolidaysFile.name)：使截止日顺延的日子，列为 日期。

    五、备份
      ledger.sqlite 是台账，收到的一切都在其中，请定期备份。

    """
  }
}
