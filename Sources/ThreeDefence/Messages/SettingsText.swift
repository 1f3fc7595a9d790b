/// The settings of a new workspace, each key with its default, explained and set aside.
///
/// `{0}` is the bureau's name and `{1}` its division code, both as YAML writes a text.
enum SettingsText {
  /// The file in both languages.
  static let phrase = Phrase(zh: zh, en: en)

  private static let zh = """
    # “三防”月报汇总的设置。每行写“名称: 内容”，冒号用半角，后面空一格。
    # 只有前两项必须填写；其余各项把前面的 # 和它后面的一个空格一起去掉后生效，去掉前按所写的默认值办理。

    # 本单位名称，印在各表上
    bureau: {0}

    # 本单位区划代码；报送单位代码与它相同的是市直、县直学校，排在各单位之后
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

  private static let en = """
    # Settings of the monthly three-defence returns. A line is 'name: value'.
    # Only the first two must be given; the others take effect once their # and the space behind it
    # are removed, and hold as they are written until then.

    # The bureau's name, printed on every table
    bureau: {0}

    # Its division code; schools whose unit has the same code are the bureau's own, and stand last
    division: {1}

    # The language of tables and messages: zh Chinese, en English
    language: en

    # The time zone
    # time-zone: Asia/Shanghai

    # When returns are due: the day of the month (its last day where there is no such day), the time
    # (24:00 is the day's end), whether days in holidays.csv move it (true or false), and whether the
    # first sound form (first-accepted) or the first arrival of anything (first-arrival) is on time
    # due: { day: 25, time: "24:00", after-holidays: false, judged-by: first-accepted }

    # The form and standard in use; your own are in the folders forms and standards
    # form: three-defence-2023
    # standard: hubei

    # The encoding of CSV tables: utf-8-bom, utf-8 or gb18030
    # csv-encoding: utf-8-bom

    # How large a submission may be once unpacked
    # limits: { unpacked: 256MiB }

    """
}
