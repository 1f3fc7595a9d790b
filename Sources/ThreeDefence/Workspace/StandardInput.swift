import Glibc

/// Standard input, which `-` stands for on the command line.
public enum StandardInput {
  private static let chunk = 1 << 16

  /// Reads to the end.
  ///
  /// - Parameter limit: most bytes that may come.
  /// - Returns: the bytes.
  /// - Throws: `inputOutput` when it cannot be read or more comes.
  public static func read(limit: Int) throws(ThreeDefenceError) -> [UInt8] {
    try read(limit: limit, from: STDIN_FILENO)
  }

  /// Reads what comes through a descriptor, in pieces of any size.
  static func read(
    limit: Int, from descriptor: Int32
  ) throws(ThreeDefenceError) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: chunk)
    while true {
      let count = Glibc.read(descriptor, &part, chunk)
      guard count != 0 else { return bytes }
      guard count > 0 else {
        let fault = SystemFault.last
        guard fault.number != EINTR else { continue }
        throw SteadyRead.cannotRead("-", fault.reason)
      }
      bytes += part[..<count]
      guard bytes.count <= limit else {
        throw SteadyRead.cannotRead("-", SystemReason.fileTooLarge.phrase)
      }
    }
  }
}
