/// The texts of the files that are laid down in a new workspace.
enum WorkspacePage: Catalogue, CaseIterable {
  /// The settings: {0} the bureau, {1} its division, both quoted as YAML has it.
  case settings
  /// The name of the page for clerks.
  case guideName
  /// That page: {0} the bureau, {1} the register, {2} a month, {3} notes on queries, {4} holidays.
  case guide

  /// The text in both languages.
  var phrase: Phrase {
    switch self {
    case .settings: Phrase(zh: Self.settingsInChinese, en: Self.settingsInEnglish)
    case .guideName: Phrase(zh: "说明.txt", en: "README.txt")
    case .guide: Phrase(zh: Self.guideInChinese, en: Self.guideInEnglish)
    }
  }

  private static let settingsInChinese = """
    # 三防月报汇总的设置。每行写“名称: 内容”，冒号用半角，后面空一格。
    # 只有前两项必须填写；其余各项前面的 # 去掉后生效，去掉前按所写的默认值办理。

    # 本单位名称，印在各表上
    bureau: {0}

    # 本单位区划代码；报送单位代码与它相同的学校列为市直
    division: {1}

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

  private static let settingsInEnglish = """
    # Settings of the monthly three-defence returns, a 'key: value' on each line.
    # Only the first two must be filled in; any other takes effect when the # before it is taken
    # away, and has the value shown here until then.

    # The bureau's name, which stands on every table
    bureau: {0}

    # The bureau's own division code; schools of a unit with this code are the city's own
    division: {1}

    # Time zone
    # time-zone: Asia/Shanghai

    # When returns are due: the day (the last of the month where it has fewer), the time (24:00 is
    # the end of that day), whether the days of holidays.csv move it on (true or false), and whether
    # the first accepted form (first-accepted) or the first arrival (first-arrival) is judged by it
    # due: { day: 25, time: "24:00", after-holidays: false, judged-by: first-accepted }

    # The form and the standard; your own stand in the folders forms and standards
    # form: three-defence-2023
    # standard: hubei

    # The language of tables and messages: zh is Chinese, en is English
    language: en

    # The encoding of CSV tables: utf-8-bom, utf-8 or gb18030
    # csv-encoding: utf-8-bom

    # The most that a file may unpack to
    # limits: { unpacked: 256MiB }

    """

  private static let guideInChinese = """
    {0} 三防月报工作区

    一、先填名录
      用表格软件打开 {1}，每校一行填好后按原格式（CSV）保存。
      学校标识码是 10 位数字，请先把该列设为“文本”格式，以免开头的 0 丢失。
      启用日期空着表示一直有效，停用日期空着表示仍在办学。
      学校改名、换报送单位时不要改旧行：给旧行填停用日期，另起一行写新的。

    二、每月收表
      各单位、各校报来的文件原样放进 inbox 中当月的文件夹，例如 inbox/{2}。
      文件名、层级不限；CSV、XML、压缩包都可以，重报的直接放入，不必删除旧的。

    三、汇总
      在本文件夹中运行：threedef aggregate --month {2}
      结果在 out/{2} 中：汇总表、报送情况、审核问题、不达标学校、催报名单和归档文件。
      随时可以再运行，已收过的文件不会重复计算。

    四、可以另加的文件
      {3}：对核实性问题的说明，列为 报告期、学校标识码、检查号、说明。
      {4}：使截止日顺延的日子，列为 日期。

    五、备份
      ledger.sqlite 是台账，收到的一切都在其中，请定期备份。

    """

  private static let guideInEnglish = """
    {0}: workspace of the monthly three-defence returns

    1. Fill in the register
      Open {1} with a spreadsheet program, fill in a row for each school, and save it as CSV again.
      School codes have 10 digits: set their column to text first, or zeros at the start are lost.
      An empty valid_from means always, an empty valid_to means that the school goes on.
      When a school is renamed or moves to another unit, leave its old row: give it a valid_to, and
      write a new row.

    2. Take in returns every month
      Put the files that units and schools send, as they are, into the month's folder of inbox, such
      as inbox/{2}. Any file name and any folder below it will do; CSV, XML and archives can be read.
      What is sent again is put beside the old file, which may stay.

    3. Sum up
      Run in this folder: threedef aggregate --month {2}
      The results are in out/{2}: tables, who has reported, what is wrong, who falls short,
      reminders, and the archive. Run it again whenever you like: nothing is counted twice.

    4. Files that you may add
      {3}: notes that explain queries; its columns are month, school_code, check, note.
      {4}: the days that move the due day on; its column is date.

    5. Back up
      ledger.sqlite is the ledger, which holds everything received. Back it up regularly.

    """
}
