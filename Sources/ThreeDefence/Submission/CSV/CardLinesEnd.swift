internal import Interchange

extension CardReader {
  // MARK: - Values in another column

  /// The line as one with something behind the column of values and nothing in it; nil for another.
  func displaced(_ field: Int, _ row: CSVRow, isRagged: Bool) -> CardLines.Displaced? {
    guard header.values >= row.count || row.isBlank(header.values),
      let column = ((header.values + 1)..<max(row.count, header.values + 1)).first(where: {
        $0 != header.labels && $0 != header.codes && !row.isBlank($0)
      })
    else { return nil }
    let cell = row.cell(column)
    return CardLines.Displaced(
      line: CardLines.Line(field: field, row: row.number, cell: cell), column: column,
      isValue: isValue(cell, of: field), isRagged: isRagged)
  }

  private func isValue(_ cell: [UInt8], of field: Int) -> Bool {
    guard field >= FormField.envelopeCount else { return false }
    let indicator = field - FormField.envelopeCount
    let edition = builder.edition
    let reading = ValueReader.read(
      cell.span, edition.rules[indicator].kind, unit: edition.units[indicator])
    return reading.value.number != nil
  }

  /// Tells of values that stand in another column once, and takes from there whose form it is; lines
  /// that are none of these are taken as they are.
  mutating func settleDisplaced() {
    let wrong = lines.wrongColumn
    let moved = lines.displaced.filter { $0.column == wrong }
    for displaced in lines.displaced {
      let field = displaced.line.field
      if displaced.column == wrong {
        if field < FormField.envelopeCount { take(field, displaced.line.cell) }
        distrust(field)
      } else if displaced.isRagged {
        noteRagged(field)
      } else {
        take(field, [])
      }
    }
    guard let wrong, let first = moved.first else { return }
    let (there, here) = (columnLetter(wrong), columnLetter(header.values))
    builder.add(
      ReadingFinding(
        .missingValue, form: builder.formNumber, place: Place(row: first.line.row, column: there),
        message: Message(.valuesInOtherColumn, String(moved.count), there, here)))
  }

  // MARK: - Lines that stand there again

  /// Tells of lines that stand there again: once where it is the whole card.
  mutating func settleRepeated() {
    guard lines.isRepeated, let from = lines.again.first?.row, let to = lines.again.last?.row else {
      for line in lines.again { note(line) }
      return
    }
    let differing = lines.again.filter { !$0.isAlike }
    var facts: [Message.Fact] = [.text(String(from)), .text(String(to))]
    if let first = differing.first {
      facts += [.text(String(differing.count)), builder.edition.name(ofField: first.field)]
    }
    builder.add(
      ReadingFinding(
        .duplicateColumn, form: builder.formNumber, place: Place(row: from),
        message: Message(differing.isEmpty ? .cardRepeatedAlike : .cardRepeatedDifferently, facts)))
  }

  /// Notes one line that stands there again.
  mutating func note(_ line: CardLines.Repeated) {
    builder.add(
      ReadingFinding(
        .duplicateColumn, form: builder.formNumber,
        place: Place(row: line.row, column: columnLetter(header.values)),
        indicator: builder.edition.id(ofField: line.field), value: line.label,
        message: Message(.duplicateLine, [builder.edition.name(ofField: line.field)])))
  }
}

extension CSVRow {
  /// The bytes of a cell; none where the row ends before it.
  func cell(_ column: Int) -> [UInt8] {
    column < count ? bytes.span.extracting(range(column)).bytes : []
  }
}
