import ArgumentParser
import ThreeDefence

/// Reopens a closed month.
struct ReopenCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .init("reopen", .reopen) }

  @Argument(help: .text(.monthToReopen, .month))
  var month: String

  @Option(help: .text(.reasonToReopen, .reason))
  var reason: String

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var options: CommonOptions

  func validate() throws {
    _ = try Month(named: month)
    if reason.allSatisfy(\.isWhitespace) { throw UsageError(.blank, "--reason") }
  }

  func run() throws {
    let session = try Session(workspace, options)
    let month = try Month(named: month)
    let lock = try session.pipeline.folder.lock(wait: wait.wait)
    let ledger = try session.pipeline.ledgerWithHistory(wait: wait.wait)
    try session.pipeline.reopen(
      month, in: ledger, account: Account.current, reason: reason,
      now: try session.moment(in: ledger))
    lock.release()
    guard !options.quiet else { return }
    Console.show([HistorySentence.reopened.phrase.text(Session.language, ["\(month)"])])
  }
}
