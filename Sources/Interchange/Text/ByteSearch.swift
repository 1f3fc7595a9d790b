import Glibc

// Looking through bytes, many at a time.
extension [UInt8] {
  /// Offset of the first byte beyond ASCII in a range; the range's end when there is none.
  @inline(__always)
  func firstNonASCII(from start: Int, to end: Int) -> Int {
    withUnsafeBytes { bytes in
      var offset = start
      while offset + 8 <= end {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
        if high != 0 { return offset + high.trailingZeroBitCount / 8 }
        offset += 8
      }
      while offset < end, bytes[offset] < 0x80 { offset += 1 }
      return offset
    }
  }

  /// Offset of the first byte of a value from an offset on.
  func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Number of CRLF, LF and CR.
  var lineEndCount: Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in self {
      if byte == 0x0D || byte == 0x0A && previous != 0x0D { count += 1 }
      previous = byte
    }
    return count
  }

  /// Number of characters in U+E000 to U+F8FF and in planes 15 and 16, in well-formed UTF-8.
  var privateUseCount: Int {
    let seconds: [(lead: UInt8, second: ClosedRange<UInt8>)] = [
      (0xEE, 0x80...0xBF), (0xEF, 0x80...0xA3), (0xF3, 0xB0...0xBF), (0xF4, 0x80...0x8F),
    ]
    return seconds.reduce(0) { total, pair in
      var count = 0
      var next = firstOffset(of: pair.lead)
      while let offset = next {
        if pair.second.contains(self[offset + 1]) { count += 1 }
        next = firstOffset(of: pair.lead, from: offset + 1)
      }
      return total + count
    }
  }
}
