/// Parts that the schemas of submissions and of archives are both made of, XML Schema 1.0.
///
/// The schemas state the plain spellings that are asked for; spellings that are read with a hint
/// (full width, a unit in the cell, 是/否) are not in them.
enum SchemaParts {
  /// The declaration, and the start of a schema.
  static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\(FormTemplate.namespace)"
        targetNamespace="\(FormTemplate.namespace)" elementFormDefault="qualified">

    """

  /// What one school states for one month: the envelope, and every indicator at most once.
  static func form(_ template: FormTemplate) -> String {
    """
      <xs:complexType name="Form">
        <xs:all>
    \(template.indicators.map(element).joined(separator: "\n"))
        </xs:all>
        <xs:attribute name="school" type="SchoolCode" use="required"/>
    \(envelope)
      </xs:complexType>

    """
  }

  /// What a form states besides its values, as attributes.
  static let envelope = ["name", "filler", "reviewer", "responsible", "filled", "remark"]
    .map { #"    <xs:attribute name="\#($0)" type="xs:string"/>"# }.joined(separator: "\n")

  /// The types of values and codes.
  static let simpleTypes = """
      <xs:simpleType name="SchoolCode">
        <xs:restriction base="xs:token">
          <xs:pattern value="[0-9]{10}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Month">
        <xs:restriction base="xs:token">
          <xs:pattern value="[0-9]{4}-(0[1-9]|1[0-2])"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Empty">
        <xs:restriction base="xs:token">
          <xs:maxLength value="0"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Decimal">
        <xs:restriction base="xs:decimal">
          <xs:pattern value="[+\\-]?[0-9]+(\\.[0-9]{0,2})?"/>
        </xs:restriction>
      </xs:simpleType>

    """

  /// An indicator's element; one that is not required may be left out, empty or nil.
  private static func element(_ indicator: Indicator) -> String {
    """
          <xs:element name="\(indicator.id)"\(indicator.isRequired ? "" : optional)>
            <xs:annotation>
              <xs:documentation xml:lang="zh">\(documentation(indicator))</xs:documentation>
            </xs:annotation>
            <xs:simpleType>
    \(type(indicator))
            </xs:simpleType>
          </xs:element>
    """
  }

  private static let optional = #" minOccurs="0" nillable="true""#

  private static func documentation(_ indicator: Indicator) -> String {
    escaped("\(indicator.code) \(indicator.label)")
      + (indicator.unit.isEmpty ? "" : escaped("（\(indicator.unit)）"))
  }

  private static func type(_ indicator: Indicator) -> String {
    guard !indicator.isRequired else { return restriction(indicator, indent: "          ") }
    return """
                <xs:union memberTypes="Empty">
                  <xs:simpleType>
      \(restriction(indicator, indent: "              "))
                  </xs:simpleType>
                </xs:union>
      """
  }

  private static func restriction(_ indicator: Indicator, indent: String) -> String {
    var facets: [String] = []
    if let minimum = indicator.minimum, let maximum = indicator.maximum {
      facets.append(#"  <xs:minInclusive value="\#(number(minimum, indicator.kind))"/>"#)
      facets.append(#"  <xs:maxInclusive value="\#(number(maximum, indicator.kind))"/>"#)
    }
    let base =
      switch indicator.kind {
      case .integer: "xs:integer"
      case .decimal: "Decimal"
      case .boolean: "xs:boolean"
      }
    let lines =
      facets.isEmpty
      ? [#"<xs:restriction base="\#(base)"/>"#]
      : [#"<xs:restriction base="\#(base)">"#] + facets + ["</xs:restriction>"]
    return lines.map { indent + $0 }.joined(separator: "\n")
  }

  private static func number(_ stored: Int64, _ kind: Indicator.Kind) -> String {
    guard kind == .decimal else { return String(stored) }
    let magnitude = stored.magnitude
    return "\(stored < 0 ? "-" : "")\(magnitude / 100).\(padded(Int(magnitude % 100), 2))"
  }

  /// A text with what XML reserves escaped.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}
