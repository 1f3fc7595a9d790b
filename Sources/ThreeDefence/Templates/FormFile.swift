extension TemplateFile {
  /// Reads a form edition, `templates/forms/*.yaml`.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes.
  ///   - file: its path, as messages show it; the id must be its name without `.yaml`.
  /// - Returns: the form, whole and consistent.
  /// - Throws: `brokenFile`.
  public static func form(
    _ yaml: [UInt8], file: String
  ) throws(ThreeDefenceError) -> FormTemplate {
    let reader = YAMLReader(yaml, file: file)
    let root = reader.root(keys: ["id", "title", "from", "to", "groups", "checks"])
    let id = root?.required("id")
    let form = FormTemplate(
      id: id?.text() ?? "", title: root?.required("title")?.text() ?? "",
      from: root?["from"]?.month(), to: root?["to"]?.month(),
      indicators: IndicatorList.read(root?.required("groups")),
      checks: checks(root?["checks"]))
    check(form.id, of: id)
    try reader.finish()
    return form
  }

  private static func checks(_ value: YAMLValue?) -> [FormCheck] {
    var ids = UniqueValues()
    return (value?.items() ?? []).compactMap { item in
      guard let keys = item.mapping(keys: ["id", "severity", "must-hold", "message"])
      else { return nil }
      let id = keys.required("id")
      let severity = keys.required("severity")?.word(Severity.self)
      let mustHold = keys.required("must-hold")?.expression()
      let message = keys.required("message")?.phrase()
      let text = id?.text()
      ids.insert(text, of: id)
      guard let text, let severity, let mustHold, let message else { return nil }
      return FormCheck(
        id: text, severity: severity, mustHold: mustHold.text, place: mustHold.place,
        message: message)
    }
  }
}
