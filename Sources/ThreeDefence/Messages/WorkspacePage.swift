/// The texts of the files that are laid down in a new workspace.
enum WorkspacePage: Catalogue, CaseIterable {
  /// The settings: {0} the bureau, {1} its division, both quoted as YAML has it.
  case settings
  /// The name of the page that explains the workspace: that of the first thing a reader looks for.
  case guideName
  /// That page: {0} the bureau, {1} the month whose inbox folder is there already.
  case guide

  /// The text in both languages.
  var phrase: Phrase {
    switch self {
    case .settings: SettingsText.phrase
    case .guideName: Phrase(zh: "说明.txt", en: "README.txt")
    case .guide: GuideText.phrase
    }
  }
}
