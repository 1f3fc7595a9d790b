/// Packs where the fields of a form stand, columns or lines: mostly each next to the one before.
///
/// A number is its difference to the one before, zigzag (0, -1, 1, -2 … as 0, 1, 2, 3 …) plus one,
/// in groups of seven bits, lowest first, all but the last with the high bit; a field that stands
/// nowhere is 0.
enum FieldNumbers {
  /// Packs numbers, the first as its difference to `start`.
  static func pack(_ numbers: some Sequence<Int?>, after start: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.underestimatedCount)
    var last = start
    for number in numbers {
      guard let number else {
        bytes.append(0)
        continue
      }
      let difference = number - last
      append(UInt(bitPattern: difference << 1 ^ difference >> (Int.bitWidth - 1)) + 1, to: &bytes)
      last = number
    }
    return bytes
  }

  /// Unpacks numbers packed after the same start; nil for bytes that are no such numbers.
  static func unpack(_ bytes: [UInt8], after start: Int) -> [Int?]? {
    var numbers: [Int?] = []
    numbers.reserveCapacity(bytes.count)
    var last = start
    var group: UInt = 0
    var shift: UInt = 0
    for byte in bytes {
      group |= UInt(byte & 0x7F) << shift
      shift += 7
      if byte & 0x80 != 0 {
        guard shift < 63 else { return nil }
        continue
      }
      if group == 0 {
        numbers.append(nil)
      } else {
        let zigzag = group - 1
        last &+= Int(bitPattern: zigzag >> 1) ^ -Int(bitPattern: zigzag & 1)
        numbers.append(last)
      }
      group = 0
      shift = 0
    }
    return shift == 0 ? numbers : nil
  }

  private static func append(_ number: UInt, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
