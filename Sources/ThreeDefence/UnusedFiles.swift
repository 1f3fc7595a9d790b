extension Pipeline {
  /// What stands in the workspace and has no effect: templates and notes that are not read for their
  /// name alone, and holidays that do not count; one sentence each.
  ///
  /// - Throws: `inputOutput`.
  public func unusedFiles() throws(ThreeDefenceError) -> [Phrase] {
    var unused = try folder.unusedTemplates()
    if let name = try folder.perhapsExplanations() {
      unused.append(
        WorkspaceSentence.perhapsNamed.phrase.filled(name, Explanations.fileName))
    }
    if hasUnusedHolidays { unused.append(WorkspaceSentence.holidaysUnused.phrase) }
    return unused
  }
}
