import Interchange

/// A zip file made by hand, so that any part of it can be wrong.
struct ZipSample {
  /// One entry; what is not given is as it should be.
  struct Part {
    var name: [UInt8]
    var content: [UInt8]
    var isDeflated = false
    var method: Int?
    var flags = 0
    var checksum: UInt32?
    var size: Int?
    var packedSize: Int?
    /// Unix mode in the upper half, as Info-ZIP writes it.
    var attributes = 0x81A4_0000
    var extra: [UInt8] = []
    var offset: Int?

    init(_ name: String, _ content: String = "") {
      self.name = Array(name.utf8)
      self.content = Array(content.utf8)
    }
  }

  var parts: [Part]
  var prefix: [UInt8] = []
  var comment: [UInt8] = []
  var count: Int?
  var directorySize: Int?
  var directoryOffset: Int?
  var disk = 0

  init(_ parts: [Part]) {
    self.parts = parts
  }

  /// The file.
  func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let gzip = Gzip.pack(part.content, memberSize: 1 << 30)
      let packed = part.isDeflated ? Array(gzip[10..<(gzip.count - 8)]) : part.content
      let checksum =
        part.checksum.map { littleEndian(Int($0), 4) } ?? Array(gzip.suffix(8).prefix(4))
      let facts =
        littleEndian(part.flags, 2) + littleEndian(part.method ?? (part.isDeflated ? 8 : 0), 2)
        + littleEndian(0, 4) + checksum + littleEndian(part.packedSize ?? packed.count, 4)
        + littleEndian(part.size ?? part.content.count, 4) + littleEndian(part.name.count, 2)
      directory += [0x50, 0x4B, 1, 2, 20, 3, 20, 0] + facts + littleEndian(part.extra.count, 2)
      directory += littleEndian(0, 6) + littleEndian(part.attributes, 4)
      directory += littleEndian(part.offset ?? file.count, 4) + part.name + part.extra
      file += [0x50, 0x4B, 3, 4, 20, 0] + facts + [0, 0] + part.name + packed
    }
    let end =
      [0x50, 0x4B, 5, 6] + littleEndian(disk, 2) + littleEndian(disk, 2)
      + littleEndian(count ?? parts.count, 2) + littleEndian(count ?? parts.count, 2)
      + littleEndian(directorySize ?? directory.count, 4)
      + littleEndian(directoryOffset ?? file.count, 4) + littleEndian(comment.count, 2)
    return prefix + file + directory + end + comment
  }

  private func littleEndian(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// What unpacking a zip gives, a line each: name, and content or fault.
func unpack(_ bytes: [UInt8], limit: Int = 1 << 20) -> (lines: [String], fault: InterchangeError?) {
  let result = Zip.entries(bytes, limit: limit)
  let lines = result.entries.map { entry in
    let content = String(decoding: entry.content.bytes, as: UTF8.self)
    return "\(entry.name): \(entry.content.fault.map { "(\($0.code.rawValue))" } ?? content)"
  }
  return (lines, result.fault)
}
