extension TemplateFile {
  /// Reads a table, `templates/tables/*.yaml`.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes.
  ///   - file: its path, as messages show it; the id must be its name without `.yaml`.
  ///   - scope: the names its columns may read, `Standard.scope(of:)`.
  ///   - isKept: whether it was kept with a run, which took it as it is.
  ///   - missing: is given the requirements that it reads and the scope lacks; columns that read one
  ///     are left out.
  /// - Returns: the layout, its expressions sound.
  /// - Throws: `brokenFile` for everything else that is wrong.
  static func table(
    _ yaml: [UInt8], file: String, scope: ExpressionScope, isKept: Bool = false,
    missing: inout MissingRequirements
  ) throws(ThreeDefenceError) -> TableLayout {
    let reader = YAMLReader(yaml, file: file)
    reader.problems.missing = missing
    let root = reader.root(keys: ["id", "title", "rows", "forms", "columns"])
    let id = root?.required("id")
    let forms = root?["forms"]?.word(TableColumn.Forms.self) ?? .month
    var table = TableLayout(
      id: id?.text() ?? "", title: root?.required("title")?.phrase() ?? Phrase(""),
      rows: rows(root?.required("rows")), columns: [])
    check(table.id, of: id)
    if TableLayout.takenIDs.contains(table.id) { id?.complain(.takenByOtherTable, table.id) }
    var seen = UniqueValues()
    table.columns = (root?.required("columns")?.someItems() ?? []).compactMap {
      column($0, forms, scope, isKept: isKept, &seen)
    }
    missing = reader.problems.missing
    try reader.finish()
    return table
  }

  private static func rows(_ value: YAMLValue?) -> TableLayout.Rows {
    guard let value, value.scalar != nil else {
      return .classes((value?.someItems() ?? []).compactMap(classification))
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

  private static func column(
    _ value: YAMLValue, _ forms: TableColumn.Forms, _ scope: ExpressionScope, isKept: Bool,
    _ seen: inout UniqueValues
  ) -> TableColumn? {
    let known = ["id", "heading", "unit", "places", "forms", "number", "rate"]
    guard let keys = value.mapping(keys: known) else { return nil }
    let id = keys.required("id")?.identifier()
    let heading = keys.required("heading")?.text()
    for key in ["id", "heading"] { seen.insert(keys[key]) }
    let unit = keys["unit"]?.text() ?? ""
    let forms = keys["forms"]?.word(TableColumn.Forms.self) ?? forms
    let places = keys["places"]?.integer(in: 0...6) ?? 0
    let what = keys.one(of: ["number", "rate"])
    let formula = what?.formula(scope, expecting: .number, aggregates: true)
    let isRate = what?.name == "rate"
    if isRate {
      for key in ["unit", "places"] { keys[key]?.complain(.notForRates, key) }
      if !isKept { formula?.hundreds.forEach { what?.complain(.rateTimesHundred, ofByte: $0) } }
    } else if !isKept, formula?.expression.type == .fraction, keys["places"] == nil {
      what?.complain(.placesOfQuotient)
    } else if case .number(let exact) = formula?.expression.type, exact > places {
      what?.complain(.tooFewPlaces, String(exact))
    }
    if forms == .yearToDate, let formula, !formula.readsMonthsAlone {
      what?.complain(.notOverYear)
    }
    guard let id, let heading, let formula else { return nil }
    return TableColumn(
      id: id, heading: heading, unit: unit, kind: isRate ? .rate : .number(places: places),
      forms: forms, formula: formula)
  }
}

extension Formula {
  /// Whether it reads nothing but forms, each by itself: neither verdicts nor the month before.
  fileprivate var readsMonthsAlone: Bool {
    !expression.readsPrevious && !expression.readsVerdicts
  }

  /// Where its value is multiplied by the number 100, in UTF-8 bytes from 0 of the text; conditions
  /// and what stands below a division line are not looked at.
  fileprivate var hundreds: [Int] {
    let nodes = expression.typed.tree.nodes
    var found: [Int] = []
    var open = [nodes.count - 1]
    while let number = open.popLast() {
      let node = nodes[number]
      if node.kind == .arithmetic(.multiply) {
        found += node.operands.map { nodes[$0] }.filter(\.isHundred).map(\.offset)
      }
      open += node.factors
    }
    return found.sorted()
  }
}

extension ExpressionTree.Node {
  /// Numbers of the operands that its value grows with.
  fileprivate var factors: [Int] {
    switch kind {
    case .arithmetic(.divide): Array(operands.prefix(1))
    case .aggregate(.count, _): []
    case .aggregate(_, let isFiltered): Array(operands.dropLast(isFiltered ? 1 : 0))
    case .arithmetic, .negate, .function: operands
    default: []
    }
  }

  /// Whether it is the number 100, however many places it is written with.
  fileprivate var isHundred: Bool {
    guard case .number(var number, let places) = kind else { return false }
    for _ in 0..<places {
      guard number.isMultiple(of: 10) else { return false }
      number /= 10
    }
    return number == 100
  }
}
