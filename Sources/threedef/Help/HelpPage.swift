import Foundation
import ThreeDefence

/// The page of help of a command, laid out for a terminal.
struct HelpPage {
  /// The program and the commands below it that were named, down to the one that the page is of.
  let commands: [CommandDescription]
  let language: Language
  /// Columns of the terminal.
  var columns = Console.output.width ?? 80

  /// The lines of the page.
  var lines: [String] {
    guard let command = commands.last else { return [] }
    let groups: [(HelpSentence, [Entry])] = [
      (.argumentHeading, shown.filter { $0.kind == .positional }.map(entry)),
      (.dailyHeading, daily.map(entry)),
      (daily.isEmpty ? .commandHeading : .otherHeading, others.map(entry)),
      (.optionHeading, shown.filter { $0.kind != .positional }.map(entry)),
    ]
    let width = groups.flatMap(\.1).map { TextWidth.of($0.label) }.filter { $0 <= 24 }.max()
    var lines = Paragraph(command.abstract ?? "").lines(width: columns) + [""] + usage
    for (heading, entries) in groups where !entries.isEmpty {
      lines += ["", text(heading)] + entries.flatMap { self.lines($0, width: width ?? 0) }
    }
    guard !command.commands.isEmpty else { return lines + examples }
    let help = text(.helpOfCommand, help(of: place(.command)))
    return lines + [""] + Paragraph(help).lines(width: columns)
  }

  /// The commands of every month, in the order of the work.
  private static let daily = ["aggregate", "status", "remind", "check", "close"]

  private var daily: [CommandDescription] {
    guard commands.count == 1 else { return [] }
    return Self.daily.compactMap { name in
      commands[0].commands.first { $0.commandName == name }
    }
  }

  private var others: [CommandDescription] {
    let daily = Set(daily.map(\.commandName))
    return (commands.last?.commands ?? []).filter { !daily.contains($0.commandName) }
  }

  /// How the command is used: what must be named, and that there are options.
  var usage: [String] {
    let isGroup = commands.last?.commands.isEmpty == false
    let named = shown.filter { $0.kind == .positional || !$0.isOptional }
      .map { $0.isOptional ? "[\($0.label)]" : $0.label }
    let rest = isGroup ? [place(.command)] : []
    let pieces = [name] + named + rest + [text(.options)]
    let lead = text(.usage)
    let indent = String(repeating: " ", count: TextWidth.of(lead))
    // What is to be written together stays together.
    let line = pieces.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " ")
    let lines = Paragraph(line).lines(width: columns - TextWidth.of(lead))
      .map { $0.replacing("\u{A0}", with: " ") }
    return lines.enumerated().map { ($0 == 0 ? lead : indent) + $1 }
  }

  /// What an argument or option is, as it stands on the page.
  func lines(of argument: CommandDescription.Argument) -> [String] {
    lines(entry(argument), width: TextWidth.of(argument.label))
  }

  /// Command lines that can be copied, behind an empty line and their heading.
  var examples: [String] {
    let path = commands.dropFirst().map(\.commandName).joined(separator: " ")
    let examples = CommandExamples.lines(of: path, language)
    return examples.isEmpty ? [] : ["", text(.exampleHeading)] + examples.map { "  \($0)" }
  }

  /// The line that says where to read on.
  var pointer: String {
    commands.last?.commands.isEmpty == false
      ? text(.seeCommands, "\(name) --help") : text(.seeOptions, "\(name) --help")
  }

  private typealias Entry = (label: String, text: String)

  /// The command's words, such as `threedef archive verify`.
  private var name: String { commands.map(\.commandName).joined(separator: " ") }

  /// What the command takes; the version is the program's to tell.
  private var shown: [CommandDescription.Argument] {
    (commands.last?.takes ?? []).filter {
      commands.count == 1 || $0.spellings != ["--version"]
    }
  }

  /// How the help of a command below this one is asked for.
  private func help(of command: String) -> String {
    (["threedef", "help"] + commands.dropFirst().map(\.commandName) + [command])
      .joined(separator: " ")
  }

  /// The place of a value that is no argument's own, such as `<command>`.
  private func place(_ name: ValueName) -> String { "<\(name.phrase.text(language))>" }

  private func entry(_ argument: CommandDescription.Argument) -> Entry {
    (argument.label, argument.text(language))
  }

  private func entry(_ command: CommandDescription) -> Entry {
    (command.commandName, command.abstract ?? "")
  }

  private func lines(_ entry: Entry, width: Int) -> [String] {
    let indent = width + 4
    let texts = Paragraph(entry.text).lines(width: columns - indent)
    let own = TextWidth.of(entry.label)
    let spaces = String(repeating: " ", count: indent)
    guard own <= width, let first = texts.first else {
      return ["  \(entry.label)"] + texts.map { spaces + $0 }
    }
    return ["  \(entry.label)" + String(repeating: " ", count: width - own + 2) + first]
      + texts.dropFirst().map { spaces + $0 }
  }

  private func text(_ sentence: HelpSentence, _ facts: String...) -> String {
    sentence.phrase.text(language, facts)
  }
}
