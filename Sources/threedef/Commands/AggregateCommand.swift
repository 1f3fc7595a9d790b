import ArgumentParser
import ThreeDefence

/// The main job: takes in what is new, checks, sums up, and writes the month's outputs.
struct AggregateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract: "Takes in what is new in the inbox and writes the month's tables and archive.")

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var options: CommonOptions

  @Flag(help: "End with status 1 when the month is not complete.")
  var strict = false

  func run() throws {
    let session = try Session(workspace, options)
    let month = session.month(month)
    let asOf = try asOf.instant(session)
    try session.pipeline.requireTemplates(of: month, language: Session.language)
    let steps = Steps(isTold: options.verbose)
    let lock = try session.pipeline.folder.lock(wait: wait.wait)
    let ledger = try session.pipeline.ledger(wait: wait.wait)
    let account = try session.pipeline.intake(into: ledger, now: session.now).takeInbox()
    steps.tell(.stepIntake)
    let picture = try session.pipeline.picture(
      of: month, from: ledger, asOf: asOf, unread: account.problems,
      onRead: { steps.takeAway($0, for: .stepLedger) })
    steps.tell(.stepPicture)
    let folder = try session.pipeline.write(picture, language: Session.language)
    steps.tell(.stepWrite)
    try session.pipeline.record(picture, in: ledger, now: session.now)
    lock.release()
    if !options.quiet {
      session.tell(account.problems.map(\.phrase))
      let taken = account.taken[month] ?? 0
      Console.print(MonthAccount(picture).text(Session.language, taken: taken, folder: folder))
    }
    let isComplete = picture.schools.allSatisfy { $0.state == .onTime || $0.state == .late }
    if strict, !isComplete { throw ExitCode(ExitStatus.findings) }
  }
}
