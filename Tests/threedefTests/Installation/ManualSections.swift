import ThreeDefence

@testable import threedef

/// The sections of a manual page that the program's own help tells: its commands and options.
struct ManualSections {
  let language: Language
  /// The program.
  let program: DescribedCommand
  /// Every command.
  let commands: [DescribedCommand]

  init(_ language: Language) throws {
    self.language = language
    program = try .program(language)
    commands = try DescribedCommand.all(language).filter { !$0.isGroup }
  }

  /// The sections as troff reads them.
  var text: String {
    let isChinese = language == .zh
    let shared = options.filter { $0.commands.count > 4 }
    let own = options.filter { $0.commands.count <= 4 }
    return
      ([isChinese ? ".SH 命令" : ".SH COMMANDS"] + commands.flatMap(lines(of:)) + helpLines
      + [isChinese ? ".SH 选项" : ".SH OPTIONS"]
      + shared.flatMap { [".TP", label($0.argument), escaped($0.argument.text(language))] }
      + [isChinese ? ".SS 个别命令的选项" : ".SS Of single commands"]
      + own.flatMap {
        [".TP", label($0.argument), names($0.commands) + escaped($0.argument.text(language))]
      })
      .joined(separator: "\n") + "\n"
  }

  /// Every option that is told alike, with the commands that take it, in the order of the help.
  private var options: [(argument: CommandDescription.Argument, commands: [String])] {
    var found: [(argument: CommandDescription.Argument, commands: [String])] = []
    for command in commands + [program] {
      for argument in command.description.takes where argument.kind != .positional {
        let same = found.firstIndex {
          $0.argument.label == argument.label
            && $0.argument.text(language) == argument.text(language)
        }
        if let same {
          found[same].commands.append(command.path)
        } else {
          found.append((argument, [command.path]))
        }
      }
    }
    return found
  }

  private func lines(of command: DescribedCommand) -> [String] {
    let places = command.description.takes.filter { $0.kind == .positional }
    let needed = command.description.takes.filter { $0.kind == .positional || !$0.isOptional }
      .map { $0.isOptional ? "[\(label($0))]" : label($0) }
    return [
      ".TP", (["\\fB\(command.path)\\fR"] + needed).joined(separator: " "),
      escaped(command.description.abstract ?? ""),
    ]
      + examples(of: command)
      + (places.isEmpty ? [] : [".RS"])
      + places.flatMap { [".TP", label($0), escaped($0.text(language))] }
      + (places.isEmpty ? [] : [".RE"])
  }

  /// The command's examples below their heading, each on a line of its own.
  private func examples(of command: DescribedCommand) -> [String] {
    let heading = HelpSentence.exampleHeading.phrase.text(language)
    let lines = CommandExamples.lines(of: command.path, language)
    return ([heading] + lines.map { "\\fB\(escaped($0))\\fR" }).flatMap { [".br", $0] }
  }

  private var helpLines: [String] {
    [
      ".TP", "\\fBhelp\\fR [\\fI\(ValueName.command.phrase.text(language))\\fR]",
      escaped(CommandHelp.help.phrase.text(language)),
    ]
  }

  private func names(_ commands: [String]) -> String {
    language.list(commands.map { "\\fB\($0)\\fR" }) + (language == .zh ? "：" : ": ")
  }

  private func label(_ argument: CommandDescription.Argument) -> String {
    let names = argument.spellings.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    let value = argument.kind == .flag ? "" : "\\fI\(argument.valueName ?? "")\\fR"
    return [names, value].filter { !$0.isEmpty }.joined(separator: " ")
      + (argument.isRepeating ? " ..." : "")
  }

  /// A text in which no hyphen is one at which a line may be broken.
  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
