/// What the commands say.
public enum CommandSentence: Catalogue, CaseIterable {
  // An account of a month.
  case accountTitle, accountMoments, accountNobody, accountTaken, accountNotTaken, accountFindings,
    accountReminders, accountFolder, nothingOwed
  // One school's story.
  case schoolTitle, schoolDecides, schoolRecord, schoolLast, schoolRevisions, schoolUnexpected,
    schoolShortfall, schoolAdvisoryShortfall
  // What became of each of its forms.
  case storyEntry, storyEntryInRow, storyCounted, storyReplaced, storyReturned, storyUnexpected,
    storyAfterClosing,
    storyAgain
  // Taking in.
  case taken, nothingNew
  // A new workspace, a sample.
  case made, initialised, alreadyThere, sampled, folderNotEmpty
  // A file that was asked for.
  case written, writtenItems, writtenCards
  // Checking.
  case checkedFile, cleanFile, canBeSent, canBeSentWithNotes, cannotBeSent, fileSum, checked
  // A cell, and where it is.
  case citedCell, citedPlace, citedLine
  // Printing.
  case cannotPrint, labelled, unitAbove
  // Checks, requirements and tables in force.
  case rulesInOrder
  // What was asked for and does not exist.
  case noSchool, noUnit, severalNamed, withThatInTheName, andOthers, noInstant, whichLetter

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .accountTitle:
      Phrase(zh: "{1}　{0} “三防”报送情况", en: "{1}: returns of {0}")
    case .accountMoments:
      Phrase(zh: "截止 {0}；以下按截至 {1} 收到的统计", en: "due {0}; as of {1}")
    case .accountNobody:
      Phrase(
        zh: "名录 schools.csv 中没有 {0} 应当报送的学校：请先填好名录，再运行一次",
        en: "the register schools.csv has no school that is to report in {0}; "
          + "fill it in and run again")
    case .accountTaken: Phrase(zh: "本次新收文件 {0} 个", en: "new files taken in: {0}")
    case .accountNotTaken:
      Phrase(
        zh: "另有 {0} 处没有收，原因见最前面的提示：先办好，再发催报函",
        en: "not taken in: {0}; the first lines above say why: mend that before letters go out")
    case .nothingOwed: Phrase(zh: "{0} 没有需要催报的", en: "nothing is owed for {0}")
    case .accountFindings:
      Phrase(
        zh: "审核问题：强制性 {0} 条，核实性 {1} 条，提示性 {2} 条（见 tables/findings.csv）",
        en: "findings: fatal {0}, query {1}, hint {2} (see tables/findings.csv)")
    case .accountReminders:
      Phrase(zh: "催报名单：{0} 条（见 reminders.csv）", en: "reminders: {0} (see reminders.csv)")
    case .accountFolder: Phrase(zh: "结果在 {0}", en: "the outputs are in {0}")
    case .schoolTitle: Phrase(zh: "{4}　{0} {1}（{2}）：{3}", en: "{4}: {0} {1} ({2}): {3}")
    case .schoolDecides: Phrase(zh: "状态依据：{0} 收到的 {1}", en: "decided by: {1}, received {0}")
    case .schoolRecord: Phrase(zh: "计入汇总：{0} 收到的 {1}", en: "counted: {1}, received {0}")
    case .schoolLast: Phrase(zh: "最近收到：{0} {1}", en: "last received: {1}, {0}")
    case .schoolRevisions: Phrase(zh: "重报次数：{0}", en: "other submissions: {0}")
    case .storyEntry: Phrase(zh: "第 {0} 份：{1}（{2}）{3}：{4}", en: "form {0}: {1} ({2}), {3}: {4}")
    case .storyEntryInRow:
      Phrase(
        zh: "第 {0} 份：{1}（{2}）{3} 第 {5} 行：{4}", en: "form {0}: {1} ({2}), {3}, row {5}: {4}")
    case .storyCounted: Phrase(zh: "计入汇总", en: "counted")
    case .storyReplaced: Phrase(zh: "已接收，被后来的代替", en: "accepted, replaced by a later one")
    case .storyReturned: Phrase(zh: "退回", en: "returned")
    case .storyUnexpected: Phrase(zh: "多报，不计入", en: "not expected, not counted")
    case .storyAfterClosing: Phrase(zh: "关账后收到，不计入", en: "came after closing, not counted")
    case .storyAgain:
      Phrase(zh: "；同样的文件又收到 {0} 次", en: "; the same file came again, times: {0}")
    case .schoolShortfall:
      Phrase(zh: "不达标：{0} {1}（{2}）；整改办法：{3}", en: "not met: {0} {1} ({2}); advice: {3}")
    case .schoolAdvisoryShortfall:
      Phrase(
        zh: "不达标（建议）：{0} {1}（{2}）；整改办法：{3}",
        en: "not met (advisory): {0} {1} ({2}); advice: {3}")
    case .schoolUnexpected:
      Phrase(zh: "{0} {1}：多报，本月不应报送（{2}）", en: "{0} {1}: not expected this month ({2})")
    case .taken: Phrase(zh: "{0}：收下文件 {1} 个", en: "{0}: files taken in: {1}")
    case .nothingNew: Phrase(zh: "没有新文件", en: "nothing new")
    case .made: Phrase(zh: "已建立 {0}", en: "made {0}")
    case .initialised:
      Phrase(
        zh: """
          工作区已就绪。各是什么、每月怎样做，写在 {0}/{2}。下一步：
          1. 用表格软件打开 {0}/schools.csv，每校填一行
          2. 把报来的文件放进 {0}/inbox/{1}
          3. 汇总：threedef aggregate --workspace {0}
          4. 看结果：双击 {0}/out/{1}/report.html
          """,
        en: """
          the workspace is ready; {0}/{2} tells what everything is and what to do. Next:
          1. open {0}/schools.csv in a spreadsheet and give each school a row
          2. put the files that come into {0}/inbox/{1}
          3. sum up: threedef aggregate --workspace {0}
          4. open {0}/out/{1}/report.html in a browser
          """)
    case .alreadyThere:
      Phrase(
        zh: "{0} 原来就是{1}（{2}）的工作区，原有的文件没有改动",
        en: "{0} was the workspace of {1} ({2}) already; no file that was there was changed")
    case .sampled:
      Phrase(
        zh: "已在 {0} 生成 {2} 所样例学校的工作区，共 {1} 个文件",
        en: "made a workspace of {2} invented schools in {0}, {1} files")
    case .written: Phrase(zh: "已写到 {0}", en: "written to {0}")
    case .writtenCards:
      Phrase(
        zh: "已写到 {0}，共 {1} 份登记卡，每校一份", en: "written to {0}: {1} cards, one for each school")
    case .writtenItems: Phrase(zh: "已写到 {0}（{1} 条）", en: "written to {0}, items: {1}")
    case .folderNotEmpty:
      Phrase(
        zh: "{0} 不是空文件夹；请换一个尚不存在或空的文件夹",
        en: "'{0}' must be an empty folder or not exist yet; name another one")
    case .checkedFile: Phrase(zh: "{0}：{1} 份报表", en: "{0} (forms: {1})")
    case .cleanFile:
      Phrase(
        zh: "{0}：{1} 份报表，没有发现问题，可以报送",
        en: "{0} (forms: {1}): nothing found, ready to be sent")
    case .canBeSent: Phrase(zh: "可以报送", en: "ready to be sent")
    case .canBeSentWithNotes:
      Phrase(
        zh: "可以报送，核实性问题属实的请在备注中说明",
        en: "ready to be sent; explain queries in the remark")
    case .cannotBeSent:
      Phrase(
        zh: "请改正强制性问题后再报送", en: "correct what is fatal before it is sent")
    case .fileSum:
      Phrase(
        zh: "强制性 {0} 条，核实性 {1} 条，提示性 {2} 条：{3}",
        en: "fatal {0}, query {1}, hint {2}: {3}")
    case .citedCell: Phrase(zh: "{0} │ {1} │ “{2}”", en: "{0} │ {1} │ \"{2}\"")
    case .citedPlace: Phrase(zh: "{0} │ “{1}”", en: "{0} │ \"{1}\"")
    case .citedLine: Phrase(zh: "第 {0} 行 │ {1}", en: "line {0} │ {1}")
    case .checked:
      Phrase(
        zh: "共检查 {0} 个文件，{1} 份报表：强制性 {2} 条，核实性 {3} 条，提示性 {4} 条",
        en: "files checked: {0}; forms: {1}; findings: fatal {2}, query {3}, hint {4}")
    case .unitAbove: Phrase(zh: "{0}（{1}）：", en: "{0} ({1}):")
    case .labelled: Phrase(zh: "{0}：{1}", en: "{0}: {1}")
    case .cannotPrint:
      Phrase(
        zh: "结果打印不出去，输出所在的磁盘可能已满；请腾出空间后再运行一次",
        en: "standard output cannot be written, as when its disk is full; make room and run again")
    case .rulesInOrder:
      Phrase(
        zh: "汇总表：{0}。表式、标准、汇总表和催报函都读过了，没有错误",
        en: "tables: {0}; form, standard, tables and letters have been read and are in order")
    case .whichLetter:
      Phrase(
        zh: "信函不止一份，请写明是哪一份，如 threedef template letter reminder.zh；现有：{0}",
        en: "there are several letters; name one, as in 'threedef template letter reminder.en'; "
          + "known here: {0}")
    case .noSchool:
      Phrase(
        zh: "{1} 名录中没有学校“{0}”，也没有收到它的报表；请核对学校标识码或校名",
        en: "school '{0}' must be expected or have reported in {1}; check its code or name")
    case .noUnit:
      Phrase(
        zh: "没有报送单位“{0}”；请用名录中的报送单位代码或名称",
        en: "'{0}' must be the code or name of a unit in the register")
    case .severalNamed:
      Phrase(
        zh: "名称是“{0}”的不止一个，请写代码：{1}",
        en: "several are named '{0}'; write the code of one: {1}")
    case .withThatInTheName:
      Phrase(zh: "；名称里有这几个字的：{0}", en: "; with that in their names: {0}")
    case .andOthers: Phrase(zh: "{0}等 {1} 个", en: "{0} … ({1} in all)")
    case .noInstant:
      Phrase(
        zh: "{0} 的时间“{1}”无法识别；请写成 2023-03-26T08:00:00 或 2023-03-26",
        en: "{0} must be a time such as 2023-03-26T08:00:00 or a date, not '{1}'")
    }
  }
}
