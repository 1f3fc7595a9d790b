import ArgumentParser
import ThreeDefence

/// Where a number of a table comes from.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Where a number comes from: every school behind it, its value, file and line.")

  @Argument(help: "A column: an indicator by id, code or label, or one of reporting.csv.")
  var column: String

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthOption
  @OptionGroup var options: CommonOptions

  @Option(help: "Only this unit, by its code.")
  var unit: String?

  @Option(help: "Only this school, by its code.")
  var school: String?

  @Option(help: "Answer from what had been received by then, ISO 8601.")
  var asOf: String?

  @Option(help: "text, csv, json or markdown.")
  var format = TableFormat.text

  func run() throws {
    let session = try Session(workspace, options)
    let ledger = try session.pipeline.ledger(wait: 0)
    let picture = try session.pipeline.picture(
      of: session.month(month), from: ledger, asOf: session.instant(asOf, option: "--as-of"))
    if let unit, !picture.units.contains(where: { $0.code == unit }) {
      throw ThreeDefenceError(.notFound, [CommandSentence.noUnit.phrase.filled(unit)])
    }
    guard let table = Table.origin(of: column, unit: unit, school: school, in: picture) else {
      throw ThreeDefenceError(.notFound, [CommandSentence.noColumn.phrase.filled(column)])
    }
    try TablePrinter(table).print(format, Session.language)
  }
}
