import Foundation
import TestSupport

/// A command that was run, and how it ended.
struct Run: CustomStringConvertible {
  /// The command as the shell was given it.
  let command: String
  /// The exit status; a signal's number and 128 where one ended it.
  let status: Int32
  /// What it wrote.
  let output: String
  /// What it said on standard error.
  let error: String

  /// All that is known of it, for a test that fails.
  var description: String {
    "$ \(command)\nstatus \(status)\nstandard output:\n\(output)\nstandard error:\n\(error)"
  }
}

/// The built program.
enum Program {
  /// The folder that it and the tests were built into.
  static let folder: String = {
    let test = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (test as NSString).deletingLastPathComponent
  }()

  /// Its path.
  static var path: String { "\(folder)/threedef" }
}

extension TemporaryFolder {
  /// Runs a shell command in the folder, with `threedef` on its path and next to no environment.
  func run(_ command: String, environment: [String: String] = [:]) throws -> Run {
    let process = try start(command, environment: environment, output: ".output", error: ".error")
    process.waitUntilExit()
    let run = Run(
      command: command,
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: text(".output") ?? "", error: text(".error") ?? "")
    for name in [".output", ".error"] { try FileManager.default.removeItem(atPath: self[name]) }
    return run
  }

  /// Starts a shell command in the folder and does not wait for its end.
  func start(
    _ command: String, environment: [String: String] = [:], output: String, error: String
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: path)
    process.environment =
      ["PATH": "\(Program.folder):/usr/bin:/bin", "HOME": path].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    for name in [output, error] { try write("", to: name) }
    process.standardOutput = FileHandle(forWritingAtPath: self[output])
    process.standardError = FileHandle(forWritingAtPath: self[error])
    try process.run()
    return process
  }

  /// Every file below a folder of it with its bytes, by its path there.
  func files(below name: String) -> [String: [UInt8]] { filesBelow(self[name]) }
}

/// Every file below a folder with its bytes, by its path there; none where there is no folder.
func filesBelow(_ path: String) -> [String: [UInt8]] {
  let paths = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
  return Dictionary(
    uniqueKeysWithValues: paths.compactMap { name in
      // A folder has no contents.
      FileManager.default.contents(atPath: "\(path)/\(name)").map { (name, [UInt8]($0)) }
    })
}
