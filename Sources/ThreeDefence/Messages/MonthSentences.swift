extension FindingSentence {
  /// What is said about a form beside the register, other forms and the month before.
  var monthPhrase: Phrase? {
    switch self {
    case .schoolUnknown:
      Phrase(
        zh: "名录中没有学校标识码 {0}；请核对标识码，新学校请先由主管部门加入名录再报送",
        en:
          "'{0}' must be the code of a school in the register; check it, or have a new school added"
      )
    case .schoolClosed:
      Phrase(
        zh: "该校已于 {0} 停用，本月不应报送，数据不计入汇总；如仍在办学，请主管部门更正名录",
        en: "the school closed on {0} and is not expected this month; its figures are not counted")
    case .schoolNotYetOpen:
      Phrase(
        zh: "该校自 {0} 起启用，本月不应报送，数据不计入汇总；如已开办，请主管部门更正名录",
        en: "the school opens on {0} and is not expected this month; its figures are not counted")
    case .nameOfAnother:
      Phrase(
        zh: "标识码 {0} 是“{1}”的，填写的却是另一所学校“{2}”（标识码 {3}）；请核对是哪所学校的报表，改正后重报",
        en:
          "code {0} is that of '{1}', but the name is that of '{2}' (code {3}); say whose form it is"
      )
    case .nameDiffers:
      Phrase(
        zh: "填写的校名“{0}”与名录中的“{1}”不同；如已更名请说明，否则请改正",
        en: "the name must be '{1}' as in the register, not '{0}'; explain if it was renamed")
    case .formCopied:
      Phrase(
        zh: "全部数据与 {0} 完全相同；请确认本月已重新核查，并说明情况",
        en: "every value must be counted anew, but all equal those of {0}; explain if that is right"
      )
    case .answerWithdrawn:
      Phrase(
        zh: "“{0}”在 {1} 为“是”，本月为“否”；如情况属实请说明原因，否则请改正",
        en: "'{0}' was yes in {1} and is no now; explain if that is right")
    case .countyDiffersFromSchool:
      Phrase(
        zh: "主管部门代报的数据与学校自报的有 {0} 项不同（如“{1}”）；以后收到的为准，请双方核对并说明",
        en: "the county's figures must agree with the school's own; {0} differ, the first is '{1}'")
    case .schoolDiffersFromCounty:
      Phrase(
        zh: "学校自报的数据与主管部门代报的有 {0} 项不同（如“{1}”）；以后收到的为准，请双方核对并说明",
        en: "the school's figures must agree with the county's; {0} differ, the first is '{1}'")
    case .sameFigures:
      Phrase(
        zh: "同一报送单位有 {0} 所学校的各项数量完全相同；请核实是否逐校填报，并说明情况",
        en: "schools must count for themselves, but {0} of this unit share all counts; explain")
    case .unitTotalMoved:
      Phrase(
        zh: "{0}两个月都报送的学校，“{1}”合计由 {2} 变为 {3}，变动超过 10%；请核实并说明",
        en: "'{1}' of {0}, over schools with a form in both months, went from {2} to {3}; explain")
    case .receivedInFuture:
      Phrase(
        zh: "文件的时间晚于收件的时刻，按收件时刻计；请核对电脑的日期和时间",
        en: "the file's time lies in the future; the moment of taking it in counts instead")
    default: nil
    }
  }
}
