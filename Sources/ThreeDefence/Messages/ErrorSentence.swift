/// What stops a run, each sentence saying what, why, and what to do.
public enum ErrorSentence: Catalogue, CaseIterable {
  case fileProblem

  /// The sentence in both languages.
  public var phrase: Phrase {
    switch self {
    case .fileProblem: Phrase(zh: "{0}:{1}:{2}：{3}", en: "{0}:{1}:{2}: {3}")
    }
  }
}
