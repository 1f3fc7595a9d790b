import Foundation
import Synchronization

/// Leaves the terminal clean when the program is ended from outside, as with Ctrl-C.
enum ProgressInterrupt {
  /// Whether a line is drawn that has to be erased.
  static let isDrawn = Atomic(false)

  /// Erases the line when a signal ends the program, which then ends as it would have.
  static func watch() {
    // Made before a signal can come.
    _ = isDrawn.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      var action = sigaction()
      // One that was told to be left alone, as by nohup, is.
      guard sigaction(number, nil, &action) == 0, action.__sigaction_handler.sa_handler == nil
      else { continue }
      signal(number) { number in
        if ProgressInterrupt.isDrawn.load(ordering: .relaxed) {
          // Nothing but calls that a signal's handler may make.
          var erase: (UInt8, UInt8, UInt8, UInt8) = (0x0D, 0x1B, 0x5B, 0x4B)
          _ = write(2, &erase, 4)
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}
