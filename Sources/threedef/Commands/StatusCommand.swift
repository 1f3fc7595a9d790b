import ArgumentParser
import ThreeDefence

/// Who stands where in a month, from the ledger alone.
struct StatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .init("status", .status) }

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthOption
  @OptionGroup var asOf: AsOfOption

  @Option(help: .text(.school, .code))
  var school: String?

  @Flag(help: .text(.runs))
  var runs = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if runs, school != nil || asOf.text != nil { throw UsageError(.runsAlone) }
  }

  func run() throws {
    let session = try Session(workspace, options)
    let ledger = try session.pipeline.ledgerToRead()
    let history = HistoryAccount(
      clock: session.pipeline.settings.clock, language: Session.language)
    guard !runs else {
      let lines = history.runs(
        try ledger.runs(month.month), try ledger.closings(month.month))
      return Console.show(lines)
    }
    try session.tellMonth(month, in: ledger)
    let asOf = try asOf.instant(session)
    let basis = try session.pipeline.basis(of: session.month(month), in: ledger, asOf: asOf)
    let steps = Steps(options)
    if let school {
      let (picture, story) = try steps.take(.checks) { _ in
        try basis.story(ofSchool: school, from: ledger)
      }
      return Console.show(
        MonthAccount(try Summary(picture)).lines(of: story, Session.language))
    }
    let summary = try steps.take(.checks) { _ in
      try Summary(basis.picture(from: ledger, withTables: false))
    }
    let later = try session.pipeline.uncounted(in: basis, of: ledger)
    Console.show(
      try session.pipeline.beforeDue(basis, in: ledger, now: session.now)
        .map { $0.text(Session.language) } + MonthAccount(summary).lines(Session.language)
        + history.closing(basis, later: later))
  }
}
