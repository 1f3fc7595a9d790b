public import ArgumentParser
public import ThreeDefence

extension Language: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("zh or en; the workspace's setting otherwise."))
  var language: Language?

  @Flag(name: .long, help: "Print nothing but errors.")
  var quiet = false

  @Flag(name: .long, help: "Tell each step and its time on standard error.")
  var verbose = false
}
