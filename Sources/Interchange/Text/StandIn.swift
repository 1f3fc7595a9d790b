internal import Glibc

// A stand-in, replaced when the branch of text decoding is merged.

public enum TextEncoding: String, Sendable {
  case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, gb18030
}

public struct TextFault: Sendable, Equatable {
  public enum Kind: Sendable { case undecodable, mixedEncodings, truncated, nul, doublyEncoded }
  public var kind: Kind
  public var offset: Int
  public var line: Int
}

public struct DecodedText: Sendable {
  public var utf8: [UInt8]
  public var encoding: TextEncoding
  public var isGuessed: Bool
  public var fault: TextFault?
  public var privateUseCount = 0
}

public enum TextDecoder {
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decode(bytes, as: .utf8WithMark) }
    if bytes.starts(with: [0xFF, 0xFE]) { return decode(bytes, as: .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decode(bytes, as: .utf16BigEndian) }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    if isUTF8, bytes.allSatisfy({ $0 < 0x80 }) || bytes.contains(where: { $0 >= 0xE0 }) {
      return decode(bytes, as: .utf8)
    }
    var result = decode(bytes, as: .gb18030)
    result.isGuessed = true
    return result
  }

  public static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> DecodedText {
    var result = DecodedText(utf8: [], encoding: encoding, isGuessed: false)
    switch encoding {
    case .utf8: convert(bytes[...], "UTF-8", &result)
    case .utf8WithMark: convert(bytes.dropFirst(3), "UTF-8", &result)
    case .utf16LittleEndian: convert(bytes.dropFirst(2), "UTF-16LE", &result)
    case .utf16BigEndian: convert(bytes.dropFirst(2), "UTF-16BE", &result)
    case .gb18030: convert(bytes[...], "GB18030", &result)
    }
    return result
  }

  private static func convert(
    _ bytes: ArraySlice<UInt8>, _ name: String, _ result: inout DecodedText
  ) {
    guard let descriptor = iconv_open("UTF-8", name) else { return }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 4 * input.count + 16)
    var (inLeft, outLeft) = (input.count, output.count)
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        return iconv(descriptor, &from, &inLeft, &to, &outLeft)
      }
    }
    result.utf8 = output.dropLast(outLeft).map { UInt8(bitPattern: $0) }
    if status == -1 || status == Int.max {
      let offset = bytes.count - inLeft
      result.fault = TextFault(kind: .undecodable, offset: offset, line: 1)
    }
  }
}
