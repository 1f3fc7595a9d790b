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
    self = bytes.withUnsafeBufferPointer { UTF8Survey($0, from: start, to: $0.count) }
  }

  /// Surveys a part of bytes, up to the first fault.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self = bytes.withUnsafeBufferPointer {
      UTF8Survey($0, from: range.lowerBound, to: range.upperBound)
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    var offset = start
    while true {
      offset = firstNonASCII(base, from: offset, to: end)
      if offset >= end { return }
      while offset + 4 <= end {
        let word = UInt32(
          littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        let length = Self.threeByteLength(word)
        if length == 0 { break }
        hasLonger = true
        offset += 3
      }
      guard offset < end, bytes[offset] >= 0x80 else { continue }
      let length = Self.length(bytes, at: offset, end: end)
      guard length > 0 else {
        firstInvalid = offset
        endsWithinCharacter = offset + Self.prefixLength(bytes, at: offset, end: end) == end
        return
      }
      if length == 2 { hasTwoByte = true } else { hasLonger = true }
      offset += length
    }
  }

  /// 3 when the low three bytes of a word are a character of three bytes, otherwise 0.
  @inline(__always)
  private static func threeByteLength(_ word: UInt32) -> Int {
    guard word & 0x00C0_C0F0 == 0x0080_80E0 else { return 0 }
    // The payload of the first two bytes: zero is overlong, 0x0D20 a surrogate.
    let key = word & 0x200F
    return key == 0 || key == 0x200D ? 0 : 3
  }

  /// Length of the character at an offset, 0 when there is none.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Int {
    let expected = expectedLength(bytes[offset])
    guard expected > 0, offset + expected <= end else { return 0 }
    return prefixLength(bytes, at: offset, end: offset + expected) == expected ? expected : 0
  }

  /// Number of bytes, at most a whole character, that can begin a character at an offset.
  private static func prefixLength(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> Int {
    let lead = bytes[offset]
    let expected = expectedLength(lead)
    var length = min(1, expected)
    while length > 0, length < expected, offset + length < end {
      let allowed = length == 1 ? secondBytes(after: lead) : 0x80...0xBF
      guard allowed.contains(bytes[offset + length]) else { break }
      length += 1
    }
    return length
  }

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

/// Offset of the first byte beyond ASCII, eight bytes at a time; `end` when there is none.
@inline(__always)
private func firstNonASCII(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int {
  var offset = start
  while offset + 8 <= end {
    let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let high = word & 0x8080_8080_8080_8080
    if high != 0 { return offset + high.trailingZeroBitCount / 8 }
    offset += 8
  }
  while offset < end, base.load(fromByteOffset: offset, as: UInt8.self) < 0x80 { offset += 1 }
  return offset
}
