/// A column of one of the bureau's own tables: register, explanations or holidays.
///
/// The raw values count from 0 in the order in which the columns are written.
protocol BureauColumn: CaseIterable, RawRepresentable where RawValue == Int, AllCases == [Self] {
  /// The heading in both languages; either is known everywhere.
  var heading: Phrase { get }
  /// Whether a table without the column cannot be used.
  var isRequired: Bool { get }
  /// Headings, normalised, that a table may have as well and that mean nothing.
  static var passedOver: Set<String> { get }
}

extension BureauColumn {
  /// The column of a normalised heading in either language.
  static func known(_ heading: String) -> Self? {
    allCases.first { $0.heading.zh == heading || $0.heading.en == heading }
  }

  /// The headings of a language, in order.
  static func headings(_ language: Language) -> [String] {
    allCases.map { $0.heading.text(language) }
  }
}
