import Interchange

extension WorkspaceFolder {
  /// Reads the bureau's own templates, by their paths below the workspace, as `TemplateStore` takes
  /// them; none where there is no such folder.
  ///
  /// - Throws: `inputOutput`.
  func templates() throws(ThreeDefenceError) -> [String: [UInt8]] {
    var templates: [String: [UInt8]] = [:]
    for kind in TemplateStore.Kind.allCases {
      for name in try names(in: kind.folder)
      where name.hasSuffix(".yaml") || name.hasSuffix(".txt") {
        templates["\(kind.folder)/\(name)"] = try read("\(kind.folder)/\(name)")
      }
    }
    return templates
  }

  /// Folders and files that are meant for templates and are not read, being named otherwise:
  /// `standard`, `tables/guards.yml`; a sentence each, in order.
  ///
  /// - Throws: `inputOutput`.
  func unusedTemplates() throws(ThreeDefenceError) -> [Phrase] {
    let kinds = TemplateStore.Kind.allCases
    let folders = kinds.map(\.folder)
    var unused: [Phrase] = []
    for name in try names(in: "") where !folders.contains(name) {
      guard let kind = kinds.first(where: { [$0.rawValue, $0.folder].contains(name.lowercased()) })
      else { continue }
      unused.append(TemplateSentence.strayFolder.phrase.filled(name, kind.folder))
    }
    let templates = try templates().sorted { $0.key < $1.key }
    for (path, bytes) in templates where bytes.isEmpty && EmbeddedFiles.bytes(path) != nil {
      unused.append(TemplateSentence.emptyFile.phrase.filled(path))
    }
    unused += unusedLetters(templates.filter { $0.key.hasPrefix("letters/") })
    for kind in kinds {
      for name in try names(in: kind.folder) where !name.hasSuffix(kind.ending) {
        let endings = [".yml", ".yaml", ".txt", ".mustache"]
        guard endings.contains(where: name.lowercased().hasSuffix) else { continue }
        unused.append(
          TemplateSentence.strayFile.phrase.filled("\(kind.folder)/\(name)", kind.ending))
      }
    }
    return unused
  }

  /// Letters that are neither named as the shipped ones nor put in by one of those.
  private func unusedLetters(_ letters: [(key: String, value: [UInt8])]) -> [Phrase] {
    let named = LetterTemplate.Kind.ids.map { "letters/\($0).txt" }
    let included = letters.filter { named.contains($0.key) }.flatMap { path, bytes in
      LetterTagReader(SourceText(bytes), problems: FileProblems(file: path)).tags
        .filter { $0.kind == .partial }.map { "letters/\($0.name).txt" }
    }
    return letters.map(\.key).filter { path in
      path.hasSuffix(".txt") && !named.contains(path) && !included.contains(path)
    }.map { path in
      let name = String(path.dropFirst("letters/".count).dropLast(".txt".count))
      return LetterSentence.unusedFile.phrase.filled(
        path, LetterTemplate.Kind.ids.map { "\($0).txt" }.joined(separator: ", "),
        LetterTag.text(.partial, name))
    }
  }
}
