/// Why the system refused to read or write, in words.
enum SystemReason: Catalogue, CaseIterable {
  case diskFull, fileTooLarge, noPermission, readOnly, notThere, alreadyThere, noFolder, notAFile
  case nameTooLong, tooManyOpen, linkLoop, deviceFault, unsupported, beingWritten
  case belongsToAnother, other

  /// The reason in both languages.
  var phrase: Phrase {
    switch self {
    case .diskFull: Phrase(zh: "磁盘已满，请先腾出空间", en: "the disk is full; make room first")
    case .fileTooLarge:
      Phrase(zh: "文件超过了允许的大小", en: "the file is larger than is allowed")
    case .noPermission:
      Phrase(
        zh: "没有权限，请管理员开放读写权限",
        en: "permission is missing; the administrator must grant it")
    case .readOnly: Phrase(zh: "所在磁盘是只读的", en: "the disk is read-only")
    case .notThere: Phrase(zh: "文件或文件夹不存在", en: "there is no such file or folder")
    case .alreadyThere:
      Phrase(
        zh: "同名的文件已经存在，请移走或改名",
        en: "something of that name is there already; move or rename it")
    case .noFolder: Phrase(zh: "路径中有一段不是文件夹", en: "a part of the path is no folder")
    case .notAFile: Phrase(zh: "这不是普通文件", en: "it is no regular file")
    case .nameTooLong: Phrase(zh: "路径太长，请缩短", en: "the path is too long; shorten it")
    case .tooManyOpen:
      Phrase(zh: "系统同时打开的文件太多", en: "the system has too many files open")
    case .linkLoop:
      Phrase(zh: "快捷链接互相指向，没有尽头", en: "links point at each other without an end")
    case .deviceFault:
      Phrase(
        zh: "磁盘读写出错，请检查磁盘", en: "the disk cannot be read or written; have it checked")
    case .unsupported:
      Phrase(
        zh: "所在磁盘或网络共享不支持这个操作",
        en: "the disk or network share does not support this")
    case .beingWritten:
      Phrase(
        zh: "文件正在被改写，请稍后再运行一次",
        en: "it is being written at this moment; run again later")
    case .belongsToAnother:
      Phrase(
        zh: "没有权限，“{0}”属于 {1}，现在的账号是 {2}。请管理员把工作区改回一个账号（chown）",
        en: "permission is missing, as '{0}' belongs to {1} and the account is {2}; the "
          + "administrator must give the workspace back to one account (chown)")
    case .other: Phrase(zh: "系统错误 {0}", en: "system error {0}")
    }
  }
}
