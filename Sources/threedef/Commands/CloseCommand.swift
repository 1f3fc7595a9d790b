import ArgumentParser
import ThreeDefence

/// Closes a month 关账.
struct CloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .init("close", .close) }

  @Argument(help: .text(.monthToClose, .month))
  var month: String

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var wait: WaitOption

  @Option(help: .text(.reasonToClose, .reason))
  var reason = ""

  @OptionGroup var options: CommonOptions

  func validate() throws { _ = try Month(named: month) }

  func run() throws {
    let session = try Session(workspace, options)
    let pipeline = session.pipeline
    let asOf = try asOf.instant(session)
    let month = try Month(named: month)
    let lock = try pipeline.folder.lock(wait: wait.wait)
    let ledger = try pipeline.ledgerWithHistory(wait: wait.wait)
    let now = try session.moment(in: ledger)
    let closed = try Steps(options).take(.outputs) { _ in
      try pipeline.close(
        month, in: ledger, asOf: asOf, account: Account.current, reason: reason, now: now,
        language: Session.language)
    }
    lock.release()
    guard !options.quiet else { return }
    let history = HistoryAccount(clock: pipeline.settings.clock, language: Session.language)
    Console.show(history.closed(closed))
  }
}
