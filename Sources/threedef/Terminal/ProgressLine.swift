import Foundation
import Synchronization
import ThreeDefence

/// The line at the foot of a terminal that tells how far a long step has come.
///
/// It appears on standard error once a step takes over a second, is drawn anew ten times a second at
/// most, and is gone when the step ends. A thread of its own draws it, so that a step only counts.
final class ProgressLine: Sendable {
  /// The only one.
  static let shared = ProgressLine()

  /// A step takes this long before anything is told of it.
  private static let patience = Duration.seconds(1)
  /// Microseconds between two drawings.
  private static let pause: UInt32 = 100_000

  private struct State {
    var step: StepSentence?
    var start = ContinuousClock.now
    var isDrawn = false
    var isAwake = false
  }

  private let state = Mutex(State())
  private let done = Atomic(0)
  private let total = Atomic(0)

  /// What a step that begins is given to tell how far it has come.
  ///
  /// - Parameter step: the step.
  /// - Returns: what is told; nothing is done with it where standard error is not lively.
  func begin(_ step: StepSentence) -> WorkProgress {
    guard Console.error.isLively else { return .untold }
    done.store(0, ordering: .relaxed)
    total.store(0, ordering: .relaxed)
    state.withLock { state in
      state.step = step
      state.start = .now
      if !state.isAwake { wake() }
      state.isAwake = true
    }
    return WorkProgress(
      expect: { self.total.store($0, ordering: .relaxed) },
      advance: { self.done.add($0, ordering: .relaxed) })
  }

  /// Ends the step.
  func end() {
    state.withLock { state in
      state.step = nil
      Self.erase(&state)
    }
  }

  /// Erases the line and keeps it away while something else is written; it comes again by itself.
  func aside<Result: Sendable>(_ body: () -> Result) -> Result {
    state.withLock { state in
      Self.erase(&state)
      return body()
    }
  }

  private func wake() {
    ProgressInterrupt.watch()
    Thread.detachNewThread {
      while true {
        usleep(Self.pause)
        self.state.withLock { self.draw(&$0) }
      }
    }
  }

  private func draw(_ state: inout State) {
    let now = ContinuousClock.now
    guard let step = state.step, now - state.start >= Self.patience,
      let width = Console.error.width
    else { return }
    let text = ProgressText(
      step: step, done: done.load(ordering: .relaxed), total: total.load(ordering: .relaxed),
      elapsed: now - state.start
    ).text(Session.language, width: width - 1)
    ProgressInterrupt.isDrawn.store(true, ordering: .relaxed)
    Self.write("\r\u{1B}[K" + text)
    state.isDrawn = true
  }

  private static func erase(_ state: inout State) {
    guard state.isDrawn else { return }
    write("\r\u{1B}[K")
    ProgressInterrupt.isDrawn.store(false, ordering: .relaxed)
    state.isDrawn = false
  }

  /// Writes to standard error; what cannot be written is not missed.
  private static func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Foundation.write(2, $0.baseAddress, $0.count) }
  }
}
