/// One file out of a zip.
public struct ZipEntry: Sendable {
  /// Its path inside the zip, to be shown, never to be used as a path on disk.
  ///
  /// Parts are separated by `/` whatever the program that packed it wrote; a part may be `..`.
  public var name: String
  /// Its content; a fault `encrypted`, `unsupported`, `corrupt` or `truncated` concerns
  /// this entry alone.
  public var content: Unpacked

  /// A file of a name and content.
  public init(name: String, content: Unpacked) {
    self.name = name
    self.content = content
  }
}

/// Zip files (APPNOTE 6.3): stored or deflated entries, of any size.
public enum Zip {
  /// Unpacks all files of a zip, in the order of its directory.
  ///
  /// Directories, symbolic links and the side files of macOS (`__MACOSX/`) are left out. A zip
  /// inside the zip is a file like any other and stays packed.
  ///
  /// - Parameters:
  ///   - bytes: the zip.
  ///   - limit: how many bytes may come out of all entries together.
  /// - Returns: the files, and what is wrong with the zip itself: `truncated` (no directory at the
  ///   end), `corrupt` (a directory that does not agree with itself, entries that overlap, or more
  ///   than 100,000 of them), `unsupported` (several volumes), or `tooLarge`, in which case no more is
  ///   unpacked than the beginning, and the last file may have the same fault.
  public static func entries(
    _ bytes: [UInt8], limit: Int
  ) -> (entries: [ZipEntry], fault: InterchangeError?) {
    var found: [ZipEntry] = []
    do throws(InterchangeError) {
      let directory = try ZipDirectory(bytes)
      let files = zip(directory.entries, try places(of: directory, in: bytes)).filter { entry, _ in
        !entry.isSymbolicLink && !ZipName.isLeftOut(ZipName.text(of: entry))
      }
      let excess = excess(files.map(\.0), beyond: limit)
      var room = excess == nil ? limit : min(limit, Unpacked.beginning)
      for (entry, place) in files where excess == nil || room > 0 {
        let content = content(of: entry, at: place, in: bytes, most: room)
        room -= content.bytes.count
        found.append(ZipEntry(name: ZipName.text(of: entry), content: content))
      }
      return (found, excess)
    } catch {
      return (found, error)
    }
  }

  /// The first entry with which more would come out than the limit, or more than of any table.
  private static func excess(
    _ entries: [ZipDirectory.Entry], beyond limit: Int
  ) -> InterchangeError? {
    var left = limit
    for entry in entries where !entry.isEncrypted {
      guard entry.size <= left, !isBomb(entry) else {
        return InterchangeError(.tooLarge, offset: entry.offset)
      }
      left -= entry.size
    }
    return nil
  }

  /// Where the packed bytes of each entry are: after their local headers, none over another.
  private static func places(
    of directory: ZipDirectory, in bytes: [UInt8]
  ) throws(InterchangeError) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var taken: [Range<Int>] = []
    for entry in directory.entries {
      guard entry.offset >= 0, entry.offset <= directory.start else {
        throw InterchangeError(.corrupt, offset: entry.offset, detail: "zip entry place")
      }
      var header = LittleEndianReader(bytes, entry.offset..<directory.start)
      guard header.uint32() == 0x0403_4B50 else {
        throw InterchangeError(.corrupt, offset: entry.offset, detail: "zip entry header")
      }
      header.skip(22)
      let nameLength = header.uint16()
      header.skip(header.uint16() + nameLength)
      guard !header.isOverrun, entry.packedSize <= header.count else {
        throw InterchangeError(.corrupt, offset: entry.offset, detail: "zip entry length")
      }
      places.append(header.offset..<(header.offset + entry.packedSize))
      taken.append(entry.offset..<(header.offset + entry.packedSize))
    }
    taken.sort { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(taken, taken.dropFirst()) where one.upperBound > next.lowerBound {
      throw InterchangeError(.corrupt, offset: next.lowerBound, detail: "zip entries overlap")
    }
    return places
  }

  private static func content(
    of entry: ZipDirectory.Entry, at place: Range<Int>, in bytes: [UInt8], most: Int
  ) -> Unpacked {
    if entry.isEncrypted {
      return Unpacked(fault: InterchangeError(.encrypted, offset: entry.offset))
    }
    var content = Unpacked()
    switch entry.method {
    case 0:
      content.bytes = Array(bytes[place.prefix(most)])
    case 8:
      content = inflate(entry, at: place, in: bytes, most: min(most, entry.size))
    default:
      content.fault = InterchangeError(
        .unsupported, offset: entry.offset, detail: "zip method \(entry.method)")
      return content
    }
    if content.bytes.count == most, most < entry.size {
      content.fault = InterchangeError(.tooLarge, offset: entry.offset)
    }
    if content.fault == nil, content.bytes.count != entry.size {
      content.fault = InterchangeError(.corrupt, offset: entry.offset, detail: "zip entry size")
    }
    if content.fault == nil, CRC32.of(content.bytes) != entry.checksum {
      content.fault = InterchangeError(.corrupt, offset: entry.offset, detail: "zip checksum")
    }
    return content
  }

  private static func inflate(
    _ entry: ZipDirectory.Entry, at place: Range<Int>, in bytes: [UInt8], most: Int
  ) -> Unpacked {
    var content = Unpacked()
    var inflater = Inflater(.raw)
    let outcome = inflater.inflate(
      bytes, place, into: &content.bytes, limit: most, expected: most)
    switch outcome {
    case .finished(place.upperBound): break
    case .finished, .tooLarge:
      content.fault = InterchangeError(.corrupt, offset: entry.offset, detail: "zip entry size")
    case .truncated:
      content.fault = InterchangeError(.truncated, offset: entry.offset)
    case .corrupt(let detail):
      content.fault = InterchangeError(.corrupt, offset: entry.offset, detail: detail)
    }
    return content
  }

  /// Whether an entry of 16 MiB or more grows to more than 400 times its packed size, as no table
  /// of forms does.
  private static func isBomb(_ entry: ZipDirectory.Entry) -> Bool {
    entry.size >= 16 << 20 && entry.size / 400 > entry.packedSize
  }
}
