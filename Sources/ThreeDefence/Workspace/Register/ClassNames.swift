/// The names of the codes of a class in the register, for what is said of a cell that has none of them.
struct ClassNames: Sendable {
  private let known: [(code: String, name: String)]
  /// Shorter names that people write.
  private let short: [String: String]

  /// 办学类型 (GB/T 33782), those that a bureau mostly has.
  static let types = ClassNames(
    known: [
      ("111", "幼儿园"), ("119", "附设幼儿班"), ("211", "小学"), ("218", "教学点"), ("311", "初级中学"),
      ("312", "九年一贯制学校"), ("341", "完全中学"), ("342", "高级中学"), ("345", "十二年一贯制学校"),
      ("361", "中等职业学校"), ("511", "特殊教育学校"),
    ],
    short: [
      "初中": "311", "九年一贯制": "312", "九年制": "312", "完中": "341", "高中": "342",
      "十二年一贯制": "345", "中职": "361", "职高": "361", "特教": "511", "特校": "511",
    ])

  /// 城乡.
  static let urbanRural = ClassNames(
    known: [
      ("111", "主城区"), ("112", "城乡结合区"), ("121", "镇中心区"), ("122", "镇乡结合区"),
      ("123", "特殊区域"), ("210", "乡中心区"), ("220", "村庄"),
    ],
    short: ["城区": "111", "镇区": "121", "村": "220"])

  /// The codes.
  var codes: [String] { known.map(\.code) }

  /// The codes with their names; codes alone in English.
  var list: Phrase {
    Phrase(
      zh: Language.zh.list(known.map { "\($0.code) \($0.name)" }), en: Language.en.list(codes))
  }

  /// The code of a name; nil when it is none.
  func code(of name: String) -> String? {
    known.first { $0.name == name }?.code ?? short[name]
  }
}
