extension TemplateFile {
  /// Reads a standard, `templates/standards/*.yaml`.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes.
  ///   - file: its path, as messages show it; the id must be its name without `.yaml`.
  /// - Returns: the standard, its editions in order.
  /// - Throws: `brokenFile`.
  public static func standard(
    _ yaml: [UInt8], file: String
  ) throws(ThreeDefenceError) -> Standard {
    let reader = YAMLReader(yaml, file: file)
    let root = reader.root(keys: ["id", "title", "source", "editions"])
    let id = root?.required("id")
    let standard = Standard(
      id: id?.text() ?? "", title: root?.required("title")?.phrase() ?? Phrase(""),
      source: root?.required("source")?.phrase() ?? Phrase(""),
      editions: editions(root?.required("editions")))
    check(standard.id, of: id)
    try reader.finish()
    return standard
  }

  private static func editions(_ value: YAMLValue?) -> [Standard.Edition] {
    var ids = UniqueValues()
    var read: [(edition: Standard.Edition, value: YAMLValue)] = []
    for item in value?.items() ?? [] {
      guard let keys = item.mapping(keys: ["id", "from", "to", "requirements"]) else { continue }
      let id = keys.required("id")
      let text = id?.text()
      ids.insert(text, of: id)
      let edition = Standard.Edition(
        id: text ?? "", from: keys["from"]?.month(), to: keys["to"]?.month(),
        requirements: requirements(keys.required("requirements")))
      read.append((edition, item))
    }
    for (before, after) in zip(read, read.dropFirst()) {
      guard let end = before.edition.to, let start = after.edition.from, end < start else {
        after.value.complain(.editionsOverlap, after.edition.id, before.edition.id)
        continue
      }
    }
    return read.map(\.edition)
  }

  private static func requirements(_ value: YAMLValue?) -> [Requirement] {
    var ids = UniqueValues()
    return (value?.items() ?? []).compactMap { item in
      let comparisons = Requirement.Comparison.allCases.map(\.rawValue)
      guard
        let keys = item.mapping(
          keys: ["id", "title", "clause", "applies", "actual"] + comparisons + ["must", "advice"])
      else { return nil }
      let id = keys.required("id")
      let text = id?.text()
      ids.insert(text, of: id)
      return requirement(text, keys, keys.one(of: comparisons))
    }
  }

  private static func requirement(
    _ id: String?, _ keys: YAMLMapping, _ bound: YAMLValue?
  ) -> Requirement? {
    let title = keys.required("title")?.phrase()
    let clause = keys.required("clause")?.phrase()
    let applies = keys["applies"]?.expression()?.formula
    let actual = keys.required("actual")?.expression()?.formula
    let required = bound?.expression()?.formula
    let isMust = keys.required("must")?.boolean()
    let advice = keys.required("advice")?.phrase()
    guard let id, let title, let clause, let actual, let isMust, let advice, let required,
      let comparison = bound.flatMap({ Requirement.Comparison(rawValue: $0.name) })
    else { return nil }
    return Requirement(
      id: id, title: title, clause: clause, applies: applies, actual: actual,
      comparison: comparison, required: required, isMust: isMust, advice: advice)
  }
}
