/// The headings of tables; in English the ids that other programs rely on (formats.md section 3).
public enum Heading: Catalogue, CaseIterable {
  case unitCode, unit, expected, onTime, late, returned, missing, unexpected
  case reportingRate, onTimeRate, expectedSchools, counted
  case schoolCode, school, state, receivedAt, clock, file, revisions, lateBy
  case row, column, indicator, value, shouldBe, severity, check, message, note
  case reason, contact, phone, owed, monthsMissed, daysOverdue, lastFile
  case requirement, requirementTitle, applicable, met, unmet, undetermined, metRate
  case classification, schoolClass
  case clause, required, actual, gap, monthsOpen
  case item, before, after, change, date, isCounted
  case part, reportMonth, fileBefore, rowBefore, verdict, unmetRequirements, evidence
  case code, indicatorID, indicatorLabel, valueType, measure, nature, summedUp
  case ruleID, weight, rule, expression, advice

  /// The heading in both languages.
  public var phrase: Phrase {
    switch self {
    case .unitCode: Phrase(zh: "报送单位代码", en: "unit_code")
    case .unit: Phrase(zh: "报送单位", en: "unit")
    case .expected: Phrase(zh: "应报", en: "expected")
    case .onTime: Phrase(zh: "按时", en: "on_time")
    case .late: Phrase(zh: "迟报", en: "late")
    case .returned: Phrase(zh: "退回", en: "returned")
    case .missing: Phrase(zh: "未报", en: "missing")
    case .unexpected: Phrase(zh: "多报", en: "unexpected")
    case .reportingRate: Phrase(zh: "报送率", en: "reporting_rate")
    case .onTimeRate: Phrase(zh: "按时率", en: "on_time_rate")
    case .expectedSchools: Phrase(zh: "应报学校数", en: "expected")
    case .counted: Phrase(zh: "汇总学校数", en: "counted")
    case .schoolCode: Phrase(zh: "学校标识码", en: "school_code")
    case .school: Phrase(zh: "学校名称", en: "school")
    case .state: Phrase(zh: "状态", en: "state")
    case .receivedAt: Phrase(zh: "收到时间", en: "received_at")
    case .clock: Phrase(zh: "时间依据", en: "clock")
    case .file: Phrase(zh: "文件", en: "file")
    case .revisions: Phrase(zh: "重报次数", en: "revisions")
    case .lateBy: Phrase(zh: "迟报时长", en: "late_by")
    case .row: Phrase(zh: "行", en: "line")
    case .column: Phrase(zh: "列", en: "column")
    case .indicator: Phrase(zh: "指标", en: "indicator")
    case .value: Phrase(zh: "填报值", en: "value")
    case .shouldBe: Phrase(zh: "应为", en: "expected")
    case .severity: Phrase(zh: "级别", en: "severity")
    case .check: Phrase(zh: "检查号", en: "check")
    case .message: Phrase(zh: "说明", en: "message")
    case .note: Phrase(zh: "解释", en: "note")
    case .reason: Phrase(zh: "原因", en: "reason")
    case .contact: Phrase(zh: "联系人", en: "contact")
    case .phone: Phrase(zh: "联系电话", en: "phone")
    case .owed: Phrase(zh: "事项", en: "owed")
    case .monthsMissed: Phrase(zh: "连续未报月数", en: "months_missed")
    case .daysOverdue: Phrase(zh: "逾期天数", en: "days_overdue")
    case .lastFile: Phrase(zh: "最近文件", en: "last_file")
    case .requirement: Phrase(zh: "条款号", en: "requirement")
    case .requirementTitle: Phrase(zh: "条款", en: "title")
    case .applicable: Phrase(zh: "适用校数", en: "applicable")
    case .met: Phrase(zh: "达标", en: "met")
    case .unmet: Phrase(zh: "不达标", en: "unmet")
    case .undetermined: Phrase(zh: "无法判定", en: "undetermined")
    case .metRate: Phrase(zh: "达标率", en: "rate")
    case .classification: Phrase(zh: "分类", en: "classification")
    case .schoolClass: Phrase(zh: "类别", en: "class")
    case .clause: Phrase(zh: "依据", en: "clause")
    case .required: Phrase(zh: "应达到", en: "required")
    case .actual: Phrase(zh: "实际", en: "actual")
    case .gap: Phrase(zh: "差额", en: "gap")
    case .monthsOpen: Phrase(zh: "持续月数", en: "months_open")
    case .item: Phrase(zh: "项目", en: "item")
    case .before: Phrase(zh: "原为", en: "before")
    case .after: Phrase(zh: "现为", en: "after")
    case .change: Phrase(zh: "变动", en: "change")
    case .date: Phrase(zh: "日期", en: "date")
    case .isCounted: Phrase(zh: "计入汇总", en: "is_counted")
    case .part: Phrase(zh: "计入", en: "part")
    case .reportMonth: Phrase(zh: "报告期", en: "month")
    case .fileBefore: Phrase(zh: "上月文件", en: "file_before")
    case .rowBefore: Phrase(zh: "上月行", en: "line_before")
    case .verdict: Phrase(zh: "判定", en: "verdict")
    case .unmetRequirements: Phrase(zh: "未达标条款", en: "requirements_not_met")
    case .evidence: Phrase(zh: "依据数据", en: "evidence")
    case .code: Phrase(zh: "代码", en: "code")
    case .indicatorID: Phrase(zh: "名称（id）", en: "id")
    case .indicatorLabel: Phrase(zh: "指标", en: "label")
    case .valueType: Phrase(zh: "类型", en: "type")
    case .measure: Phrase(zh: "单位", en: "measure")
    case .nature: Phrase(zh: "性质", en: "kind")
    case .summedUp: Phrase(zh: "汇总", en: "roll_up")
    case .ruleID: Phrase(zh: "编号", en: "id")
    case .weight: Phrase(zh: "级别", en: "weight")
    case .rule: Phrase(zh: "规则", en: "rule")
    case .expression: Phrase(zh: "表达式", en: "expression")
    case .advice: Phrase(zh: "整改办法", en: "advice")
    }
  }

  /// What stands above a column where people read the table: in English words and not an id.
  ///
  /// The words are few, as columns are narrow. A heading that is none of these stays as it is.
  public static func inWords(_ heading: Phrase) -> Phrase { words[heading] ?? heading }

  private static let words = Dictionary(
    allCases.map { ($0.phrase, Phrase(zh: $0.phrase.zh, en: $0.englishWords)) },
    uniquingKeysWith: { first, _ in first })

  private var englishWords: String {
    switch self {
    case .unitCode: "code"
    case .expected: "due"
    case .unexpected: "extra"
    case .reportingRate: "rate"
    case .daysOverdue: "days late"
    default: phrase.en.replacing("_", with: " ")
    }
  }

  /// The heading of an indicator's roll-up: its label for sums, with 校数 or 最低 for the others.
  static func rollUp(of indicator: Indicator) -> Phrase {
    switch indicator.rollUp {
    case .sum: indicator.phrase
    case .count: Phrase(zh: indicator.label + "校数", en: indicator.id + "_schools")
    case .min: Phrase(zh: indicator.label + "最低", en: indicator.id + "_lowest")
    }
  }
}
