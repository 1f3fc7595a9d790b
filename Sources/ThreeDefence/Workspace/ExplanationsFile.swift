extension Explanations {
  /// The file's name in the workspace.
  public static let fileName = "explanations.csv"

  /// Names that people give the file, without the ending of the program that wrote it.
  private static let stems = ["explanations", "explanation", "explanations.csv", "说明", "说明.csv"]
  private static let endings = [".csv", ".txt", ".xlsx", ".xls", ".et"]

  /// Whether a file of another name is probably meant to be this one; the page that tells what a
  /// workspace is has such a name and is not.
  static func isPerhapsMeant(_ name: String) -> Bool {
    name != WorkspacePage.guideName.phrase.zh
      && stems.contains { stem in endings.contains { name.lowercased() == stem + $0 } }
  }

  /// Reads the file.
  ///
  /// Of several notes for the same the last stands; a row whose note is still empty explains nothing.
  ///
  /// - Parameters:
  ///   - bytes: the file, in any encoding that submissions may have.
  ///   - checks: the ids of all checks; letter case and full width do not matter.
  ///   - fatal: those of them on which a note explains nothing.
  ///   - codes: the codes of all schools and units; nil takes any.
  ///   - file: what messages call the file.
  /// - Throws: `brokenFile` with everything that is wrong.
  public init(
    _ bytes: [UInt8], checks: [String], fatal: Set<String> = [], codes: Set<String>? = nil,
    file: String = fileName
  ) throws(ThreeDefenceError) {
    var problems = TableProblems(file: file)
    let known = Dictionary(
      checks.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var notes: [Key: String] = [:]
    var rows: [Row] = []
    BureauTable<ExplanationColumn>.read(bytes, problems: &problems) { row, problems in
      let month = row.month(.month, &problems)
      let check = row.check(known: known, &problems)
      if let check, fatal.contains(check) { row.tell(.check, .fatalCheck, &problems) }
      let code = row.explainedCode(check: check, &problems)
      if let code, let codes, !codes.contains(code) { row.tell(code, among: codes, &problems) }
      let note = row.text(.note)
      guard let month, let check, let code else { return }
      let key = Key(month: month, code: code, check: check, file: row.text(.file))
      rows.append(Row(number: row.number, key: key, note: note))
      if !note.isEmpty { notes[key] = note }
    }
    try problems.finish()
    self.init(notes, rows: rows)
  }
}

/// The columns of `explanations.csv` (formats.md section 1).
enum ExplanationColumn: Int, BureauColumn {
  case month, schoolCode, check, note, file

  /// All are needed but the file.
  var isRequired: Bool { self != .file }

  /// Columns that clerks add to know what they write about.
  static let passedOver: Set = ["序号", "学校名称", "报送单位", "备注", "no", "no.", "school", "unit"]
}

extension TableRow where Column == ExplanationColumn {
  /// The check's id as findings have it; nil, and told, when there is none of that id.
  fileprivate func check(known: [String: String], _ problems: inout TableProblems) -> String? {
    let written = CellText(text(.check)).string
    if let id = known[written.lowercased()] { return id }
    let hint = closestWord(to: written, among: known.values.sorted()).map {
      TemplateSentence.didYouMean.phrase.filled($0)
    }
    tell(
      .check, TableSentence.unknownCheck.phrase.filled(written) + (hint ?? Phrase("")), &problems)
    return nil
  }

  /// Notes that no row of the register has a code.
  fileprivate func tell(_ code: String, among codes: Set<String>, _ problems: inout TableProblems) {
    let hint = closestWord(to: code, among: codes.sorted()).map {
      TemplateSentence.didYouMean.phrase.filled($0)
    }
    tell(
      .schoolCode, TableSentence.notInRegister.phrase.filled(code) + (hint ?? Phrase("")),
      &problems)
  }

  /// The code of the school, or of the unit for the checks that are about units.
  fileprivate func explainedCode(check: String?, _ problems: inout TableProblems) -> String? {
    let ofUnits = [StructuralCheck.sameFigures, .unitTotalMoved].map(\.rawValue)
    if let check, ofUnits.contains(check) {
      let code = code(.schoolCode)
      if UnitCode.isWellFormed(code) { return code }
    }
    return schoolCode(.schoolCode, &problems)
  }
}
