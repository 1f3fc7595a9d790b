import Interchange

/// The templates at hand: those shipped with the program, and the bureau's own in their stead.
public struct TemplateStore: Sendable {
  private let own: [String: [UInt8]]
  private let isComplete: Bool

  /// The store of a workspace.
  ///
  /// - Parameters:
  ///   - own: the contents of the workspace's own files by their paths in it, such as
  ///   `forms/three-defence-2023.yaml`; each stands in for the shipped one of the same path.
  ///   - isComplete: whether they are all there are, and nothing shipped stands beside them.
  public init(own: [String: [UInt8]] = [:], isComplete: Bool = false) {
    self.own = own
    self.isComplete = isComplete
  }

  /// A form edition by its id.
  ///
  /// - Throws: `notFound` when there is none, `brokenFile` when its file is wrong.
  public func form(_ id: String) throws(ThreeDefenceError) -> FormTemplate {
    let file = try file("forms", id, .aForm)
    return try TemplateFile.form(file.bytes, file: file.path)
  }

  /// A standard by its id, in the edition in force in a month.
  ///
  /// - Parameters:
  ///   - id: the standard's id.
  ///   - month: the month.
  ///   - edition: the id of the edition wanted, whatever the month, as a closed month has it.
  ///   - form: the form whose indicators it reads.
  /// - Returns: the standard.
  /// - Throws: `notFound` when there is no such standard or edition, `brokenFile` when its file is
  ///   wrong.
  public func standard(
    _ id: String, month: Month, edition: String? = nil, form: FormTemplate
  ) throws(ThreeDefenceError) -> Standard {
    let file = try file("standards", id, .aStandard)
    return try TemplateFile.standard(
      file.bytes, file: file.path, form: form, month: month, edition: edition)
  }

  /// All tables, in order of their ids.
  ///
  /// - Throws: `brokenFile` when a file is wrong, or reads what the form or the standard lacks, with
  ///   the problems of all files.
  public func tables(
    form: FormTemplate, standard: Standard
  ) throws(ThreeDefenceError) -> [TableLayout] {
    let scope = standard.scope(of: form)
    var tables: [TableLayout] = []
    var problems: [Phrase] = []
    for id in ids(in: "tables") {
      let file = try file("tables", id, .aTable)
      do {
        tables.append(try TemplateFile.table(file.bytes, file: file.path, scope: scope))
      } catch {
        guard error.code == .brokenFile else { throw error }
        problems += error.sentences
      }
    }
    guard problems.isEmpty else { throw ThreeDefenceError(.brokenFile, problems) }
    return tables
  }

  /// The letter that goes with the list of reminders.
  ///
  /// - Throws: `brokenFile` when the workspace's own is wrong.
  public func reminderLetter(_ language: Language) throws(ThreeDefenceError) -> LetterTemplate {
    let file = try file("letters", "reminder.\(language.rawValue)", .aLetter, ending: ".txt")
    return try LetterTemplate(file.bytes, file: file.path)
  }

  /// The files that outputs made with a form and a standard rest on, by the paths that `own` takes.
  ///
  /// - Throws: `notFound` when there is no such form or standard.
  func inUse(form: String, standard: String) throws(ThreeDefenceError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    files["forms/\(form).yaml"] = try file("forms", form, .aForm).bytes
    files["standards/\(standard).yaml"] = try file("standards", standard, .aStandard).bytes
    for id in ids(in: "tables") {
      files["tables/\(id).yaml"] = try file("tables", id, .aTable).bytes
    }
    for language in Language.allCases {
      let path = "letters/reminder.\(language.rawValue).txt"
      files[path] = own[path] ?? shipped(path)
    }
    return files
  }

  /// How forms of an edition are invented, by the edition's id.
  ///
  /// - Throws: `notFound` when there is none, `brokenFile` when its file is wrong.
  func sampleProfile(_ id: String) throws(ThreeDefenceError) -> SampleProfile {
    let file = try file("samples", id, .aForm)
    return try SampleProfile(file.bytes, file: file.path, template: form(id))
  }

  /// The contents of the file for an id in a folder, with the path that messages show.
  private func file(
    _ folder: String, _ id: String, _ what: TemplateSentence, ending: String = ".yaml"
  ) throws(ThreeDefenceError) -> (bytes: [UInt8], path: String) {
    let path = "\(folder)/\(id)\(ending)"
    if let bytes = own[path] { return (bytes, path) }
    if let bytes = shipped(path) { return (bytes, "templates/\(path)") }
    let missing = TemplateSentence.nothingOfThatName.phrase.filled(Phrase(id), what.phrase)
    throw ThreeDefenceError(.notFound, [missing + .hint(for: id, among: ids(in: folder))])
  }

  /// A file shipped with the program, where those count.
  private func shipped(_ path: String) -> [UInt8]? {
    isComplete ? nil : EmbeddedFiles.bytes(path)
  }

  /// The ids that have a file in a folder, in order.
  private func ids(in folder: String) -> [String] {
    Set(own.keys).union(isComplete ? [] : EmbeddedFiles.paths)
      .filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".yaml") }
      .map { String($0.dropFirst(folder.count + 1).dropLast(5)) }
      .sorted()
  }
}
