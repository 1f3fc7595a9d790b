/// An expression of a template, domain.md section 7, compiled for the form it reads.
public struct Formula: Sendable {
  /// The expression.
  public var expression: Expression
  /// Where its first character stands.
  public var place: FilePlace

  /// The expression's text, its lines joined.
  public var text: String { expression.source }

  /// An expression at a place.
  public init(expression: Expression, place: FilePlace) {
    self.expression = expression
    self.place = place
  }
}

extension YAMLValue {
  /// A text that is an expression over the names of a scope; everything wrong with it is reported
  /// where it stands.
  ///
  /// - Parameters:
  ///   - scope: the names it may read.
  ///   - expecting: what it must yield.
  ///   - aggregates: whether it is a table's column, which gathers schools.
  /// - Returns: the expression, nil after a report.
  func formula(
    _ scope: ExpressionScope, expecting: ExpressionExpectation, aggregates: Bool = false
  ) -> Formula? {
    guard let text = text() else { return nil }
    let written = SourceExpression(text, of: self)
    do {
      let expression = try Expression.compile(
        text, scope: scope, expecting: expecting, aggregates: aggregates)
      return Formula(expression: expression, place: written.place(ofByte: 0))
    } catch {
      for fault in error.faults {
        let place = written.place(ofByte: fault.offset)
        if aggregates, let requirement = fault.requirement, fault.closest == nil {
          reader.problems.missing.insert(requirement, at: place)
        } else {
          reader.problems.report(fault.phrase, at: place)
        }
      }
      return nil
    }
  }
}
