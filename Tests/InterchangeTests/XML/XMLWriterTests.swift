import Interchange
import TestSupport
import Testing

struct XMLWriterTests {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private func written(indented: Bool = false, _ body: (inout XMLWriter) -> Void) -> String {
    var writer = XMLWriter(indented: indented)
    body(&writer)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text.hasPrefix(Self.declaration))
    return String(text.dropFirst(Self.declaration.count))
  }

  @Test func `elements nest, and one without content closes itself`() {
    let text = written { writer in
      writer.start("a", [("b", "1"), ("c", "2")])
      writer.empty("d")
      writer.start("e")
      writer.text("f")
      writer.end()
      writer.start("g")
      writer.attribute("h", "i")
      writer.end()
      writer.end()
    }
    #expect(text == #"<a b="1" c="2"><d/><e>f</e><g h="i"/></a>"#)
  }

  @Test func `indentation stands between elements and never inside text`() {
    let text = written(indented: true) { writer in
      writer.start("a")
      writer.element(XMLTag("b"), 12)
      writer.start("c")
      writer.element(XMLTag("d"), "x")
      writer.empty("e")
      writer.end()
      writer.start("f")
      writer.text("y")
      writer.empty("g")
      writer.text("z")
      writer.end()
      writer.end()
    }
    #expect(
      text == """
        <a>
          <b>12</b>
          <c>
            <d>x</d>
            <e/>
          </c>
          <f>y<g/>z</f>
        </a>

        """)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (-1, "-1"), (1_234_567_890, "1234567890"),
    (Int64.max, "9223372036854775807"), (Int64.min, "-9223372036854775808"),
  ])
  func `whole numbers are written in digits`(number: Int64, digits: String) {
    #expect(written { $0.element(XMLTag("n"), number) } == "<n>\(digits)</n>")
  }

  @Test func `plain bytes are copied`() {
    #expect(written { $0.element(XMLTag("n"), plain: Array("1.50".utf8).span) } == "<n>1.50</n>")
  }

  @Test func `what XML reserves is escaped in text`() {
    let text = written { $0.element(XMLTag("a"), "<&>\"'\t\n\r]]>") }
    #expect(text == "<a>&lt;&amp;&gt;\"'\t\n&#13;]]&gt;</a>")
  }

  @Test func `what XML reserves is escaped in attributes`() {
    let text = written { $0.empty("a", [("b", "<&>\"'\t\n\r")]) }
    #expect(text == #"<a b="&lt;&amp;&gt;&quot;'&#9;&#10;&#13;"/>"#)
  }

  @Test func `what XML forbids becomes the replacement character`() {
    let text = written {
      $0.element(XMLTag("a"), "x\u{0}\u{1F}\u{B}\u{FFFE}\u{FFFF}\u{FFFD}\u{EFFF}y")
    }
    #expect(text == "<a>x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{EFFF}y</a>")
  }

  @Test func `taking the bytes leaves the rest of the document to come`() {
    var writer = XMLWriter()
    writer.start("a", [("b", "c")])
    var document = writer.take()
    writer.element(XMLTag("d"), 1)
    document += writer.take()
    #expect(writer.bytes.isEmpty)
    writer.end()
    document += writer.take()
    #expect(
      String(decoding: document, as: UTF8.self) == Self.declaration + #"<a b="c"><d>1</d></a>"#)
  }

  @Test func `any text comes back from a reader as it went in`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let scalars = (0..<20).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 1...0x11_0000, using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      var writer = XMLWriter()
      writer.start("a", [("b", text)])
      writer.text(text)
      writer.end()
      let kept = String(String.UnicodeScalarView(scalars.map { isAllowed($0) ? $0 : "\u{FFFD}" }))
      let result = read(writer.bytes)
      #expect(result.fault == nil)
      let expected = ["2 <a none b none [\(kept)]>", "[\(kept)]", "2 </>"]
      #expect(
        result.events.map { String($0.drop { $0.isNumber }) }
          == expected.map { String($0.drop { $0.isNumber }) })
    }
  }

  /// `Char` of XML 1.0, section 2.2.
  private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }
}
