import Foundation

/// What a person sees of standard output or of standard error; each is judged for itself.
struct Screen {
  /// The width where none can be told.
  private static let usualWidth = 80
  /// Narrower than this nothing can be laid out.
  private static let leastWidth = 20

  private let descriptor: Int32
  private let environment: [String: String]

  /// Whether a person looks at it, not a file or another program.
  let isTerminal: Bool

  init(
    _ descriptor: Int32, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.descriptor = descriptor
    self.environment = environment
    isTerminal = isatty(descriptor) == 1
  }

  /// Whether it may be coloured and written over; `NO_COLOR` (no-color.org) and a terminal that is
  /// `dumb` or tells no name say no.
  var isLively: Bool {
    let name = environment["TERM"] ?? ""
    return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && !name.isEmpty && name != "dumb"
  }

  /// Columns of the terminal now, `COLUMNS` where it does not tell; nil where nothing is to be
  /// fitted, as in a pipe.
  var width: Int? {
    guard isTerminal else { return nil }
    var window = winsize()
    let isTold = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    let told = isTold ? Int(window.ws_col) : environment["COLUMNS"].flatMap { Int($0) }
    return max(Self.leastWidth, told ?? Self.usualWidth)
  }
}
