/// What a workspace's figures rest on besides its ledger: settings, register, notes, holidays and
/// templates, as the bytes of their files.
public struct WorkspaceFiles: Sendable, Equatable {
  /// The contents of the files by their paths below the workspace, such as
  /// `standards/hubei.yaml`; a file that is optional and not there is not among them.
  public let contents: [String: [UInt8]]
  /// Whether the templates among them are all there are, as an earlier run has kept them; otherwise
  /// those shipped with the program stand beside them.
  public let areComplete: Bool

  /// The files of a workspace.
  public init(_ contents: [String: [UInt8]], areComplete: Bool = false) {
    self.contents = contents
    self.areComplete = areComplete
  }

  /// The settings; what earlier runs have kept is taken as they took it.
  ///
  /// - Throws: `brokenFile`, also when they name a form or standard that is not there.
  public func settings() throws(ThreeDefenceError) -> Settings {
    try SettingsFile.read(
      contents[SettingsFile.name] ?? [], choosingFrom: templates, areKept: areComplete)
  }

  /// The register.
  ///
  /// - Throws: `brokenFile`.
  public func register() throws(ThreeDefenceError) -> Register {
    try RegisterFile.read(contents[RegisterFile.name] ?? [])
  }

  /// The notes for queries; none when there is no such file.
  ///
  /// - Parameters:
  ///   - checks: the ids of all checks.
  ///   - fatal: those that return a form, on which a note explains nothing.
  ///   - register: the register; a note must be about a school or unit in it.
  /// - Returns: the notes; what earlier runs have kept is taken as they took it.
  /// - Throws: `brokenFile`.
  public func explanations(
    checks: [String], fatal: Set<String>, register: Register
  ) throws(ThreeDefenceError) -> Explanations {
    guard let bytes = contents[Explanations.fileName] else { return Explanations() }
    guard !areComplete else { return try Explanations(bytes, checks: checks) }
    let codes = Set(register.rows.flatMap { [$0.code, $0.unit.code] })
    return try Explanations(bytes, checks: checks, fatal: fatal, codes: codes)
  }

  /// The days that move the due day; none when there is no such file.
  ///
  /// - Throws: `brokenFile`.
  public func holidays() throws(ThreeDefenceError) -> Set<CivilDate> {
    guard let bytes = contents[HolidaysFile.name] else { return [] }
    return try HolidaysFile.read(bytes)
  }

  /// The templates.
  public var templates: TemplateStore {
    TemplateStore(own: contents.filter { $0.key.contains("/") }, isComplete: areComplete)
  }

  /// The files on which outputs made with a form and a standard rest, the shipped templates that are
  /// in use among them, so that a later program can make the same.
  ///
  /// - Throws: `notFound` when there is no such form or standard.
  public func inUse(form: String, standard: String) throws(ThreeDefenceError) -> WorkspaceFiles {
    let own = contents.filter { !$0.key.contains("/") }
    let templates = try templates.inUse(form: form, standard: standard)
    return WorkspaceFiles(own.merging(templates) { own, _ in own }, areComplete: true)
  }
}
