internal import Glibc

/// Encodings that only an XML declaration ever names, such as Big5.
enum ForeignEncoding {
  /// The bytes in UTF-8; nil when the C library does not know the encoding, or the bytes are not
  /// wholly in it.
  static func decode(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
    let isName = name.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 > 0x20 && $0 < 0x7F }
    guard isName, let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1
    else { return nil }
    defer { iconv_close(converter) }
    // No encoding turns a byte into more than four; some end with a few bytes of their own.
    let room = 4 * bytes.count + 16
    var isWhole = false
    var utf8: [UInt8] = []
    utf8.append(addingCapacity: room) { free in
      free.withUnsafeMutableBufferPointer { target, count in
        bytes.withUnsafeBytes { source in
          var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?
            .assumingMemoryBound(to: CChar.self)
          var output = UnsafeMutableRawPointer(target.baseAddress)?
            .assumingMemoryBound(to: CChar.self)
          var (inputLeft, outputLeft) = (source.count, target.count)
          isWhole = iconv(converter, &input, &inputLeft, &output, &outputLeft) != -1
          count = target.count - outputLeft
        }
      }
    }
    return isWhole ? utf8 : nil
  }
}
