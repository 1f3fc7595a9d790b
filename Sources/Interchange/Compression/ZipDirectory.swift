/// What a zip file's central directory says, checked against itself (APPNOTE 6.3 section 4.3).
struct ZipDirectory {
  /// One entry as the directory describes it.
  struct Entry {
    var name: [UInt8] = []
    var isNameUTF8 = false
    var isEncrypted = false
    var method = 0
    var checksum: UInt32 = 0
    var packedSize = 0
    var size = 0
    /// Offset of the local header in the file.
    var offset = 0
    var isSymbolicLink = false
  }

  /// More entries than any submission has, and few enough to be held.
  static let mostEntries = 100_000

  /// In the directory's order.
  private(set) var entries: [Entry] = []
  /// Where the directory begins; no entry may reach beyond.
  private(set) var start = 0

  /// Reads the directory at the end of a file.
  init(_ bytes: [UInt8]) throws(InterchangeError) {
    let end = try ZipEnd(bytes)
    start = end.directory.lowerBound
    var reader = LittleEndianReader(bytes, end.directory)
    for _ in 0..<end.count {
      entries.append(try ZipDirectory.entry(&reader, shift: end.shift))
    }
    guard reader.isAtEnd else {
      throw InterchangeError(.corrupt, offset: reader.offset, detail: "zip directory length")
    }
  }

  private static func entry(
    _ reader: inout LittleEndianReader, shift: Int
  ) throws(InterchangeError) -> Entry {
    let offset = reader.offset
    guard reader.uint32() == 0x0201_4B50 else {
      throw InterchangeError(.corrupt, offset: offset, detail: "zip directory entry")
    }
    var entry = Entry()
    let madeBy = reader.uint16()
    reader.skip(2)
    let flags = reader.uint16()
    entry.isEncrypted = flags & 1 != 0
    entry.isNameUTF8 = flags & 0x800 != 0
    entry.method = reader.uint16()
    reader.skip(4)
    entry.checksum = UInt32(reader.uint32())
    entry.packedSize = reader.uint32()
    entry.size = reader.uint32()
    let (nameLength, extraLength, commentLength) = (
      reader.uint16(), reader.uint16(), reader.uint16()
    )
    reader.skip(4)
    let attributes = reader.uint32()
    entry.isSymbolicLink = madeBy >> 8 == 3 && attributes >> 28 == 0xA
    entry.offset = reader.uint32()
    entry.name = reader.bytes(nameLength)
    var extra = reader.part(extraLength)
    reader.skip(commentLength)
    readExtra(&extra, into: &entry)
    let (place, isBeyond) = entry.offset.addingReportingOverflow(shift)
    entry.offset = place
    guard !isBeyond, !reader.isOverrun, !extra.isOverrun else {
      throw InterchangeError(.corrupt, offset: offset, detail: "zip directory entry")
    }
    return entry
  }

  /// Takes from the extra fields sizes beyond 4 GiB (section 4.5.3) and the name in UTF-8 (4.6.9).
  private static func readExtra(_ extra: inout LittleEndianReader, into entry: inout Entry) {
    while !extra.isAtEnd, !extra.isOverrun {
      let kind = extra.uint16()
      var field = extra.part(extra.uint16())
      switch kind {
      case 0x0001:
        if entry.size == 0xFFFF_FFFF { entry.size = field.uint64() }
        if entry.packedSize == 0xFFFF_FFFF { entry.packedSize = field.uint64() }
        if entry.offset == 0xFFFF_FFFF { entry.offset = field.uint64() }
      case 0x7075 where field.count > 5 && field.byte() == 1:
        guard field.uint32() == Int(CRC32.of(entry.name)) else { continue }
        entry.name = field.bytes(field.count)
        entry.isNameUTF8 = true
      default: break
      }
    }
  }
}

/// The end of a zip file, which tells where its directory is.
private struct ZipEnd {
  /// How many entries the directory has.
  private(set) var count = 0
  /// Where the directory is in the file.
  private(set) var directory = 0..<0
  /// How many bytes stand before the zip file proper, as in a self-extracting program; all offsets
  /// count from there.
  private(set) var shift = 0

  init(_ bytes: [UInt8]) throws(InterchangeError) {
    guard let position = ZipEnd.find(bytes) else {
      throw InterchangeError(.truncated, offset: bytes.count, detail: "zip directory")
    }
    var reader = LittleEndianReader(bytes, position..<bytes.count)
    reader.skip(4)
    let (disk, firstDisk) = (reader.uint16(), reader.uint16())
    var (countHere, total) = (reader.uint16(), reader.uint16())
    var (size, offset) = (reader.uint32(), reader.uint32())
    var end = position
    if let large = ZipEnd.findLarge(bytes, before: position) {
      var reader = LittleEndianReader(bytes, large..<position)
      reader.skip(24)
      (countHere, total) = (reader.uint64(), reader.uint64())
      (size, offset) = (reader.uint64(), reader.uint64())
      end = large
    }
    guard disk == firstDisk, countHere == total, disk == 0 || disk == 0xFFFF else {
      throw InterchangeError(.unsupported, offset: position, detail: "zip of several volumes")
    }
    guard size <= end, offset <= end - size, total <= size / 46 else {
      throw InterchangeError(.corrupt, offset: position, detail: "zip directory place")
    }
    guard total <= ZipDirectory.mostEntries else {
      throw InterchangeError(.corrupt, offset: position, detail: "zip of too many entries")
    }
    count = total
    directory = (end - size)..<end
    shift = end - size - offset
  }

  /// The last end record whose comment reaches exactly to the end of the file.
  private static func find(_ bytes: [UInt8]) -> Int? {
    var position = bytes.count - 22
    let lowest = max(0, position - 0xFFFF)
    while position >= lowest {
      var reader = LittleEndianReader(bytes, position..<bytes.count)
      if reader.uint32() == 0x0605_4B50 {
        reader.skip(16)
        if reader.uint16() == bytes.count - position - 22 { return position }
      }
      position -= 1
    }
    return nil
  }

  /// The record for large files that a locator right before the end record points to.
  private static func findLarge(_ bytes: [UInt8], before end: Int) -> Int? {
    guard end >= 20 + 56 else { return nil }
    var locator = LittleEndianReader(bytes, (end - 20)..<end)
    guard locator.uint32() == 0x0706_4B50 else { return nil }
    locator.skip(4)
    for position in [locator.uint64(), end - 20 - 56] where position <= end - 20 - 56 {
      var record = LittleEndianReader(bytes, position..<end)
      if record.uint32() == 0x0606_4B50 { return position }
    }
    return nil
  }
}
