/// What the report's figures mean, and what it stands on.
enum ReportDefinition: Catalogue, CaseIterable {
  case howCounted
  case reportingRate, onTimeRate, overall
  case expected, onTime, late, returned, missing, unmet
  case requirement, expression, indicators
  case due, asOf, form, standard, standardEdition, received, intake, findings, program

  var phrase: Phrase {
    switch self {
    case .howCounted: Phrase(zh: "口径", en: "Definitions")
    case .reportingRate:
      Phrase(
        zh: "（按时＋迟报）÷ 应报。率保留两位小数，四舍五入；不是全部不写 100.00，不是没有不写 0.00。",
        en: "(on time + late) ÷ expected. Rates have two places, half up, and are 100.00 only of "
          + "all and 0.00 only of none.")
    case .onTimeRate: Phrase(zh: "按时 ÷ 应报。", en: "on time ÷ expected.")
    case .overall:
      Phrase(
        zh: "必达条款（{0}）全部达标或不适用的学校 ÷ 汇总学校。",
        en: "schools that meet every must ({0}) or are not asked it ÷ schools counted.")
    case .expected:
      Phrase(zh: "报送期限那天在名录中的学校。", en: "schools in the register on the due day.")
    case .onTime:
      Phrase(zh: "第一份合格报表在期限前收到。", en: "the first accepted form arrived in time.")
    case .late: Phrase(zh: "有合格报表，第一份在期限后收到。", en: "the first accepted form arrived late.")
    case .returned:
      Phrase(zh: "收到过报表，没有一份合格。", en: "something arrived, and nothing acceptable.")
    case .missing: Phrase(zh: "什么也没有收到。", en: "nothing arrived.")
    case .unmet:
      Phrase(
        zh: "有合格报表、条款适用而判定为不达标的学校；“必达”计入总体达标，“建议”不计。",
        en: "schools with an accepted form whose verdict is unmet; only a must counts overall.")
    case .requirement: Phrase(zh: "{0}（{1}）：{2}", en: "{0} ({1}): {2}")
    case .expression: Phrase(zh: "算式：", en: "expression: ")
    case .indicators: Phrase(zh: "指标", en: "Indicators")
    case .due: Phrase(zh: "报送期限", en: "Due")
    case .asOf: Phrase(zh: "统计时点", en: "As of")
    case .form: Phrase(zh: "表式", en: "Form")
    case .standard: Phrase(zh: "标准", en: "Standard")
    case .standardEdition: Phrase(zh: "{0}（{1}，{2} 版）", en: "{0} ({1}, edition {2})")
    case .received: Phrase(zh: "收到", en: "Received")
    case .intake: Phrase(zh: "文件 {0} 个，其中报表 {1} 份", en: "{0} files with {1} forms")
    case .findings: Phrase(zh: "审核问题", en: "Findings")
    case .program: Phrase(zh: "软件", en: "Program")
    }
  }
}
