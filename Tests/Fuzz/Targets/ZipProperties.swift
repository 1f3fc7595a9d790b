@testable import Interchange

/// A zip never gives more than the limit, nor the same bytes twice, nor an entry in silence.
enum ZipProperties {
  private static let limit = 1 << 18

  /// The bytes are the zip.
  static func hold(_ bytes: [UInt8]) throws(BrokenProperty) {
    let (entries, fault) = Zip.entries(bytes, limit: limit)
    let sizes = entries.map(\.content.bytes.count)
    try demand(sizes.reduce(0, +) <= limit, "no more comes out than the limit allows")
    let again = Zip.entries(bytes, limit: limit)
    try demandSame(entries.map(\.name), again.entries.map(\.name), "a zip reads alike twice")
    try demandSame(fault, again.fault, "a zip has the same fault twice")
    for (number, entry) in entries.enumerated() {
      try demand(!entry.name.contains("\\"), "parts of a path are separated by '/'")
      let isCut = entry.content.fault?.code == .tooLarge
      try demand(
        !isCut || fault?.code == .tooLarge && number == entries.count - 1,
        "too much is told of the zip, and ends it")
    }
    let directory: ZipDirectory
    do throws(InterchangeError) { directory = try ZipDirectory(bytes) } catch {
      try demandSame(fault, error, "a directory that cannot be read is told")
      return
    }
    try demand(
      fault != nil || entries.count <= directory.entries.count, "no entry comes out of nothing")
    guard fault == nil else { return }
    try holdLimit(sizes, bytes)
  }

  /// With less room than all entries need, the first that does not fit ends the reading.
  private static func holdLimit(_ sizes: [Int], _ bytes: [UInt8]) throws(BrokenProperty) {
    let total = sizes.reduce(0, +)
    guard total > 0 else { return }
    let less = Zip.entries(bytes, limit: total - 1)
    try demand(
      less.fault?.code == .tooLarge || less.entries.contains { $0.content.fault != nil },
      "one byte too many is too large")
  }
}
