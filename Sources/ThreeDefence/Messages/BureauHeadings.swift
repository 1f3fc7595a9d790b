// The headings of the files that a bureau keeps for itself.

extension RegisterColumn {
  /// The heading in both languages.
  var heading: Phrase {
    switch self {
    case .code: Phrase(zh: "学校标识码", en: "code")
    case .name: Phrase(zh: "学校名称", en: "name")
    case .unitCode: Phrase(zh: "报送单位代码", en: "unit_code")
    case .unitName: Phrase(zh: "报送单位", en: "unit_name")
    case .type: Phrase(zh: "办学类型", en: "type")
    case .ownership: Phrase(zh: "办别", en: "ownership")
    case .urbanRural: Phrase(zh: "城乡", en: "urban_rural")
    case .keyTarget: Phrase(zh: "反恐重点目标", en: "key_target")
    case .validFrom: Phrase(zh: "启用日期", en: "valid_from")
    case .validTo: Phrase(zh: "停用日期", en: "valid_to")
    case .contact: Phrase(zh: "联系人", en: "contact")
    case .phone: Phrase(zh: "联系电话", en: "phone")
    }
  }
}

extension ExplanationColumn {
  /// The heading in both languages.
  var heading: Phrase {
    switch self {
    case .month: Phrase(zh: "报告期", en: "month")
    case .schoolCode: Phrase(zh: "学校标识码", en: "school_code")
    case .check: Phrase(zh: "检查号", en: "check")
    case .note: Phrase(zh: "说明", en: "note")
    case .file: Phrase(zh: "文件", en: "file")
    }
  }
}

extension HolidayColumn {
  /// The heading in both languages.
  var heading: Phrase { Phrase(zh: "日期", en: "date") }
}
