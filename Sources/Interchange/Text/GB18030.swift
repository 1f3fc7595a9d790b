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
    return bytes.withUnsafeBytes { bytes in
      pairs.withUnsafeBufferPointer { pairs in
        free.withUnsafeMutableBufferPointer { target, used in
          var cursor = Cursor(
            source: UnsafeRawBufferPointer(rebasing: bytes[..<end]), read: offset,
            target: UnsafeMutableRawBufferPointer(target), written: used)
          let stop = cursor.run(pairs)
          offset = cursor.read
          used = cursor.written
          return stop
        }
      }
    }
  }

  /// Reading and writing side by side.
  private struct Cursor {
    let source: UnsafeRawBufferPointer
    var read: Int
    let target: UnsafeMutableRawBufferPointer
    var written: Int

    /// Reads until something else than ASCII and pairs comes; characters are written in words of
    /// four bytes and ASCII in words of eight, of which only a part may count.
    mutating func run(_ pairs: UnsafeBufferPointer<UInt32>) -> Stop {
      while read < source.count {
        guard written + 8 <= target.count else { return .full }
        let first = source[read]
        if first < 0x80 {
          copyASCII()
          continue
        }
        var packed = euro
        if first != 0x80 {
          guard read + 1 < source.count else { return .invalid }
          let second = source[read + 1]
          packed = pairs[Int(first) << 8 | Int(second)]
          if packed == 0 { return 0x30...0x39 ~= second && first != 0xFF ? .long : .invalid }
          read += 1
        }
        read += 1
        target.storeBytes(of: packed.littleEndian, toByteOffset: written, as: UInt32.self)
        written += 4 - packed.leadingZeroBitCount / 8
      }
      return .end
    }

    /// Copies the ASCII before the next byte beyond it, at most eight bytes.
    @inline(__always)
    private mutating func copyASCII() {
      guard read + 8 <= source.count else {
        target[written] = source[read]
        read += 1
        written += 1
        return
      }
      let word = source.loadUnaligned(fromByteOffset: read, as: UInt64.self)
      target.storeBytes(of: word, toByteOffset: written, as: UInt64.self)
      let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
      let count = high == 0 ? 8 : high.trailingZeroBitCount / 8
      read += count
      written += count
    }
  }

  /// The euro sign as it stands in `pairs`.
  private static let euro: UInt32 = 0xAC_82E2

  /// By first and second byte: the character's UTF-8, first byte lowest; 0 where there is none.
  private static let pairs: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 0x1_0000)
    let seconds = (UInt8(0x40)...0xFE).filter { $0 != 0x7F }
    var codes: [UInt8] = []
    codes.reserveCapacity(126 * 2 * seconds.count)
    for first in UInt8(0x81)...0xFE {
      for second in seconds {
        codes.append(first)
        codes.append(second)
      }
    }
    var offset = 0
    while offset < codes.count {
      var utf8: [UInt8] = []
      let end = GlibcConverter.gb18030ToUTF8.convert(codes, in: offset..<codes.count, to: &utf8)
      var entry = 0
      var shift: UInt32 = 0
      for byte in utf8 {
        if byte >= 0xC0 {
          entry = Int(codes[offset]) << 8 | Int(codes[offset + 1])
          offset += 2
          shift = 0
        }
        table[entry] |= UInt32(byte) << shift
        shift += 8
      }
      // A code that stands for nothing stops the converter; the table goes on after it.
      offset = end + 2
    }
    return table
  }()

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
