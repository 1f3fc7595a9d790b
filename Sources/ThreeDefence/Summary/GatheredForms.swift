/// Forms that a table's columns gather, a row each.
struct GatheredForms: Sendable {
  /// What expressions read of them.
  var rows: ExpressionRows
  /// For each row, the number of the unit that it counts in.
  var unitOfRow: [Int32]
  /// The school of a row, as the register has it this month.
  var school: @Sendable (Int) -> School
}

extension Array where Element == TableLayout {
  /// The indicators that the columns over some forms read, by name.
  func names(_ forms: TableColumn.Forms) -> Set<String> {
    Set(expressions(forms).flatMap(\.names))
  }

  /// All that the columns over some forms read, the facts on requirements too.
  func allNames(_ forms: TableColumn.Forms) -> Set<String> {
    Set(expressions(forms).flatMap(\.typed.names.values))
  }

  /// Whether any column is over such forms.
  func use(_ forms: TableColumn.Forms) -> Bool { !expressions(forms).isEmpty }

  private func expressions(_ forms: TableColumn.Forms) -> [Expression] {
    flatMap(\.columns).filter { $0.forms == forms }.map(\.formula.expression)
  }
}
