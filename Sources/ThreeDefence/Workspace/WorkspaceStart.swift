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
    let settings = Array(settingsText.utf8)
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

  /// A text as YAML writes it between double quotes.
  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private var settingsText: String {
    """
    # 三防月报汇总的设置。每行写“名称: 内容”，冒号用半角，后面空一格。
    # 只有前两项必须填写；其余各项前面的 # 去掉后生效，去掉前按所写的默认值办理。

    # 本单位名称，印在各表上
    bureau: \(quoted(bureau))

    # 本单位区划代码；报送单位代码与它相同的学校列为市直
    division: \(quoted(division))

    # 时区
    # time-zone: Asia/Shanghai

    # 截止时间：每月几日（超过月末的按月末）、几点（24:00 即当日结束）、
    # 遇 holidays.csv 中的日子是否顺延（true 或 false）、
    # 按首次合格的报表（first-accepted）还是按首次收到（first-arrival）判定是否按时
    # due: { day: 25, time: "24:00", after-holidays: false, judged-by: first-accepted }

    # 采用的表式和标准；自编的放在 forms、standards 文件夹中
    # form: three-defence-2023
    # standard: hubei

    # 各表和提示的语言：zh 中文，en 英文
    # language: zh

    # 各 CSV 表的编码：utf-8-bom、utf-8 或 gb18030
    # csv-encoding: utf-8-bom

    # 一个报送文件解压后的大小上限
    # limits: { unpacked: 256MiB }

    """
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
