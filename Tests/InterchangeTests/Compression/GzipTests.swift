import Interchange
import TestSupport
import Testing

struct GzipTests {
  /// Bytes that compress somewhat, the same in every run.
  private static func sample(_ count: Int) -> [UInt8] {
    var random = SeededGenerator(seed: UInt64(count))
    return (0..<count).map { _ in UInt8.random(in: 0x30...0x39, using: &random) }
  }

  @Test(arguments: [0, 1, 999, 1_000, 1_001, 5_000])
  func `what is packed unpacks to the same, whatever the workers`(count: Int) {
    let content = Self.sample(count)
    let packed = Gzip.pack(content, workers: 1, memberSize: 1_000)
    #expect(packed == Gzip.pack(content, workers: 2, memberSize: 1_000))
    #expect(packed == Gzip.pack(content, workers: 7, memberSize: 1_000))
    let unpacked = Gzip.unpack(packed, limit: count)
    #expect(unpacked.bytes == content)
    #expect(unpacked.fault == nil)
  }

  @Test func `members are unpacked together as one by one`() {
    let content = Self.sample(50_000)
    let packed = Gzip.pack(content, memberSize: 1_000)
    // A member that holds, stored, what looks like the beginning of another.
    let empty = Gzip.pack([])
    var member = Array(empty.prefix(10)) + [1, 20, 0, 0xEB, 0xFF]
    member += empty + Gzip.pack(empty).suffix(8)
    for file in [packed, packed + member + packed, member + member, packed + [0, 0]] {
      let together = Gzip.unpack(file, limit: 200_000, workers: 3)
      let oneByOne = Gzip.unpack(file, limit: 200_000, workers: 1)
      #expect(together.fault == nil)
      #expect(oneByOne.fault == nil)
      #expect(together.bytes == oneByOne.bytes)
    }
    for limit in [0, 999, 1_000, 25_500, 49_999] {
      let unpacked = Gzip.unpack(packed, limit: limit, workers: 3)
      #expect(unpacked.fault?.code == .tooLarge)
      #expect(unpacked.bytes == Array(content.prefix(limit)))
    }
  }

  @Test func `each member has time 0, no name and no system`() {
    let packed = Gzip.pack(Array("abc".utf8))
    #expect(packed.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    // CRC-32 of "abc", and its length.
    #expect(packed.suffix(8) == [0xC2, 0x41, 0x24, 0x35, 3, 0, 0, 0])
  }

  @Test func `no content is one empty member`() {
    #expect(Gzip.pack([]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test(arguments: [0, 1, 100_000, 3_000_000])
  func `gzip reads what is packed here`(count: Int) throws {
    let content = Self.sample(count)
    let unpacked = try ForeignProgram.output(of: ["gzip", "-dc"], input: Gzip.pack(content))
    #expect(unpacked == content)
  }

  @Test(arguments: ["-1", "-6", "-9"])
  func `what gzip packs is read here`(level: String) throws {
    let content = Self.sample(300_000)
    let packed = try #require(
      try ForeignProgram.output(of: ["gzip", level, "-c"], input: content))
    let unpacked = Gzip.unpack(packed, limit: 300_000)
    #expect(unpacked.fault == nil)
    #expect(unpacked.bytes == content)
  }

  @Test func `a member with name, comment, extra field and header checksum is read`() throws {
    let program = """
      import sys, zlib, struct
      h = b'\\x1f\\x8b\\x08\\x1e\\0\\0\\0\\0\\0\\x03' + struct.pack('<H', 4) + b'ABCD' + b'n\\0' + b'c\\0'
      h += struct.pack('<H', zlib.crc32(h) & 0xffff)
      c = zlib.compressobj(6, zlib.DEFLATED, -15)
      d = sys.stdin.buffer.read()
      z = c.compress(d) + c.flush()
      sys.stdout.buffer.write(h + z + struct.pack('<II', zlib.crc32(d), len(d)))
      """
    let packed = try #require(
      try ForeignProgram.output(of: ["python3", "-c", program], input: Array("abc".utf8)))
    let unpacked = Gzip.unpack(packed, limit: 3)
    #expect(unpacked.fault == nil)
    #expect(unpacked.bytes == Array("abc".utf8))
  }

  @Test func `members follow one another, empty ones too`() {
    let file =
      Gzip.pack([]) + Gzip.pack(Array("ab".utf8)) + Gzip.pack([]) + Gzip.pack(Array("c".utf8))
    let unpacked = Gzip.unpack(file, limit: 3)
    #expect(unpacked.bytes == Array("abc".utf8))
    #expect(unpacked.fault == nil)
  }
}

