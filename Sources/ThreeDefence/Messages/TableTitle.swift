/// What the tables that are not data are called.
public enum TableTitle: Catalogue, CaseIterable {
  case summary, reporting, compliance, details, returns, findings, unexpected, shortfalls
  case registerChanges, reminders

  /// The title in both languages.
  public var phrase: Phrase {
    switch self {
    case .summary: Phrase(zh: "三防建设情况汇总表", en: "summary of indicators")
    case .reporting: Phrase(zh: "报送情况表", en: "who reported")
    case .compliance: Phrase(zh: "达标情况表", en: "compliance with the standard")
    case .details: Phrase(zh: "全市明细表", en: "every form of record")
    case .returns: Phrase(zh: "报送明细", en: "every expected school")
    case .findings: Phrase(zh: "审核问题清单", en: "findings")
    case .unexpected: Phrase(zh: "多报清单", en: "schools not expected")
    case .shortfalls: Phrase(zh: "不达标学校清单", en: "shortfalls")
    case .registerChanges: Phrase(zh: "名录变动表", en: "changes in the register")
    case .reminders: Phrase(zh: "催报名单", en: "reminders")
    }
  }
}
