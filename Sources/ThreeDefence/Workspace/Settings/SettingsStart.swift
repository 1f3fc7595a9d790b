extension SettingsFile {
  /// The settings of a new workspace: bureau and division, and every other key with its default,
  /// explained and set aside.
  ///
  /// - Parameters:
  ///   - bureau: the bureau's name.
  ///   - division: the bureau's own division code.
  /// - Returns: the text of the file.
  static func start(bureau: String, division: String) -> String {
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

  /// A text as YAML writes it between double quotes.
  private static func quoted(_ text: String) -> String {
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
}
