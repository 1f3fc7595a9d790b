/// What is said of things in the inbox that are not taken in; `{0}` is the path.
enum InboxSentence: Catalogue, CaseIterable {
  case stillBeingWritten, tooLarge, vanished, danglingLink, linkToFolder, notAFile, hidden
  case tooDeep, noMonth, otherwiseMonth, noYear, outsideMonth, unreadable

  /// The sentence in both languages.
  var phrase: Phrase {
    switch self {
    case .stillBeingWritten:
      Phrase(
        zh: "{0} 还在写入，这次先不收，下次运行再收",
        en: "{0} is still being written; left for the next run")
    case .tooLarge:
      Phrase(
        zh: "{0} 有 {1}，超过上限 {2}，没有收。请核对文件；确实需要时，在 threedef.yaml 的 limits 中调大 unpacked",
        en: "{0} has {1}, more than the limit of {2}, and was not taken in; "
          + "if it is right, raise 'unpacked' under 'limits' in threedef.yaml")
    case .vanished:
      Phrase(
        zh: "{0} 不在了，可能已被移走、改名或删除，没有收",
        en: "{0} is not there, as it may have been moved, renamed or deleted; it was not taken in")
    case .danglingLink:
      Phrase(
        zh: "{0} 是一个链接，它指向的文件不存在，没有收。请放入文件本身",
        en: "{0} is a link to a file that cannot be reached; put the file itself there")
    case .linkToFolder:
      Phrase(
        zh: "{0} 是指向文件夹的链接，其中的文件没有收。请放入文件夹本身",
        en: "{0} is a link to a folder, which is not walked; put the folder itself there")
    case .notAFile:
      Phrase(
        zh: "{0} 不是普通文件，没有打开。请移走",
        en: "{0} is no regular file and was not opened; move it away")
    case .hidden:
      Phrase(
        zh: "{0} 的名字以点开头，通常是没有传完的文件，没有收。如是报表，请去掉开头的点",
        en: "{0} has a name that begins with a dot, as unfinished transfers have, "
          + "and was not taken in; if it is a form, remove the dot")
    case .tooDeep:
      Phrase(
        zh: "{0} 的文件夹套得太深，超过 {1} 层，其中的文件没有收。请把文件移到上层",
        en: "{0} lies more than {1} folders deep and was not walked; move the files up")
    case .noMonth:
      Phrase(
        zh: "{0} 的名字看不出是哪个月，其中的文件没有收。请改名为年份、横线和两位月份，如 2023-03",
        en: "{0} must have the name of a month, such as inbox/2023-03; "
          + "its files were not taken in")
    case .otherwiseMonth:
      Phrase(
        zh: "{0} 的名字要写成 {1}，其中的文件没有收。请改名为 {1}；已有这个文件夹的，把文件移进去",
        en: "{0} must be named {1}; its files were not taken in; rename it, or move them into {1} "
          + "if that is there")
    case .noYear:
      Phrase(
        zh: "{0} 的名字看不出是哪一年，其中的文件没有收。请改名为四位年份加“-{1}”",
        en:
          "{0} must have a year in its name; its files were not taken in; rename it to the four digits "
          + "of the year and '-{1}'")
    case .outsideMonth:
      Phrase(
        zh: "{0} 不在任何一个月的文件夹中，没有收。请移入所属月份的文件夹，如 inbox/2023-03",
        en: "{0} must lie in the folder of its month, such as inbox/2023-03; it was not taken in")
    case .unreadable:
      Phrase(zh: "读不了 {0}，没有收：{1}", en: "{0} cannot be read and was not taken in: {1}")
    }
  }
}
