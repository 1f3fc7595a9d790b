import ArgumentParser
import ThreeDefence

/// The main job: takes in what is new, checks, sums up, and writes the month's outputs.
struct AggregateCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .init("aggregate", .aggregate) }

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var wait: WaitOption

  @Flag(help: .text(.strict))
  var strict = false

  @Option(name: .customLong("run"), help: .text(.run, .number))
  var earlierRun: Int64?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if earlierRun != nil, month.text != nil || asOf.text != nil { throw UsageError(.runAlone) }
  }

  func run() throws {
    let session = try Session(workspace, options)
    let month = session.month(month)
    let asOf = try asOf.instant(session)
    let pipeline = session.pipeline
    if earlierRun == nil {
      try pipeline.requireTemplates(of: month, language: Session.language, wait: wait.wait)
    }
    let steps = Steps(options)
    let lock = try pipeline.folder.lock(wait: wait.wait)
    let ledger = try pipeline.ledgerWithHistory(wait: wait.wait)
    let now = try session.moment(in: ledger)
    let outputs: MonthOutputs
    let folder: String
    var account: InboxIntake.Account?
    if let earlierRun {
      outputs = try steps.take(.checks) { _ in
        try pipeline.outputs(ofRun: earlierRun, from: ledger)
      }
      folder = try steps.take(.outputs) { _ in try pipeline.place(outputs) }
    } else {
      let taken = try steps.take(.intake) {
        try pipeline.intake(into: ledger, now: now, progress: $0).takeInbox()
      }
      account = taken
      let basis = try pipeline.basis(of: month, in: ledger, asOf: asOf, unread: taken.problems)
      let summary = try steps.take(.checks) { _ in
        try Summary(basis.picture(from: ledger, onRead: { steps.takeAway($0, for: .ledger) }))
      }
      (outputs, folder) = try steps.take(.outputs) { progress in
        let outputs = try pipeline.outputs(
          of: basis, showing: summary, from: ledger, language: Session.language,
          progress: progress)
        return (outputs, try pipeline.place(outputs))
      }
    }
    try pipeline.record(outputs, in: ledger, now: now)
    var told: (asides: [Phrase], lines: [String]) = ([], [])
    if !options.quiet {
      let run = RunAccount(
        session: session, ledger: ledger, outputs: outputs, taken: account, folder: folder)
      told = (run.asides(isMonthNamed: self.month.text != nil), run.lines(now: now))
    }
    lock.release()
    session.tell(told.asides)
    Console.show(told.lines)
    let schools = outputs.summary.picture.schools
    let isComplete = schools.allSatisfy { $0.state == .onTime || $0.state == .late }
    if strict, !isComplete { throw ExitCode(ExitStatus.findings) }
  }
}
