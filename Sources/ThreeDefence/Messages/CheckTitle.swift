/// What each structural check is about, for the list of rules.
extension StructuralCheck: Catalogue {
  /// The rule in a sentence, in both languages.
  public var phrase: Phrase { ofFile ?? ofValue ?? ofSchool }

  private var ofFile: Phrase? {
    switch self {
    case .unreadableFile:
      Phrase(
        zh: "文件必须能完整读出：不空、不断、编码一致、压缩包完好、XML 合乎规范",
        en: "a file must be readable to its end: not empty or cut off, of one encoding, well-formed"
      )
    case .notAForm:
      Phrase(
        zh: "文件必须是本表：有认得出的表头，或 urn:threedef:2023 的 submission",
        en: "a file must be this form: a known header, or a submission of urn:threedef:2023")
    case .noSchools:
      Phrase(zh: "表头下面必须有学校", en: "there must be schools below the header")
    case .unknownColumn:
      Phrase(zh: "表里不认得的列不读取", en: "a column that the form does not have is left aside")
    case .missingColumn:
      Phrase(zh: "必填指标的列不可缺少", en: "no column of a required indicator may be missing")
    case .duplicateColumn:
      Phrase(zh: "同一指标只能有一列", en: "an indicator must have one column only")
    case .repeatedHeader:
      Phrase(zh: "表头只需一次，重复的略过", en: "a header that is repeated is passed over")
    case .raggedRow:
      Phrase(zh: "每行的格数必须与表头相同", en: "a row must have as many cells as the header")
    case .totalRowDiffers:
      Phrase(
        zh: "合计、小计行应等于各校之和；只核对，不计入",
        en: "rows of totals should equal the schools' sums; they are checked and never counted")
    case .guessedEncoding:
      Phrase(
        zh: "不是 UTF-8 的文件按 GB18030 读取", en: "a file that is not UTF-8 is read as GB18030")
    case .receivedInFuture:
      Phrase(
        zh: "文件时间晚于收件时刻的，按收件时刻计",
        en: "a time of receipt in the future counts as the moment of taking in")
    default: nil
    }
  }

  private var ofValue: Phrase? {
    switch self {
    case .missingValue:
      Phrase(zh: "必填指标不可空着；空着不等于 0", en: "a required value must not be blank")
    case .unreadableValue:
      Phrase(
        zh: "数量填整数，金额和米数最多两位小数，是否题填是或否",
        en: "counts are whole numbers, decimals have two places at most, answers are yes or no")
    case .outOfRange:
      Phrase(zh: "数值必须在指标的范围内", en: "a value must lie in its indicator's range")
    case .partExceedsWhole:
      Phrase(zh: "其中数不可大于总数", en: "a part must not exceed its whole")
    case .normalisedValue:
      Phrase(
        zh: "写法不规范但意思明确的，照意思读取",
        en: "a value in an unusual spelling with one meaning is read by that meaning")
    case .formCopied:
      Phrase(
        zh: "全部数据不应与上月完全相同", en: "not every value should equal last month's")
    case .answerWithdrawn:
      Phrase(
        zh: "上月答“是”的，本月不应答“否”", en: "a yes of last month should not be a no now")
    case .sameFigures:
      Phrase(
        zh: "同一报送单位不应有五所以上学校的数量完全相同",
        en: "five or more schools of a unit should not share all counts")
    case .unitTotalMoved:
      Phrase(
        zh: "报送单位的学生、保安、摄像机合计较上月变动不应超过 10%",
        en: "a unit's watched totals should not move by more than 10 % in a month")
    default: nil
    }
  }

  private var ofSchool: Phrase {
    switch self {
    case .malformedSchoolCode:
      Phrase(zh: "学校标识码必须是 10 位数字", en: "a school code must have ten digits")
    case .unknownSchool:
      Phrase(zh: "学校必须在名录中", en: "a school must be in the register")
    case .schoolNotExpected:
      Phrase(
        zh: "已停用或未启用的学校不应报送，不计入汇总",
        en: "a school that is closed or not yet open is not expected and not counted")
    case .nameOfAnotherSchool:
      Phrase(
        zh: "校名不可是另一所应报学校的校名", en: "the name must not be another expected school's")
    case .nameDiffers:
      Phrase(zh: "校名应与名录一致", en: "the name should be that of the register")
    case .wrongMonth:
      Phrase(zh: "报告期必须是本月", en: "the form must be for the month")
    case .schoolRepeated:
      Phrase(
        zh: "一个文件里一所学校只报一次；两份相同的计一份，不同的都退回",
        en: "a school stands once in a file; two equal copies count once, others are returned")
    case .reportedTwiceDifferently:
      Phrase(
        zh: "学校自报与主管部门代报的数据应一致；以后收到的为准",
        en: "a school's and its county's figures should agree; the later ones count")
    default: Phrase(zh: rawValue, en: rawValue)
    }
  }
}
