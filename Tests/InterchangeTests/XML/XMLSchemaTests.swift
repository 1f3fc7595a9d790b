import Interchange
import Testing

struct XMLSchemaTests {
  private static let xsd = Array(
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:n"
        xmlns="urn:n" elementFormDefault="qualified">
      <xs:element name="a">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="b" type="xs:unsignedByte" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="c" type="xs:date" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """.utf8)

  @Test(arguments: [
    ("valid", "<a xmlns='urn:n' c='2023-03-01'><b>255</b></a>", []),
    ("a value out of range", "<a xmlns='urn:n' c='2023-03-01'>\n<b>256</b></a>", [2]),
    ("a date that is none", "<a xmlns='urn:n' c='2023-02-29'><b>0</b></a>", [1]),
    ("an unknown element", "<a xmlns='urn:n' c='2023-03-01'><b>0</b>\n\n<d/></a>", [3]),
    ("another namespace", "\n<a c='2023-03-01'><b>0</b></a>", [2]),
    ("nothing in it", "<a xmlns='urn:n' c='2023-03-01'>\n</a>", [2]),
    ("cut short", "<a xmlns='urn:n' c='2023-03-01'>\n<b>0</b>", [2]),
    ("text after the root", "<a xmlns='urn:n' c='2023-03-01'><b>0</b></a>\nx", [2]),
    ("a DOCTYPE", "\n<!DOCTYPE a>\n<a xmlns='urn:n' c='2023-03-01'><b>0</b></a>", [2]),
    ("empty", "", [1]),
    (
      "a schema of the document's own is not fetched",
      "<a xmlns='urn:n' xmlns:x='http://www.w3.org/2001/XMLSchema-instance' c='2023-03-01' "
        + "x:schemaLocation='urn:n file:///none.xsd'><b>1</b></a>", []
    ),
  ])
  func `validates`(what: String, document: String, lines: [Int]) throws {
    let schema = try XMLSchema(Self.xsd)
    #expect(schema.validate(Array(document.utf8)).map(\.line) == lines)
  }

  @Test func `lines are right beyond 65,535`() throws {
    let schema = try XMLSchema(Self.xsd)
    let blank = String(repeating: "\n", count: 70_000)
    let document = "<a xmlns='urn:n' c='2023-03-01'>\(blank)<b>x</b></a>"
    #expect(schema.validate(Array(document.utf8)).first?.line == 70_001)
  }

  @Test func `no more than 200 findings are kept`() throws {
    let schema = try XMLSchema(Self.xsd)
    let wrong = String(repeating: "<b>x</b>", count: 1_000)
    let document = "<a xmlns='urn:n' c='2023-03-01'>\(wrong)</a>"
    #expect(schema.validate(Array(document.utf8)).count == 200)
  }

  @Test(arguments: [
    "", "x", "<a/>", "<!DOCTYPE a><a/>",
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='b'/></xs:schema>",
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='/etc/passwd'/></xs:schema>",
  ])
  func `what is no schema of its own is refused`(xsd: String) {
    #expect(throws: InterchangeError.self) { try XMLSchema(Array(xsd.utf8)) }
  }

  @Test func `threads share one schema`() async throws {
    let schema = try XMLSchema(Self.xsd)
    let counts = await withTaskGroup(of: Int.self) { group in
      for index in 0..<64 {
        group.addTask {
          let document = "<a xmlns='urn:n' c='2023-03-01'><b>\(index * 8)</b></a>"
          return schema.validate(Array(document.utf8)).count
        }
      }
      return await group.reduce(0, +)
    }
    // 256, 264 ... 504 are too large for a byte.
    #expect(counts == 32)
  }
}
