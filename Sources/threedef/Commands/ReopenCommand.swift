import ArgumentParser
import ThreeDefence

/// Reopens a closed month.
struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Reopens a closed month; what it was closed with stays in the ledger.")

  @OptionGroup var month: MonthArgument

  @Option(help: "Why it is reopened, for the record.")
  var reason: String

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError(.blank, "--reason") }
  }

  func run() throws {
    let session = try Session(workspace, options)
    let month = try month.month()
    let lock = try session.pipeline.folder.lock(wait: wait.wait)
    let ledger = try session.pipeline.ledger(wait: wait.wait)
    try session.pipeline.reopen(
      month, in: ledger, account: Session.account, reason: reason,
      now: try session.moment(in: ledger))
    lock.release()
    guard !options.quiet else { return }
    Console.print(HistorySentence.reopened.phrase.text(Session.language, ["\(month)"]))
  }
}
