import ArgumentParser
import ThreeDefence

extension CommandConfiguration {
  /// A command with its sentence from the catalogue, in the language spoken.
  init(
    _ name: String, _ help: CommandHelp, version: String = "",
    subcommands: [any ParsableCommand.Type] = []
  ) {
    self.init(
      commandName: name, abstract: help.phrase.text(Session.language), version: version,
      subcommands: subcommands)
  }
}

extension ArgumentHelp {
  /// An option or argument with its sentence and the name of its value from the catalogue, in the
  /// language spoken.
  static func text(_ help: OptionHelp, _ value: ValueName? = nil) -> ArgumentHelp {
    ArgumentHelp(
      help.phrase.text(Session.language), valueName: value?.phrase.text(Session.language))
  }
}
