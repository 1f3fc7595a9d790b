import Interchange
import Testing

struct XMLRefusalTests {
  private static let laughs = (1...9).map { level in
    "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
  }.joined()

  @Test(arguments: [
    ("no billion laughs", "<!DOCTYPE a [<!ENTITY l0 'ha'>\(laughs)]>\n<a>&l9;</a>"),
    (
      "no quadratic blow-up",
      "<!DOCTYPE a [<!ENTITY e '\(String(repeating: "e", count: 50_000))'>]><a>"
        + String(repeating: "&e;", count: 50_000) + "</a>"
    ),
    ("no entity of one's own", "<!DOCTYPE a [<!ENTITY n '4'>]><a>&n;</a>"),
    ("no external entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
    ("no external DTD", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>"),
    ("no public DTD", "<!DOCTYPE a PUBLIC '-//A//B//EN' 'a.dtd'><a/>"),
    ("no parameter entity", "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]><a/>"),
    ("no bare DOCTYPE", "<!DOCTYPE a><a/>"),
    ("no empty internal subset", "<!DOCTYPE a []><a/>"),
    ("no DOCTYPE in small print", "<!-- x -->\n<?p?><!DOCTYPE html><html/>"),
  ])
  func `no DOCTYPE is accepted`(what: String, document: String) {
    let result = read(Array(document.utf8))
    #expect(result.fault?.code == .doctype)
    #expect(result.events == [])
  }

  @Test(arguments: [
    ("<b>1</b><c" + (0...200).map { " a\($0)='='" }.joined() + "/>", 2),
    ("<b>1</b><c" + (0...8).map { " xmlns:p\($0)='urn:p'" }.joined() + "/>", 2),
    ("<!-- <a =======", 2),
  ])
  func `no tag has attributes without end`(rest: String, line: Int) {
    let result = read(Array("<?x?><a>\n\(rest)".utf8))
    #expect(result.fault?.code == .notWellFormed)
    #expect(result.fault?.line == line)
    #expect(result.events.first == "1 <a none>")
    #expect(result.events.contains("2 <b none>") == rest.hasPrefix("<b>"))
  }

  @Test func `a tag may have two hundred attributes and eight prefixes`() {
    let attributes = (1...192).map { " a\($0)='='" } + (1...8).map { " xmlns:p\($0)='urn:p'" }
    let tag = "<c" + attributes.joined() + "/>"
    let other = "<!-- " + tag + " --><![CDATA[" + tag + "]]><?x " + tag + "?>"
    #expect(read(Array("<a>\(tag)\(other)\(tag)</a>".utf8)).fault == nil)
  }

  // Of each unit with the number of the first that has a name too many: a, p and urn:p come before, and
  // b where it is the same in all.
  @Test(arguments: [
    ("elements", "<p:b%/>", 9_998), ("namespaces", "<b xmlns='urn:%'/>", 9_997),
    ("prefixes", "<b xmlns:q%='urn:p'/>", 9_997), ("instructions", "<?b% c?>", 9_998),
    ("attributes", "<p:b a%=''/>", 9_997),
  ])
  func `a document has no names without end`(what: String, unit: String, line: Int) {
    func fault(names: Int) -> InterchangeError? {
      let units = (1...names).map { unit.replacing("%", with: "\($0)") + "\n" }
      return read(Array("<a xmlns:p='urn:p'><!---->\n\(units.joined())</a>".utf8)).fault
    }
    #expect(fault(names: line - 1) == nil)
    for _ in 1...3 {
      let told = fault(names: 20_000)
      #expect(told?.code == .notWellFormed)
      #expect(told?.line == 1 + line)
      // Parsers that have read something else come to the same.
      for number in 1...4 { #expect(fault(names: 400 * number) == nil) }
    }
  }

  @Test func `the line of a DOCTYPE is told`() {
    #expect(read(Array("\n\n<!DOCTYPE a>\n<a/>".utf8)).fault?.line == 3)
  }

  @Test(arguments: [
    ("nothing", "", 1),
    ("blanks only", " \n ", 2),
    ("text only", "abc", 1),
    ("a declaration only", "<?xml version='1.0'?>\n", 2),
    ("a second root", "<a/>\n<b/>", 2),
    ("text after the root", "<a/>\n\nx", 3),
    ("a NUL after the root", "<a/>\n\u{0}", 2),
    ("a NUL in front", "\u{0}<a/>", 1),
    ("a NUL in text", "<a>\n\u{0}</a>", 2),
    ("a NUL in a name", "<a\u{0}b/>", 1),
    ("a NUL in an attribute", "<a b='\u{0}'/>", 1),
    ("a control character", "<a>\n\n\u{B}</a>", 3),
    ("a reference to a control character", "<a>&#11;</a>", 1),
    ("a reference to NUL", "<a>&#0;</a>", 1),
    ("a reference to a surrogate", "<a>&#xD800;</a>", 1),
    ("a reference beyond Unicode", "<a>&#x110000;</a>", 1),
    ("an undefined entity", "<a>\n&nbsp;</a>", 2),
    ("an undefined entity in an attribute", "<a b='&nbsp;'/>", 1),
    ("a bare ampersand", "<a>A & B</a>", 1),
    ("a bare less-than sign", "<a>1 < 2</a>", 1),
    ("a less-than sign in an attribute", "<a b='<'/>", 1),
    ("tags that cross", "<a><b></a></b>", 1),
    ("an end without a start", "</a>", 1),
    ("an attribute twice", "<a b='1' b='2'/>", 1),
    (
      "an attribute twice through its namespace",
      "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", 1
    ),
    ("an attribute without quotes", "<a b=1/>", 1),
    ("an undefined prefix", "<a>\n<p:b/></a>", 2),
    ("an undefined prefix of an attribute", "<a xsi:nil='true'/>", 1),
    ("a blank before the declaration", " <?xml version='1.0'?><a/>", 1),
    ("a declaration of another version", "<?xml version='2.0'?><a/>", 1),
    ("a declaration of nothing", "<?xml?><a/>", 1),
    ("the end of CDATA in text", "<a>]]></a>", 1),
    ("two hyphens in a comment", "<!-- -- --><a/>", 1),
    ("a noncharacter", "<a>\u{FFFF}</a>", 1),
  ])
  func `what is not well-formed is refused`(what: String, document: String, line: Int) {
    let fault = read(Array(document.utf8)).fault
    #expect(fault?.code == .notWellFormed)
    #expect(fault?.line == line)
  }

  @Test(
    arguments: [
      ("in text", [0x3C, 0x61, 0x3E, 0xFF, 0xFF, 0x3C, 0x2F, 0x61, 0x3E]),
      ("in a name", [0x3C, 0x61, 0xFF, 0xFF, 0x2F, 0x3E]),
      ("in an attribute", [0x3C, 0x61, 0x20, 0x62, 0x3D, 0x27, 0xB0, 0xA1, 0x27, 0x2F, 0x3E]),
      ("in a comment", [0x3C, 0x21, 0x2D, 0x2D, 0xFF, 0x2D, 0x2D, 0x3E, 0x3C, 0x61, 0x2F, 0x3E]),
      ("cut off", [0x3C, 0x61, 0x3E, 0xE5, 0xAD]),
      ("overlong", [0x3C, 0x61, 0x3E, 0xC1, 0xA1, 0x3C, 0x2F, 0x61, 0x3E]),
      ("a surrogate", [0x3C, 0x61, 0x3E, 0xED, 0xA0, 0x80, 0x3C, 0x2F, 0x61, 0x3E]),
      ("beyond Unicode", [0x3C, 0x61, 0x3E, 0xF4, 0x90, 0x80, 0x80, 0x3C, 0x2F, 0x61, 0x3E]),
      ("UTF-16 after all", [0x3C, 0x00, 0x61, 0x00, 0x2F, 0x00, 0x3E, 0x00]),
    ] as [(String, [UInt8])])
  func `bytes that are not UTF-8 are refused`(what: String, document: [UInt8]) {
    #expect(read(document).fault?.code == .notWellFormed)
  }

  @Test func `no document cut short passes, and nothing after the cut is told`() {
    let document = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <a xmlns="urn:n" b="x&amp;y"><!-- c --><\u{5B66} d='e'>f<![CDATA[g]]></\u{5B66}>&#65;</a>
      """.utf8)
    let whole = read(document)
    #expect(whole.fault == nil)
    for length in 0..<document.count {
      let part = read(Array(document[..<length]))
      #expect(part.fault?.code == .notWellFormed, "cut at \(length)")
      #expect(part.events.count < whole.events.count)
    }
  }

  @Test func `the events before a fault are delivered`() {
    let result = read(Array("<a><b>1</b>\n<c>2</d></a>".utf8))
    #expect(
      result.events == [
        "1 <a none>", "1 <b none>", "[1]", "1 </>", "[\n]", "2 <c none>",
      ])
    #expect(result.fault?.code == .notWellFormed)
    #expect(result.fault?.line == 2)
  }

  @Test(arguments: [1, 2, 32, 100])
  func `elements as deep as the limit pass, one deeper does not`(limit: Int) {
    func nested(_ depth: Int) -> [UInt8] {
      Array(
        (String(repeating: "<a>\n", count: depth) + String(repeating: "</a>", count: depth)).utf8)
    }
    #expect(read(nested(limit), maximumDepth: limit).fault == nil)
    let fault = read(nested(limit + 1), maximumDepth: limit).fault
    #expect(fault == InterchangeError(.tooDeep, line: limit + 1))
  }

  @Test func `no depth of 100,000 gets anywhere`() {
    let document = Array(String(repeating: "<a>", count: 100_000).utf8)
    #expect(read(document).fault?.code == .tooDeep)
    #expect(read(document, maximumDepth: .max).fault?.code == .notWellFormed)
  }

  @Test func `no attribute of 12 MB is taken in`() {
    let value = [UInt8](repeating: UInt8(ascii: "x"), count: 12_000_000)
    let fault = read(Array("<a b='".utf8) + value + Array("'/>".utf8)).fault
    #expect(fault?.code == .notWellFormed)
  }

  @Test func `a text of 12 MB comes in pieces`() {
    let document = Array("<a>\(String(repeating: "x", count: 12_000_000))</a>".utf8)
    let result = read(document)
    #expect(result.fault == nil)
    #expect(result.events.count == 3)
    #expect(result.events[1].utf8.count == 12_000_002)
  }

  @Test func `lines are right beyond 65,535`() {
    let document = Array(("<a>" + String(repeating: "\n", count: 70_000) + "<b/></a><c/>").utf8)
    let result = read(document)
    #expect(result.events.suffix(3) == ["70001 <b none>", "70001 </>", "70001 </>"])
    #expect(result.fault?.line == 70_001)
  }
}
