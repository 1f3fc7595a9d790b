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
    let forms = records.map(Int32.init)
    for (number, indicator) in template.indicators.enumerated() where names.contains(indicator.id) {
      columns[indicator.id, default: Column(count: 0)].append(
        Column(judged.forms.values, indicator: number, forms: forms))
    }
    months.append(Column(forms.map { _ in Int64(month.number) }))
    for record in records {
      let school = judged.forms.subjects.schools[Int(judged.forms.subjects.ofForm[record])]
      schoolOfRow.append(schools.number(of: school))
    }
  }

  /// The forms taken in, in the month that the year has reached.
  func gathered(in month: Month, by schools: SchoolDirectory) -> GatheredForms {
    var rows = ExpressionRows(scope: scope, count: schoolOfRow.count, month: month)
    for (name, column) in columns { rows.setValues(of: name, column) }
    rows.setValues(of: "month.number", months)
    var gathered = schools.gathered(rows, schoolOfRow: schoolOfRow)
    gathered.rows.setSchools(gathered.school)
    return gathered
  }
}

extension Column {
  /// Adds the values of another column behind these.
  mutating func append(_ other: Column) {
    numbers += other.numbers
    known += other.known
  }
}
