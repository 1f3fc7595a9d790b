import ArgumentParser
import Foundation
import ThreeDefence

/// What the program answers where no command runs: help, its version, completions for a shell, or what
/// is wrong with the command line.
struct Answer {
  /// What reading the command line, or the command, has ended with.
  let error: any Error
  /// The words after the program's name.
  let arguments: [String]

  /// Gives the answer and ends the program, with status 64 where the command line is wrong.
  func give() throws -> Never {
    let line = WrittenLine(arguments, of: try .program())
    let asked = CommonOptions.language(in: arguments)
    Session.speak(asked ?? WorkspaceOption.language(named: line.value(of: "--workspace")) ?? .zh)
    // Described again, in the language spoken.
    try give(WrittenLine(arguments, of: .program()))
  }

  private func give(_ line: WrittenLine) throws -> Never {
    guard let fault = ParserFault(error) else {
      Console.say("threedef: \(error)")
      Foundation.exit(ExitStatus.failed)
    }
    if fault.isOfLetters, let word = line.lettersBehindOneHyphen {
      say(UsageFault(.unknownOption(word), in: line, prose: ""), line)
    }
    switch fault {
    case .help: help(line)
    // The command `help` takes none, but those of the command that it is asked of do no harm.
    case .unknownOption(let name) where line.asksForHelp && line.argument(name) != nil: help(line)
    case .version: Console.print(ThreeDef.version)
    case .completions(let name): Console.print(completions(name, line))
    case .other where ThreeDef.exitCode(for: error).isSuccess: ThreeDef.exit(withError: error)
    default: say(UsageFault(fault, in: line, prose: ThreeDef.message(for: error)), line)
    }
    Foundation.exit(ExitCode.success.rawValue)
  }

  private func help(_ line: WrittenLine) {
    if let word = line.wrongCommand {
      say(.unknownCommand(word, in: line), line)
    }
    Console.print(page(line).lines.joined(separator: "\n"))
  }

  private func page(_ line: WrittenLine) -> HelpPage {
    HelpPage(commands: line.commands, language: Session.language)
  }

  private func completions(_ name: String?, _ line: WrittenLine) -> String {
    let shell = name.map { CompletionShell(rawValue: $0) } ?? CompletionShell.autodetected()
    guard let shell else {
      let known = CompletionShell.allCases.map(\.rawValue)
      let error = UsageError(.unknownShell, [name ?? ""], oneOf: known)
      say(UsageFault(.refused(error), in: line, prose: ""), line)
    }
    return CompletionScript(shell: shell).text(Session.language)
  }

  private func say(_ fault: UsageFault, _ line: WrittenLine) -> Never {
    let page = page(line)
    let lines =
      ["threedef: \(fault.phrase.text(Session.language))"]
      + (fault.argument.map(page.lines(of:)) ?? []) + page.usage
      + (fault.isOfMissingArgument ? page.examples.dropFirst() : []) + [page.pointer]
    Console.say(lines.joined(separator: "\n"))
    Foundation.exit(ExitCode.validationFailure.rawValue)
  }
}
