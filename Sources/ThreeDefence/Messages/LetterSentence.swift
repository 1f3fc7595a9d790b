/// What is wrong with a letter of the bureau's own, and what should stand there.
enum LetterSentence: Catalogue, CaseIterable {
  // Names.
  case unknownName, notHere, notPrinted, formerName, formerCount
  // Braces.
  case singleBraces, fullWidthBraces, unclosedTag, strayEnd
  // Signs after the braces.
  case unknownTag, blankBeforeSign
  // Sections.
  case unclosedSection, otherEnd, endOfNothing, tooDeep
  // Files put in.
  case noPart, partName, partInPart
  // The file as a whole.
  case unreadable, unusedFile

  /// The sentence in both languages.
  var phrase: Phrase {
    switch self {
    case .unknownName: Phrase(zh: "信函里没有“{0}”可填", en: "a letter has no '{0}' to give")
    case .notHere:
      Phrase(
        zh: "“{0}”不能写在这里，要写在这样的段落里面：{1}",
        en: "'{0}' cannot stand here; it must stand in a section: {1}")
    case .notPrinted:
      Phrase(
        zh: "“{0}”不是一个字或数，不能直接填；请写成 {1}……{2}，中间是要写的内容",
        en: "'{0}' is no text or number; it must be a section, {1} … {2}, around what is to be said"
      )
    case .formerName:
      Phrase(
        zh: "已经没有 {0}：逐校写什么，现在由信函自己定；请把 {1} 移到别的文件夹，"
          + "再用 threedef template letter {2} --output {1} 取自带的来改",
        en: "{0} is no more: how schools are listed now stands in the letter itself; move {1} to "
          + "another folder, then 'threedef template letter {2} --output {1}' writes the one to "
          + "begin from")
    case .formerCount:
      Phrase(
        zh: "已经没有 {0}：每处问题现在各写一条，位置用 {1}；请删去这一处",
        en: "{0} is no more: every place is now an item of its own, told by {1}; remove this")
    default: writing ?? section ?? file
    }
  }

  private var writing: Phrase? {
    switch self {
    case .singleBraces:
      Phrase(zh: "{0} 应写成 {1}（两层花括号）", en: "{0} must be {1}, with two braces")
    case .fullWidthBraces:
      Phrase(
        zh: "这里用了全角花括号；请用半角，如 {0}", en: "full-width braces stand here; write plain ones, as in {0}"
      )
    case .unclosedTag:
      Phrase(
        zh: "这里的 {0} 在同一行里没有用 {1} 结束；请补上（要用半角）",
        en: "{0} opens here and must be closed by {1} on the same line")
    case .strayEnd:
      Phrase(
        zh: "这里多了 {0}，前面没有与它配对的 {1}", en: "{0} stands here without {1} before it")
    case .unknownTag:
      Phrase(
        zh: "信函里不用 {0} 这种写法；可以用：{1}", en: "{0} is not used in letters; known here: {1}")
    case .blankBeforeSign:
      Phrase(zh: "{0} 中间不能有空格", en: "no blank may stand within {0}")
    default: nil
    }
  }

  private var section: Phrase? {
    switch self {
    case .unclosedSection:
      Phrase(
        zh: "{0} 开始的一段没有结束；请在结束处写 {1}", en: "section {0} is not closed; write {1} at its end")
    case .otherEnd:
      Phrase(
        zh: "此处应先写 {0}，结束第 {1} 行的 {2}，而不是 {3}",
        en: "{0} must stand here, to close {2} of line {1}, not {3}")
    case .endOfNothing:
      Phrase(
        zh: "{0} 前面没有与它配对的 {1}；请补上开头，或删去这一处",
        en: "{0} has no {1} before it; write that, or remove this")
    case .tooDeep:
      Phrase(zh: "段落最多套 {0} 层；请减少", en: "sections must not be nested deeper than {0}")
    default: nil
    }
  }

  private var file: Phrase {
    switch self {
    case .noPart:
      Phrase(
        zh: "{0} 要插入的文件 {1} 不存在", en: "{0} names file '{1}', which is not there")
    case .partName:
      Phrase(
        zh: "{0}：插入的文件，文件名只能用英文字母、数字和 . - _",
        en: "{0}: the name of a file that is put in must be of plain letters, digits, '.', '-' and "
          + "'_'")
    case .partInPart:
      Phrase(
        zh: "这个文件是插入信函用的，自己不能再用 {0} 插入别的文件",
        en: "a file that a letter puts in must put in no other: remove {0}")
    case .unusedFile:
      Phrase(
        zh: "文件“{0}”没有使用；信函的文件名应是 {1}，其他文件要由信函插入，写法如 {2}",
        en:
          "file '{0}' is not used; letters are named {1}, and others must be put in by a letter, as "
          + "with {2}")
    default: Phrase(zh: "写法不对：{0}", en: "cannot be read: {0}")
    }
  }
}
