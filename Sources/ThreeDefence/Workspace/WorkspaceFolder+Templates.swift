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
    for (path, bytes) in try templates().sorted(by: { $0.key < $1.key })
    where bytes.isEmpty && EmbeddedFiles.bytes(path) != nil {
      unused.append(TemplateSentence.emptyFile.phrase.filled(path))
    }
    for kind in kinds {
      for name in try names(in: kind.folder) where !name.hasSuffix(kind.ending) {
        guard let stem = name.split(separator: ".").first,
          ["yml", "yaml", "txt"].contains(where: {
            name.lowercased() == "\(stem).\($0)".lowercased()
          })
            || name.lowercased().hasSuffix(kind.ending + ".txt")
        else { continue }
        unused.append(
          TemplateSentence.strayFile.phrase.filled("\(kind.folder)/\(name)", kind.ending))
      }
    }
    return unused
  }
}
