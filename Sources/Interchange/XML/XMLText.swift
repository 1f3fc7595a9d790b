/// The text of an XML document, whatever encoding it came in.
public enum XMLText {
  /// Decodes a document, holding what its declaration says against the bytes themselves.
  ///
  /// A byte order mark decides. Without one, bytes that are UTF-8 with Hanzi in it are UTF-8 even
  /// where another encoding is declared, for nothing else looks like that by chance; a declared
  /// GB2312, GBK or GB18030 is read as GB18030; any other encoding that iconv knows as declared.
  /// Bytes that are not what is declared are decoded as text without a declaration is.
  ///
  /// Blank lines before the declaration are not XML, but what people send: the declaration is then
  /// overwritten with blanks, so that the document is well-formed and its lines stay right.
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    var text = decodeBytes(bytes)
    eraseMisplacedDeclaration(&text.utf8)
    return text
  }

  private static func decodeBytes(_ bytes: [UInt8]) -> DecodedText {
    if bytes.starts(with: [0x3C, 0x00]) { return TextDecoder.decode([0xFF, 0xFE] + bytes) }
    if bytes.starts(with: [0x00, 0x3C]) { return TextDecoder.decode([0xFE, 0xFF] + bytes) }
    var text = TextDecoder.decode(bytes)
    guard text.encoding == .gb18030, let declared = XMLDeclaration(bytes)?.encoding else {
      return text
    }
    if gbNames.contains(declared) { text.isGuessed = false }
    return text
  }

  /// Names, in lower case, of GB18030 and of the encodings that are parts of it.
  private static let gbNames: Set<String> = [
    "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936", "windows-936", "euc-cn",
  ]

  private static func eraseMisplacedDeclaration(_ utf8: inout [UInt8]) {
    guard let declaration = XMLDeclaration(utf8), declaration.range.lowerBound > 0 else { return }
    for index in declaration.range where utf8[index] != 0x0A && utf8[index] != 0x0D {
      utf8[index] = 0x20
    }
  }
}
