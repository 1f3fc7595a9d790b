import ArgumentParser
import ThreeDefence

/// Takes files, or what is new in the inbox, into the ledger.
struct ReceiveCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .init("receive", .receive) }

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthOption
  @OptionGroup var wait: WaitOption

  @Option(help: .text(.receivedAt, .time))
  var receivedAt: String?

  @Argument(help: .text(.receivedFiles, .files), completion: .file())
  var files: [String] = []

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if files.isEmpty, receivedAt != nil {
      throw UsageError(.receivedAtNeedsFiles)
    }
  }

  func run() throws {
    let session = try Session(workspace, options)
    let receivedAt = try session.instant(receivedAt, option: "--received-at")
    let lock = try session.pipeline.folder.lock(wait: wait.wait)
    let ledger = try session.pipeline.ledgerWithHistory(wait: wait.wait)
    let now = try session.moment(in: ledger)
    let account = try Steps(options).take(.intake) { progress in
      let intake = session.pipeline.intake(into: ledger, now: now, progress: progress)
      return try files.isEmpty
        ? intake.takeInbox()
        : intake.take(paths: files, month: session.month(month), receivedAt: receivedAt)
    }
    lock.release()
    let isNamed = !files.isEmpty
    if isNamed || !options.quiet {
      session.tell(account.problems.map(isNamed ? \.namedPhrase : \.phrase))
      session.tell(Set(files.indices.compactMap { files.cutName(at: $0) }).sorted { $0.zh < $1.zh })
    }
    if !options.quiet { print(account) }
    // What lies in the inbox may come again; what was named should have been taken in.
    if isNamed, !account.problems.isEmpty { throw ExitCode(ExitStatus.failed) }
  }

  private func print(_ account: InboxIntake.Account) {
    for (month, count) in account.taken.sorted(by: { $0.key < $1.key }) where count > 0 {
      Console.show([Session.text(.taken, month.description, String(count))])
    }
    if account.count == 0, account.problems.isEmpty { Console.show([Session.text(.nothingNew)]) }
  }
}
