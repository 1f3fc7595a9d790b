extension ListHeader {
  /// Notes what is wrong with the columns, about the document as a whole.
  func note(in builder: inout DocumentBuilder) {
    noteUnknown(&builder)
    noteDoubled(&builder)
    noteMissing(&builder)
  }

  private func noteUnknown(_ builder: inout DocumentBuilder) {
    for unknown in self.unknown {
      let vocabulary = builder.edition.vocabulary
      if !builder.isFlooded, let field = vocabulary.fieldInOtherUnit(unknown.heading) {
        noteOtherUnit(unknown, field, &builder)
        continue
      }
      let closest = builder.mayGuess ? vocabulary.closestLabel(to: unknown.heading) : nil
      builder.add(
        ReadingFinding(
          .unknownColumn, place: Place(row: row, column: columnLetter(unknown.column)),
          value: unknown.heading, expected: closest ?? "",
          message: closest.map { Message(.unknownColumnClose, unknown.heading, $0) }
            ?? Message(.unknownColumn, unknown.heading)))
    }
  }

  private func noteOtherUnit(
    _ unknown: UnknownColumn, _ field: Int, _ builder: inout DocumentBuilder
  ) {
    let unit = builder.edition.units[field - FormField.envelopeCount]
    builder.add(
      ReadingFinding(
        .unknownColumn, place: Place(row: row, column: columnLetter(unknown.column)),
        value: unknown.heading, expected: "\(builder.edition.vocabulary.labels[field])（\(unit)）",
        message: Message(.unknownColumnUnit, unknown.heading, unit)))
  }

  private func noteDoubled(_ builder: inout DocumentBuilder) {
    for (field, column, heading) in doubled {
      builder.add(
        ReadingFinding(
          .duplicateColumn, place: Place(row: row, column: columnLetter(column)),
          indicator: builder.edition.id(ofField: field), value: heading,
          message: Message(.duplicateColumn, [builder.edition.name(ofField: field)])))
    }
  }

  private func noteMissing(_ builder: inout DocumentBuilder) {
    let place = Place(row: row)
    if codeColumn == nil {
      builder.add(
        ReadingFinding(
          .missingColumn, place: place, expected: FormField.envelope[FormField.schoolCode].label,
          message: Message(.missingSchoolCode)))
    }
    let missing = (0..<builder.edition.width).filter {
      columns[FormField.envelopeCount + $0] == nil
    }
    guard missing.count < builder.edition.width else {
      builder.add(
        ReadingFinding(.missingColumn, place: place, message: Message(.missingAllColumns)))
      return
    }
    for indicator in missing {
      let id = builder.edition.id(indicator)
      let isRequired = builder.edition.rules[indicator].isRequired
      builder.add(
        ReadingFinding(
          .missingColumn, severity: isRequired ? .fatal : .hint, place: place, indicator: id,
          expected: builder.edition.template.indicators[indicator].label,
          message: Message(
            isRequired ? .missingColumn : .missingOptionalColumn, [.indicator(id)])))
    }
  }
}
