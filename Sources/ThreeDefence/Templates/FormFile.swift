extension TemplateFile {
  /// Reads a form edition, `templates/forms/*.yaml`.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes.
  ///   - file: its path, as messages show it; the id must be its name without `.yaml`.
  /// - Returns: the form, whole and consistent, its checks sound.
  /// - Throws: `brokenFile`.
  public static func form(
    _ yaml: [UInt8], file: String
  ) throws(ThreeDefenceError) -> FormTemplate {
    let reader = YAMLReader(yaml, file: file)
    let root = reader.root(keys: [
      "id", "title", "from", "to", "groups", "checks", "watched-totals",
    ])
    let id = root?.required("id")
    let months = root?.months()
    var form = FormTemplate(
      id: id?.text() ?? "", title: root?.required("title")?.text() ?? "",
      from: months?.from, to: months?.to,
      indicators: IndicatorList.read(root?.required("groups")), checks: [])
    // Names that are missing because their indicator is wrong are not told a second time.
    let isWhole = reader.problems.isEmpty
    form.watchedTotals = watchedTotals(
      root?["watched-totals"], known: isWhole ? form.indicators.map(\.id) : nil)
    check(form.id, of: id)
    let scope = isWhole ? ExpressionScope.forms(template: form) : nil
    var ids = UniqueValues()
    form.checks = (root?["checks"]?.items() ?? []).compactMap {
      formCheck($0, scope, &ids)
    }
    try reader.finish()
    return form
  }

  /// Ids of indicators, held against those that are known where these are.
  private static func watchedTotals(_ value: YAMLValue?, known: [String]?) -> [String] {
    (value?.items() ?? []).compactMap { item in
      guard let id = item.text() else { return nil }
      if let known, !known.contains(id) { item.complainOfWord(id, known: known) }
      return id
    }
  }

  private static func formCheck(
    _ value: YAMLValue, _ scope: ExpressionScope?, _ ids: inout UniqueValues
  ) -> FormCheck? {
    guard let keys = value.mapping(keys: ["id", "severity", "must-hold", "message"])
    else { return nil }
    let id = keys.required("id")?.text()
    ids.insert(keys["id"])
    let severity = keys.required("severity")?.word(Severity.self)
    let source = keys.required("must-hold")
    let mustHold = scope.flatMap { source?.formula($0, expecting: .boolean) }
    let message = keys.required("message")?.phrase()
    if severity == .fatal, mustHold?.expression.readsPrevious == true {
      source?.complain(.fatalOnPrevious)
    }
    guard let id, let severity, let mustHold, let message else { return nil }
    return FormCheck(id: id, severity: severity, mustHold: mustHold, message: message)
  }
}
