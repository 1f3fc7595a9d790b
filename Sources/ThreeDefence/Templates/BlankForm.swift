import Interchange

/// Blank forms to fill in with a spreadsheet, made from the form edition.
public enum BlankForm {
  /// A blank list: its headings, and a row for each school given, filled with what is known.
  ///
  /// - Parameters:
  ///   - template: the form edition.
  ///   - month: the month that stands in the schools' rows.
  ///   - schools: the schools, in order; none for headings alone.
  /// - Returns: a CSV file, UTF-8 with byte order mark.
  public static func list(
    _ template: FormTemplate, month: Month? = nil, schools: [School] = []
  ) -> [UInt8] {
    let labels = FormField.envelope.map(\.label)
    let before = labels[..<FormField.filler]
    let after = labels[FormField.filler...]
    var writer = CSVWriter()
    writer.append(before + template.indicators.map(\.label) + after)
    for school in schools {
      let blanks = [String](repeating: "", count: template.indicators.count + after.count)
      writer.append([month?.description ?? "", school.code, school.name] + blanks)
    }
    return writer.bytes()
  }

  /// A blank card: a line for each thing that is asked, with its code and unit of measure.
  public static func card(_ template: FormTemplate) -> [UInt8] {
    var writer = CSVWriter()
    writer.append(["代码", "指标", "数值"])
    for field in FormField.envelope { writer.append(["", field.label, ""]) }
    for indicator in template.indicators {
      let unit = indicator.unit.isEmpty ? "是/否" : indicator.unit
      writer.append([indicator.code, "\(indicator.label)(\(unit))", ""])
    }
    return writer.bytes()
  }
}
