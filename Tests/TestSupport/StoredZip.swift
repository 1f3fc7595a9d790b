import Interchange

/// A zip of files that are stored as they are (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
public func storedZip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  var zip: [UInt8] = []
  var directory: [UInt8] = []
  for (name, bytes) in files {
    // The trailer of a gzip member of the same bytes begins with their CRC-32.
    let checksum = Array(Gzip.pack(bytes).suffix(8).prefix(4))
    let size = little(bytes.count, 4)
    let common =
      little(20, 2) + little(0x0800, 2) + little(0, 2) + little(0, 4) + checksum + size + size
      + little(name.utf8.count, 2) + little(0, 2)
    directory +=
      Array("PK\u{1}\u{2}".utf8) + little(20, 2) + common + little(0, 2) + little(0, 2)
      + little(0, 2) + little(0, 4) + little(zip.count, 4) + Array(name.utf8)
    zip += Array("PK\u{3}\u{4}".utf8) + common + Array(name.utf8) + bytes
  }
  let end =
    Array("PK\u{5}\u{6}".utf8) + little(0, 4) + little(files.count, 2) + little(files.count, 2)
    + little(directory.count, 4) + little(zip.count, 4) + little(0, 2)
  return zip + directory + end
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}
