/// The days that move the due day, from `holidays.csv`.
public enum HolidaysFile {
  /// The file's name in the workspace.
  public static let name = "holidays.csv"

  /// Reads the days.
  ///
  /// - Parameters:
  ///   - bytes: the file, in any encoding that submissions may have.
  ///   - file: what messages call the file.
  /// - Returns: the days.
  /// - Throws: `brokenFile` with everything that is wrong.
  public static func read(
    _ bytes: [UInt8], file: String = name
  ) throws(ThreeDefenceError) -> Set<CivilDate> {
    var problems = TableProblems(file: file)
    var days: Set<CivilDate> = []
    BureauTable<HolidayColumn>.read(bytes, problems: &problems) { row, problems in
      if let day = row.date(.date, &problems) { days.insert(day) }
    }
    try problems.finish()
    return days
  }
}

/// The column of `holidays.csv` (formats.md section 1).
enum HolidayColumn: Int, BureauColumn {
  case date

  /// Without it there is nothing.
  var isRequired: Bool { true }

  /// Columns that say what the day is.
  static let passedOver: Set = [
    "序号", "节日", "名称", "说明", "备注", "星期", "no", "no.", "name", "holiday", "note", "remark",
  ]
}
