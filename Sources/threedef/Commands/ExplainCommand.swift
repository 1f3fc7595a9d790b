import ArgumentParser
import ThreeDefence

/// Where a number of a table comes from.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Where a number comes from: every school behind it, its value, file and line.")

  @Argument(
    help: """
      A column of any table: its heading, an indicator by id, code or label, or an expression; \
      as table.column where several tables have it, such as guards.gap.
      """)
  var column: String

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var options: CommonOptions

  @Option(
    help: "The row of a unit, or of a prefecture's subtotal, by its code; the total otherwise.")
  var unit: String?

  @Option(help: "Only this school, by its code.")
  var school: String?

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "The row of a class in a table by class, by code or name.", valueName: "class"))
  var schoolClass: String?

  @Option(help: "The requirement, by its id, in a table with a row for each.")
  var requirement: String?

  @Option(help: "text, csv, json or markdown.")
  var format = TableFormat.text

  func run() throws {
    let session = try Session(workspace, options)
    let asOf = try asOf.instant(session)
    let ledger = try session.pipeline.ledger(wait: 0)
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
