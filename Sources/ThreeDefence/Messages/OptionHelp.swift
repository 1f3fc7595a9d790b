/// What each option and argument of the commands is.
public enum OptionHelp: Catalogue, CaseIterable {
  // Of many commands.
  case workspace, month, asOf, wait, language, quiet, verbose, version, help
  case format, school
  // Of single ones.
  case strict, run, checkedFiles, monthToCheck, monthToFillIn, receivedAt, receivedFiles, runs
  case unitOwing, reminderOutput
  case column, row, schoolClass, requirement
  case monthToClose, monthToReopen, reasonToClose, reasonToReopen, archives, indicators
  case templateKind, templateID, unitToFillIn, templateOutput
  case newFolder, bureau, division
  case sampleFolder, schools, units, seed, months, layout

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .workspace:
      Phrase(
        zh: "工作区文件夹；不写时用 THREEDEF_WORKSPACE 设定的文件夹，没有设定就用当前文件夹。",
        en: "The workspace folder; else THREEDEF_WORKSPACE, else the current folder.")
    case .month:
      Phrase(
        zh: "报告期，如 2023-03；不写时是教育局所在时区的当月。",
        en: "The month, such as 2023-03; else the current one in the bureau's time zone.")
    case .monthToCheck:
      Phrase(
        zh: "报告期，如 2023-03；不写时看第一个文件所在的文件夹名，再看文件里写的，都没有就是当月。",
        en: "The month, such as 2023-03; else the one that the first file's folder is named for, "
          + "else the files' own, else the current one.")
    case .monthToFillIn:
      Phrase(
        zh: "空白表的报告期，如 2023-03；不写时空着，写了 --unit 时是当月。",
        en: "The month of a blank form, such as 2023-03; else left blank, with --unit the current "
          + "one.")
    case .asOf:
      Phrase(
        zh: "只按截至那时收到的回答，如 2023-03-26T08:00:00；只写日期时算到当天结束。",
        en: "Answers from what had been received by then, such as 2023-03-26T08:00:00; a bare date "
          + "means the end of that day.")
    case .wait:
      Phrase(
        zh: "工作区被另一次运行占用时，最多等几秒。",
        en: "How long to wait at most for another run that holds the workspace, in seconds.")
    case .language:
      Phrase(
        zh: "说中文（zh）还是英文（en）；不写时按工作区的设置，再没有就用中文。",
        en: "Chinese (zh) or English (en); else the workspace's setting, else Chinese.")
    case .quiet: Phrase(zh: "只说错误。", en: "Prints nothing but errors.")
    case .verbose:
      Phrase(
        zh: "在屏幕上另外说明每一步和所用的时间。", en: "Tells each step and its time on standard error.")
    case .version: Phrase(zh: "显示程序的版本。", en: "Shows the version of the program.")
    case .help: Phrase(zh: "显示这份说明。", en: "Shows this help.")
    case .format: Phrase(zh: "怎样列出。", en: "How it is printed.")
    case .school: Phrase(zh: "只说这所学校，写学校标识码或校名。", en: "Only this school, by its code or name.")
    case .unitOwing:
      Phrase(zh: "只列这个报送单位所欠的，写报送单位代码或名称。", en: "Only what this unit owes, by its code or name.")
    case .reminderOutput: Phrase(zh: "把 CSV 写到这个文件。", en: "Writes the CSV to this file.")
    case .column:
      Phrase(
        zh: "任何一张表的一列：写列名，或指标的代码、英文名、中文名，或表达式；"
          + "几张表都有这一列时，前面加上表名和点，如 guards.gap。",
        en: "A column of any table: its heading, an indicator by id, code or label, or an "
          + "expression; as table.column where several tables have it, such as guards.gap.")
    case .row:
      Phrase(
        zh: "报送单位或市州小计的那一行，写代码或名称；不写时是合计。",
        en:
          "The row of a unit, by its code or name, or of a prefecture's subtotal, by its code; the "
          + "total otherwise.")
    case .schoolClass:
      Phrase(
        zh: "分类汇总的表中某一类的那一行，写类别的代码或名称。",
        en: "The row of a class in a table by class, by code or name.")
    case .requirement:
      Phrase(
        zh: "一行一个条款的表中是哪个条款，写条款编号。",
        en: "The requirement, by its id, in a table with a row for each.")
    case .indicators:
      Phrase(
        zh: "列出指标和它们在表达式里的英文名，不列规则。",
        en: "The indicators that expressions read, by id, instead of the rules.")
    case .templateKind:
      Phrase(
        zh: "空白表（csv、card、xml）、格式定义（xsd、archive-xsd），"
          + "或可以抄改的表式（form）、标准（standard）、汇总表（table）、催报函和短信（letter）。",
        en: "A blank form (csv, card, xml), a schema (xsd, archive-xsd), or the text of a form, "
          + "standard, table or letter to copy.")
    case .templateID:
      Phrase(
        zh: "哪个表式、标准、汇总表或催报函；表式、标准不写时是正在使用的那个，汇总表不写时"
          + "列出有哪些，催报函要写，如 reminder.zh。",
        en: "Which form, standard, table or letter; the form or standard in use otherwise, of "
          + "tables a list; a letter must be named, as in reminder.en.")
    case .unitToFillIn:
      Phrase(
        zh: "填好这个报送单位的学校，写报送单位代码或名称。",
        en: "Fills in the schools of this unit, by its code or name.")
    case .templateOutput:
      Phrase(
        zh: "写到这个文件；不写时显示在屏幕上。登记卡（card）加 --unit 时写一个文件夹，如 登记卡/，每校一份。",
        en: "Writes to this file; standard output otherwise. For card with --unit a folder, such "
          + "as cards/, which gets a card for each school.")
    case .strict:
      Phrase(
        zh: "当月没有报齐时，结束时给出 1 而不是 0，供定时运行的任务判断。",
        en: "Ends with status 1 when the month is not complete.")
    case .run:
      Phrase(
        zh: "重做这一次汇总，结果与那次完全相同；编号见 threedef status --runs。",
        en: "Makes the outputs of this run again, to the byte; threedef status --runs tells the "
          + "numbers.")
    case .checkedFiles:
      Phrase(
        zh: "要审核的文件，或装着它们的文件夹；写 - 时审核从管道送来的内容。",
        en: "The files to check, or folders of them; - is standard input.")
    case .receivedAt:
      Phrase(
        zh: "文件是什么时候收到的，如 2023-03-26T08:00:00；不写时按每个文件自己的时间。",
        en: "When the files were received, such as 2023-03-26T08:00:00; their own times otherwise.")
    case .receivedFiles:
      Phrase(
        zh: "要收下的文件；不写时收下收件文件夹中的新文件。", en: "The files to take in; the inbox otherwise.")
    case .runs:
      Phrase(
        zh: "列出历次汇总、关账和重新开账；不写 --month 时是所有月份的。",
        en: "Tells the runs so far, and every closing and reopening; of every month without "
          + "--month.")
    case .monthToClose: Phrase(zh: "要关账的报告期，如 2023-03。", en: "The month to close, such as 2023-03.")
    case .monthToReopen:
      Phrase(zh: "要重新开账的报告期，如 2023-03。", en: "The month to reopen, such as 2023-03.")
    case .reasonToClose: Phrase(zh: "为什么关账，记录在案。", en: "Why it is closed, for the record.")
    case .reasonToReopen: Phrase(zh: "为什么重新开账，记录在案。", en: "Why it is reopened, for the record.")
    case .archives: Phrase(zh: "归档文件。", en: "The archives.")
    case .newFolder: Phrase(zh: "放在哪个文件夹；不写时是当前文件夹。", en: "The folder; else the current one.")
    case .bureau: Phrase(zh: "教育局的名称，如“黄冈市教育局”。", en: "The bureau's name.")
    case .division:
      Phrase(
        zh: "教育局自己的六位区划代码，如 421122。",
        en: "The bureau's own division code of six digits, such as 421122.")
    case .sampleFolder:
      Phrase(
        zh: "写到哪个文件夹；它须是空的，或尚不存在。", en: "The folder, which must be empty or not exist yet.")
    case .schools: Phrase(zh: "学校数，1 到 900000。", en: "Number of schools, 1 to 900000.")
    case .units:
      Phrase(
        zh: "市直以外的报送单位数，1 到 8000。",
        en: "Number of county units besides the city's own, 1 to 8000.")
    case .seed:
      Phrase(zh: "任意一个数；写同一个数，编出来的完全相同。", en: "The seed of everything that is drawn.")
    case .months: Phrase(zh: "编哪几个月，中间空格。", en: "The months, with spaces between.")
    case .layout:
      Phrase(
        zh: "怎样摆放：mixed 各种毛病都有；只要合格的报表时，写 xml、csv（每校一个文件）"
          + "或 single（全部在一个 CSV 里）。",
        en: "How it is laid out: mixed has every kind of fault; for sound forms alone xml or csv "
          + "(a file per school), single (all in one CSV).")
    }
  }
}
