import ArgumentParser
import Foundation
import ThreeDefence

/// Checks files and records nothing.
struct CheckCommand: ParsableCommand {
  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  static var configuration: CommandConfiguration { .init("check", .check) }

  @Argument(help: .text(.checkedFiles, .files), completion: .file())
  var files: [String]

  @Option(help: .text(.format, .format))
  var format = Format.text

  @OptionGroup var month: MonthToCheckOption
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var options: CommonOptions

  func run() throws {
    Session.speak(options.language ?? .zh)
    let now = Session.now
    let pipeline = try workspace.pipelineIfAny()
    Session.speak(options.language ?? pipeline?.settings.language ?? .zh)
    let checkup = try checkup(pipeline)
    // Before the step, so that no progress is drawn where somebody types into standard input.
    var contents = NamedFile.Contents()
    let fault = files.readingEach { file throws(ThreeDefenceError) in
      contents.add(try NamedFile.contents(of: file, limit: checkup.limit))
    }
    if let fault, contents.isEmpty { throw fault }
    let month = try month.month ?? contents.folderMonth()
    let report = try Steps(options).take(.checking) { progress in
      try checkup.report(
        contents.files, unread: contents.unread, month: month,
        otherwise: Month(containing: BureauClock.shanghai.date(at: now)), now: now,
        ledger: try ledger(pipeline), progress: progress)
    }
    let printer = FindingPrinter(report)
    switch format {
    case .text:
      guard !options.quiet || printer.hasFatal else { break }
      Console.show(
        CheckedFiles(report, contents.files, by: checkup)
          .lines(Session.language, onlyFatal: options.quiet))
    case .csv: Console.write(printer.csv(Session.language))
    case .json: Console.print(try printer.json(Session.language))
    }
    if let fault { throw fault }
    if printer.hasFatal { throw ExitCode(ExitStatus.findings) }
  }

  private func checkup(_ pipeline: Pipeline?) throws -> Checkup {
    if let pipeline { return Checkup(pipeline) }
    return try Checkup(form: Settings.shippedForm)
  }

  /// The workspace's ledger, if it has one yet.
  private func ledger(_ pipeline: Pipeline?) throws -> Ledger? {
    guard let pipeline,
      FileManager.default.fileExists(atPath: pipeline.folder.ledgerPath)
    else { return nil }
    return try pipeline.ledger(wait: 0)
  }
}
