extension FormTemplate {
  /// The namespace of submissions and archives.
  public static let namespace = "urn:threedef:2023"

  /// The schema of a submission in XML, made from the form: `templates/three-defence-2023.xsd`.
  ///
  /// It holds what a schema can say: every element, its type and range, and which may be empty. That
  /// figures agree with each other is said by the checks alone.
  public func submissionSchema() -> String {
    SchemaParts.head + """
        <xs:element name="submission">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="form" type="Form" maxOccurs="unbounded"/>
            </xs:sequence>
            <xs:attribute name="month" type="Month"/>
            <xs:attribute name="unit" type="xs:token"/>
          </xs:complexType>
        </xs:element>

      """ + SchemaParts.form(self) + SchemaParts.simpleTypes + "</xs:schema>\n"
  }
}
