extension ArchiveSchema {
  /// How everything came: files, what stood in them besides forms of record, and what reading found.
  ///
  /// An archive of an earlier version has no such part.
  static func received(_ template: FormTemplate) -> String {
    files + givenForm(template) + receivedFinding
  }

  private static let files = """
      <xs:complexType name="Received">
        <xs:sequence>
          <xs:element name="file" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="finding" type="ReceivedFinding" minOccurs="0" maxOccurs="unbounded"/>
                <xs:element name="document" type="Document" minOccurs="0" maxOccurs="unbounded"/>
              </xs:sequence>
              <xs:attribute name="path" type="xs:string" use="required"/>
              <xs:attribute name="path-bytes" type="xs:hexBinary"/>
              <xs:attribute name="size" type="xs:nonNegativeInteger" use="required"/>
              <xs:attribute name="received" type="xs:dateTime"/>
              <xs:attribute name="clock" type="Clock"/>
              <xs:attribute name="digest" type="Digest"/>
              <xs:attribute name="clamped" type="xs:boolean"/>
              <xs:attribute name="modified" type="xs:dateTime"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
      </xs:complexType>
      <xs:complexType name="Document">
        <xs:sequence>
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element name="record" type="Record"/>
            <xs:element name="form" type="GivenForm"/>
          </xs:choice>
          <xs:element name="finding" type="ReceivedFinding" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="return" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:attribute name="school" type="xs:string" use="required"/>
              <xs:attribute name="state" type="xs:string" use="required"/>
              <xs:attribute name="first-accepted" type="xs:string"/>
              <xs:attribute name="last-received" type="xs:string"/>
              <xs:attribute name="reason" type="xs:string"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="part" type="xs:string"/>
        <xs:attribute name="layout" type="Layout" use="required"/>
        <xs:attribute name="columns" type="Places"/>
      </xs:complexType>
      <xs:complexType name="Record">
        <xs:attribute name="school" type="xs:string" use="required"/>
    \(SchemaParts.envelope)
        <xs:attribute name="row" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="lines" type="Places"/>
        <xs:attribute name="received" type="xs:string"/>
        <xs:attribute name="clock" type="xs:string"/>
        <xs:attribute name="revision" type="xs:integer"/>
      </xs:complexType>

    """

  /// A form that is not of record: whatever values were given, in any range.
  private static func givenForm(_ template: FormTemplate) -> String {
    let values = template.indicators.map {
      #"          <xs:element name="\#($0.id)" type="Given" minOccurs="0"/>"#
    }
    return """
        <xs:complexType name="GivenForm">
          <xs:complexContent>
            <xs:extension base="Record">
              <xs:sequence>
      \(values.map { "    " + $0 }.joined(separator: "\n"))
              </xs:sequence>
              <xs:attribute name="unreadable" type="xs:NMTOKENS"/>
            </xs:extension>
          </xs:complexContent>
        </xs:complexType>

      """
  }

  private static let receivedFinding = """
      <xs:complexType name="ReceivedFinding">
        <xs:attribute name="form" type="xs:positiveInteger"/>
        <xs:attribute name="check" type="xs:token" use="required"/>
        <xs:attribute name="severity" type="Severity" use="required"/>
        <xs:attribute name="row" type="xs:integer"/>
        <xs:attribute name="column" type="xs:string"/>
        <xs:attribute name="indicator" type="xs:token"/>
        <xs:attribute name="value" type="xs:string"/>
        <xs:attribute name="expected" type="xs:string"/>
        <xs:attribute name="sentence" type="xs:token" use="required"/>
        <xs:attribute name="facts" type="xs:string"/>
      </xs:complexType>

    """

  static let receivedTypes =
    enumeration("Layout", ["list", "card", "xml", "archive", "unknown"])
    + enumeration("Severity", ["fatal", "query", "hint"]) + """
        <xs:simpleType name="Places">
          <xs:restriction base="xs:token">
            <xs:pattern value="(([0-9]+|-)(\\*[0-9]+)?|[0-9]+\\.\\.[0-9]+)( (([0-9]+|-)(\\*[0-9]+)?|[0-9]+\\.\\.[0-9]+))*"/>
          </xs:restriction>
        </xs:simpleType>
        <xs:simpleType name="Given">
          <xs:union memberTypes="Empty xs:integer Decimal xs:boolean"/>
        </xs:simpleType>

      """
}
