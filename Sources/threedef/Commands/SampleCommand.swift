public import ArgumentParser
public import ThreeDefence

extension SampleRequest.Layout: ExpressibleByArgument {}

/// Makes a synthetic workspace with every kind of fault in it.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Makes a synthetic workspace; the same seed makes the same bytes.")

  @Argument(help: "The folder, which must not exist or be empty.", completion: .directory)
  var folder: String

  @Option(help: "Number of schools, 1 to 900000.")
  var schools = 300

  @Option(help: "Number of county units besides 市直, 1 to 8000.")
  var units = 10

  @Option(help: "The seed of everything that is drawn.")
  var seed: UInt64 = 1

  @Option(parsing: .upToNextOption, help: "The months.")
  var months = ["2023-02", "2023-03"]

  @Option(help: "mixed, or sound forms only: xml or csv (a file per school), single (one CSV).")
  var layout = SampleRequest.Layout.mixed

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard (1...900_000).contains(schools) else {
      throw ValidationError(.schools, String(schools))
    }
    guard (1...8_000).contains(units) else {
      throw ValidationError(.units, String(units))
    }
    if let month = months.first(where: { Month($0) == nil }) {
      throw ValidationError(.month, "--months", month)
    }
  }

  func run() throws {
    Session.speak(options.language ?? .zh)
    let request = SampleRequest(
      schools: schools, units: units, seed: seed, months: months.compactMap { Month($0) },
      layout: layout)
    let count = try Steps(options).take(.inventing) {
      try SampleFolder(path: folder).make(request, progress: $0)
    }
    guard !options.quiet else { return }
    Console.print(Session.text(.sampled, folder, String(count), String(schools)))
  }
}
