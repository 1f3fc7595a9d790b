extension FormTemplate {
  /// The schema of a month's archive, made from the form: `templates/three-defence-archive-2023.xsd`.
  public func archiveSchema() -> String {
    SchemaParts.head + ArchiveSchema.root + ArchiveSchema.register + ArchiveSchema.forms
      + ArchiveSchema.returns + ArchiveSchema.reporting + ArchiveSchema.summary(self)
      + ArchiveSchema.compliance + ArchiveSchema.received(self) + SchemaParts.form(self)
      + ArchiveSchema.simpleTypes + ArchiveSchema.receivedTypes + SchemaParts.simpleTypes
      + "</xs:schema>\n"
  }
}

/// The parts of an archive's schema, in the document's order.
enum ArchiveSchema {
  static let root = """
      <xs:element name="archive">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="register" type="Register"/>
            <xs:element name="forms" type="Forms"/>
            <xs:element name="returns" type="Returns"/>
            <xs:element name="reporting" type="Reporting"/>
            <xs:element name="summary" type="Summary"/>
            <xs:element name="compliance" type="Compliance" minOccurs="0"/>
            <xs:element name="received" type="Received" minOccurs="0"/>
          </xs:sequence>
          <xs:attribute name="month" type="Month" use="required"/>
          <xs:attribute name="unit" type="xs:token" use="required"/>
          <xs:attribute name="bureau" type="xs:string" use="required"/>
          <xs:attribute name="as-of" type="xs:dateTime" use="required"/>
          <xs:attribute name="form-template" type="xs:token" use="required"/>
          <xs:attribute name="standard" type="xs:token" use="required"/>
          <xs:attribute name="standard-edition" type="xs:token" use="required"/>
        </xs:complexType>
      </xs:element>

    """

  /// The expected schools, with the register's columns.
  static let register = """
      <xs:complexType name="Register">
        <xs:sequence>
          <xs:element name="school" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:attribute name="code" type="SchoolCode" use="required"/>
              <xs:attribute name="name" type="xs:string" use="required"/>
              <xs:attribute name="unit" type="xs:token" use="required"/>
              <xs:attribute name="unit-name" type="xs:string"/>
              <xs:attribute name="type" type="xs:token"/>
              <xs:attribute name="ownership" type="xs:token"/>
              <xs:attribute name="urban-rural" type="xs:token"/>
              <xs:attribute name="key-target" type="xs:boolean"/>
              <xs:attribute name="valid-from" type="xs:date"/>
              <xs:attribute name="valid-to" type="xs:date"/>
              <xs:attribute name="contact" type="xs:string"/>
              <xs:attribute name="phone" type="xs:string"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
      </xs:complexType>

    """

  /// The forms of record, with how each came.
  static let forms = """
      <xs:complexType name="Forms">
        <xs:sequence>
          <xs:element name="form" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:complexContent>
                <xs:extension base="Form">
                  <xs:attribute name="received" type="xs:dateTime" use="required"/>
                  <xs:attribute name="clock" type="Clock" use="required"/>
                  <xs:attribute name="revision" type="xs:positiveInteger" use="required"/>
                  <xs:attribute name="digest" type="Digest" use="required"/>
                </xs:extension>
              </xs:complexContent>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
      </xs:complexType>

    """

  /// Where every expected school stands, and who reported without being expected.
  static let returns = """
      <xs:complexType name="Returns">
        <xs:sequence>
          <xs:element name="school" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:attribute name="code" type="SchoolCode" use="required"/>
              <xs:attribute name="state" type="State" use="required"/>
              <xs:attribute name="first-accepted" type="xs:dateTime"/>
              <xs:attribute name="last-received" type="xs:dateTime"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="unexpected" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:attribute name="school" type="SchoolCode" use="required"/>
              <xs:attribute name="reason" type="Reason" use="required"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
      </xs:complexType>

    """

