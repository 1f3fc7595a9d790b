extension Indicator.Kind {
  /// The word for the type; in English as a form file has it.
  var phrase: Phrase {
    switch self {
    case .integer: Phrase(zh: "整数", en: rawValue)
    case .decimal: Phrase(zh: "两位小数", en: rawValue)
    case .boolean: Phrase(zh: "是或否", en: rawValue)
    }
  }
}

extension Indicator.Nature {
  /// The word for a state or a movement; in English as a form file has it.
  var phrase: Phrase {
    switch self {
    case .stock: Phrase(zh: "期末数", en: rawValue)
    case .flow: Phrase(zh: "当月数", en: rawValue)
    }
  }
}

extension Indicator.RollUp {
  /// The word for how schools add up; in English as a form file has it.
  var phrase: Phrase {
    switch self {
    case .sum: Phrase(zh: "合计", en: rawValue)
    case .count: Phrase(zh: "校数", en: rawValue)
    case .min: Phrase(zh: "最低", en: rawValue)
    }
  }
}
