import ArgumentParser
import ThreeDefence

/// Where a number of a table comes from.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .init("explain", .explain) }

  @Argument(help: .text(.column, .column))
  var column: String

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthOption
  @OptionGroup var asOf: AsOfOption

  @Option(help: .text(.row, .code))
  var unit: String?

  @Option(help: .text(.school, .code))
  var school: String?

  @Option(name: .customLong("class"), help: .text(.schoolClass, .schoolClass))
  var schoolClass: String?

  @Option(help: .text(.requirement, .id))
  var requirement: String?

  @Option(help: .text(.format, .format))
  var format = TableFormat.text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let session = try Session(workspace, options)
    let asOf = try asOf.instant(session)
    let ledger = try session.pipeline.ledgerToRead()
    try session.tellMonth(month, in: ledger)
    let basis = try session.pipeline.basis(of: session.month(month), in: ledger, asOf: asOf)
    let origin = try Steps(options).take(.checks) { _ in
      var origins = try basis.origins(
        of: try basis.picture(from: ledger), from: ledger, language: Session.language)
      return try origins.origin(
        of: OriginQuestion(
          column, unit: unit, school: school, schoolClass: schoolClass, requirement: requirement))
    }
    try OriginPrinter(origin).print(format, Session.language)
  }
}
