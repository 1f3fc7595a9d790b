import ArgumentParser
import ThreeDefence

/// Which month a command is about.
struct MonthOption: ParsableArguments {
  @Option(
    name: .customLong("month"),
    help: ArgumentHelp(
      "The month, such as 2023-03; the current one in the bureau's zone otherwise.",
      valueName: "month"))
  var text: String?

  /// The month asked for; nil when none was.
  var month: Month? { text.flatMap { Month($0) } }

  func validate() throws {
    guard let text, month == nil else { return }
    throw ValidationError(.month, "--month", text)
  }
}
