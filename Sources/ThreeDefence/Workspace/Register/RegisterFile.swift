import Interchange

/// The register as a file 名录: `schools.csv`.
public enum RegisterFile {
  /// The file's name in the workspace.
  public static let name = "schools.csv"

  /// Reads the register.
  ///
  /// - Parameters:
  ///   - bytes: the file, in any encoding that submissions may have.
  ///   - file: what messages call the file.
  /// - Returns: the register.
  /// - Throws: `brokenFile` with everything that would make a figure wrong: headings that are
  ///   missing, doubled or unknown; codes, dates and classes that are none; two rows of one school,
  ///   or two names of one unit, in force on one day.
  public static func read(
    _ bytes: [UInt8], file: String = name
  ) throws(ThreeDefenceError) -> Register {
    var problems = TableProblems(file: file)
    var rows = RegisterRows()
    BureauTable<RegisterColumn>.read(bytes, problems: &problems) { row, problems in
      rows.add(row, problems: &problems)
    }
    let register = rows.register(&problems)
    try problems.finish()
    return register
  }

  /// A register without schools: its headings, as a spreadsheet opens it.
  public static func empty(_ language: Language) -> [UInt8] {
    var writer = CSVWriter()
    writer.append(RegisterColumn.headings(language))
    return writer.bytes()
  }
}
