/// The indicators of a form edition as its file lists them: by group, in the form's order.
enum IndicatorList {
  private static let keys = [
    "code", "id", "label", "type", "unit", "minimum", "maximum", "kind", "roll-up", "part-of",
    "required",
  ]

  /// The indicators of all groups; what is wrong with one is reported, and it is left out.
  static func read(_ groups: YAMLValue?) -> [Indicator] {
    var rows: [Row] = []
    for group in groups?.someItems() ?? [] {
      guard let group = group.mapping(keys: ["name", "indicators"]) else { continue }
      let name = group.required("name")?.text() ?? ""
      for item in group.required("indicators")?.someItems() ?? [] {
        guard let keys = item.mapping(keys: keys) else { continue }
        rows.append(Row(keys: keys, indicator: indicator(keys, group: name)))
      }
    }
    var seen = UniqueValues()
    for row in rows {
      for key in ["code", "id", "label"] { seen.insert(row.keys[key]) }
    }
    checkWholes(rows)
    return rows.compactMap(\.indicator)
  }

  /// What the file says of an indicator, and what it makes, nil when it is wrong.
  private struct Row {
    var keys: YAMLMapping
    var indicator: Indicator?
  }

  private static func indicator(_ keys: YAMLMapping, group: String) -> Indicator? {
    let code = keys.required("code")?.text()
    let id = keys.required("id")?.identifier()
    let label = keys.required("label")?.text()
    let kind = keys.required("type")?.word(Indicator.Kind.self)
    let nature = keys.required("kind")?.word(Indicator.Nature.self)
    let rollUp = keys.required("roll-up")?.word(Indicator.RollUp.self)
    let partOf = keys["part-of"]?.text()
    let isRequired = keys["required"]?.boolean() ?? true
    guard let code, let id, let label, let kind, let nature, let rollUp else { return nil }
    if (kind == .boolean) != (rollUp == .count) {
      keys["roll-up"]?.complain(.rollUpDoesNotSuit)
    }
    let range = range(keys, kind)
    return Indicator(
      code: code, id: id, label: label, group: group, kind: kind,
      unit: kind == .boolean ? "" : keys.required("unit")?.text() ?? "", minimum: range?.lowerBound,
      maximum: range?.upperBound, nature: nature, rollUp: rollUp, partOf: partOf,
      isRequired: isRequired)
  }

  private static func range(_ keys: YAMLMapping, _ kind: Indicator.Kind) -> ClosedRange<Int64>? {
    if kind == .boolean {
      for key in ["unit", "minimum", "maximum"] { keys[key]?.complain(.notForBooleans, key) }
      return nil
    }
    func number(_ key: String) -> Int64? {
      let value = keys.required(key)
      return kind == .integer ? value?.integer().map(Int64.init) : value?.hundredths()
    }
    let minimum = number("minimum")
    guard let maximum = number("maximum"), let minimum else { return nil }
    guard minimum <= maximum else {
      keys["maximum"]?.complain(.highestBelowLowest)
      return nil
    }
    return minimum...maximum
  }

  private static func checkWholes(_ rows: [Row]) {
    let ids = rows.compactMap { $0.keys["id"]?.scalar }
    let kinds = Dictionary(
      rows.compactMap { $0.indicator }.map { ($0.id, $0.kind) },
      uniquingKeysWith: { first, _ in first })
    for row in rows {
      guard let indicator = row.indicator, let whole = indicator.partOf,
        let value = row.keys["part-of"]
      else { continue }
      if !ids.contains(whole) {
        value.complainOfWord(whole, known: ids)
      } else if let kind = kinds[whole],
        kind != indicator.kind || kind == .boolean || whole == indicator.id
      {
        value.complain(.wholeOfOtherKind, whole)
      }
    }
  }
}
