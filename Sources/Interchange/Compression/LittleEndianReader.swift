/// Numbers read one after another out of a part of some bytes, the low byte first.
///
/// Reading past the end gives zeros and sets `isOverrun`, so that a record is checked once, after
/// it has been read.
struct LittleEndianReader {
  private let bytes: [UInt8]
  private let end: Int
  /// Offset from 0 in the bytes of what is read next.
  private(set) var offset: Int
  /// Whether more was asked for than there is.
  private(set) var isOverrun = false

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// How many bytes are left.
  var count: Int { end - offset }
  var isAtEnd: Bool { offset == end }

  mutating func byte() -> Int { number(1) }
  mutating func uint16() -> Int { number(2) }
  mutating func uint32() -> Int { number(4) }

  /// A number of 64 bits; one beyond `Int` is an overrun, for no file is that large.
  mutating func uint64() -> Int {
    let (low, high) = (number(4), number(4))
    guard high <= Int(Int32.max) else {
      isOverrun = true
      return 0
    }
    return high << 32 | low
  }

  mutating func skip(_ length: Int) {
    _ = advance(length)
  }

  mutating func bytes(_ length: Int) -> [UInt8] {
    Array(bytes[advance(length)])
  }

  /// A reader of the next bytes only.
  mutating func part(_ length: Int) -> LittleEndianReader {
    LittleEndianReader(bytes, advance(length))
  }

  private mutating func number(_ length: Int) -> Int {
    bytes[advance(length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private mutating func advance(_ length: Int) -> Range<Int> {
    guard length <= count else {
      isOverrun = true
      offset = end
      return end..<end
    }
    defer { offset += length }
    return offset..<(offset + length)
  }
}
