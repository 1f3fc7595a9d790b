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

/// The month that a command is about where there is no other than to name it.
struct MonthArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The month, such as 2023-03.", valueName: "month"))
  var text: String

  /// The month.
  func month() throws -> Month {
    guard let month = Month(text) else { throw ValidationError(.month, "MONTH", text) }
    return month
  }

  func validate() throws { _ = try month() }
}
