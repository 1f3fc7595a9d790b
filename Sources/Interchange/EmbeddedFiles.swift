internal import CTemplates

/// The files under `templates/`, compiled into the program so that it can be copied anywhere.
public enum EmbeddedFiles {
  /// Their paths below `templates/`, such as `forms/three-defence-2023.yaml`.
  public static let paths: [String] = (0..<ctemplates_count()).map {
    String(cString: ctemplates_path($0))
  }

  /// The contents of a file, nil when no file of that path is embedded.
  public static func bytes(_ path: String) -> [UInt8]? {
    paths.firstIndex(of: path).map { index in
      [UInt8](
        UnsafeBufferPointer(
          start: ctemplates_bytes(index), count: ctemplates_length(index)))
    }
  }
}
