/// GB18030 to UTF-8: ASCII in stretches, codes of two bytes through a table made once by the C
/// library's converter, codes of four bytes by that converter itself.
enum GB18030 {
  /// Reads a part of bytes strictly, with one concession: a lone 0x80 is the euro sign, as GBK
  /// (code page 936) has it.
  static func decode(_ bytes: [UInt8], in range: Range<Int>) -> StrictReading {
    var result = StrictReading()
    var offset = range.lowerBound
    var stop = Stop.full
    while stop != .end {
      let room = min(65_536, 3 * (range.upperBound - offset) / 2 + 16)
      result.utf8.append(addingCapacity: room) { free in
        stop = decodeShort(bytes, offset: &offset, end: range.upperBound, into: &free)
      }
      if stop == .long {
        let stretch = offset..<endOfLongCodes(bytes, from: offset, to: range.upperBound)
        offset = GlibcConverter.gb18030ToUTF8.convert(bytes, in: stretch, to: &result.utf8)
        if offset < stretch.upperBound { stop = .invalid }
      }
      if stop == .invalid {
        result.firstInvalid = offset
        result.endsWithinCharacter = isBeginning(bytes[offset..<range.upperBound])
        break
      }
    }
    return result
  }

  /// Why decoding of short codes has stopped.
  private enum Stop {
    case end
    case full
    case long
    case invalid
  }

  /// Reads ASCII and codes of two bytes until something else comes or the room is used up.
  private static func decodeShort(
    _ bytes: [UInt8], offset: inout Int, end: Int, into free: inout OutputSpan<UInt8>
  ) -> Stop {
    let pairs = pairs
    return bytes.withUnsafeBytes { source in
      pairs.withUnsafeBufferPointer { pairs in
        free.withUnsafeMutableBufferPointer { target, used in
          let target = UnsafeMutableRawBufferPointer(target)
          while offset < end {
            // A word of ASCII and one character after it fit into twelve bytes.
            guard used + 12 <= target.count else { return .full }
            copyASCII(source, &offset, end, target, &used)
            guard offset < end, source[offset] >= 0x80 else { continue }
            if source[offset] == 0x80 {
              target.storeBytes(of: euro.littleEndian, toByteOffset: used, as: UInt32.self)
              used += 3
              offset += 1
              continue
            }
            guard source[offset] != 0xFF, offset + 1 < end else { return .invalid }
            let second = source[offset + 1]
            if 0x30...0x39 ~= second { return .long }
            let packed = pairs[Int(source[offset]) << 8 | Int(second)]
            guard packed != 0 else { return .invalid }
            target.storeBytes(of: packed.littleEndian, toByteOffset: used, as: UInt32.self)
            used += packed < 0x1_0000 ? 2 : packed < 0x100_0000 ? 3 : 4
            offset += 2
          }
          return .end
        }
      }
    }
  }

  /// Copies ASCII, at most eight bytes, up to the next byte beyond it.
  @inline(__always)
  private static func copyASCII(
    _ source: UnsafeRawBufferPointer, _ offset: inout Int, _ end: Int,
    _ target: UnsafeMutableRawBufferPointer, _ used: inout Int
  ) {
    guard offset + 8 <= end else {
      while offset < end, source[offset] < 0x80, used + 4 < target.count {
        target[used] = source[offset]
        used += 1
        offset += 1
      }
      return
    }
    let word = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    target.storeBytes(of: word, toByteOffset: used, as: UInt64.self)
    let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
    let count = high == 0 ? 8 : high.trailingZeroBitCount / 8
    used += count
    offset += count
  }

  /// The euro sign as it stands in `pairs`.
  private static let euro: UInt32 = 0xAC_82E2

  /// By first and second byte: the character's UTF-8, first byte lowest; 0 where there is none.
  private static let pairs: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 0x1_0000)
    var codes: [UInt8] = []
    for first in UInt8(0x81)...0xFE {
      for second in UInt8(0x40)...0xFE where second != 0x7F { codes += [first, second] }
    }
    var offset = 0
    while offset < codes.count {
      var utf8: [UInt8] = []
      let end = GlibcConverter.gb18030ToUTF8.convert(codes, in: offset..<codes.count, to: &utf8)
      for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
        table[Int(codes[offset]) << 8 | Int(codes[offset + 1])] = packed(scalar)
        offset += 2
      }
      // A code that stands for nothing stops the converter; the table goes on after it.
      offset = max(offset, end) + (end < codes.count ? 2 : 0)
    }
    return table
  }()

  private static func packed(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.utf8.enumerated().reduce(0) { $0 | UInt32($1.element) << (8 * $1.offset) }
  }

  /// End of the codes that have the form of four bytes, from an offset on.
  private static func endOfLongCodes(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var offset = start
    while offset + 1 < end, bytes[offset] > 0x80, 0x30...0x39 ~= bytes[offset + 1] {
      offset = min(offset + 4, end)
    }
    return offset
  }

  /// Whether bytes are the beginning of one code, and no more.
  private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    let forms: [ClosedRange<UInt8>] = [0x81...0xFE, 0x30...0x39, 0x81...0xFE]
    return bytes.count <= 3 && zip(bytes, forms).allSatisfy { $1.contains($0) }
  }
}
