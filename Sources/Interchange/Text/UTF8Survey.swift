/// What a strict reading of bytes as UTF-8 shows (Unicode 15, table 3-7: no overlong forms, no
/// surrogates, nothing beyond U+10FFFF).
struct UTF8Survey {
  /// Offset of the first byte that does not belong to a whole character; nil when all is UTF-8.
  private(set) var firstInvalid: Int?
  /// Whether the bytes from there to the end are the beginning of a character.
  private(set) var endsWithinCharacter = false
  /// Whether a character of two bytes, U+0080 to U+07FF, was met.
  private(set) var hasTwoByte = false
  /// Whether a character of three or four bytes was met, as all Hanzi are.
  private(set) var hasLonger = false

  /// Surveys bytes from an offset on, up to the first fault.
  init(_ bytes: [UInt8], from start: Int = 0) {
    var offset = bytes.firstNonASCII(from: start, to: bytes.count)
    while offset < bytes.count {
      let end = Self.endOfThreeByteCharacters(bytes, from: offset)
      if end > offset {
        hasLonger = true
      } else {
        let length = Self.length(bytes, at: offset)
        guard length > 0, length == Self.expectedLength(bytes[offset]) else {
          firstInvalid = offset
          endsWithinCharacter = length > 0 && offset + length == bytes.count
          return
        }
        if length == 2 { hasTwoByte = true } else { hasLonger = true }
        offset += length
      }
      offset = bytes.firstNonASCII(from: max(offset, end), to: bytes.count)
    }
  }

  /// Passes over characters of three bytes, as long as another byte follows them.
  private static func endOfThreeByteCharacters(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var offset = start
      while offset + 4 <= bytes.count,
        isThreeBytes(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      {
        offset += 3
      }
      return offset
    }
  }

  /// Whether a word read from memory begins with a character of three bytes.
  @inline(__always)
  private static func isThreeBytes(_ word: UInt32) -> Bool {
    let word = UInt32(littleEndian: word)
    // The payload of the first two bytes: zero is overlong, 0x0D20 a surrogate.
    let key = word & 0x200F
    return word & 0x00C0_C0F0 == 0x0080_80E0 && key != 0 && key != 0x200D
  }

  /// Number of bytes from an offset on that make up a character or begin one; 0 when the first
  /// byte begins none.
  private static func length(_ bytes: [UInt8], at offset: Int) -> Int {
    let lead = bytes[offset]
    let end = min(offset + expectedLength(lead), bytes.count)
    var place = offset
    while place < end {
      let allowed = place == offset + 1 ? secondBytes(after: lead) : 0x80...0xBF
      guard place == offset || allowed.contains(bytes[place]) else { break }
      place += 1
    }
    return place - offset
  }

  /// Length of a character by its first byte; 0 when no character begins so.
  private static func expectedLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
