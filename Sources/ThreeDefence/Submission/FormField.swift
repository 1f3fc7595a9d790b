/// The fields of a form by number: first the envelope, then the indicators in template order.
public enum FormField {
  /// 报告期.
  public static let month = 0
  /// 学校标识码.
  public static let schoolCode = 1
  /// 学校名称.
  public static let schoolName = 2
  /// 填报人.
  public static let filler = 3
  /// 审核人.
  public static let reviewer = 4
  /// 负责人.
  public static let responsible = 5
  /// 填报日期.
  public static let filled = 6
  /// 备注.
  public static let remark = 7
  /// Number of envelope fields; indicator `i` is field `envelopeCount + i`.
  public static let envelopeCount = 8

  /// The fields of the envelope that may be left out.
  static let optional = filler..<envelopeCount

  /// Label and XML attribute of each envelope field; the month is an attribute of `submission`.
  public static let envelope: [(label: String, attribute: String)] = [
    ("报告期", "month"), ("学校标识码", "school"), ("学校名称", "name"), ("填报人", "filler"),
    ("审核人", "reviewer"), ("负责人", "responsible"), ("填报日期", "filled"), ("备注", "remark"),
  ]

  /// Where a field stands, from how the document is laid out.
  static func place(
    of field: Int, layout: ReadDocument.Layout, columns: [Int?], row: Int, lines: [UInt32],
    template: FormTemplate
  ) -> Place {
    let line = lines.indices.contains(field) && lines[field] > 0 ? Int(lines[field]) : row
    switch layout {
    case .list:
      let column = columns.indices.contains(field) ? columns[field] : nil
      return Place(row: row, column: column.map(columnLetter) ?? "")
    case .card:
      return Place(row: line, column: columns.first.flatMap { $0 }.map(columnLetter) ?? "")
    case .xml, .archive:
      let name =
        field < envelopeCount
        ? envelope[field].attribute : template.indicators[field - envelopeCount].id
      return Place(row: line, column: name)
    case .unknown:
      return Place(row: row)
    }
  }
}

/// The letters of a spreadsheet's column: 0 is `A`, 25 `Z`, 26 `AA`.
public func columnLetter(_ index: Int) -> String {
  var letters: [UInt8] = []
  var rest = index + 1
  while rest > 0 {
    rest -= 1
    letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
    rest /= 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}

/// The number of a spreadsheet's column, from 0, by its letters; nil for anything else.
func columnIndex(_ letters: String) -> Int? {
  guard (1...4).contains(letters.utf8.count) else { return nil }
  var number = 0
  for letter in letters.utf8 {
    guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { return nil }
    number = number * 26 + Int(letter - UInt8(ascii: "A")) + 1
  }
  return number - 1
}
