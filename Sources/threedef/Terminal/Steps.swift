import ThreeDefence

/// Tells each step and its time on standard error, when that is wanted.
final class Steps {
  private let isTold: Bool
  private var last = Session.now

  init(isTold: Bool) { self.isTold = isTold }

  /// Tells that a step has ended, and how long it took.
  func tell(_ step: CommandSentence) {
    guard isTold else { return }
    let now = Session.now
    let milliseconds = (now.nanoseconds - last.nanoseconds + 500_000) / 1_000_000
    Console.say(Session.text(step, String(milliseconds)))
    last = now
  }
}
