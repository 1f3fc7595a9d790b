/// From UTF-8 to the encodings in which text leaves.
public enum TextEncoder {
  /// The same text in GB18030, without a mark; nil when the bytes are not UTF-8, or hold a
  /// character for which the C library has no code.
  public static func gb18030(_ utf8: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    let end = GlibcConverter.utf8ToGB18030.convert(utf8, in: 0..<utf8.count, to: &bytes)
    return end == utf8.count ? bytes : nil
  }

  /// UTF-8 in another encoding, behind its byte order mark except in GB18030, where none is in use.
  static func encode(_ utf8: [UInt8], as encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: utf8
    case .utf8WithMark: encoding.mark + utf8
    case .utf16LittleEndian: encoding.mark + UTF16Codec.encode(utf8, highByteFirst: false)
    case .utf16BigEndian: encoding.mark + UTF16Codec.encode(utf8, highByteFirst: true)
    case .gb18030: gb18030(utf8) ?? []
    }
  }
}
