/// Signs in the bytes themselves that a stretch of text is Chinese in UTF-8 or in GB18030, strong
/// enough to say that a file is broken; none is used to choose an encoding for a sound file.
enum ChineseEvidence {
  /// The first stretch of bytes beyond ASCII that is Chinese in UTF-8 and cannot be, or would be by
  /// a chance below one in a thousand million, a stretch of GB18030.
  ///
  /// A character of UTF-8 in the planes of Hanzi takes three bytes, a code of GB18030 two: a stretch
  /// of an odd number of bytes before a byte that ends no code is the one and not the other. Of even
  /// stretches, only those of four characters and more count.
  static func firstUTF8Stretch(in bytes: [UInt8], from start: Int = 0) -> Range<Int>? {
    var stretch = nextStretch(in: bytes, from: start)
    while let current = stretch {
      if isHanziUTF8(bytes[current]), isCertain(current, in: bytes) { return current }
      stretch = nextStretch(in: bytes, from: current.upperBound)
    }
    return nil
  }

  /// Whether the stretch of bytes beyond ASCII around an offset, no part of it before `start`, is
  /// whole codes of GB2312.
  static func isGB2312(_ bytes: [UInt8], around offset: Int, from start: Int) -> Bool {
    let before = bytes[start..<offset].lastIndex { $0 < 0x80 }
    guard let stretch = nextStretch(in: bytes, from: before ?? start) else { return false }
    return stretch.count.isMultiple(of: 2)
      && stride(from: stretch.lowerBound, to: stretch.upperBound, by: 2).allSatisfy {
        0xA1...0xF7 ~= bytes[$0] && 0xA1...0xFE ~= bytes[$0 + 1]
      }
  }

  /// The next stretch of bytes beyond ASCII.
  static func nextStretch(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    let lower = bytes.firstNonASCII(from: start, to: bytes.count)
    guard lower < bytes.count else { return nil }
    let upper = bytes.withUnsafeBufferPointer { bytes in
      var upper = lower
      while upper < bytes.count, bytes[upper] >= 0x80 { upper += 1 }
      return upper
    }
    return lower..<upper
  }

  /// Whether bytes are nothing but Hanzi, Chinese punctuation and full-width forms in UTF-8.
  static func isHanziUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count.isMultiple(of: 3) else { return false }
    return stride(from: bytes.startIndex, to: bytes.endIndex, by: 3).allSatisfy {
      let (first, second, third) = (bytes[$0], bytes[$0 + 1], bytes[$0 + 2])
      guard 0x80...0xBF ~= second, 0x80...0xBF ~= third else { return false }
      return switch (first, second) {
      case (0xE4...0xE9, _), (0xE3, 0x80), (0xE2, 0x80), (0xEF, 0xBC...0xBE): true
      // Full-width signs, but not the mark of what was lost (U+FFFD).
      case (0xEF, 0xBF): third < 0xB0
      default: false
      }
    }
  }

  private static func isCertain(_ stretch: Range<Int>, in bytes: [UInt8]) -> Bool {
    if stretch.count >= 12 { return true }
    let next = stretch.upperBound < bytes.count ? bytes[stretch.upperBound] : 0
    return !stretch.count.isMultiple(of: 2) && (next < 0x30 || 0x3A...0x3F ~= next)
  }
}
