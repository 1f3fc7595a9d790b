/// From UTF-8 to the encodings in which text leaves.
public enum TextEncoder {
  /// The same text in GB18030, without a mark; nil when the bytes are not UTF-8.
  ///
  /// GB18030 has a code for every character.
  public static func gb18030(_ utf8: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var offset = 0
    while offset < utf8.count {
      offset = GlibcConverter.utf8ToGB18030.convert(utf8, in: offset..<utf8.count, to: &bytes)
      guard offset < utf8.count else { break }
      guard let code = formerCodes[Array(utf8[offset...].prefix(3))] else { return nil }
      bytes += [UInt8(code >> 8), UInt8(truncatingIfNeeded: code)]
      offset += 3
    }
    return bytes
  }

  /// Codes of 24 private-use characters, by their UTF-8.
  ///
  /// Editions of GB18030 before 2022 used these for characters that Unicode did not have then. The
  /// codes have since gone over to those, and the C library has none left for the private ones.
  private static let formerCodes: [[UInt8]: UInt16] = {
    let codes: [(scalar: Unicode.Scalar, code: UInt16)] = [
      ("\u{E78D}", 0xA6D9), ("\u{E78E}", 0xA6DA), ("\u{E78F}", 0xA6DB), ("\u{E790}", 0xA6DC),
      ("\u{E791}", 0xA6DD), ("\u{E792}", 0xA6DE), ("\u{E793}", 0xA6DF), ("\u{E794}", 0xA6EC),
      ("\u{E795}", 0xA6ED), ("\u{E796}", 0xA6F3), ("\u{E816}", 0xFE51), ("\u{E817}", 0xFE52),
      ("\u{E818}", 0xFE53), ("\u{E81E}", 0xFE59), ("\u{E826}", 0xFE61), ("\u{E82B}", 0xFE66),
      ("\u{E82C}", 0xFE67), ("\u{E831}", 0xFE6C), ("\u{E832}", 0xFE6D), ("\u{E83B}", 0xFE76),
      ("\u{E843}", 0xFE7E), ("\u{E854}", 0xFE90), ("\u{E855}", 0xFE91), ("\u{E864}", 0xFEA0),
    ]
    return Dictionary(uniqueKeysWithValues: codes.map { (Array($0.scalar.utf8), $0.code) })
  }()

  /// Well-formed UTF-8 in another encoding, behind its byte order mark; in GB18030 none is in use.
  static func encode(_ utf8: [UInt8], as encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: utf8
    case .utf8WithMark: encoding.mark + utf8
    case .utf16LittleEndian: encoding.mark + UTF16Codec.encode(utf8, highByteFirst: false)
    case .utf16BigEndian: encoding.mark + UTF16Codec.encode(utf8, highByteFirst: true)
    case .gb18030: gb18030(utf8) ?? utf8
    }
  }
}
