import ThreeDefence

/// The long steps of a command: on a terminal each shows how far it has come, and where it is wanted
/// it is told afterwards on standard error how long it took.
final class Steps {
  private let isTold: Bool
  private let isShown: Bool
  /// Steps inside the one that is going on, with the time they have taken.
  private var inner: [(step: StepSentence, time: Duration)] = []

  init(_ options: CommonOptions) {
    isTold = options.verbose
    isShown = !options.quiet
  }

  /// Goes through a step.
  ///
  /// - Parameters:
  ///   - step: the step.
  ///   - body: does it, and tells how far it has come.
  /// - Returns: what the step yields.
  func take<Result>(
    _ step: StepSentence, _ body: (WorkProgress) throws -> Result
  ) rethrows -> Result {
    let start = ContinuousClock.now
    let progress = isShown ? ProgressLine.shared.begin(step) : .untold
    defer { ProgressLine.shared.end() }
    let result = try body(progress)
    ProgressLine.shared.end()
    if isTold { tell(step, ContinuousClock.now - start) }
    return result
  }

  /// Counts time for a step of its own that is part of the one going on.
  func takeAway(_ time: Duration, for step: StepSentence) {
    if let number = inner.firstIndex(where: { $0.step == step }) {
      inner[number].time += time
    } else {
      inner.append((step, time))
    }
  }

  /// Tells how long a step took without the steps inside it, which are told first.
  private func tell(_ step: StepSentence, _ time: Duration) {
    var own = time
    for (step, time) in inner {
      say(step, time)
      own -= time
    }
    say(step, own)
    inner = []
  }

  private func say(_ step: StepSentence, _ time: Duration) {
    let (seconds, attoseconds) = time.components
    let milliseconds = seconds * 1_000 + (attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000
    Console.say(
      StepSentence.told.phrase.text(
        Session.language, [step.phrase.text(Session.language), String(milliseconds)]))
  }
}
