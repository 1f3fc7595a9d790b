@testable import Interchange

/// Gzip unpacks alike by one thread and by two, whole and in pieces, and what it has packed.
enum GzipProperties {
  private static let limit = 1 << 18

  /// The first byte chooses the limit and the size of members, the others are the file; its beginning is packed, too.
  static func hold(_ bytes: [UInt8]) throws(BrokenProperty) {
    let choice = Int(bytes.first ?? 0)
    let file = Array(bytes.dropFirst())
    let limit = choice < 128 ? limit : choice - 128
    let alone = Gzip.unpack(file, limit: limit, workers: 1)
    let together = Gzip.unpack(file, limit: limit, workers: 2)
    try demand(alone.bytes.count <= limit, "no more comes out than the limit allows")
    try demandSame(alone.fault, together.fault, "two threads find the same fault")
    try demandSame(alone.bytes, together.bytes, "two threads unpack the same bytes")
    try demand(
      file.starts(with: [0x1F, 0x8B]) || alone.fault != nil, "what is no gzip is not passed over")
    if alone.fault == nil {
      try demandSame(try membersByPieces(file), alone.bytes, "members unpack byte by byte too")
      let less = Gzip.unpack(file, limit: alone.bytes.count - 1, workers: 1)
      try demand(
        alone.bytes.isEmpty || less.fault?.code == .tooLarge, "one byte too many is too large")
    }
    try roundTrip(Array(file.prefix(1_024)), memberSize: 64 + choice)
  }

  private static func roundTrip(_ content: [UInt8], memberSize: Int) throws(BrokenProperty) {
    let packed = Gzip.pack(content, workers: 1, memberSize: memberSize)
    for workers in 1...2 {
      let unpacked = Gzip.unpack(packed, limit: content.count, workers: workers)
      try demandSame(unpacked.fault, nil, "what is packed unpacks")
      try demandSame(unpacked.bytes, content, "what is packed unpacks to the same")
    }
    let cut = Gzip.unpack(Array(packed.dropLast()), limit: content.count, workers: 2)
    try demand(cut.fault?.code == .truncated, "a file cut at its end is told: \(cut.fault as Any)")
    let longer = Gzip.unpack(packed + [1], limit: content.count, workers: 2)
    try demand(longer.fault != nil, "a byte after the end is told")
  }

  /// The content, each member read on its own with little room and in small steps.
  private static func membersByPieces(_ file: [UInt8]) throws(BrokenProperty) -> [UInt8] {
    var content: [UInt8] = []
    var offset = 0
    while offset < file.count, file[offset...].contains(where: { $0 != 0 }) {
      var inflater = Inflater(.gzip)
      let outcome = inflater.inflate(
        file, offset..<file.count, into: &content, limit: limit, expected: 0)
      guard case .finished(let next) = outcome, next > offset else {
        throw BrokenProperty(description: "a member of a sound file ends with \(outcome)")
      }
      offset = next
    }
    return content
  }
}
