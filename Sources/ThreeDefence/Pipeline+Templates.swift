extension Pipeline {
  /// The text of a template as the workspace uses it: its own file, else the shipped one.
  ///
  /// - Parameters:
  ///   - kind: what kind of template.
  ///   - id: its id; nil for the one in use.
  ///   - language: the language of the letter in use.
  /// - Returns: the file, byte for byte; of tables without an id the ids of all, a line each.
  /// - Throws: `notFound` when there is none of that id, with the closest.
  public func template(
    _ kind: TemplateStore.Kind, id: String?, language: Language
  ) throws(ThreeDefenceError) -> [UInt8] {
    switch (kind, id) {
    case (_, let id?): try templates.text(kind, id)
    case (.form, nil): try templates.text(kind, settings.form)
    case (.standard, nil): try templates.text(kind, settings.standard)
    case (.letter, nil): try templates.text(kind, "reminder.\(language.rawValue)")
    case (.table, nil):
      Array((templates.ids(of: .table).joined(separator: "\n") + "\n").utf8)
    }
  }

  /// What stands in the workspace where templates are kept, and is not read for its name alone: one
  /// sentence each.
  public func unusedTemplates() throws(ThreeDefenceError) -> [Phrase] {
    try folder.unusedTemplates()
  }
}
