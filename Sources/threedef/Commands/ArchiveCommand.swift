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
      try Steps(options).take(.verifying) { progress in
        progress.expect(files.count)
        for file in files {
          let report = checkup.report(
            try NamedFile.read(file, limit: checkup.limit),
            name: (file as NSString).lastPathComponent,
            manifest: manifest(beside: file))
          progress.advance(1)
          isSound = isSound && report.faults.isEmpty
          print(report, file)
        }
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
      Console.show(report.faults.map { "\(file): \($0.text(Session.language))" })
      let facts =
        report.faults.isEmpty
        ? [
          file, report.bureau, report.month.map { "\($0)" } ?? "", String(report.schools),
          String(report.forms),
        ] : [file, String(report.faults.count)]
      let sentence: ArchiveSentence = report.faults.isEmpty ? .sound : .faults
      if !options.quiet || !report.faults.isEmpty {
        Console.show([sentence.phrase.text(Session.language, facts)])
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
      try Steps(options).take(.restoring) { progress in
        progress.expect(files.count)
        for file in files {
          let report = try pipeline.restore(
            try NamedFile.read(file, limit: pipeline.archiveCheckup.limit), path: file,
            into: ledger, now: now)
          progress.advance(1)
          guard !options.quiet else { continue }
          let facts = [file, report.month.map { "\($0)" } ?? "", String(report.forms)]
          Console.show([ArchiveSentence.restored.phrase.text(Session.language, facts)])
        }
      }
      lock.release()
      if !options.quiet {
        Console.show([ArchiveSentence.notRestored.phrase.text(Session.language)])
      }
    }
  }
}
