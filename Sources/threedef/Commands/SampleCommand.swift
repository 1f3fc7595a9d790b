public import ArgumentParser
public import ThreeDefence

extension SampleRequest.Layout: ExpressibleByArgument {}

/// Makes a synthetic workspace with every kind of fault in it.
struct SampleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .init("sample", .sample) }

  @Argument(help: .text(.sampleFolder, .folder), completion: .directory)
  var folder: String

  @Option(help: .text(.schools, .count))
  var schools = 300

  @Option(help: .text(.units, .count))
  var units = 10

  @Option(help: .text(.seed, .seed))
  var seed: UInt64 = 1

  @Option(parsing: .upToNextOption, help: .text(.months, .months))
  var months = ["2023-02", "2023-03"]

  @Option(help: .text(.layout, .layout))
  var layout = SampleRequest.Layout.mixed

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard (1...900_000).contains(schools) else {
      throw UsageError(.schools, String(schools))
    }
    guard (1...8_000).contains(units) else {
      throw UsageError(.units, String(units))
    }
    if let month = months.first(where: { Month(written: $0) == nil }) {
      throw UsageError(noMonth: month, "--months")
    }
  }

  func run() throws {
    Session.speak(options.language ?? .zh)
    let request = SampleRequest(
      schools: schools, units: units, seed: seed, months: months.compactMap { Month(written: $0) },
      layout: layout)
    let count = try Steps(options).take(.inventing) {
      try SampleFolder(path: folder).make(request, progress: $0)
    }
    guard !options.quiet else { return }
    Console.show([Session.text(.sampled, folder, String(count), String(schools))])
  }
}
