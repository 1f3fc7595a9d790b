/// What is said of runs, and of closing and reopening months 关账.
public enum HistorySentence: Catalogue, CaseIterable {
  // What cannot be done.
  case noRun, runWithoutSources, runDiffers, keptLetters
  case alreadyClosed, notClosed, notDue, nothingToClose
  // What was done.
  case closed, stillOwed, owedMissing, owedReturned, owedToExplain, closedAsLastRun, closedOtherwise
  case reopened
  // What is told of a closed month.
  case isClosed, laterFiles, laterFile
  // The runs so far.
  case changed, changedSources, sourceShipped, sourceGone, run, closing, closingWithReason, noRuns
  // What is wrong with the machine.
  case clockBehind
  // Words of an event.
  case wasClosed, wasReopened

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .clockBehind:
      Phrase(
        zh: "本机时钟是 {0}，早于台账中最近一次操作的时间 {1}；本次按后一时间收件和记录，请校准本机时钟",
        en:
          "the machine's clock says {0}, which is before the ledger's last entry at {1}; files are "
          + "received and recorded as of the latter; set the clock right")
    case .noRun:
      Phrase(
        zh: "没有第 {0} 次汇总；请用 threedef status --runs 查看各次汇总的编号",
        en: "there is no run {0}; 'threedef status --runs' lists the runs")
    case .runWithoutSources:
      Phrase(
        zh: "第 {0} 次汇总用的是 {1} 版程序，那时还不保存当次的名录和标准，不能原样重做；请用 --as-of 按时间重做",
        en: "run {0} was made by version {1}, which did not keep register and standard, and cannot "
          + "be made again; use --as-of")
    case .runDiffers:
      Phrase(
        zh: "第 {0} 次汇总用的是 {1} 版程序，本版程序算出的结果与那时不完全相同，没有写出任何文件；"
          + "请用 {1} 版程序重做",
        en: "run {0} was made by version {1}, and this version makes other bytes; nothing was "
          + "written; make it again with version {1}")
    case .keptLetters:
      Phrase(
        zh: "当时保存的催报函，本版程序读不了，没有写出任何文件；"
          + "要重做，请用 {0} 版程序和当时的语言。下面说的是当时保存的文件，改现在的文件不起作用",
        en: "this version cannot read the letters kept then, and nothing was written; make it "
          + "again with version {0} and in the language of then. What follows is of the kept files, and "
          + "no change to those of now mends it")
    case .alreadyClosed:
      Phrase(
        zh: "{0} 已于 {1} 关账；要改动请先用 threedef reopen {0} --reason 写明原因",
        en: "{0} was closed at {1}; to change it, reopen it first with 'threedef reopen {0} "
          + "--reason TEXT'")
    case .notClosed:
      Phrase(zh: "{0} 没有关账，不需要重新开账", en: "{0} is not closed and need not be reopened")
    case .notDue:
      Phrase(
        zh: "{0} 的截止时间是 {1}，还没有到，不能关账；请到期后再关账",
        en: "{0} is due at {1}, and cannot be closed before")
    case .nothingToClose:
      Phrase(
        zh: "{0} 什么也没有收到，也没有汇总过，没有关账；请核对月份，确实没有报表的先运行 threedef aggregate --month {0}",
        en: "nothing has been received for {0}, and it was never summed up, so it was not closed; "
          + "look at the month, or run 'threedef aggregate --month {0}' first")
    case .closed:
      Phrase(
        zh: "{0} 已关账：按截至 {1} 收到的统计，结果在 {2}；此后收到的照收，不计入；"
          + "要改动，先 threedef reopen {0} --reason 原因",
        en:
          "closed {0} as of {1}; the outputs are in {2}; what arrives later is kept and not counted; "
          + "to change it, 'threedef reopen {0} --reason TEXT' first"
      )
    case .stillOwed: Phrase(zh: "关账时还有{0}", en: "still owed when it was closed: {0}")
    case .owedMissing: Phrase(zh: "未报 {0} 所", en: "missing {0}")
    case .owedReturned: Phrase(zh: "退回 {0} 所", en: "returned {0}")
    case .owedToExplain: Phrase(zh: "待说明 {0} 条", en: "to explain {0}")
    case .closedAsLastRun:
      Phrase(zh: "关账的结果与第 {0} 次汇总完全相同", en: "the outputs are those of run {0}")
    case .closedOtherwise:
      Phrase(
        zh: "关账的结果与第 {0} 次汇总不同，有变动的学校 {1} 所（见 changes-since-last-run.csv）",
        en: "the outputs differ from those of run {0}; schools that changed: {1} (see "
          + "changes-since-last-run.csv)")
    case .reopened:
      Phrase(
        zh: "{0} 已重新开账；请运行 threedef aggregate --month {0} 重新汇总，然后再关账",
        en: "reopened {0}; run 'threedef aggregate --month {0}', then close it again")
    case .isClosed:
      Phrase(
        zh: "{0} 已于 {1} 关账（{2}）：数字不再变动",
        en: "{0} was closed at {1} ({2}): its figures do not move")
    case .laterFiles:
      Phrase(
        zh: "关账后收到的文件 {0} 个，已记入台账，不计入汇总：",
        en: "files received since, kept and not counted: {0}")
    case .laterFile: Phrase(zh: "  {0} {1}", en: "  {0} {1}")
    case .changed:
      Phrase(
        zh: "与第 {0} 次汇总相比有变动的学校：{1} 所（见 changes-since-last-run.csv）",
        en: "schools that changed since run {0}: {1} (see changes-since-last-run.csv)")
    case .changedSources:
      Phrase(
        zh: "与第 {0} 次汇总所用的不同的文件：{1}；数字也可能因此变动",
        en: "files other than in run {0}: {1}; figures may have moved for it")
    case .sourceShipped: Phrase(zh: "{0}（自带的）", en: "{0} (as shipped)")
    case .sourceGone: Phrase(zh: "{0}（已没有）", en: "{0} (no longer there)")
    case .run:
      Phrase(
        zh: "第 {0} 次　{1}　汇总 {2}，按截至 {3} 收到的统计，程序 {4} 版：按时 {5}，迟报 {6}，退回 {7}，未报 {8}",
        en: "run {0}, {1}: {2} as of {3}, version {4}: on time {5}, late {6}, returned {7}, "
          + "missing {8}")
    case .closing: Phrase(zh: "{0}　{1} {2}（{3}，第 {4} 次汇总）", en: "{0}: {1} {2} ({3}, run {4})")
    case .closingWithReason:
      Phrase(
        zh: "{0}　{1} {2}（{3}，第 {4} 次汇总）：{5}", en: "{0}: {1} {2} ({3}, run {4}): {5}")
    case .noRuns: Phrase(zh: "还没有汇总过", en: "no runs yet")
    case .wasClosed: Phrase(zh: "关账", en: "closed")
    case .wasReopened: Phrase(zh: "重新开账", en: "reopened")
    }
  }
}
