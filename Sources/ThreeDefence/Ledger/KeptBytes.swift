import Interchange

/// A file's bytes as the ledger keeps them.
struct KeptBytes: Sendable, Equatable {
  /// How they are kept.
  ///
  /// The raw values are kept in the ledger: never change one.
  enum Packing: String, Sendable {
    /// As received.
    case plain
    /// As received, gzip-compressed.
    case gzip
    /// Not at all.
    case none
  }

  /// Files from this size on are compressed, in bytes: smaller ones come by the thousand, and
  /// packing each would take longer than everything else that is done with it.
  static let packedFrom = 16_384

  /// The most that a row may hold, in bytes, a little below SQLite's limit of 10⁹.
  private static let limit = 999_000_000

  /// More bytes than any file that has been read, which bounds what a damaged row may unpack to.
  private static let unpackedLimit = 1 << 40

  /// How they are kept.
  let packing: Packing
  /// What is kept; nil when nothing is.
  let bytes: [UInt8]?

  /// The bytes of a file as they are best kept, nil when there are none.
  init(_ received: [UInt8]?) {
    guard let received else {
      self.init(packing: .none, bytes: nil)
      return
    }
    let packed = Self.isWorthPacking(received) ? Gzip.pack(received) : received
    if packed.count > Self.limit {
      self.init(packing: .none, bytes: nil)
    } else if packed.count < received.count {
      self.init(packing: .gzip, bytes: packed)
    } else {
      self.init(packing: .plain, bytes: received)
    }
  }

  /// What was kept.
  init(packing: Packing, bytes: [UInt8]?) {
    self.packing = packing
    self.bytes = bytes
  }

  /// The bytes as received; nil when they were not kept.
  ///
  /// - Throws: `LedgerFault.damaged` when they cannot be unpacked.
  func received() throws -> [UInt8]? {
    guard packing == .gzip, let bytes else { return bytes }
    let unpacked = Gzip.unpack(bytes, limit: Self.unpackedLimit)
    guard unpacked.fault == nil else { throw LedgerFault.damaged }
    return unpacked.bytes
  }

  /// Whether bytes are many and not packed already.
  private static func isWorthPacking(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= packedFrom else { return false }
    switch FileKind.of(bytes) {
    case .gzip, .zip, .otherArchive, .spreadsheet, .pdf, .image: return false
    default: return true
    }
  }
}
