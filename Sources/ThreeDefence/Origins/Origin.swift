/// Which figure is asked about.
public struct OriginQuestion: Sendable {
  /// The column: a heading in either language, an indicator's id, code or label, the expression that
  /// defines it; behind a table's name and a dot where several tables have it, `guards.gap`.
  public var column: String
  /// The unit's code, a prefecture's four digits; nil or 合计 for all.
  public var unit: String?
  /// The school's code, for what one school puts in; nil for all of the row.
  public var school: String?
  /// In a table by class, the class by code or name, `211` or `小学`; nil for all.
  public var schoolClass: String?
  /// In a table by requirement, the requirement's id.
  public var requirement: String?

  /// A question.
  public init(
    _ column: String, unit: String? = nil, school: String? = nil, schoolClass: String? = nil,
    requirement: String? = nil
  ) {
    self.column = column
    self.unit = unit
    self.school = school
    self.schoolClass = schoolClass
    self.requirement = requirement
  }
}

/// Where a figure comes from: what it is, and the schools, values, files and lines behind it, which
/// add up to it.
public struct Origin: Sendable {
  /// The table's name, `guards`.
  public let table: String
  /// What the table is called.
  public let title: Phrase
  /// The column's heading.
  public let column: Phrase
  /// The month.
  public let month: Month
  /// The row: a unit, 合计, a class or a school.
  public let row: Phrase
  /// What the column is, a line each: its expression, then the requirements and indicators it reads.
  public let definition: [Phrase]
  /// The figure, as the table shows it unless one school is asked about; nil where rows are listed.
  public let figure: Cell?
  /// A row for each school (or form, or month) behind the figure; then their total, and the figure
  /// where it is not the total.
  public let parts: Table

  /// The lines that stand above the parts for a reader.
  public func lines(_ language: Language) -> [String] {
    let place =
      figure.map {
        OriginSentence.row.phrase.filled(
          Phrase(month.description), row, Phrase(zh: $0.text(.zh), en: $0.text(.en)))
      } ?? OriginSentence.rowOf.phrase.filled(Phrase(month.description), row)
    return (definition + [place]).map { $0.text(language) }
  }
}
