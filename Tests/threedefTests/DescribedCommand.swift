import Foundation
import TestSupport
import ThreeDefence

@testable import threedef

/// A command as the program describes itself.
struct DescribedCommand {
  /// Its words after `threedef`, such as `archive verify`.
  let path: String
  /// What it is and takes.
  let description: CommandDescription

  /// Its long options, such as `--month`.
  var options: Set<String> {
    Set(description.takes.flatMap(\.spellings).filter { $0.hasPrefix("--") })
  }

  /// Whether it only has others below it.
  var isGroup: Bool { !description.commands.isEmpty }

  /// Every command, at any depth, but `help`.
  static func all(_ language: Language = .zh) throws -> [DescribedCommand] {
    Array(try program(language).below("").dropFirst())
  }

  /// Every option of the program and its commands, long or short.
  static func allOptions() throws -> Set<String> {
    try program().below("").reduce(ofAll) { known, command in
      known.union(command.description.takes.flatMap(\.spellings).filter { $0.hasPrefix("-") })
    }
  }

  /// The options that every command takes, whatever else it does.
  static let ofAll: Set = ["-h", "--help", "--version"]

  /// The program itself.
  static func program(_ language: Language = .zh) throws -> DescribedCommand {
    try (language == .zh ? inChinese : inEnglish).get()
  }

  /// Asked once.
  private static let inChinese = Result { try asked(.zh) }
  private static let inEnglish = Result { try asked(.en) }

  private static func asked(_ language: Language) throws -> DescribedCommand {
    let help = try TemporaryFolder.with {
      try $0.run("threedef --experimental-dump-help --language \(language.rawValue)")
    }
    return DescribedCommand(path: "", description: try CommandDescription(dump: help.output))
  }

  /// The command, whose words are given, and all below it.
  private func below(_ path: String) -> [DescribedCommand] {
    [DescribedCommand(path: path, description: description)]
      + description.commands.flatMap { command in
        DescribedCommand(path: "", description: command)
          .below(path.isEmpty ? command.commandName : "\(path) \(command.commandName)")
      }
  }
}
