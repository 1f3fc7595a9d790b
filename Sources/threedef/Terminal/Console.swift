import Foundation
import ThreeDefence

/// Standard output and standard error.
enum Console {
  /// Prints a result, with a line end, on standard output.
  ///
  /// A closed pipe ends the program quietly.
  static func print(_ text: String) { write(Array((text + "\n").utf8), to: 1) }

  /// Writes result bytes to standard output.
  static func write(_ bytes: [UInt8]) { write(bytes, to: 1) }

  /// Says something on standard error.
  static func say(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

  /// Whether standard output is a terminal that a person looks at.
  static var isTerminal: Bool { isatty(1) == 1 }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written < 0, errno == EINTR {
        continue
      } else {
        cannotWrite(to: descriptor, because: errno)
      }
    }
  }

  private static func cannotWrite(to descriptor: Int32, because number: Int32) -> Never {
    guard descriptor == 1 else { exit(ExitStatus.failed) }
    guard number != EPIPE else { exit(0) }
    say("threedef: \(Session.text(.cannotPrint))")
    exit(ExitStatus.failed)
  }
}
