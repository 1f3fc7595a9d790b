import ArgumentParser
import ThreeDefence

/// What makes a shell complete the program's commands and options.
struct CompletionScript {
  /// Sentences that the argument parser has in English alone, as they stand in a script.
  private static let ofParser: [(sentence: String, phrase: Phrase)] = [
    ("Show the version.", OptionHelp.version.phrase),
    ("Show help information.", OptionHelp.help.phrase),
    ("Show subcommand help information.", CommandHelp.help.phrase),
  ]

  let shell: CompletionShell

  /// The script, with what commands and options are where the shell shows it.
  func text(_ language: Language) -> String {
    Self.ofParser.reduce(ThreeDef.completionScript(for: shell)) { script, one in
      script.replacing(one.sentence, with: one.phrase.text(language).replacing("'", with: "'\\''"))
    }
  }
}
