import Interchange

/// Writes invented forms as lists, cards and XML.
struct SampleWriter {
  let template: FormTemplate

  /// How a list is clothed.
  struct ListStyle {
    var encoding: TextEncoding = .utf8WithMark
    /// Rows above the header.
    var titles: [[String]] = []
    /// Rows below the table.
    var footers: [[String]] = []
    /// Changes the header row.
    var header: ([String]) -> [String] = { $0 }
    /// Row, from 0, before which the header stands once more; nil for no repetition.
    var headerAgainBefore: Int?
  }

  /// The header of a list.
  var header: [String] {
    let labels = FormField.envelope.map(\.label)
    return labels[0..<3] + template.indicators.map(\.label) + labels[3...]
  }

  /// The rows of a list, a form each.
  func row(of form: InventedForm) -> [String] {
    let row = form.envelope[0..<3] + form.cells + form.envelope[3...]
    return Array(row.dropLast(form.cellsCutOff))
  }

  /// A list of schools.
  func list(_ forms: [InventedForm], _ style: ListStyle = ListStyle()) -> [UInt8] {
    var writer = CSVWriter(encoding: style.encoding)
    for row in style.titles { writer.append(row) }
    writer.append(style.header(header))
    for (number, form) in forms.enumerated() {
      if number == style.headerAgainBefore { writer.append(style.header(header)) }
      writer.append(row(of: form))
    }
    for row in style.footers { writer.append(row) }
    return writer.bytes()
  }

  /// The 合计 row below some forms: sums of what can be added up.
  func totalRow(of forms: [InventedForm], isWrong: Bool = false) -> [String] {
    var cells = template.indicators.enumerated().map { number, indicator -> String in
      guard indicator.kind == .integer, indicator.rollUp == .sum else { return "" }
      return String(forms.reduce(0) { $0 + (Int($1.cells[number]) ?? 0) })
    }
    if isWrong, let first = cells.first.flatMap({ Int($0) }) { cells[0] = String(first + 100) }
    return ["合计", "", ""] + cells + ["", "", "", "", ""]
  }

  /// A card of one school, in two columns or in three.
  func card(_ form: InventedForm, hasCodes: Bool, encoding: TextEncoding) -> [UInt8] {
    var writer = CSVWriter(encoding: encoding)
    writer.append(hasCodes ? ["代码", "指标", "数值"] : ["指标", "数值"])
    for (field, text) in zip(FormField.envelope, form.envelope) {
      writer.append((hasCodes ? [""] : []) + [field.label, text])
    }
    for (indicator, text) in zip(template.indicators, form.cells) {
      writer.append((hasCodes ? [indicator.code] : []) + [indicator.label, text])
    }
    return writer.bytes()
  }

  /// Forms as XML.
  func xml(_ forms: [InventedForm], month: Month, unit: String) -> [UInt8] {
    var writer = XMLWriter()
    writer.start(
      "submission",
      [("xmlns", "urn:threedef:2023"), ("month", month.description), ("unit", unit)])
    for form in forms {
      let attributes = zip(FormField.envelope, form.envelope).dropFirst()
        .filter { !$0.1.isEmpty }.map { ($0.0.attribute, $0.1) }
      writer.start("form", attributes)
      for (indicator, text) in zip(template.indicators, form.cells) {
        writer.start(indicator.id, [])
        writer.text(indicator.kind == .boolean ? Self.word(text) : text)
        writer.end()
      }
      writer.end()
    }
    writer.end()
    return writer.bytes
  }

  private static func word(_ text: String) -> String {
    ["是": "true", "否": "false"][text] ?? text
  }
}
