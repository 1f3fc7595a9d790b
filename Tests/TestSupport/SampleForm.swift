public import ThreeDefence

/// A correct form of a made-up school, to be changed in one place and written in any layout.
public struct SampleForm: Sendable {
  /// The shipped form edition.
  public let template: FormTemplate
  /// The school code.
  public var code = "2142900001"
  /// The school's name.
  public var name = "红星小学"
  /// The month; nil for none.
  public var month: String? = "2023-03"
  /// The remark 备注, as a list writes it.
  public var remark = ""
  /// The values by indicator id, as a school writes them in a CSV.
  public var values: [String: String]

  /// A correct form.
  ///
  /// - Throws: when the shipped edition cannot be read.
  public init() throws {
    template = try Self.shipped.get()
    let cells = Self.cells.split(separator: ",").map(String.init)
    values = Dictionary(
      uniqueKeysWithValues: zip(template.indicators.map(\.id), cells).map { ($0, $1) })
  }

  private static let shipped = Result { try TemplateStore().form("three-defence-2023") }

  /// In the order of the form, 60 values that agree with each other.
  private static let cells =
    "610,0,51,2,是,1,4,3,1,4,4,0,4,4,2,3,是,是,是,6,1,4,4,4,4,4,4,4,0,4,5,是,是,2.20,是,41,0,2,2,61,59,"
    + "12,12,是,是,90,是,是,是,0,2,2,0,0,0,0,3.20,0.80,1.05,5.05"

  /// The form with one value written differently.
  public func with(_ id: String, _ value: String) -> SampleForm {
    var changed = self
    changed.values[id] = value
    return changed
  }

  /// The form of another school.
  public func of(_ code: String, _ name: String = "东湖小学") -> SampleForm {
    var changed = self
    changed.code = code
    changed.name = name
    return changed
  }

  // MARK: - As a list

  /// The header row of a list, without a line end.
  public var header: String { headings.joined(separator: ",") }

  /// The headings of a list: 报告期 first, 备注 last.
  public var headings: [String] {
    ["报告期", "学校标识码", "学校名称"] + template.indicators.map(\.label)
      + ["填报人", "审核人", "负责人", "填报日期", "备注"]
  }

  /// The row of a list, without a line end.
  public var row: String { cells.joined(separator: ",") }

  /// The cells of the row.
  public var cells: [String] {
    [month ?? "", code, name] + template.indicators.map { values[$0.id] ?? "" }
      + ["填报甲", "审核乙", "负责丙", "2023-03-20", remark]
  }

  /// A list of rows under the header, every line ended.
  public func list(_ rows: [String]) -> [UInt8] {
    Array(([header] + rows).map { $0 + "\r\n" }.joined().utf8)
  }

  // MARK: - As a card and in XML

  /// A card of three columns, 代码, 指标 and 数值, every line ended.
  public var card: [UInt8] {
    let codes = ["", "", ""] + template.indicators.map(\.code) + ["", "", "", "", ""]
    let lines = zip(codes, zip(headings, cells)).map { "\($0),\($1.0),\($1.1)" }
    return Array((["代码,指标,数值"] + lines).map { $0 + "\r\n" }.joined().utf8)
  }

  /// The `form` element, an indicator per line.
  public var element: String {
    let values = template.indicators.map { indicator in
      let written = self.values[indicator.id] ?? ""
      let value = indicator.kind == .boolean ? Self.xmlAnswers[written] ?? written : written
      return "    <\(indicator.id)>\(value)</\(indicator.id)>\n"
    }
    return "  <form school=\"\(code)\" name=\"\(name)\" filler=\"填报甲\" reviewer=\"审核乙\""
      + " responsible=\"负责丙\" filled=\"2023-03-20\">\n\(values.joined())  </form>\n"
  }

  private static let xmlAnswers = ["是": "true", "否": "false"]

  /// A submission of `form` elements.
  public func submission(_ elements: [String]) -> [UInt8] {
    let attribute = month.map { " month=\"\($0)\"" } ?? ""
    return Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<submission xmlns=\"urn:threedef:2023\"\(attribute)>\n"
        + elements.joined() + "</submission>\n").utf8)
  }
}
