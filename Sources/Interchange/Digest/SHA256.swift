/// The digest SHA-256 (FIPS 180-4), at once or piece by piece.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Bytes that do not make up a block yet; fewer than 64.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// The digest of nothing so far.
  public init() {}

  /// The 32 bytes of the digest of bytes.
  public static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finish()
  }

  /// A digest in hexadecimal, small letters.
  public static func hex(_ digest: [UInt8]) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 2 * digest.count) { text in
      for (number, byte) in digest.enumerated() {
        text[2 * number] = digits.utf8Start[Int(byte >> 4)]
        text[2 * number + 1] = digits.utf8Start[Int(byte & 15)]
      }
      return 2 * digest.count
    }
  }

  /// The bytes of a text in hexadecimal; nil for any other text.
  public static func bytes(_ hex: String) -> [UInt8]? {
    let digits = Array(hex.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for at in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[at]), let low = value(digits[at + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: [UInt8]) {
    length += UInt64(bytes.count)
    var offset = 0
    if !pending.isEmpty {
      offset = min(64 - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<offset])
      guard pending.count == 64 else { return }
      SHA256Blocks.compress(pending, in: 0..<64, into: &state)
      pending.removeAll(keepingCapacity: true)
    }
    let end = bytes.count - (bytes.count - offset) % 64
    SHA256Blocks.compress(bytes, in: offset..<end, into: &state)
    pending.append(contentsOf: bytes[end...])
  }

  /// The 32 bytes of the digest of all that was taken in.
  public func finish() -> [UInt8] {
    var last = self
    let zeros = (119 - pending.count) % 64
    let bits = length << 3
    last.update(
      [0x80] + [UInt8](repeating: 0, count: zeros)
        + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
    return last.state.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }
}
