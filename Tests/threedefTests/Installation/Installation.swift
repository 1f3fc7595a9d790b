import Foundation
import TestSupport

/// The built program as `make install` puts it below a prefix.
enum Installation {
  /// The command for it; `variables` are those of the Makefile.
  static func make(_ target: String, _ variables: String) -> String {
    "make --no-print-directory -C '\(repositoryRoot)' \(target) RELEASE='\(Program.path)' \(variables)"
  }

  /// Runs a test in a fresh folder with the program below `usr`, and schedules for `city` there.
  static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    try TemporaryFolder.with { folder in
      let run = try folder.run(
        make("install", "PREFIX='\(folder["usr"])' WORKSPACE='\(folder["city"])'"))
      guard run.status == 0, run.error.isEmpty else { throw Failure(text: "\(run)") }
      return try body(folder)
    }
  }

  struct Failure: Error { let text: String }
}
