/// What stops a run before or after the work itself: the workspace, its lock, the disk.
enum WorkspaceSentence: Catalogue, CaseIterable {
  case noWorkspace, workspaceNearby, workspaceNearbyInstead, workspaceIsHere, workspaceIsHereAnyway
  case mounted, emptyPlace, missingPlace, namedFolder, folderOfEnvironment, currentFolder
  case noRegister, otherWorkspace, perhapsNamed, holidaysUnused
  case cannotRead, cannotWrite, cannotClear, cannotLock, busy
  case checkTheInbox, severalMonths, noFiles

  /// The sentence in both languages.
  var phrase: Phrase {
    switch self {
    case .noWorkspace:
      Phrase(
        zh: "{0}不是工作区，其中没有 threedef.yaml。请用 --workspace 指明工作区文件夹，"
          + "或先运行 threedef init 建立一个",
        en: "{0} is no workspace, as it has no threedef.yaml; "
          + "name one with --workspace or make one with 'threedef init'")
    case .workspaceNearby:
      Phrase(
        zh: "{0}不是工作区，“{1}”才是。请先 cd {2}，或在命令后面加 --workspace {2}",
        en: "{0} is no workspace, but '{1}' is; first 'cd {2}', or write --workspace {2} behind "
          + "the command")
    case .workspaceNearbyInstead:
      Phrase(
        zh: "{0}不是工作区，“{1}”才是。请把 THREEDEF_WORKSPACE 改成 {2}，或在命令后面加 --workspace {2}",
        en: "{0} is no workspace, but '{1}' is; set THREEDEF_WORKSPACE to {2}, or write "
          + "--workspace {2} behind the command")
    case .workspaceIsHere:
      Phrase(
        zh: "{0}不是工作区，当前文件夹就是：请去掉 --workspace {1}",
        en: "{0} is no workspace, but the current folder is: leave out --workspace {1}")
    case .workspaceIsHereAnyway:
      Phrase(
        zh: "{0}不是工作区，当前文件夹就是：请先 unset THREEDEF_WORKSPACE",
        en: "{0} is no workspace, but the current folder is: first 'unset THREEDEF_WORKSPACE'")
    case .mounted:
      Phrase(
        zh: "；它在别的磁盘上的，先看挂上没有",
        en: "; where it is on another disk, see first that it is mounted")
    case .emptyPlace:
      Phrase(
        zh: "{0}不是工作区，其中没有 threedef.yaml。在别的磁盘上的，先看挂上没有；"
          + "工作区在别处的，请用 --workspace 指明，还没有的，先运行 threedef init 建立一个",
        en: "{0} is no workspace, as it has no threedef.yaml; where it is on another disk, see "
          + "first that it is mounted; name another with --workspace or make one with 'threedef init'"
      )
    case .missingPlace:
      Phrase(
        zh: "{0}不是工作区：没有这个文件夹。在别的磁盘上的，先看挂上没有；"
          + "改了名或移走了的，请改 {1}",
        en: "{0} is no workspace, as there is no such folder; where it is on another disk, see "
          + "first that it is mounted; where it was moved, name its place with {1}")
    case .namedFolder: Phrase(zh: "“{0}”", en: "'{0}'")
    case .folderOfEnvironment:
      Phrase(zh: "THREEDEF_WORKSPACE 指明的“{0}”", en: "'{0}', which THREEDEF_WORKSPACE names,")
    case .currentFolder: Phrase(zh: "当前文件夹", en: "the current folder")
    case .noRegister:
      Phrase(
        zh: "工作区“{0}”中没有学校名录 schools.csv。请把名录放回，"
          + "或运行 threedef init 补上一份空的（原有文件不会改动）",
        en: "the workspace '{0}' has no register schools.csv; put it back, "
          + "or let 'threedef init' add an empty one (it changes no file that is there)")
    case .otherWorkspace:
      Phrase(
        zh: "“{0}”已经是工作区：{1}，区划代码 {2}；其中什么也没有改动。"
          + "要改名称或区划代码，请改 {0}/threedef.yaml 第 {3} 行的 bureau、第 {4} 行的 division；"
          + "要另建一个，请换一个文件夹",
        en:
          "'{0}' is a workspace already, of {1}, division {2}; nothing in it was changed. Its name "
          + "and division are 'bureau' and 'division' in lines {3} and {4} of {0}/threedef.yaml; for "
          + "another workspace, name another folder")
    case .perhapsNamed:
      Phrase(
        zh: "{0} 没有读：是不是要写成 {1}（CSV 格式）？",
        en: "{0} is not read; is it meant to be {1}, saved as CSV?")
    case .holidaysUnused:
      Phrase(
        zh: "holidays.csv 还没有用上：请在 threedef.yaml 的 due 中把 after-holidays 改成 true"
          + "（那一行开头有 # 的，去掉 #）",
        en: "holidays.csv has no effect yet; set after-holidays under 'due' in threedef.yaml to "
          + "true, without a '#' before the line")
    case .checkTheInbox:
      Phrase(
        zh: "这是工作区；要审核收件文件夹中一个月的文件，请写 {0}",
        en: "it is a workspace; to check a month's files in its inbox, write {0}")
    case .severalMonths:
      Phrase(
        zh: "要审核的文件在几个月的文件夹里（如 {0}、{1}）。一次审核一个月的，请写 {2}",
        en:
          "the files to check lie in the folders of several months, such as {0} and {1}; check one "
          + "month's at a time, and write {2}")
    case .noFiles: Phrase(zh: "文件夹里没有文件", en: "there is no file in the folder")
    case .cannotRead: Phrase(zh: "读不了“{0}”：{1}", en: "cannot read '{0}': {1}")
    case .cannotWrite:
      Phrase(
        zh: "写不了“{0}”：{1}。原有结果没有改动，处理好后再运行一次即可",
        en: "cannot write '{0}': {1}; what was there is unchanged, so mend this and run again")
    case .cannotClear:
      Phrase(
        zh: "清不掉上次留下的 {0}（{1} 属于 {2}）：请管理员运行 sudo chown -R {3}: {0}。"
          + "原有结果没有改动，改好后再运行一次即可",
        en: "cannot clear '{0}', which an earlier run has left ('{1}' belongs to {2}); let the "
          + "administrator run 'sudo chown -R {3}: {0}'; what was there is unchanged, so mend this "
          + "and run again")
    case .cannotLock:
      Phrase(zh: "锁不住工作区“{0}”：{1}", en: "cannot lock the workspace '{0}': {1}")
    case .busy:
      Phrase(
        zh: "另一次运行正在使用这个工作区，等了 {0} 秒还没有结束。请等它结束后再运行一次",
        en: "another run holds the workspace, and still did after {0} seconds; run again later")
    }
  }
}
