import ArgumentParser
import Foundation
import ThreeDefence

/// The command line.
@main
struct ThreeDef: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threedef",
    abstract: "Collects, checks and adds up the monthly campus three-defence returns.",
    version: version,
    subcommands: [
      AggregateCommand.self, CheckCommand.self, ReceiveCommand.self, StatusCommand.self,
      RemindCommand.self, ExplainCommand.self, CloseCommand.self, ReopenCommand.self,
      ArchiveCommand.self, RulesCommand.self, TemplateCommand.self, InitCommand.self,
      SampleCommand.self,
    ])

  /// The version of the program.
  static let version = "0.1.0"

  static func main() {
    // Both are told as errors of writing instead of ending the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Session.speak(CommonOptions.language(in: CommandLine.arguments) ?? .zh)
    var type: any ParsableCommand.Type = Self.self
    do {
      var command = try parseAsRoot()
      type = Swift.type(of: command)
      try command.run()
    } catch let error as ThreeDefenceError {
      Console.say(
        error.text(Session.language).lines.map { "threedef: \($0)" }.joined(separator: "\n"))
      Foundation.exit(error.code == .busy ? ExitStatus.busy : ExitStatus.failed)
    } catch let error as ValidationError {
      // Found out while it ran: told like what is found out before.
      Console.say("Error: \(error.message)\nUsage: \(usageString(for: type))")
      exit(withError: ExitCode.validationFailure)
    } catch {
      exit(withError: error)
    }
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
