public import Interchange

/// Blank forms to fill in, made from the form edition.
public enum BlankForm {
  /// A blank list for a spreadsheet: its headings, and a row for each school given, filled with what
  /// is known.
  ///
  /// - Parameters:
  ///   - template: the form edition.
  ///   - month: the month that stands in the schools' rows.
  ///   - schools: the schools, in order; none for headings alone.
  ///   - encoding: the encoding of the file.
  /// - Returns: a CSV file.
  public static func list(
    _ template: FormTemplate, month: Month? = nil, schools: [School] = [],
    encoding: TextEncoding = .utf8WithMark
  ) -> [UInt8] {
    let labels = FormField.envelope.map(\.label)
    let before = labels[..<FormField.filler]
    let after = labels[FormField.filler...]
    var writer = CSVWriter(encoding: encoding)
    writer.append(before + template.indicators.map(\.label) + after)
    for school in schools {
      let blanks = [String](repeating: "", count: template.indicators.count + after.count)
      writer.append([month.map(text) ?? "", school.code, school.name] + blanks)
    }
    return writer.bytes()
  }

  /// A blank card for a spreadsheet: a line for each thing that is asked, with its code and unit of
  /// measure.
  ///
  /// - Parameters:
  ///   - template: the form edition.
  ///   - month: the month to fill in.
  ///   - school: the school to fill in.
  ///   - encoding: the encoding of the file.
  /// - Returns: a CSV file.
  public static func card(
    _ template: FormTemplate, month: Month? = nil, school: School? = nil,
    encoding: TextEncoding = .utf8WithMark
  ) -> [UInt8] {
    let known = [month.map(text), school?.code, school?.name]
    var writer = CSVWriter(encoding: encoding)
    writer.append(["代码", "指标", "数值"])
    for (number, field) in FormField.envelope.enumerated() {
      writer.append(["", field.label, number < known.count ? known[number] ?? "" : ""])
    }
    for indicator in template.indicators {
      let unit = indicator.unit.isEmpty ? "是/否" : indicator.unit
      writer.append([indicator.code, "\(indicator.label)(\(unit))", ""])
    }
    return writer.bytes()
  }

  /// The file name of a school's card: code and name, without signs that no system takes.
  public static func cardName(_ school: School) -> String {
    let name = school.name.unicodeScalars.prefix(60).map { scalar in
      "/\\:*?\"<>|".unicodeScalars.contains(scalar)
        || scalar.properties.generalCategory == .control ? "_" : String(scalar)
    }
    return "\(school.code)_\(name.joined()).csv"
  }

  /// A month as a spreadsheet leaves it: of `2023-03` it makes the date `Mar-23`, which is no month.
  private static func text(_ month: Month) -> String { "\(month.year)年\(month.number)月" }

  /// A blank submission in XML: for each school a form with every indicator's element, empty.
  ///
  /// - Parameters:
  ///   - template: the form edition.
  ///   - month: the month that the submission is for.
  ///   - unit: the code of the unit that sends it.
  ///   - schools: the schools, in order; none for one form without a code.
  /// - Returns: an XML document, UTF-8, an element a line.
  public static func xml(
    _ template: FormTemplate, month: Month? = nil, unit: String? = nil, schools: [School] = []
  ) -> [UInt8] {
    var writer = XMLWriter(indented: true)
    writer.start("submission", [("xmlns", FormTemplate.namespace)])
    if let month { writer.attribute("month", month.description) }
    if let unit { writer.attribute("unit", unit) }
    for school in schools.isEmpty ? [("", "")] : schools.map({ ($0.code, $0.name) }) {
      writer.start("form", [("school", school.0), ("name", school.1)])
      for indicator in template.indicators {
        writer.start(indicator.id)
        writer.end()
      }
      writer.end()
    }
    writer.end()
    return writer.bytes
  }
}
