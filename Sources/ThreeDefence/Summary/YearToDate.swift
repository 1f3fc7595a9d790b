/// The forms of record of January to the month, each by itself.
struct YearToDate {
  private let template: FormTemplate
  private let names: Set<String>
  private let scope: ExpressionScope
  private var columns: [String: Column] = [:]
  private var months = Column(count: 0)
  private var schoolOfRow: [Int32] = []

  /// No forms yet.
  ///
  /// - Parameters:
  ///   - template: the form.
  ///   - names: the names that are read.
  ///   - scope: the names that the expressions were compiled with.
  init(_ template: FormTemplate, reading names: Set<String>, scope: ExpressionScope) {
    self.template = template
    self.names = names
    self.scope = scope
  }

  /// Takes in the forms of record of a month.
  mutating func take(_ month: Month, _ judged: FormJudgement, into schools: inout SchoolDirectory) {
    let records = judged.records
    let read = template.indicators.indices.filter { names.contains(template.indicators[$0].id) }
    let taken = Column.columns(
      of: judged.forms.values, indicators: read, forms: records.map(Int32.init))
    for (number, column) in zip(read, taken) {
      columns[template.indicators[number].id, default: Column(count: 0)].append(column)
    }
    months.append(Column(records.map { _ in Int64(month.number) }))
    schoolOfRow += schools.numbers(of: records, in: judged)
  }

  /// The forms taken in, in the month that the year has reached.
  func rows(in month: Month, of schools: SchoolDirectory) -> SchoolRows {
    var columns = columns
    if names.contains("month.number") { columns["month.number"] = months }
    return (
      FormRows(
        columns, schools: (schools.traits, schoolOfRow), month: month, scope: scope,
        reading: names),
      schoolOfRow
    )
  }
}

extension Column {
  /// Adds the values of another column behind these.
  mutating func append(_ other: Column) {
    numbers += other.numbers
    known += other.known
  }
}
