import Foundation
import TestSupport

/// A command as the program describes itself.
struct DescribedCommand {
  /// Its words after `threedef`, such as `archive verify`.
  let path: String
  /// Its long options, such as `--month`.
  let options: Set<String>
  /// Its short options, such as `-h`.
  let shortOptions: Set<String>
  /// The paths of the commands below it.
  let children: [String]

  /// Every command, at any depth, but `help`.
  static func all() throws -> [DescribedCommand] {
    try root().below("").dropFirst().filter { $0.path != "help" }
  }

  /// Every option of the program and its commands, long or short.
  static func allOptions() throws -> Set<String> {
    let root = try root()
    return root.below("").reduce(root.options.union(root.shortOptions)) {
      $0.union($1.options).union($1.shortOptions)
    }
  }

  /// The options of the program itself.
  static func ofProgram() throws -> Set<String> { try root().options }

  private static func root() throws -> Dump.Command { try described.get() }

  /// Asked once.
  private static let described = Result {
    let help = try TemporaryFolder.with { try $0.run("threedef --experimental-dump-help") }
    return try JSONDecoder().decode(Dump.self, from: Data(help.output.utf8)).command
  }

  /// What the argument parser tells of a program.
  private struct Dump: Decodable, Sendable {
    struct Command: Decodable, Sendable {
      struct Argument: Decodable, Sendable {
        struct Name: Decodable, Sendable {
          let kind: String
          let name: String
        }
        let names: [Name]?
      }
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?

      var options: Set<String> { names("long", "--") }

      var shortOptions: Set<String> { names("short", "-") }

      private func names(_ kind: String, _ dashes: String) -> Set<String> {
        Set(
          (arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == kind }
            .map { dashes + $0.name })
      }

      /// The command, whose words are given, and all below it.
      func below(_ path: String) -> [DescribedCommand] {
        let parts = (subcommands ?? []).filter { $0.commandName != "help" }
        let paths = parts.map { path.isEmpty ? $0.commandName : "\(path) \($0.commandName)" }
        return [
          DescribedCommand(
            path: path, options: options, shortOptions: shortOptions, children: paths)
        ]
          + zip(parts, paths).flatMap { $0.below($1) }
      }
    }

    let command: Command
  }
}
