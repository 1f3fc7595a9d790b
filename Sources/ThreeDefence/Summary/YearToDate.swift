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
    var guess: Int32 = -1
    for record in records {
      let school = Int(judged.forms.subjects.ofForm[record])
      guess = schools.number(of: judged.forms.subjects.schools[school], near: Int(guess) + 1)
      schoolOfRow.append(guess)
    }
  }

  /// The forms taken in, in the month that the year has reached.
  func gathered(in month: Month, by schools: SchoolDirectory) -> GatheredForms {
    var rows = ExpressionRows(scope: scope, count: schoolOfRow.count, month: month)
    for (name, column) in columns { rows.setValues(of: name, column) }
    if names.contains("month.number") { rows.setValues(of: "month.number", months) }
    var gathered = schools.gathered(rows, schoolOfRow: schoolOfRow)
    gathered.rows.setSchools(gathered.schools, ofRow: schoolOfRow, reading: names)
    return gathered
  }
}

extension Column {
  /// The column with so many unknown values behind.
  func followed(byUnknown count: Int) -> Column {
    guard count > 0 else { return self }
    var longer = self
    longer.append(Column(count: count))
    return longer
  }

  /// Adds the values of another column behind these.
  mutating func append(_ other: Column) {
    numbers += other.numbers
    known += other.known
  }
}
