import ArgumentParser
import Foundation
import ThreeDefence

/// Verifies archives, or restores a ledger from them.
struct ArchiveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .init("archive", .archive, subcommands: [Verify.self, Restore.self])
  }

  /// Holds archives against their checksums, schema and sums.
  struct Verify: ParsableCommand {
    static var configuration: CommandConfiguration { .init("verify", .archiveVerify) }

    @Argument(help: .text(.archives, .files), completion: .file(extensions: ["gz", "xml"]))
    var files: [String]

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var options: CommonOptions

    func run() throws {
      Session.speak(options.language ?? .zh)
      let pipeline = try workspace.pipelineIfAny()
      Session.speak(options.language ?? pipeline?.settings.language ?? .zh)
      let checkup = pipeline?.archiveCheckup ?? ArchiveCheckup()
      var isSound = true
      for file in files {
        let report = checkup.report(
          try NamedFile.read(file, limit: checkup.limit),
          name: (file as NSString).lastPathComponent,
          manifest: manifest(beside: file))
        isSound = isSound && report.faults.isEmpty
        print(report, file)
      }
      if !isSound { throw ExitCode(ExitStatus.findings) }
    }

    /// The manifest of the outputs that a file is one of.
    private func manifest(beside file: String) -> [UInt8]? {
      let folder = (file as NSString).deletingLastPathComponent
      let path = (folder as NSString).appendingPathComponent("manifest.json")
      return try? NamedFile.read(path, limit: 1 << 28)
    }

    private func print(_ report: ArchiveCheckup.Report, _ file: String) {
      for fault in report.faults { Console.print("\(file): \(fault.text(Session.language))") }
      let facts =
        report.faults.isEmpty
        ? [
          file, report.bureau, report.month.map { "\($0)" } ?? "", String(report.schools),
          String(report.forms),
        ] : [file, String(report.faults.count)]
      let sentence: ArchiveSentence = report.faults.isEmpty ? .sound : .faults
      if !options.quiet || !report.faults.isEmpty {
        Console.print(sentence.phrase.text(Session.language, facts))
      }
    }
  }

  /// Rebuilds a ledger from archives.
  struct Restore: ParsableCommand {
    static var configuration: CommandConfiguration { .init("restore", .archiveRestore) }

    @Argument(help: .text(.archives, .files), completion: .file(extensions: ["gz", "xml"]))
    var files: [String]

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var wait: WaitOption
    @OptionGroup var options: CommonOptions

    func run() throws {
      let session = try Session(workspace, options)
      let pipeline = session.pipeline
      let lock = try pipeline.folder.lock(wait: wait.wait)
      let ledger = try pipeline.ledger(wait: wait.wait)
      let now = try session.moment(in: ledger)
      for file in files {
        let report = try pipeline.restore(
          try NamedFile.read(file, limit: pipeline.archiveCheckup.limit), path: file, into: ledger,
          now: now)
        guard !options.quiet else { continue }
        Console.print(
          ArchiveSentence.restored.phrase.text(
            Session.language,
            [file, report.month.map { "\($0)" } ?? "", String(report.forms)]))
      }
      lock.release()
      if !options.quiet {
        Console.print(ArchiveSentence.notRestored.phrase.text(Session.language))
      }
    }
  }
}
