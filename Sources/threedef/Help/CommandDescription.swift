import ArgumentParser
import Foundation
import ThreeDefence

/// A command as the argument parser describes it, in the language spoken.
struct CommandDescription: Decodable {
  /// An option, flag or argument.
  struct Argument: Decodable {
    /// Whether a value stands by itself, after a name, or not at all.
    enum Kind: String, Decodable { case positional, option, flag }

    /// A name with the hyphens before it left out.
    struct Name: Decodable {
      let kind: String
      let name: String

      /// The name as it is written.
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let names: [Name]?
    let isOptional: Bool
    let isRepeating: Bool
    let valueName: String?
    let defaultValue: String?
    /// The values that it takes, where they can be counted.
    let allValues: [String]?
    let abstract: String?
  }

  let commandName: String
  let abstract: String?
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// The commands below it, without the `help` that the parser adds.
  var commands: [CommandDescription] { (subcommands ?? []).filter { $0.commandName != "help" } }

  /// The command and all below it.
  var all: [CommandDescription] { [self] + commands.flatMap(\.all) }

  /// What it takes.
  var takes: [Argument] { arguments ?? [] }

  /// The program with all its commands.
  static func program() throws -> CommandDescription { try Self(dump: ThreeDef._dumpHelp()) }

  /// What the argument parser tells of a program, as JSON.
  init(dump: String) throws {
    self = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
  }

  private struct Dump: Decodable { let command: CommandDescription }
}

extension CommandDescription.Argument {
  /// Its names as they are written, short ones first; none for an argument.
  var spellings: [String] {
    let all = names ?? []
    return (all.filter { $0.kind == "short" } + all.filter { $0.kind != "short" }).map(\.text)
  }

  /// The value's place, such as `<month>`; nothing for a flag.
  var place: String { kind == .flag ? "" : "<\(valueName ?? "")>" }

  /// How it stands in a line of usage or a list, such as `--month <month>` or `<files> ...`.
  var label: String {
    ([spellings.joined(separator: ", "), place].filter { !$0.isEmpty }).joined(separator: " ")
      + (isRepeating ? " ..." : "")
  }

  /// What it is, with the values that it takes and what it is otherwise.
  func text(_ language: Language) -> String {
    var text = Self.ofParser[spellings.last ?? ""]?.phrase.text(language) ?? abstract ?? ""
    if let allValues, !allValues.allSatisfy(text.contains) {
      text += HelpSentence.values.phrase.text(language, [language.list(allValues)])
    }
    if let defaultValue {
      // Several are written with spaces between them.
      let written = isRepeating ? defaultValue.replacing(", ", with: " ") : defaultValue
      text += HelpSentence.otherwise.phrase.text(language, [written])
    }
    return text
  }

  /// The options that the parser adds, whose sentences it has in English alone.
  private static let ofParser: [String: OptionHelp] = ["--version": .version, "--help": .help]
}
