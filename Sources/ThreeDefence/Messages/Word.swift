/// The words that stand in cells of tables.
public enum Word: UInt8, Catalogue, CaseIterable {
  case yes, no, subtotal, total
  case onTime, late, returned, missing, toExplain
  case fatal, query, hint
  case clockGiven, clockFile, clockIntake
  case unknownSchool, closedSchool, notYetOpenSchool
  case overall, classNotGiven
  case duration
  case opened, reopened, closed, recoded, moved, renamed
  case changedType, changedOwnership, changedUrbanRural, changedKeyTarget
  case figure
  case met, unmet, undetermined, notApplicable
  case blank, ofMonthBefore
  case must, advisory

  /// The word in both languages.
  public var phrase: Phrase {
    switch self {
    case .yes: Phrase(zh: "是", en: "yes")
    case .no: Phrase(zh: "否", en: "no")
    case .subtotal: Phrase(zh: "小计", en: "subtotal")
    case .total: Phrase(zh: "合计", en: "total")
    case .onTime: Phrase(zh: "按时", en: "on time")
    case .late: Phrase(zh: "迟报", en: "late")
    case .returned: Phrase(zh: "退回", en: "returned")
    case .missing: Phrase(zh: "未报", en: "missing")
    case .toExplain: Phrase(zh: "待说明", en: "to explain")
    case .fatal: Phrase(zh: "强制性", en: "fatal")
    case .query: Phrase(zh: "核实性", en: "query")
    case .hint: Phrase(zh: "提示性", en: "hint")
    case .clockGiven: Phrase(zh: "指定", en: "given")
    case .clockFile: Phrase(zh: "文件时间", en: "file time")
    case .clockIntake: Phrase(zh: "收件时间", en: "intake time")
    case .unknownSchool: Phrase(zh: "不在名录", en: "not in the register")
    case .closedSchool: Phrase(zh: "已停用", en: "closed")
    case .notYetOpenSchool: Phrase(zh: "未启用", en: "not yet open")
    case .overall: Phrase(zh: "总体达标", en: "overall")
    case .classNotGiven: Phrase(zh: "未登记", en: "not given")
    case .duration: Phrase(zh: "{0}天{1}小时{2}分", en: "{0}d {1}h {2}m")
    case .opened: Phrase(zh: "新增", en: "opened")
    case .reopened: Phrase(zh: "恢复", en: "reopened")
    case .closed: Phrase(zh: "停用", en: "closed")
    case .recoded: Phrase(zh: "换码", en: "recoded")
    case .moved: Phrase(zh: "调整报送单位", en: "moved")
    case .renamed: Phrase(zh: "更名", en: "renamed")
    case .changedType: Phrase(zh: "办学类型变更", en: "type")
    case .changedOwnership: Phrase(zh: "办别变更", en: "ownership")
    case .changedUrbanRural: Phrase(zh: "城乡变更", en: "urban_rural")
    case .changedKeyTarget: Phrase(zh: "反恐重点目标变更", en: "key_target")
    case .figure: Phrase(zh: "结果", en: "figure")
    case .met: Phrase(zh: "达标", en: "met")
    case .unmet: Phrase(zh: "不达标", en: "unmet")
    case .undetermined: Phrase(zh: "无法判定", en: "undetermined")
    case .notApplicable: Phrase(zh: "不适用", en: "not applicable")
    case .blank: Phrase(zh: "空", en: "blank")
    case .ofMonthBefore: Phrase(zh: "上月{0}", en: "previous.{0}")
    case .must: Phrase(zh: "必达", en: "must")
    case .advisory: Phrase(zh: "建议", en: "advisory")
    }
  }
}

extension ReturnState {
  /// The state in words.
  public var word: Word {
    switch self {
    case .onTime: .onTime
    case .late: .late
    case .returned: .returned
    case .missing: .missing
    }
  }
}

extension Severity {
  /// The severity in words.
  public var word: Word {
    switch self {
    case .fatal: .fatal
    case .query: .query
    case .hint: .hint
    }
  }
}

extension ReceiptClock {
  /// The clock in words.
  public var word: Word {
    switch self {
    case .given: .clockGiven
    case .file: .clockFile
    case .intake: .clockIntake
    }
  }
}

extension UnexpectedReturn.Reason {
  /// The reason in words.
  public var word: Word {
    switch self {
    case .unknown: .unknownSchool
    case .closed: .closedSchool
    case .notYetOpen: .notYetOpenSchool
    }
  }
}
