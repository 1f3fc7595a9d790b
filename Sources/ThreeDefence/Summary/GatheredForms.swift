/// Forms that a table's columns gather, a row each, and for each row the number of its school.
typealias SchoolRows = (rows: FormRows, schoolOfRow: [Int32])

/// The same, with the units that they count in.
struct GatheredForms: Sendable {
  /// What expressions read of them.
  let rows: FormRows
  /// For each row, the number of its school.
  let schoolOfRow: [Int32]
  /// For each row, the number of the unit that it counts in; -1 for none.
  let unitOfRow: [Int32]
}

extension Array where Element == TableLayout {
  /// The names that the columns over some forms read: indicators, and what is known of the school,
  /// the month and the verdicts.
  func names(_ forms: TableColumn.Forms) -> Set<String> {
    Set(expressions(forms).flatMap(\.typed.names.values))
  }

  /// Whether any column is over such forms.
  func use(_ forms: TableColumn.Forms) -> Bool { !expressions(forms).isEmpty }

  private func expressions(_ forms: TableColumn.Forms) -> [Expression] {
    flatMap(\.columns).filter { $0.forms == forms }.map(\.formula.expression)
  }
}
