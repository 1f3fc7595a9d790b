import ThreeDefence

/// Tells each step and its time on standard error, when that is wanted.
final class Steps {
  private let isTold: Bool
  private var last = ContinuousClock.now
  /// Steps inside the one that is going on, with the time they have taken.
  private var inner: [(step: CommandSentence, time: Duration)] = []

  init(isTold: Bool) { self.isTold = isTold }

  /// Counts time for a step of its own that is part of the one going on.
  func takeAway(_ time: Duration, for step: CommandSentence) {
    if let number = inner.firstIndex(where: { $0.step == step }) {
      inner[number].time += time
    } else {
      inner.append((step, time))
    }
  }

  /// Tells that a step has ended, and how long it took without the steps inside it, which are told
  /// first.
  func tell(_ step: CommandSentence) {
    guard isTold else { return }
    let now = ContinuousClock.now
    var own = now - last
    for (step, time) in inner {
      say(step, time)
      own -= time
    }
    say(step, own)
    inner = []
    last = now
  }

  private func say(_ step: CommandSentence, _ time: Duration) {
    let (seconds, attoseconds) = time.components
    let milliseconds = seconds * 1_000 + (attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000
    Console.say(Session.text(step, String(milliseconds)))
  }
}
