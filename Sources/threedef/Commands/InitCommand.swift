import ArgumentParser
import ThreeDefence

/// Makes a new workspace.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .init("init", .initialise) }

  @Argument(help: .text(.newFolder, .folder), completion: .directory)
  var folder: String?

  @Option(help: .text(.bureau, .name))
  var bureau: String

  @Option(help: .text(.division, .code))
  var division: String

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if bureau.allSatisfy(\.isWhitespace) { throw UsageError(.blank, "--bureau") }
    if division.allSatisfy(\.isWhitespace) { throw UsageError(.blank, "--division") }
    if !UnitCode.isOfBureau(division) { throw UsageError(.division, division) }
  }

  func run() throws {
    let language = options.language ?? .zh
    Session.speak(language)
    let folder = folder ?? "."
    let month = Month(containing: BureauClock.shanghai.date(at: Session.now))
    let form = try TemplateStore().form(Settings.shippedForm)
    var start = WorkspaceStart(
      path: folder, bureau: bureau, division: division, month: month, language: language)
    start.files = [
      ("blank/list.csv", BlankForm.list(form)), ("blank/card.csv", BlankForm.card(form)),
    ]
    let made = try start.make()
    guard !options.quiet else { return }
    Console.show(made.map { Session.text(.made, "\(folder)/\($0)") })
    guard made.contains(SettingsFile.name) else {
      return Console.show([Session.text(.alreadyThere, folder, bureau, division)])
    }
    let guide = WorkspaceStart.guideName(language)
    Console.show([Session.text(.initialised, folder.shellWord, month.description, guide)])
  }
}
