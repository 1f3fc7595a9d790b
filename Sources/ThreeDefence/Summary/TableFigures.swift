/// A table of a layout with its figures worked out, verified to add up before anybody sees them.
public struct TableFigures: Sendable {
  /// What a row stands for.
  public enum Row: Sendable {
    /// A unit, the units of a prefecture, or all.
    case group(UnitGroup)
    /// A class of schools, by the number of its classification in the layout; its code is empty
    /// where the register does not give it.
    case schools(classification: Int, code: String)
    /// All schools of a table by class.
    case allClasses
  }

  /// The layout.
  public let layout: TableLayout
  /// The rows, in printing order.
  public let rows: [Row]
  /// The figures by column and row: numbers in whole units of the column's last place, rates in
  /// hundredths of a percent; nil for unknown.
  public let figures: [[Int64?]]

  /// Works a table out.
  ///
  /// - Parameters:
  ///   - layout: the layout.
  ///   - grouping: its rows.
  ///   - values: the exact values of a column for each row, nil for unknown.
  /// - Throws: `arithmetic` when a figure is too large or levels do not add up; what `values` throws.
  init(
    _ layout: TableLayout, by grouping: TableGrouping,
    values: (TableColumn) throws(ThreeDefenceError) -> [ExactNumber?]
  ) throws(ThreeDefenceError) {
    self.layout = layout
    rows = grouping.rows
    var figures: [[Int64?]] = []
    for column in layout.columns {
      var stored: [Int64?] = []
      for value in try values(column) { stored.append(try column.stored(value)) }
      if column.isAdditive { try grouping.verify(stored, column: column.phrase) }
      figures.append(stored)
    }
    self.figures = figures
  }
}

extension ThreeDefenceError {
  /// A column whose values cannot be held, with the place of its expression and what to do.
  static func overflow(of column: TableColumn) -> ThreeDefenceError {
    let place = column.formula.place
    let sentence: TemplateSentence =
      column.formula.expression.sumsFractions ? .sumOfQuotients : .overflowingColumn
    return ThreeDefenceError(
      .arithmetic,
      [
        ErrorSentence.fileProblem.phrase.filled(
          Phrase(place.file), Phrase(String(place.line)), Phrase(String(place.column)),
          sentence.phrase.filled(column.phrase))
      ])
  }
}

extension Expression {
  /// Whether it adds up fractions of schools, whose common denominator has no bound.
  fileprivate var sumsFractions: Bool {
    typed.tree.nodes.contains { node in
      guard case .aggregate(.sum, _) = node.kind, let argument = node.operands.first else {
        return false
      }
      return typed.types[argument] == .fraction
    }
  }
}

extension TableColumn {
  /// The column's heading: in English its id.
  var phrase: Phrase { Phrase(zh: heading, en: id) }

  /// A value as it is printed: in whole units of the last place, or hundredths of a percent.
  ///
  /// - Throws: `arithmetic` when 64 bits do not hold it.
  func stored(_ value: ExactNumber?) throws(ThreeDefenceError) -> Int64? {
    guard let value else { return nil }
    let stored: Int64? =
      switch kind {
      case .number(let places): value.rounded(places: places)
      case .rate: Rate(value)?.hundredths
      }
    guard let stored else { throw .overflow(of: self) }
    return stored
  }
}
