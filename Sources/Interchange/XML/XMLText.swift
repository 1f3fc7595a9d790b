/// The text of an XML document, whatever encoding it came in.
public enum XMLText {
  /// Decodes a document, holding what its declaration says against the bytes themselves.
  ///
  /// A byte order mark decides. Without one, bytes that are UTF-8 with Hanzi in it are UTF-8 even
  /// where another encoding is declared, for nothing else looks like that by chance; a declared
  /// GB2312, GBK or GB18030 is read as GB18030, and any other encoding that iconv knows as
  /// declared. Where the bytes cannot be what is declared, or nothing is, they are decoded as any
  /// text is.
  ///
  /// Blank lines before the declaration are not XML, but what people send: the declaration is then
  /// overwritten with blanks, so that the document is well-formed and its lines stay right.
  ///
  /// - Returns: the text; for an encoding that `TextEncoding` has no case for, as `utf8`.
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    var text = decodeAsDeclared(bytes)
    if let declaration = XMLDeclaration(text.utf8), declaration.range.lowerBound > 0 {
      erase(declaration.range, in: &text.utf8)
    }
    return text
  }

  private static func decodeAsDeclared(_ bytes: [UInt8]) -> DecodedText {
    if bytes.starts(with: [0x3C, 0x00]) {
      return TextDecoder.decode(bytes, as: .utf16LittleEndian)
    }
    if bytes.starts(with: [0x00, 0x3C]) { return TextDecoder.decode(bytes, as: .utf16BigEndian) }
    var text = TextDecoder.decode(bytes)
    guard text.encoding == .gb18030 || text.fault != nil,
      let declaration = XMLDeclaration(bytes), let declared = declaration.encoding
    else { return text }
    if namesOfGB18030.contains(declared) {
      text.isGuessed = false
    } else if !declared.hasPrefix("utf"),
      let utf8 = ForeignEncoding.decode(bytes, declared),
      utf8.starts(with: bytes[..<declaration.range.upperBound])
    {
      return DecodedText(utf8: utf8, encoding: .utf8)
    }
    return text
  }

  /// Names, in lower case, of GB18030 and of the encodings that are parts of it.
  private static let namesOfGB18030: Set<String> = [
    "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936", "windows-936", "euc-cn",
  ]

  private static func erase(_ range: Range<Int>, in utf8: inout [UInt8]) {
    for index in range where utf8[index] != 0x0A && utf8[index] != 0x0D {
      utf8[index] = 0x20
    }
  }
}
