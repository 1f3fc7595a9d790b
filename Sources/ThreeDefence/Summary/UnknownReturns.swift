/// Files, and rows of files, of which no school can be told: nobody has them counted, and the school is
/// taken for missing.
public struct UnknownReturns: Sendable {
  /// Files in which no school was recognised, each with its first fault, in printing order.
  public var files: [Finding] = []
  /// Rows without a school, of files in which some was recognised; likewise.
  public var rows: [Finding] = []

  /// None.
  public init() {}

  /// Those that faults in printing order are about.
  init(files: [Finding], rows: [Finding]) {
    self.files = Self.first(of: files) { $0.file }
    self.rows = Self.first(of: rows) { "\($0.file):\($0.place.row ?? 0)" }
  }

  private static func first(of findings: [Finding], by key: (Finding) -> String) -> [Finding] {
    var told: Set<String> = []
    return findings.filter { told.insert(key($0)).inserted }
  }
}
