/// What is said of archives that are verified or restored.
public enum ArchiveSentence: Catalogue, CaseIterable {
  // What is wrong with an archive.
  case cutOff, damaged, notXML, notAnArchive, otherForm, schema, digest
  case schoolTwice, strangeSchool, noState, formMissing, formTwice, formUnasked, reading
  case figure, requirements, requirementSum
  case receivedBroken, receivedMissing, receivedTwice
  // What has come of it.
  case sound, faults, restored, notRestored, monthIsThere, notSound

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .cutOff:
      Phrase(
        zh: "压缩文件不完整，后面缺了一段；请重新取得这个文件",
        en: "the gzip file is cut off; get the file again")
    case .damaged:
      Phrase(
        zh: "压缩文件已损坏，校验和不符；请重新取得这个文件",
        en: "the gzip file is damaged, its checksum does not agree; get the file again")
    case .notXML:
      Phrase(
        zh: "第 {0} 行起不是完整的 XML；请重新取得这个文件",
        en: "it is no well-formed XML from line {0} on; get the file again")
    case .notAnArchive:
      Phrase(
        zh: "不是三防归档文件（根元素应为 urn:threedef:2023 的 archive）；请核对文件",
        en: "it is no archive: its root must be 'archive' of urn:threedef:2023")
    case .otherForm:
      Phrase(
        zh: "归档所用的表式“{0}”这里没有，不能核对；请在有这份表式的工作区中核对",
        en: "there is no form '{0}', which the archive is of; verify it in a workspace that has it")
    case .schema:
      Phrase(
        zh: "第 {0} 行不符合归档格式：{1}", en: "line {0} is not valid against the schema: {1}")
    case .digest:
      Phrase(
        zh: "与同一文件夹中 manifest.json 记的校验和不符：文件在写出后被改动过",
        en: "its SHA-256 must be the one in manifest.json beside it; it was changed since")
    case .schoolTwice:
      Phrase(zh: "学校 {0} 在名录中列了两次", en: "school {0} stands twice in the register")
    case .strangeSchool:
      Phrase(
        zh: "学校 {0} 有状态或报表，但不在归档的名录中",
        en: "school {0} has a state or form and is not in the register")
    case .noState: Phrase(zh: "学校 {0} 没有状态", en: "school {0} has no state")
    case .formMissing:
      Phrase(zh: "学校 {0} 已报，但没有报表", en: "school {0} has reported and has no form")
    case .formTwice: Phrase(zh: "学校 {0} 有两份报表", en: "school {0} has two forms")
    case .formUnasked:
      Phrase(
        zh: "学校 {0} 是退回或未报，却有报表",
        en: "school {0} is returned or missing and has a form")
    case .reading:
      Phrase(zh: "报表读不了：第 {0} 行 {1}", en: "a form cannot be read: line {0} {1}")
    case .figure:
      Phrase(
        zh: "{0}的“{1}”写的是 {2}，按归档中各校的报表和状态应为 {3}",
        en: "'{1}' of {0} must be {3} by the schools' forms and states, not {2}")
    case .requirements:
      Phrase(
        zh: "{0}的达标条款与合计不一致", en: "the requirements of {0} must be those of the total")
    case .requirementSum:
      Phrase(
        zh: "条款 {0} 的{1}：合计写的是 {2}，各单位相加为 {3}",
        en: "{1} of requirement {0} must be the sum of the units, {3}, not {2}")
    case .receivedBroken:
      Phrase(
        zh: "收件部分读不了：报送文件“{0}”", en: "what came in the file '{0}' cannot be read")
    case .receivedMissing:
      Phrase(
        zh: "学校 {0} 的报表不在收件部分的任何一个文件里",
        en: "the form of school {0} stands in no file that was received")
    case .receivedTwice:
      Phrase(
        zh: "学校 {0} 的报表在收件部分的两个文件里",
        en: "the form of school {0} stands in two files that were received")
    case .sound:
      Phrase(
        zh: "{0}：无误（{1} {2}，应报学校 {3} 所，报表 {4} 份）",
        en: "{0}: sound ({1} {2}, schools {3}, forms {4})")
    case .faults: Phrase(zh: "{0}：有错 {1} 处", en: "{0}: faults: {1}")
    case .restored:
      Phrase(
        zh: "{0}：已恢复 {1} 的报表 {2} 份", en: "{0}: restored {1}, forms: {2}")
    case .notRestored:
      Phrase(
        zh: "归档里没有报送文件的原件、各次汇总和关账的记录，这些没有恢复；原来已关账的月份，请汇总核对后重新关账",
        en: "archives hold neither the files themselves nor runs and closings, and these were not "
          + "restored; months that had been closed must be summed up and closed again")
    case .monthIsThere:
      Phrase(
        zh: "台账里已有 {0} 的报送文件，不能再从归档恢复这个月；请在没有台账的工作区中恢复",
        en: "the ledger has submissions of {0} already; restore into a workspace without a ledger")
    case .notSound:
      Phrase(
        zh: "{0} 核对有误，没有恢复任何内容；请用 threedef archive verify 查看",
        en: "'{0}' is not sound, and nothing was restored; see 'threedef archive verify'")
    }
  }
}
