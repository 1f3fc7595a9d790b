/// What findings of structural checks say.
///
/// The raw values are kept in the ledger: never change one.
public enum FindingSentence: String, Catalogue, Codable, CaseIterable {
  case formCheck = "form-check"

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .formCheck: Phrase(zh: "{0}", en: "{0}")
    }
  }
}
