public import ArgumentParser
public import ThreeDefence

extension Month: ExpressibleByArgument {
  /// Reads `2023-03`.
  public init?(argument: String) { self.init(argument) }
}

/// Which month a command is about.
struct MonthOption: ParsableArguments {
  @Option(help: "The month, such as 2023-03; the current one in the bureau's zone otherwise.")
  var month: Month?
}
