import Interchange
import Testing

struct XMLTextTests {
  // U+7EA2 U+661F U+5C0F U+5B66 (a school's name) in the encodings in which it comes.
  private static let utf8: [UInt8] = Array("\u{7EA2}\u{661F}\u{5C0F}\u{5B66}".utf8)
  private static let gbk: [UInt8] = [0xBA, 0xEC, 0xD0, 0xC7, 0xD0, 0xA1, 0xD1, 0xA7]
  private static let big5: [UInt8] = [0xAC, 0xF5, 0xAC, 0x50, 0xA4, 0x70, 0xBE, 0xC7]
  private static let utf16: [UInt8] = [0x7E, 0xA2, 0x66, 0x1F, 0x5C, 0x0F, 0x5B, 0x66]

  private static func document(_ declaration: String, _ name: [UInt8]) -> [UInt8] {
    Array("\(declaration)<a>".utf8) + name + Array("</a>".utf8)
  }

  private static func wide(_ text: String) -> [UInt8] {
    text.utf8.flatMap { [0, $0] }
  }

  @Test(arguments: [
    ("UTF-8 undeclared", "", Self.utf8, TextEncoding.utf8, false),
    ("UTF-8 declared", "<?xml version='1.0' encoding='UTF-8'?>", Self.utf8, .utf8, false),
    ("UTF-8 declared GB2312", "<?xml version='1.0' encoding='GB2312'?>", Self.utf8, .utf8, false),
    ("UTF-8 declared UTF-16", "<?xml version='1.0' encoding='UTF-16'?>", Self.utf8, .utf8, false),
    ("UTF-8 declared Big5", "<?xml version='1.0' encoding='Big5'?>", Self.utf8, .utf8, false),
    ("GBK undeclared", "", Self.gbk, .gb18030, true),
    ("GBK declared UTF-8", "<?xml version='1.0' encoding='UTF-8'?>", Self.gbk, .gb18030, true),
    ("GBK declared UTF-16", "<?xml version='1.0' encoding='UTF-16'?>", Self.gbk, .gb18030, true),
    ("GBK declared x-none", "<?xml version='1.0' encoding='x-none'?>", Self.gbk, .gb18030, true),
    (
      "GBK declared GB2312", "<?xml version=\"1.0\" encoding=\"GB2312\"?>", Self.gbk, .gb18030,
      false
    ),
    ("GBK declared gbk", "<?xml version='1.0'\n encoding = 'gbk' ?>", Self.gbk, .gb18030, false),
    ("GBK declared GB18030", "<?xml version='1.0' encoding='GB18030'?>", Self.gbk, .gb18030, false),
    ("Big5 declared", "<?xml version='1.0' encoding='BIG5'?>", Self.big5, .utf8, false),
  ])
  func `the name is read`(
    what: String, declaration: String, name: [UInt8], encoding: TextEncoding, isGuessed: Bool
  ) {
    let text = XMLText.decode(Self.document(declaration, name))
    #expect(text.fault == nil)
    #expect(text.encoding == encoding)
    #expect(text.isGuessed == isGuessed)
    #expect(
      text.utf8
        == Self.document(
          declaration,
          what.hasPrefix("Big5") ? Array("\u{7D05}\u{661F}\u{5C0F}\u{5B78}".utf8) : Self.utf8))
    #expect(read(text.utf8).fault == nil)
  }

  @Test func `Latin letters are read as declared`() {
    let text = XMLText.decode(Self.document("<?xml version='1.0' encoding='ISO-8859-1'?>", [0xE9]))
    #expect(read(text.utf8).events == ["1 <a none>", "[\u{E9}]", "1 </>"])
  }

  @Test func `UTF-16 is told by its mark, or by its first tag`() {
    let big = Self.wide("<a>") + Self.utf16 + Self.wide("</a>")
    let little = stride(from: 0, to: big.count, by: 2).flatMap { [big[$0 + 1], big[$0]] }
    for bytes in [big, little, [0xFE, 0xFF] + big, [0xFF, 0xFE] + little] {
      let text = XMLText.decode(bytes)
      #expect(text.fault == nil)
      #expect(text.utf8 == Self.document("", Self.utf8))
    }
  }

  @Test func `a mark decides against the declaration`() {
    let declaration = "<?xml version='1.0' encoding='GBK'?>"
    let text = XMLText.decode([0xEF, 0xBB, 0xBF] + Self.document(declaration, Self.utf8))
    #expect(text.encoding == .utf8WithMark)
    #expect(text.utf8 == Self.document(declaration, Self.utf8))
  }

  @Test func `blank lines before the declaration are forgiven, and lines stay right`() {
    let declaration = "\r\n  <?xml version='1.0'\n encoding='GB2312'?>\n"
    let text = XMLText.decode(Self.document(declaration, Self.gbk))
    #expect(text.isGuessed == false)
    let result = read(text.utf8)
    #expect(result.fault == nil)
    #expect(result.events.first == "4 <a none>")
  }

  @Test func `a comment before the declaration is not forgiven`() {
    let text = XMLText.decode(Array("<!-- --><?xml version='1.0'?><a/>".utf8))
    #expect(read(text.utf8).fault?.code == .notWellFormed)
  }

  @Test(arguments: [
    "<?xml", "<?xml ?>", "<?xml encoding?>", "<?xml encoding=?>", "<?xml encoding='",
    "<?xml encoding='?>",
    "<?xml version='1.0' encoding='../../x'?>", "<?xml version='1.0' encoding=''?>",
    "<?xml version='1.0' encoding='UTF-8//IGNORE'?>",
  ])
  func `a broken declaration breaks nothing`(declaration: String) {
    let text = XMLText.decode(Self.document(declaration, Self.gbk))
    #expect(text.encoding == .gb18030)
    #expect(text.utf8 == Self.document(declaration, Self.utf8))
  }
}
