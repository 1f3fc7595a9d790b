/// UTF-16 to UTF-8 and back.
enum UTF16Codec {
  /// Reads code units from an offset to the end or to the first fault: a lone surrogate, or an odd
  /// byte at the end.
  static func decode(
    _ bytes: [UInt8], from start: Int, highByteFirst: Bool
  ) -> StrictReading {
    var result = StrictReading()
    result.utf8.reserveCapacity((bytes.count - start) / 2 * 3)
    let high = highByteFirst ? 0 : 1
    func unit(_ offset: Int) -> UInt32? {
      guard offset + 1 < bytes.count else { return nil }
      return UInt32(bytes[offset + high]) << 8 | UInt32(bytes[offset + 1 - high])
    }
    var offset = start
    while let first = unit(offset) {
      if first & 0xF800 != 0xD800 {
        appendUTF8(first, to: &result.utf8)
        offset += 2
      } else if first < 0xDC00, let second = unit(offset + 2), second & 0xFC00 == 0xDC00 {
        appendUTF8(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF, to: &result.utf8)
        offset += 4
      } else {
        result.endsWithinCharacter = first < 0xDC00 && offset + 3 >= bytes.count
        break
      }
    }
    if offset < bytes.count {
      result.firstInvalid = offset
      result.endsWithinCharacter = result.endsWithinCharacter || offset + 1 == bytes.count
    }
    return result
  }

  /// The code units of well-formed UTF-8, without a mark.
  static func encode(_ utf8: [UInt8], highByteFirst: Bool) -> [UInt8] {
    String(decoding: utf8, as: UTF8.self).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return highByteFirst ? [high, low] : [low, high]
    }
  }
}

/// Appends a Unicode scalar value in UTF-8.
@inline(__always)
func appendUTF8(_ scalar: UInt32, to utf8: inout [UInt8]) {
  func trail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar >> shift) & 0x3F) }
  switch scalar {
  case 0..<0x80:
    utf8.append(UInt8(scalar))
  case 0x80..<0x800:
    utf8.append(UInt8(0xC0 | scalar >> 6))
    utf8.append(trail(0))
  case 0x800..<0x10000:
    utf8.append(UInt8(0xE0 | scalar >> 12))
    utf8.append(trail(6))
    utf8.append(trail(0))
  default:
    utf8.append(UInt8(0xF0 | scalar >> 18))
    utf8.append(trail(12))
    utf8.append(trail(6))
    utf8.append(trail(0))
  }
}
