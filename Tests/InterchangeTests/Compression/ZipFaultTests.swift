import Interchange
import Testing

struct ZipFaultTests {
  private static let two = [ZipSample.Part("a.csv", "one"), ZipSample.Part("b.csv", "two")]

  /// A zip whose second entry is changed.
  private func changed(_ change: (inout ZipSample.Part) -> Void) -> [UInt8] {
    var sample = ZipSample(Self.two)
    change(&sample.parts[1])
    return sample.bytes()
  }

  @Test func `an encrypted entry is told, and the others are read`() {
    #expect(unpack(changed { $0.flags = 1 }).lines == ["a.csv: one", "b.csv: (encrypted)"])
  }

  @Test(arguments: [9, 12, 14, 93, 95, 99])
  func `an entry packed another way is told`(method: Int) {
    #expect(unpack(changed { $0.method = method }).lines == ["a.csv: one", "b.csv: (unsupported)"])
  }

  @Test func `a wrong checksum is told`() {
    #expect(unpack(changed { $0.checksum = 1 }).lines == ["a.csv: one", "b.csv: (corrupt)"])
  }

  @Test(arguments: [true, false], [0, 2, 4])
  func `a wrong size is told`(isDeflated: Bool, size: Int) {
    let file = changed {
      $0.isDeflated = isDeflated
      $0.size = size
    }
    #expect(unpack(file).lines == ["a.csv: one", "b.csv: (corrupt)"])
  }

  @Test func `compressed data that end early are told`() {
    let file = changed {
      $0.isDeflated = true
      $0.packedSize = 3
    }
    #expect(unpack(file).lines == ["a.csv: one", "b.csv: (truncated)"])
  }

  @Test func `compressed data that go on after their end are told`() {
    // The directory begins where one byte more of the entry is claimed: it is not the entry's.
    let file = changed {
      $0.isDeflated = true
      $0.packedSize = 6
    }
    #expect(unpack(file).fault?.code == .corrupt)
  }

  @Test func `entries may not overlap`() {
    #expect(unpack(changed { $0.offset = 0 }).fault?.code == .corrupt)
  }

  @Test func `no entry lies in the directory or beyond`() {
    for offset in [1, 37, 39, 76, 77, 100, 0xFFFF_FFF0] {
      #expect(unpack(changed { $0.offset = offset }).fault?.code == .corrupt)
    }
    #expect(unpack(changed { $0.packedSize = 0xFFFF_FFF0 }).fault?.code == .corrupt)
  }

  @Test(arguments: [0, 1, 3, 65_535])
  func `the directory has as many entries as it says`(count: Int) {
    var sample = ZipSample(Self.two)
    sample.count = count
    let result = unpack(sample.bytes())
    #expect(result.fault?.code == .corrupt)
    #expect(result.lines == [])
  }

  @Test func `the directory is where it should be`() {
    var sample = ZipSample(Self.two)
    sample.directorySize = 0xFFFF
    #expect(unpack(sample.bytes()).fault?.code == .corrupt)
    sample = ZipSample(Self.two)
    sample.directoryOffset = 0xFFFF
    #expect(unpack(sample.bytes()).fault?.code == .corrupt)
  }

  @Test func `no part of several volumes is read`() {
    var sample = ZipSample(Self.two)
    sample.disk = 1
    #expect(unpack(sample.bytes()).fault?.code == .unsupported)
  }

  @Test func `no zip cut short passes`() {
    let file = ZipSample(Self.two).bytes()
    for length in 0..<file.count {
      let result = unpack(Array(file[..<length]))
      #expect(result.fault?.code == .truncated, "cut at \(length)")
      #expect(result.lines == [])
    }
  }

  @Test func `what follows the end is no zip`() {
    #expect(unpack(ZipSample(Self.two).bytes() + [0]).fault?.code == .truncated)
  }

  @Test func `no flipped bit passes with another content`() {
    var parts = [ZipSample.Part("\u{5B66}.csv", "one one one"), ZipSample.Part("b.csv", "two")]
    parts[0].isDeflated = true
    let file = ZipSample(parts).bytes()
    // No checksum covers what makes an entry a directory or a link: name, system and attributes.
    let uncovered = parts.flatMap { part in
      let name = file.lastStart(of: part.name)
      return [name - 41] + Array((name - 8)..<(name - 4)) + Array(name..<(name + part.name.count))
    }
    for position in 0..<(8 * file.count) {
      var flipped = file
      flipped[position / 8] ^= 1 << (position % 8)
      let result = Zip.entries(flipped, limit: 1_000)
      guard result.fault == nil, !uncovered.contains(position / 8) else { continue }
      #expect(result.entries.count == parts.count, "bit \(position)")
      for (entry, part) in zip(result.entries, parts) where entry.content.fault == nil {
        #expect(entry.content.bytes == part.content, "bit \(position)")
      }
    }
  }

  @Test func `the limit is for all entries together`() {
    let file = ZipSample(Self.two).bytes()
    #expect(unpack(file, limit: 6).fault == nil)
    let result = unpack(file, limit: 5)
    #expect(result.fault?.code == .tooLarge)
    // As much as there is room for, the last file cut.
    let entries = Zip.entries(file, limit: 5).entries
    #expect(entries.map(\.content.fault?.code) == [nil, .tooLarge])
    #expect(entries.map(\.content.bytes) == [Array("one".utf8), Array("tw".utf8)])
  }

  @Test func `no bomb is inflated`() {
    var part = ZipSample.Part("bomb.csv")
    part.content = [UInt8](repeating: 0, count: 16 << 20)
    part.isDeflated = true
    #expect(unpack(ZipSample([part]).bytes(), limit: 1 << 30).fault?.code == .tooLarge)
    // One that hides its size is stopped at the size it admits.
    part.size = 100
    let result = Zip.entries(ZipSample([part]).bytes(), limit: 1 << 30)
    #expect(result.entries.map(\.content.fault?.code) == [.corrupt])
    #expect(result.entries.map(\.content.bytes.count) == [100])
  }

  @Test func `no entry lies beyond all files`() {
    // A place near 2^63, counted from a start that is not that of the file.
    var part = ZipSample.Part("a", "1")
    part.offset = 0xFFFF_FFFF
    part.extra = [1, 0, 8, 0] + [UInt8](repeating: 0xFF, count: 7) + [0x7F]
    var sample = ZipSample([part])
    sample.prefix = Array("MZ".utf8)
    #expect(unpack(sample.bytes()).fault?.code == .corrupt)
  }

  @Test func `what is no zip is told`() {
    #expect(unpack([]).fault?.code == .truncated)
    #expect(unpack([UInt8](repeating: 0x50, count: 100_000)).fault?.code == .truncated)
  }
}

extension [UInt8] {
  /// Where some bytes begin for the last time.
  fileprivate func lastStart(of part: [UInt8]) -> Int {
    indices.last { self[$0...].starts(with: part) } ?? 0
  }
}
