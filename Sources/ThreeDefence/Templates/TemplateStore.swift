import Interchange

/// The templates at hand: those shipped with the program, and the bureau's own in their stead.
public struct TemplateStore: Sendable {
  /// What kinds of templates there are.
  public enum Kind: String, Sendable, CaseIterable {
    /// Editions of the form.
    case form
    /// Standards.
    case standard
    /// Tables.
    case table
    /// Letters.
    case letter

    /// The folder of theirs, in a workspace as in the program.
    var folder: String { rawValue + "s" }

    /// How the names of their files end.
    var ending: String { self == .letter ? ".txt" : ".yaml" }

    /// What messages call one.
    fileprivate var phrase: Phrase {
      switch self {
      case .form: TemplateSentence.aForm.phrase
      case .standard: TemplateSentence.aStandard.phrase
      case .table: TemplateSentence.aTable.phrase
      case .letter: TemplateSentence.aLetter.phrase
      }
    }
  }

  private let own: [String: [UInt8]]
  private let isComplete: Bool

  /// The store of a workspace.
  ///
  /// - Parameters:
  ///   - own: the contents of the workspace's own files by their paths in it, such as
  ///     `forms/three-defence-2023.yaml`; each stands in for the shipped one of the same path,
  ///     unless it is empty, as a shell leaves a file that a command is about to fill.
  ///   - isComplete: whether they are all there are, and nothing shipped stands beside them.
  public init(own: [String: [UInt8]] = [:], isComplete: Bool = false) {
    self.own = own.filter { !$1.isEmpty || isComplete || EmbeddedFiles.bytes($0) == nil }
    self.isComplete = isComplete
  }

  /// A form edition by its id.
  ///
  /// - Throws: `notFound` when there is none, `brokenFile` when its file is wrong.
  public func form(_ id: String) throws(ThreeDefenceError) -> FormTemplate {
    let file = try file(.form, id)
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
    let file = try file(.standard, id)
    return try TemplateFile.standard(
      file.bytes, file: file.path, form: form, month: month, edition: edition)
  }

  /// All tables, in order of their ids.
  ///
  /// - Parameters:
  ///   - form: the form that they read.
  ///   - standard: the standard whose verdicts they read; nil when it cannot be read itself, so that
  ///     everything else is looked at.
  /// - Returns: the tables.
  /// - Throws: `brokenFile` when a file is wrong, or reads what the form or the standard lacks, with
  ///   the problems of all files.
  public func tables(
    form: FormTemplate, standard: Standard?
  ) throws(ThreeDefenceError) -> [TableLayout] {
    let scope = standard?.scope(of: form) ?? .forms(template: form)
    var tables: [TableLayout] = []
    var problems: [Phrase] = []
    var missing = MissingRequirements()
    for id in ids(of: .table) {
      let file = try file(.table, id)
      do {
        tables.append(
          try TemplateFile.table(
            file.bytes, file: file.path, scope: scope, isKept: isComplete,
            missing: &missing))
      } catch {
        guard error.code == .brokenFile else { throw error }
        problems += error.sentences
      }
    }
    if let standard, !missing.isEmpty { problems.append(missing.phrase(in: standard)) }
    guard problems.isEmpty else { throw ThreeDefenceError(.brokenFile, problems) }
    return tables
  }

  /// What goes to reporting units in a language: a letter and a short text.
  ///
  /// - Throws: `brokenFile` when one of the workspace's own is wrong, with the problems of all files.
  public func letters(_ language: Language) throws(ThreeDefenceError) -> [LetterTemplate] {
    var parts: [String: LetterReader.File] = [:]
    for id in ids(of: .letter) {
      let file = try file(.letter, id)
      parts[id] = LetterReader.File(path: file.path, bytes: file.bytes)
    }
    var letters: [LetterTemplate] = []
    var problems: [Phrase] = []
    for kind in LetterTemplate.Kind.allCases {
      let id = kind.id(language)
      guard let file = parts[id] else { throw nothing(of: .letter, id) }
      do {
        letters.append(try LetterTemplate(kind, file, parts: parts))
      } catch {
        problems += error.sentences.filter { !problems.contains($0) }
      }
    }
    guard problems.isEmpty else { throw ThreeDefenceError(.brokenFile, problems) }
    return letters
  }

  /// The files that outputs made with a form and a standard rest on, by the paths that `own` takes.
  ///
  /// - Throws: `notFound` when there is no such form or standard.
  func inUse(form: String, standard: String) throws(ThreeDefenceError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    files["forms/\(form).yaml"] = try file(.form, form).bytes
    files["standards/\(standard).yaml"] = try file(.standard, standard).bytes
    for id in ids(of: .table) {
      files["tables/\(id).yaml"] = try file(.table, id).bytes
    }
    for id in ids(of: .letter) {
      files["letters/\(id).txt"] = try file(.letter, id).bytes
    }
    return files
  }

  /// How forms of an edition are invented, by the edition's id.
  ///
  /// - Throws: `notFound` when there is none, `brokenFile` when its file is wrong.
  func sampleProfile(_ id: String) throws(ThreeDefenceError) -> SampleProfile {
    let path = "samples/\(id).yaml"
    guard let bytes = EmbeddedFiles.bytes(path) else { throw nothing(of: .form, id) }
    return try SampleProfile(bytes, file: "templates/\(path)", template: form(id))
  }

  /// The text of a template by its id, byte for byte.
  ///
  /// - Throws: `notFound` when there is none.
  func text(_ kind: Kind, _ id: String) throws(ThreeDefenceError) -> [UInt8] {
    try file(kind, id).bytes
  }

  /// Whether a path is one of a file shipped with the program for which nothing else stands in.
  func isShipped(_ path: String) -> Bool { own[path] == nil && shipped(path) != nil }

  /// A file shipped with the program, where those count.
  private func shipped(_ path: String) -> [UInt8]? {
    isComplete ? nil : EmbeddedFiles.bytes(path)
  }

  /// The ids of all templates of a kind, in order.
  func ids(of kind: Kind) -> [String] {
    Set(own.keys).union(isComplete ? [] : EmbeddedFiles.paths)
      .filter { $0.hasPrefix(kind.folder + "/") && $0.hasSuffix(kind.ending) }
      .map { String($0.dropFirst(kind.folder.count + 1).dropLast(kind.ending.count)) }
      .sorted()
  }

  /// The contents of the file for an id, with the path that messages show.
  private func file(
    _ kind: Kind, _ id: String
  ) throws(ThreeDefenceError) -> (bytes: [UInt8], path: String) {
    let path = "\(kind.folder)/\(id)\(kind.ending)"
    if let bytes = own[path] { return (bytes, path) }
    if let bytes = shipped(path) { return (bytes, "templates/\(path)") }
    throw nothing(of: kind, id)
  }

  /// That there is no template of an id, with the closest; nil when there is one.
  func missing(_ kind: Kind, _ id: String) -> Phrase? {
    ids(of: kind).contains(id) ? nil : nothing(of: kind, id).sentences.first
  }

  private func nothing(of kind: Kind, _ id: String) -> ThreeDefenceError {
    let missing = TemplateSentence.nothingOfThatName.phrase.filled(Phrase(id), kind.phrase)
    return ThreeDefenceError(.notFound, [missing + .hint(for: id, among: ids(of: kind))])
  }
}
