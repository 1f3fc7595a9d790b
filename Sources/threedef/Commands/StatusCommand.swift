import ArgumentParser
import ThreeDefence

/// Who stands where in a month, from the ledger alone.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Who stands where, from the ledger alone.")

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var options: CommonOptions

  @Option(help: "Tell of one school, by its code.")
  var school: String?

  func run() throws {
    let session = try Session(workspace, options)
    let picture = try session.picture(of: month, asOf)
    let account = MonthAccount(picture)
    guard let school else { return Console.print(account.text(Session.language)) }
    guard let text = account.text(ofSchool: school, Session.language) else {
      throw ThreeDefenceError(
        .notFound,
        [CommandSentence.noSchool.phrase.filled(school, picture.header.month.description)])
    }
    Console.print(text)
  }
}
