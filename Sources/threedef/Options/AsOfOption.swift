import ArgumentParser
import ThreeDefence

/// Up to when what was received counts.
struct AsOfOption: ParsableArguments {
  @Option(name: .customLong("as-of"), help: .text(.asOf, .time))
  var text: String?

  /// The moment asked for; nil when none was.
  func instant(_ session: Session) throws -> Instant? {
    try session.instant(text, option: "--as-of")
  }
}
