import Interchange
import TestSupport
import Testing

/// Plain documents are read by a scanner of our own, everything else by libxml2; nobody may notice.
///
/// An instruction in front of the root is not plain: it makes libxml2 read the whole document.
struct PlainXMLScannerTests {
  private static let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#

  private static let documents = [
    "<a/>", "<a></a>\n", "<a b='1' c=\"2\">d</a>", "<a xmlns='urn:n'><b>1</b><c/></a>",
    "<a xmlns='urn:n' b='1'>\r\n <b c='\u{5B66}'>\u{5B66}&#23398;&lt;x]&gt;</b >\r\n</a\n>\n",
    "<a xmlns='urn:m'><b xmlns='urn:n'/></a>", "<p:a xmlns:p='urn:n'><p:b q='&amp;'/></p:a>",
    "<a b='1' xmlns='urn:n'  c='&quot;\t\n'>x<!-- -->y<![CDATA[z]]></a><!-- -->",
    "<a>&#x5b66;&#10;&#xD;\u{1F600}\u{B7}\u{A0}\u{FFFD}</a>",
    "<a xmlns='urn:n'\n>\n<b\n>1\n</b>\n<x.y-z_0/>\n\n</a>",
    "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><b xsi:nil='true'/></a>",
    "<!DOCTYPE a><a/>", "<a><b></a></b>", "<a b='1' b='2'/>", "<a>]]></a>", "<a>\r</a>",
    "<a b='1'c='2'/>", "<a b=1/>", "<a b='<'/>", "<a>&nbsp;</a>", "<a>&#11;</a>", "<a>\u{FFFF}</a>",
    "<a b='&amp;&#10;x&#x5b66;'>&#10;</a>", "<a b='x&lt;' b='x<'/>", "<a b='&nbsp;'/>",
    "<a xmlns=''/>", "<a xmlns='urn:n' xmlns='urn:n'/>", "<a><b><c><d><e/></d></c></b></a>",
    "<a>&#x;&#;&#+5;&#-5;&#x110000;</a>", "<a>&#xD800;</a>", "<a>&#X41;</a>", "<a>&#x41</a>",
    "<a/><b/>", "<a/>x", "x<a/>", "<a / >", "<a/ >", "< a/>", "</a>", "<a></ a>", "<1/>", "<-/>",
  ]

  private func compare(_ document: [UInt8], maximumDepth: Int = 4) {
    let declaration = Array(Self.declaration.utf8)
    let ours = read(declaration + document, maximumDepth: maximumDepth)
    let theirs = read(declaration + Array("<?x?>".utf8) + document, maximumDepth: maximumDepth)
    let shown = Comment(rawValue: String(decoding: document, as: UTF8.self))
    #expect(ours.fault == theirs.fault, shown)
    #expect(ours.events == theirs.events, shown)
  }

  @Test(arguments: documents)
  func `both ways of reading agree`(document: String) {
    compare(Array(document.utf8))
  }

  @Test func `both ways of reading agree on whatever becomes of a document`() {
    var random = SeededGenerator(seed: 409)
    let tokens = [
      "<", ">", "/", "&", ";", "'", "\"", "=", " ", "\n", "\r\n", "\r", "]]>", "<!--", "-->",
      "<?x?>",
      "<![CDATA[", "&#65;", "&amp;", "xmlns='urn:n'", "a:", "\u{5B66}", "\u{0}", "<a>", "</a>",
      "<b/>",
    ].map { Array($0.utf8) }
    for _ in 0..<6_000 {
      var document = Array(Self.documents.randomElement(using: &random)?.utf8 ?? "".utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0...document.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where place < document.count:
          document[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1:
          document.removeSubrange(place..<min(place + 3, document.count))
        case 2:
          document.insert(contentsOf: document[place...].prefix(12), at: place)
        default:
          document.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: place)
        }
      }
      compare(document)
    }
  }

  @Test(arguments: [
    "", "<?xml version=\"1.0\"?>", "<?xml version='1.0'?>",
    "<?xml version=\"1.0\" encoding=\"GBK\"?>",
    "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>", "\u{20}",
    "<?xml version=\"1.0\" ?>", "\n\n",
  ])
  func `every declaration gives the same events`(declaration: String) {
    let result = read(Array("\(declaration)<a>b</a>".utf8))
    #expect(result.fault == nil)
    let line = declaration.contains("\n") ? 3 : 1
    #expect(result.events == ["\(line) <a none>", "[b]", "\(line) </>"])
  }

  @Test func `an attribute may have a hundred neighbours`() {
    let attributes = (0..<100).map { " a\($0)='\($0)'" }.joined()
    compare(Array("<a\(attributes)/>".utf8))
    compare(Array("<a\(attributes) a7=''/>".utf8))
  }
}
