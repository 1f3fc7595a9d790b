import Interchange

/// Forms as rows for expressions, laid out in columns only so many at a time: half a million need no
/// more room than a few thousand.
struct FormRows: Sendable {
  /// How many forms are laid out at a time.
  static let stretch = 4_096

  /// Number of rows.
  let count: Int
  private let layOut: @Sendable (Range<Int>) -> ExpressionRows

  /// So many rows.
  ///
  /// - Parameters:
  ///   - count: number of rows.
  ///   - layOut: makes the rows of a stretch.
  init(count: Int, layOut: @escaping @Sendable (Range<Int>) -> ExpressionRows) {
    self.count = count
    self.layOut = layOut
  }

  /// The rows of a stretch.
  subscript(stretch: Range<Int>) -> ExpressionRows { layOut(stretch) }

  /// The stretches, one after another.
  var stretches: [Range<Int>] {
    stride(from: 0, to: count, by: Self.stretch).map { $0..<min($0 + Self.stretch, count) }
  }

  /// Forms with the values that are read and no others.
  ///
  /// - Parameters:
  ///   - numbers: the numbers of the forms; -1 for a row without a form of this month.
  ///   - before: for each the number of its form of the month before; -1 for none.
  ///   - forms: the month's forms, with the month before beside them where it is read.
  ///   - schools: what is read of schools, and for each row the number of its own.
  ///   - scope: the names that the expressions were compiled with.
  ///   - names: the names that they read.
  /// - Returns: a row for each of the numbers, in their order.
  static func forms(
    _ numbers: [Int32], before: [Int32], of forms: FormsUnderCheck,
    schools: (traits: SchoolTraits, ofRow: [Int32]), scope: ExpressionScope,
    reading names: Set<String>
  ) -> FormRows {
    FormRows(count: numbers.count) { stretch in
      var rows = ExpressionRows(scope: scope, count: stretch.count, month: forms.month)
      rows.setIndicators(
        forms.template, reading: names, prefix: "", forms.values, Array(numbers[stretch]))
      rows.setIndicators(
        forms.template, reading: names, prefix: "previous.", forms.previous,
        Array(before[stretch]))
      rows.setSchools(schools.traits, ofRow: Array(schools.ofRow[stretch]), reading: names)
      return rows
    }
  }

  /// Forms of record of schools expected in their month.
  static func records(
    _ records: [Int], of forms: FormsUnderCheck, scope: ExpressionScope, reading names: Set<String>
  ) -> FormRows {
    .forms(
      records.map(Int32.init), before: records.map { forms.previousRow[$0] }, of: forms,
      schools: (forms.subjects.traits, records.map { forms.subjects.ofForm[$0] }), scope: scope,
      reading: names)
  }

  /// Rows whose columns are at hand, by their names; of schools, for each row the number of its own.
  init(
    _ columns: [String: Column], schools: (traits: SchoolTraits, ofRow: [Int32]), month: Month,
    scope: ExpressionScope, reading names: Set<String>
  ) {
    self.init(count: schools.ofRow.count) { stretch in
      var rows = ExpressionRows(scope: scope, count: stretch.count, month: month)
      for (name, column) in columns { rows.setValues(of: name, column[stretch]) }
      rows.setSchools(schools.traits, ofRow: Array(schools.ofRow[stretch]), reading: names)
      return rows
    }
  }

  /// The same rows with more columns, by their names; beyond them values are unknown.
  func with(_ columns: [String: Column]) -> FormRows {
    guard !columns.isEmpty else { return self }
    return FormRows(count: count) { [layOut] stretch in
      var rows = layOut(stretch)
      for (name, column) in columns { rows.setValues(of: name, column[stretch]) }
      return rows
    }
  }
}

extension Column {
  /// The values of a stretch; beyond the column they are unknown.
  subscript(stretch: Range<Int>) -> Column {
    var part = Column(count: stretch.count)
    let own = stretch.clamped(to: 0..<count)
    part.numbers.replaceSubrange(0..<own.count, with: numbers[own])
    part.known.replaceSubrange(0..<own.count, with: known[own])
    return part
  }
}
