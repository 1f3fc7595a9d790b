extension TemplateFile {
  /// Reads a table, `templates/tables/*.yaml`.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes.
  ///   - file: its path, as messages show it; the id must be its name without `.yaml`.
  /// - Returns: the layout.
  /// - Throws: `brokenFile`.
  public static func table(
    _ yaml: [UInt8], file: String
  ) throws(ThreeDefenceError) -> TableLayout {
    let reader = YAMLReader(yaml, file: file)
    let root = reader.root(keys: ["id", "title", "rows", "forms", "columns"])
    let id = root?.required("id")
    let forms = root?["forms"]?.word(TableColumn.Forms.self) ?? .month
    let table = TableLayout(
      id: id?.text() ?? "", title: root?.required("title")?.phrase() ?? Phrase(""),
      rows: rows(root?.required("rows")), columns: columns(root?.required("columns"), forms))
    check(table.id, of: id)
    try reader.finish()
    return table
  }

  private static func rows(_ value: YAMLValue?) -> TableLayout.Rows {
    guard let value, value.isText else {
      return .classes((value?.items() ?? []).compactMap(classification))
    }
    if let word = value.text(), word != "units" { value.complainOfWord(word, known: ["units"]) }
    return .units
  }

  private static func classification(_ value: YAMLValue) -> TableLayout.Classification? {
    guard let keys = value.mapping(keys: ["by", "title", "names"]) else { return nil }
    let property = keys.required("by")?.word(TableLayout.Property.self)
    let title = keys.required("title")?.phrase()
    let names = keys["names"]?.entries() ?? []
    guard let property, let title else { return nil }
    return TableLayout.Classification(
      property: property, title: title,
      names: Dictionary(
        names.compactMap { name in name.phrase().map { (name.name, $0) } },
        uniquingKeysWith: { first, _ in first }))
  }

  private static func columns(
    _ value: YAMLValue?, _ forms: TableColumn.Forms
  ) -> [TableColumn] {
    var ids = UniqueValues()
    var headings = UniqueValues()
    return (value?.items() ?? []).compactMap { item in
      let known = ["id", "heading", "unit", "places", "forms", "additive", "number", "rate"]
      guard let keys = item.mapping(keys: known) else { return nil }
      let id = keys.required("id")?.identifier()
      let heading = keys.required("heading")?.text()
      ids.insert(id, of: keys["id"])
      headings.insert(heading, of: keys["heading"])
      let places = keys["places"]?.integer(in: 0...6) ?? 0
      let value = keys.one(of: ["number", "rate"])
      let isRate = value?.name == "rate"
      if isRate {
        for key in ["unit", "places", "additive"] { keys[key]?.complain(.notForRates, key) }
      }
      guard let id, let heading, let formula = value?.expression()?.formula else { return nil }
      return TableColumn(
        id: id, heading: heading, unit: keys["unit"]?.text() ?? "",
        kind: isRate ? .rate : .number(places: places),
        forms: keys["forms"]?.word(TableColumn.Forms.self) ?? forms,
        isAdditive: !isRate && keys["additive"]?.boolean() ?? true, formula: formula)
    }
  }
}
