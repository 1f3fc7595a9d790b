import ArgumentParser
import ThreeDefence

/// Up to when what was received counts.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Answer from what had been received by then, ISO 8601.", valueName: "as-of"))
  var text: String?

  /// The moment asked for; nil when none was.
  func instant(_ session: Session) throws -> Instant? {
    try session.instant(text, option: "--as-of")
  }
}