struct GzipFaultTests {
  private let content = Array("one two three four five six seven eight nine ten".utf8)
  private let packed: [UInt8]

  init() {
    packed = Gzip.pack(content)
  }

  @Test func `no file cut short passes`() {
    let file = packed + packed
    for length in 0..<file.count where length != packed.count {
      let unpacked = Gzip.unpack(Array(file[..<length]), limit: 1_000)
      #expect(unpacked.fault?.code == .truncated, "cut at \(length)")
      #expect((content + content).starts(with: unpacked.bytes))
    }
  }

  @Test func `no flipped bit passes with another content`() {
    let file = packed + packed
    for position in 0..<(8 * file.count) {
      var flipped = file
      flipped[position / 8] ^= 1 << (position % 8)
      let unpacked = Gzip.unpack(flipped, limit: 1_000)
      #expect(unpacked.fault != nil || unpacked.bytes == content + content, "bit \(position)")
    }
  }

  @Test(arguments: [(1, "checksum"), (5, "length")])
  func `a wrong checksum or length is corrupt`(fromEnd: Int, what: String) {
    var file = packed
    file[file.count - 9 + fromEnd] ^= 1
    let unpacked = Gzip.unpack(file, limit: 1_000)
    #expect(unpacked.fault?.code == .corrupt)
    #expect(unpacked.fault?.offset == 0)
    #expect(unpacked.bytes == content)
  }

  @Test func `what follows the last member is told, with its place`() {
    let unpacked = Gzip.unpack(packed + Array("x".utf8), limit: 1_000)
    #expect(unpacked.fault == InterchangeError(.trailingBytes, offset: packed.count))
    #expect(unpacked.bytes == content)
  }

  @Test func `padding with NUL is nothing`() {
    #expect(Gzip.unpack(packed + [0, 0, 0], limit: 1_000).fault == nil)
    #expect(Gzip.unpack(packed + [0, 1], limit: 1_000).fault?.code == .trailingBytes)
  }

  @Test func `what is no gzip is corrupt`() {
    #expect(Gzip.unpack(Array("no gzip at all, just text".utf8), limit: 9).fault?.code == .corrupt)
    #expect(Gzip.unpack([0x1F, 0x8B, 7, 0, 0, 0, 0, 0, 0, 3], limit: 9).fault?.code == .corrupt)
  }

  @Test(arguments: [0, 1, 47])
  func `no more comes out than the limit`(limit: Int) {
    let unpacked = Gzip.unpack(packed, limit: limit)
    #expect(unpacked.fault?.code == .tooLarge)
    #expect(unpacked.bytes.count == limit)
  }

  @Test func `the limit is for all members together`() {
    #expect(Gzip.unpack(packed + packed, limit: 96).fault == nil)
    let unpacked = Gzip.unpack(packed + packed, limit: 95)
    #expect(unpacked.fault == InterchangeError(.tooLarge, offset: packed.count))
    #expect(unpacked.bytes.count == 95)
  }

  @Test func `no bomb gets beyond the limit`() {
    let bomb = Gzip.pack([UInt8](repeating: 0, count: 64 << 20), memberSize: 64 << 20)
    let unpacked = Gzip.unpack(bomb, limit: 1 << 20)
    #expect(unpacked.fault?.code == .tooLarge)
    #expect(unpacked.bytes.count == 1 << 20)
    // The same beyond what is unpacked before its size is known.
    let large = Gzip.unpack(bomb, limit: 63 << 20)
    #expect(large.fault?.code == .tooLarge)
    #expect(large.bytes.count == Unpacked.beginning)
    #expect(Gzip.unpack(bomb, limit: 64 << 20).bytes.count == 64 << 20)
  }

  @Test func `no file has members without end`() {
    let empty = Gzip.pack([])
    let file = Array(repeatElement(empty, count: 65_536).joined())
    for workers in 1...2 {
      #expect(Gzip.unpack(file, limit: 1, workers: workers).fault == nil)
      let more = Gzip.unpack(file + empty, limit: 1, workers: workers)
      #expect(more.fault?.code == .corrupt)
      #expect(more.fault?.offset == file.count)
    }
  }
}
