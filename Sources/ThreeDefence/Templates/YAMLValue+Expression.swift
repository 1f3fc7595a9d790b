extension YAMLValue {
  /// An expression, compiled; its faults are reported where they stand in the file.
  func compiled(_ scope: ExpressionScope, expecting: ExpressionExpectation) -> Expression? {
    guard let source = expression() else { return nil }
    do {
      return try Expression.compile(source.text, scope: scope, expecting: expecting)
    } catch {
      for fault in error.faults {
        reader.problems.report(fault.phrase, at: source.place(ofByte: fault.offset))
      }
      return nil
    }
  }
}
