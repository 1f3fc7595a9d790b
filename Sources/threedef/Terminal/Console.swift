import Foundation
import ThreeDefence

/// Standard output and standard error.
enum Console {
  /// Where results are printed.
  static let output = Screen(1)
  /// Where everything else is said.
  static let error = Screen(2)

  /// Prints a result, with a line end, on standard output, as it is.
  ///
  /// A closed pipe ends the program quietly.
  static func print(_ text: String) { write(Array((text + "\n").utf8), to: 1) }

  /// Shows a person some lines on standard output, on a terminal broken at its width.
  ///
  /// What follows the first line of one is set in by two columns more than it.
  static func show(_ lines: [String]) {
    if !lines.isEmpty { print(fitted(lines, to: output)) }
  }

  /// Writes result bytes to standard output.
  static func write(_ bytes: [UInt8]) { write(bytes, to: 1) }

  /// Says something on standard error, on a terminal broken at its width.
  static func say(_ text: String) {
    write(Array((fitted([text], to: error) + "\n").utf8), to: 2)
  }

  private static func fitted(_ lines: [String], to screen: Screen) -> String {
    guard let width = screen.width else { return lines.joined(separator: "\n") }
    return lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.flatMap {
      line in
      Paragraph(String(line), isColoured: screen.isLively)
        .lines(width: width, indent: line.prefix { $0 == " " }.count + 2)
    }.joined(separator: "\n")
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    let fault = ProgressLine.shared.aside { wholly(bytes, to: descriptor) }
    if let fault { cannotWrite(to: descriptor, because: fault) }
  }

  /// Writes all bytes; tells the system's number of what stood in the way.
  private static func wholly(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written < 0, errno == EINTR {
        continue
      } else {
        return errno
      }
    }
    return nil
  }

  private static func cannotWrite(to descriptor: Int32, because number: Int32) -> Never {
    ProgressLine.shared.end()
    guard descriptor == 1 else { exit(ExitStatus.failed) }
    guard number != EPIPE else { exit(0) }
    say("threedef: \(Session.text(.cannotPrint))")
    exit(ExitStatus.failed)
  }
}
