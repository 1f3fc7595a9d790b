/// What each command does, in one sentence.
public enum CommandHelp: Catalogue, CaseIterable {
  case program
  case aggregate, check, receive, status, remind, explain, close, reopen
  case archive, archiveVerify, archiveRestore
  case rules, template, initialise, sample, help

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .program:
      Phrase(
        zh: "收齐、审核、汇总各校每月的《“三防”建设情况统计表》。",
        en: "Collects, checks and adds up the monthly campus three-defence returns.")
    case .aggregate:
      Phrase(
        zh: "主要工作：收下收件文件夹中的新文件，审核，汇总，写出当月的汇总表、催报名单、月报和归档。",
        en: "The main job: takes in what is new in the inbox, checks it, sums up, and writes the "
          + "month's tables, reminders, report and archive.")
    case .check:
      Phrase(
        zh: "报送之前先审核文件；不需要工作区，什么也不记录。",
        en: "Checks files before they are sent; needs no workspace, and records nothing.")
    case .receive:
      Phrase(
        zh: "把文件，或收件文件夹中的新文件，收入台账。",
        en: "Takes files, or what is new in the inbox, into the ledger.")
    case .status:
      Phrase(
        zh: "各单位、各校报送到哪一步，只看台账。", en: "Who stands where, from the ledger alone.")
    case .remind:
      Phrase(
        zh: "催报名单：在屏幕上列成表；写入文件时是 CSV，可以用 Excel、WPS 打开。",
        en: "The reminder list: a table on a terminal, CSV in a pipe or a file.")
    case .explain:
      Phrase(
        zh: "表里的一个数从哪里来：背后的每所学校、每个值、文件和行。",
        en: "Where a number comes from: every school behind it, its value, file and line.")
    case .close:
      Phrase(
        zh: "关账：当月的数不再变动，以后收到的不计入。",
        en: "Closes a month: its figures move no more, what arrives later is not counted.")
    case .reopen:
      Phrase(
        zh: "重新开账；关账时的结果仍留在台账里。",
        en: "Reopens a closed month; what it was closed with stays in the ledger.")
    case .archive:
      Phrase(zh: "核对归档，或从归档恢复台账。", en: "Verifies archives, or rebuilds a ledger from them.")
    case .archiveVerify:
      Phrase(
        zh: "按校验和、格式和归档自己的合计核对归档；什么也不记录。",
        en: "Checks archives against checksums, schema and their own sums; records nothing.")
    case .archiveRestore:
      Phrase(
        zh: "把归档中的月份放回没有这些月份的台账。",
        en: "Puts the months of archives into a ledger that has nothing of them.")
    case .rules:
      Phrase(
        zh: "正在使用的全部审核规则和条款，附表达式和依据。",
        en: "Every check and requirement in force, with its expression and clause.")
    case .template:
      Phrase(
        zh: "空白表（可以填好一个报送单位的学校）、格式定义，和可以抄改的模板。",
        en: "Blank forms, with a unit's schools filled in when asked, schemas, and templates to "
          + "copy.")
    case .initialise:
      Phrase(
        zh: "建立工作区：设置、空名录、收件文件夹、空白表。",
        en: "Makes a new workspace: settings, an empty register, the inbox, blank forms.")
    case .sample:
      Phrase(
        zh: "编造一个任意大小的样例工作区；--seed 相同，结果完全相同。",
        en: "Makes an invented workspace of any size; the same seed makes the same bytes.")
    case .help: Phrase(zh: "说明一个命令的用法和选项。", en: "Tells how a command is used, and its options.")
    }
  }
}
