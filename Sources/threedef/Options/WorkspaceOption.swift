import ArgumentParser
import Foundation
import ThreeDefence

/// Which workspace a command works in.
struct WorkspaceOption: ParsableArguments {
  @Option(help: .text(.workspace, .folder), completion: .directory)
  var workspace: String?

  /// The folder's path.
  var path: String { Self.path(named: workspace) }

  /// How the folder was named.
  var naming: WorkspaceFolder.Naming { workspace == nil && path != "." ? .environment : .option }

  private static func path(named workspace: String?) -> String {
    if let workspace { return workspace }
    let named = ProcessInfo.processInfo.environment["THREEDEF_WORKSPACE"] ?? ""
    return named.isEmpty ? "." : named
  }

  /// The language of the settings of a workspace that was named, or that the current folder is; nil
  /// when they cannot be read.
  static func language(named workspace: String?) -> Language? {
    try? WorkspaceFolder(path(named: workspace)).files().settings().language
  }

  /// The workspace that was named, or that the current folder is; nil when there is none.
  func pipelineIfAny() throws(ThreeDefenceError) -> Pipeline? {
    do throws(ThreeDefenceError) {
      return try Pipeline(path: path, by: naming, version: ThreeDef.version)
    } catch {
      guard workspace == nil, error.code == .noWorkspace else { throw error }
      return nil
    }
  }
}

/// How long a command waits for another that holds the workspace.
struct WaitOption: ParsableArguments {
  @Option(help: .text(.wait, .seconds))
  var wait = 60

  func validate() throws {
    guard (0...86_400).contains(wait) else {
      throw UsageError(.wait, String(wait))
    }
  }
}
