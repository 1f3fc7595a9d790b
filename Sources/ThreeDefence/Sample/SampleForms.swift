/// One month's invented forms.
struct SampleForms: Sendable {
  /// The schools, in register order.
  var schools: [School] = []
  /// Their forms, in the same order.
  var forms: [InventedForm] = []
  /// The sound values behind them, a column per indicator.
  var columns: [Column] = []
  /// Numbers of the schools whose form trips a check.
  var faulty: Set<Int> = []
  /// Queries that the workspace explains.
  var explained: [(code: String, check: String)] = []
  private var numbers: [String: Int] = [:]

  /// No forms.
  static let none = SampleForms()

  private init() {}

  /// Forms with the values of the columns.
  init(schools: [School], month: Month, columns: [Column], template: FormTemplate) {
    self.schools = schools
    self.columns = columns
    numbers = Dictionary(
      schools.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { $1 })
    forms = schools.enumerated().map { row, school in
      var form = InventedForm(school, month: month, width: columns.count)
      for (number, indicator) in template.indicators.enumerated() {
        form.cells[number] = indicator.kind.cell(columns[number][row])
      }
      return form
    }
  }

  /// The number of a school, by its code.
  func number(of code: String) -> Int? { numbers[code] }

  /// The form of a school.
  func form(of code: String) -> InventedForm? { numbers[code].map { forms[$0] } }
}

extension Indicator.Kind {
  /// A stored value as a school writes it.
  func cell(_ value: Int64?) -> String {
    guard let value else { return "" }
    return self == .boolean ? (value == 0 ? "否" : "是") : text(value)
  }
}
