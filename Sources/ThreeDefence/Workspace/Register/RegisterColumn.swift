/// The columns of `schools.csv` (formats.md section 1), in the order in which they are written.
enum RegisterColumn: Int, BureauColumn {
  case code, name, unitCode, unitName, type, ownership, urbanRural, keyTarget, validFrom, validTo
  case contact, phone

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

  /// Figures hang on all of them but the two that tell whom to call.
  var isRequired: Bool { self != .contact && self != .phone }

  /// Columns that offices like to add.
  static let passedOver: Set = ["序号", "备注", "no", "no.", "remark"]
}
