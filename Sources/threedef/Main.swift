import ArgumentParser
import Foundation
import ThreeDefence

/// The command line.
@main
struct ThreeDef: ParsableCommand {
  static var configuration: CommandConfiguration {
    .init(
      "threedef", .program, version: version,
      subcommands: [
        AggregateCommand.self, CheckCommand.self, ReceiveCommand.self, StatusCommand.self,
        RemindCommand.self, ExplainCommand.self, CloseCommand.self, ReopenCommand.self,
        ArchiveCommand.self, RulesCommand.self, TemplateCommand.self, InitCommand.self,
        SampleCommand.self,
      ])
  }

  /// Taken before a command too, and handed on to it.
  @OptionGroup var options: CommonOptions

  /// The version of the program.
  static let version = "0.2.0"

  static func main() {
    // Both are told as errors of writing instead of ending the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    Session.speak(CommonOptions.language(in: arguments) ?? .zh)
    do {
      try requirePlainSigns(arguments)
      var command = try parseAsRoot(arguments)
      try requireOnce(arguments)
      try command.run()
    } catch let error as ThreeDefenceError {
      Console.say(
        error.text(Session.language).lines.map { "threedef: \($0)" }.joined(separator: "\n"))
      Foundation.exit(error.code == .busy ? ExitStatus.busy : ExitStatus.failed)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      do { try Answer(error: error, arguments: arguments).give() } catch { exit(withError: error) }
    }
  }

  /// Refuses signs that only look like those of a keyboard before they are taken for files or values.
  private static func requirePlainSigns(_ arguments: [String]) throws {
    guard arguments.contains(where: \.hasWideSigns) else { return }
    guard let plainly = WrittenLine(arguments, of: try .program()).plainly else { return }
    throw UsageError(plainly.sentence, plainly.word)
  }

  /// Refuses an option of one value that is written with two: which one holds is not for us to say.
  private static func requireOnce(_ arguments: [String]) throws {
    let names = arguments.filter { $0.hasPrefix("--") }.map { $0.prefix { $0 != "=" } }
    guard Set(names).count < names.count else { return }
    let line = WrittenLine(arguments, of: try .program())
    guard !line.asksForHelp, let twice = line.twice else { return }
    throw UsageError(.twice, twice.name, twice.first, twice.second)
  }
}

/// The exit statuses that are not ArgumentParser's own.
enum ExitStatus {
  /// Fatal findings, or a month that is not complete.
  static let findings: Int32 = 1
  /// The work could not be done.
  static let failed: Int32 = 2
  /// Another run holds the workspace.
  static let busy: Int32 = 75
}

extension String {
  /// The lines of a text.
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
