import ArgumentParser
import Interchange
import ThreeDefence

/// Every check and requirement in force.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .init("rules", .rules) }

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthOption

  @Option(help: .text(.format, .format))
  var format = TableFormat.text

  @Flag(help: .text(.indicators))
  var indicators = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let session = try Session(workspace, options)
    guard !indicators else {
      let table = Table.indicators(session.pipeline.checks.template, Session.language)
      return try TablePrinter(table).print(format, Session.language)
    }
    let month = session.month(month)
    let standard: Standard
    do { standard = try session.pipeline.standard(in: month) } catch {
      try session.pipeline.readTemplates(of: month, languages: Language.allCases)
      throw error
    }
    let table = Table.rules(session.pipeline.checks.template, standard, Session.language)
    try print(table)
    let tables = try session.pipeline.readTemplates(of: month, languages: Language.allCases)
    guard format == .text, !options.quiet else { return }
    let names = Phrase.list(tables.map(\.id)).text(Session.language)
    Console.show([Session.text(.rulesInOrder, names)])
  }

  private func print(_ table: Table) throws {
    guard format == .text else { return try TablePrinter(table).print(format, Session.language) }
    for number in 0..<table.count {
      let cells = table.row(number).map { $0.text(Session.language) }
      Console.show([cells[..<3].joined(separator: "  ")])
      Console.show(cells[3...].filter { !$0.isEmpty }.map { "      \($0)" })
    }
  }
}
