import ArgumentParser
import ThreeDefence

/// Makes a new workspace.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes a new workspace: settings, register, inbox, blank forms.")

  @Argument(help: "The folder; the current one when not given.", completion: .directory)
  var folder = "."

  @Option(help: "The bureau's name, such as 黄冈市教育局.")
  var bureau: String

  @Option(help: "The bureau's own division code, such as 421100.")
  var division: String

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if bureau.allSatisfy(\.isWhitespace) { throw ValidationError(.blank, "--bureau") }
    if division.allSatisfy(\.isWhitespace) { throw ValidationError(.blank, "--division") }
  }

  func run() throws {
    let language = options.language ?? .zh
    Session.speak(language)
    let month = Month(containing: BureauClock.shanghai.date(at: Session.now))
    let form = try TemplateStore().form(Settings.shippedForm)
    var start = WorkspaceStart(
      path: folder, bureau: bureau, division: division, month: month, language: language)
    start.files = [
      ("blank/list.csv", BlankForm.list(form)), ("blank/card.csv", BlankForm.card(form)),
    ]
    let made = try start.make()
    guard !options.quiet else { return }
    for file in made { Console.print(Session.text(.made, "\(folder)/\(file)")) }
    Console.print(
      Session.text(.initialised, folder, month.description, WorkspaceStart.guideName(language)))
  }
}
