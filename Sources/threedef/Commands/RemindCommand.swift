import ArgumentParser
import Interchange
import ThreeDefence

/// The late-submission list 催报名单.
struct RemindCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .init("remind", .remind) }

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthOption
  @OptionGroup var asOf: AsOfOption

  @Option(help: .text(.unitOwing, .code))
  var unit: String?

  @Option(help: .text(.reminderOutput, .file), completion: .file())
  var output: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let session = try Session(workspace, options)
    let picture = try session.picture(of: month, asOf)
    let unit = try self.unit.map { name throws(ThreeDefenceError) in try picture.unit(name).code }
    let reminders = picture.reminders().filter { unit == nil || $0.unit.code == unit }
    let table = Table.reminders(reminders, template: picture.template, Session.language)
    if let output {
      let encoding = session.pipeline.settings.csvEncoding.textEncoding
      try NamedFile.write(table.csv(Session.language, encoding: encoding), to: output)
      guard !options.quiet else { return }
      Console.say(Session.text(.writtenItems, output, String(table.count)))
    } else if Console.output.isTerminal, reminders.isEmpty {
      Console.show([Session.text(.nothingOwed, picture.header.month.description)])
    } else if Console.output.isTerminal {
      try TablePrinter(table).print(.text, Session.language)
    } else {
      Console.write(table.csv(Session.language, encoding: .utf8))
    }
  }
}