  static let reporting = """
      <xs:complexType name="Reporting">
        <xs:sequence>
          <xs:element name="unit" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:complexContent>
                <xs:extension base="Counts">
                  <xs:attribute name="code" type="xs:token" use="required"/>
                  <xs:attribute name="name" type="xs:string" use="required"/>
                </xs:extension>
              </xs:complexContent>
            </xs:complexType>
          </xs:element>
          <xs:element name="total" type="Counts"/>
        </xs:sequence>
      </xs:complexType>
      <xs:complexType name="Counts">
        <xs:attribute name="expected" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="on-time" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="late" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="returned" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="missing" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="unexpected" type="xs:nonNegativeInteger" use="required"/>
      </xs:complexType>

    """

  /// Figures by roll-up: sums, numbers of 是, and lowest values, which may be empty or left out.
  static func summary(_ template: FormTemplate) -> String {
    let figures = template.indicators.map { indicator in
      switch (indicator.rollUp, indicator.kind) {
      case (.count, _):
        #"      <xs:element name="\#(indicator.id)" type="xs:nonNegativeInteger"/>"#
      case (.sum, .decimal): #"      <xs:element name="\#(indicator.id)" type="Decimal"/>"#
      case (.sum, _): #"      <xs:element name="\#(indicator.id)" type="xs:integer"/>"#
      case (.min, _):
        #"      <xs:element name="\#(indicator.id)" type="Lowest" minOccurs="0"/>"#
      }
    }
    return """
        <xs:complexType name="Summary">
          <xs:sequence>
            <xs:element name="unit" minOccurs="0" maxOccurs="unbounded">
              <xs:complexType>
                <xs:complexContent>
                  <xs:extension base="Figures">
                    <xs:attribute name="code" type="xs:token" use="required"/>
                  </xs:extension>
                </xs:complexContent>
              </xs:complexType>
            </xs:element>
            <xs:element name="total" type="Figures"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="Figures">
          <xs:sequence>
      \(figures.joined(separator: "\n"))
          </xs:sequence>
          <xs:attribute name="counted" type="xs:nonNegativeInteger"/>
        </xs:complexType>

      """
  }

  static let compliance = """
      <xs:complexType name="Compliance">
        <xs:sequence>
          <xs:element name="unit" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:complexContent>
                <xs:extension base="Verdicts">
                  <xs:attribute name="code" type="xs:token" use="required"/>
                </xs:extension>
              </xs:complexContent>
            </xs:complexType>
          </xs:element>
          <xs:element name="total" type="Verdicts" minOccurs="0"/>
        </xs:sequence>
      </xs:complexType>
      <xs:complexType name="Verdicts">
        <xs:sequence>
          <xs:element name="requirement" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:attribute name="id" type="xs:token" use="required"/>
              <xs:attribute name="met" type="xs:nonNegativeInteger" use="required"/>
              <xs:attribute name="unmet" type="xs:nonNegativeInteger" use="required"/>
              <xs:attribute name="undetermined" type="xs:nonNegativeInteger" use="required"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
      </xs:complexType>

    """

  static let simpleTypes =
    enumeration("Clock", ["given", "file", "intake"])
    + enumeration("State", ["onTime", "late", "returned", "missing"])
    + enumeration("Reason", ["unknown", "closed", "notYetOpen"]) + """
        <xs:simpleType name="Digest">
          <xs:restriction base="xs:token">
            <xs:pattern value="sha256:[0-9a-f]{64}"/>
          </xs:restriction>
        </xs:simpleType>
        <xs:simpleType name="Lowest">
          <xs:union memberTypes="Empty Decimal"/>
        </xs:simpleType>

      """

  static func enumeration(_ name: String, _ words: [String]) -> String {
    """
      <xs:simpleType name="\(name)">
        <xs:restriction base="xs:token">
    \(words.map { #"      <xs:enumeration value="\#($0)"/>"# }.joined(separator: "\n"))
        </xs:restriction>
      </xs:simpleType>

    """
  }
}
