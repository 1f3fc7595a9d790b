import ArgumentParser
import Foundation
import ThreeDefence

/// Which workspace a command works in.
struct WorkspaceOption: ParsableArguments {
  @Option(
    help: "The workspace folder; THREEDEF_WORKSPACE or the current folder otherwise.",
    completion: .directory)
  var workspace: String?

  /// The folder's path.
  var path: String {
    if let workspace { return workspace }
    let named = ProcessInfo.processInfo.environment["THREEDEF_WORKSPACE"] ?? ""
    return named.isEmpty ? "." : named
  }

  /// The workspace that was named, or that the current folder is; nil when there is none.
  func pipelineIfAny() throws(ThreeDefenceError) -> Pipeline? {
    do throws(ThreeDefenceError) {
      return try Pipeline(path: path, version: ThreeDef.version)
    } catch {
      guard workspace == nil, error.code == .noWorkspace else { throw error }
      return nil
    }
  }
}

/// How long a command waits for another that holds the workspace.
struct WaitOption: ParsableArguments {
  @Option(help: "Seconds to wait for another run that holds the workspace.")
  var wait = 60

  func validate() throws {
    guard (0...86_400).contains(wait) else {
      throw ValidationError(.wait, String(wait))
    }
  }
}
