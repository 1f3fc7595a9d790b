/// What bytes say as text.
public struct DecodedText: Sendable {
  /// The text in UTF-8.
  ///
  /// Left out are a byte order mark in front and the Ctrl-Z (0x1A) that DOS programs put at the
  /// end. With a fault: what is readable before it, which may end within a line; of UTF-16 without
  /// its mark, which is at fault from its first byte, what is readable at all.
  public var utf8: [UInt8]
  /// How the bytes were read.
  public var encoding: TextEncoding
  /// Whether the encoding was concluded from the bytes, neither marked in them nor told.
  public var isGuessed: Bool
  /// What keeps the text from being read to its end; nil when all of it was.
  public var fault: TextFault?
  /// For GB18030: the number of characters that came out in Unicode's private use areas, which
  /// mean something only to whoever made them.
  public var privateUseCount: Int

  /// A text that has been read.
  init(
    utf8: [UInt8], encoding: TextEncoding, isGuessed: Bool = false, fault: TextFault? = nil,
    privateUseCount: Int = 0
  ) {
    self.utf8 = utf8
    self.encoding = encoding
    self.isGuessed = isGuessed
    self.fault = fault
    self.privateUseCount = privateUseCount
  }
}

/// Where and why text cannot be read on.
public struct TextFault: Sendable, Equatable {
  /// The ways in which text is broken.
  public enum Kind: String, Sendable {
    /// Bytes that are text in none of the encodings.
    case undecodable
    /// UTF-8 before, GB18030 from here on, or the other way round.
    case mixedEncodings
    /// The bytes end in the middle of a character.
    case truncated
    /// A zero byte.
    case nul
    /// UTF-16 without the mark that would say so; all of it is readable, if that is what it is.
    case unmarkedUTF16
    /// The text was decoded wrongly and saved before it came: 鎶ュ憡 for 报告.
    case doublyEncoded
  }

  /// In which way.
  public var kind: Kind
  /// Offset of the first bad byte in the bytes as they came, from 0.
  public var offset: Int
  /// The line it stands in, from 1; lines end with CRLF, LF or CR.
  public var line: Int

  /// A fault at a place.
  public init(kind: Kind, offset: Int, line: Int) {
    self.kind = kind
    self.offset = offset
    self.line = line
  }
}
