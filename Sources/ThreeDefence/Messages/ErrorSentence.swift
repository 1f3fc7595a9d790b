/// What stops a run, each sentence saying what, why, and what to do.
public enum ErrorSentence: Catalogue, CaseIterable {
  case fileProblem
  case ledgerCannotOpen
  case ledgerDamaged
  case ledgerEmptied
  case ledgerDiskFull
  case ledgerFailed
  case ledgerFileReadOnly
  case ledgerForeign
  case ledgerLocked
  case ledgerNewer
  case ledgerNoSubmission
  case ledgerNotDatabase
  case ledgerNotOpened
  case ledgerNotWritten
  case ledgerOfAdministrator
  case ledgerOfAnother
  case ledgerReadOnly
  case manifestUnwritable
  case sumsDiffer
  case sumTooLarge

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .fileProblem: Phrase(zh: "{0}:{1}:{2}：{3}", en: "{0}:{1}:{2}: {3}")
    case .ledgerCannotOpen:
      Phrase(
        zh: "台账 {0} 打不开；请查看所在文件夹是否存在、磁盘是否只读、当前用户有没有读写权限",
        en: "ledger '{0}' cannot be opened; its folder must exist and be readable and writable")
    case .ledgerDamaged:
      Phrase(
        zh: "台账 {0} 已损坏，没有改动它；请把它另存到别处，再用最近的备份换回来；没有备份时，"
          + "用 threedef archive restore 从 out 中各月的归档恢复",
        en: "ledger '{0}' is damaged and was left as it is; move it away and put back the latest "
          + "backup, or, without one, restore the months from their archives in 'out' with "
          + "'threedef archive restore'")
    case .ledgerDiskFull:
      Phrase(
        zh: "台账 {0} 所在的磁盘已满，这次的内容没有记入，以前的都在；请腾出空间后再运行一次",
        en:
          "the disk of ledger '{0}' is full; nothing of this batch was kept, all earlier ones are; "
          + "make room and run again")
    case .ledgerEmptied:
      Phrase(
        zh: "台账 {0} 里什么都没有，out 里却有 {1} 的结果：台账多半被删除或清空了；out 没有改动；请用最近的备份换回台账；"
          + "没有备份时，用 threedef archive restore 从 out 中各月的归档恢复；确要从头开始，请先把 out 文件夹移到别处",
        en: "ledger '{0}' has nothing in it, but 'out' has the outputs of {1}: the ledger was "
          + "probably deleted or emptied; 'out' was left as it is; put back the latest backup, or, "
          + "without one, restore the months from their archives in 'out' with 'threedef archive "
          + "restore'; to begin anew, move the folder 'out' away first")
    case .ledgerFailed:
      Phrase(
        zh: "台账 {0} 读写出错（{1}），这次的内容没有记入，以前的都在；请检查磁盘（空间、权限、文件大小限制）后再运行一次",
        en: "ledger '{0}' cannot be read or written ({1}); nothing of this batch was kept, all "
          + "earlier ones are; check the disk (space, permissions, file size limit) and run again")
    case .ledgerFileReadOnly:
      Phrase(
        zh: "台账 {0} 不能写入：“{1}”是只读的。请运行 chmod u+w {1}",
        en: "ledger '{0}' cannot be written: '{1}' is read-only; run 'chmod u+w {1}'")
    case .ledgerForeign:
      Phrase(
        zh: "{0} 是其他程序的数据库，不是台账，没有改动它；请把它移到别处，或用备份的台账换回来",
        en: "'{0}' is a database of another program, not a ledger, and was left as it is; move it "
          + "away or put the ledger back from a backup")
    case .ledgerLocked:
      Phrase(
        zh: "台账 {0} 正被其他程序占用，等了 {1} 秒仍未放开；请等那个程序结束（或关闭打开它的软件）后再运行一次",
        en: "ledger '{0}' is locked by another program, for {1} s and longer; run again when that "
          + "program has finished")
    case .ledgerNewer:
      Phrase(
        zh: "台账 {0} 由更新版本的程序写成，没有改动它；请安装新版本后再运行",
        en: "ledger '{0}' was written by a newer version of this program and was left as it is; "
          + "install that version")
    case .ledgerNoSubmission:
      Phrase(
        zh: "台账 {0} 里没有第 {1} 号报送文件；请核对编号",
        en: "ledger '{0}' has no submission of number {1}; the number must be one it has listed")
    case .ledgerNotDatabase:
      Phrase(
        zh: "{0} 不是台账文件，没有改动它；请把它移到别处，再用备份的台账换回来；没有备份时，"
          + "用 threedef archive restore 从 out 中各月的归档恢复；从未有过台账的，直接再运行",
        en:
          "'{0}' is not a ledger and was left as it is; move it away and put the ledger back from a "
          + "backup, or, without one, restore the months from their archives in 'out' with "
          + "'threedef archive restore'; where there never was a ledger, just run again")
    case .ledgerNotOpened:
      Phrase(
        zh: "台账 {0} 打不开：“{1}”属于 {2}，{3} 不能写。请管理员开放写权限，或改回来：sudo chown {3}: {1}",
        en: "ledger '{0}' cannot be opened: '{1}' belongs to {2}, and {3} may not write it; the "
          + "administrator must grant it or give it back, 'sudo chown {3}: {1}'")
    case .ledgerNotWritten:
      Phrase(
        zh: "台账 {0} 不能写入：“{1}”属于 {2}，{3} 不能写。请管理员开放写权限，或改回来：sudo chown {3}: {1}",
        en: "ledger '{0}' cannot be written: '{1}' belongs to {2}, and {3} may not write it; the "
          + "administrator must grant it or give it back, 'sudo chown {3}: {1}'")
    case .ledgerOfAdministrator:
      Phrase(
        zh: "这个工作区的台账属于 {0}，现在的账号是 {1}：多半是用 {0} 运行过。"
          + "请管理员把工作区改回来：sudo chown -R {1}: {2}",
        en: "the ledger of this workspace belongs to {0}, and the account is {1}: {0} has probably "
          + "run the program; let the administrator give it back, 'sudo chown -R {1}: {2}'")
    case .ledgerOfAnother:
      Phrase(
        zh: "这个工作区的台账属于 {0}，现在的账号是 {1}：用别的账号运行，{0} 以后就写不了。"
          + "请写 sudo -u {0} threedef …",
        en: "the ledger of this workspace belongs to {0}, and the account is {1}: what another "
          + "account leaves behind, {0} cannot write; run 'sudo -u {0} threedef ...'")
    case .ledgerReadOnly:
      Phrase(
        zh: "台账 {0} 不能写入；请查看文件、所在文件夹和磁盘是否只读，当前用户有没有写权限",
        en: "ledger '{0}' cannot be written; the file, its folder and disk must be writable by the "
          + "current user")
    case .manifestUnwritable:
      Phrase(
        zh: "输出清单 manifest.json 无法生成（{0}）；请把这句话转告软件维护人员",
        en: "the manifest cannot be made: {0}")
    case .sumsDiffer:
      Phrase(
        zh: "汇总核对不符：“{0}”的“{1}”行为 {2}，下级各行相加为 {3}；为免发出错误数字，本次汇总已停止，原有结果未改动。请把这句话转告软件维护人员",
        en: "'{0}' of row '{1}' must be the sum of its parts, {3}, not {2}; nothing was written")
    case .sumTooLarge:
      Phrase(
        zh: "“{0}”的合计超出可以准确计算的范围，本次汇总已停止。请核对各校填报的该项数值，请学校改正重报后再汇总",
        en: "the sum of '{0}' must fit in 64 bits; look for a value that is far too large")
    }
  }
}
