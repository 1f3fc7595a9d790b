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

  /// How they are kept.
  var packing: Packing
  /// What is kept; nil when nothing is.
  var bytes: [UInt8]?

  /// The bytes of a file, nil when there are none to keep.
  init(_ received: [UInt8]?) {
    packing = received == nil ? .none : .plain
    bytes = received
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
    bytes
  }
}
