extension DocumentBuilder {
  /// Notes the line on which a field stands, in a card or in XML.
  mutating func mark(_ field: Int, line: Int) {
    if form.lines.indices.contains(field) {
      form.lines[field] = UInt32(clamping: line)
    }
  }

  /// Takes the value of an indicator.
  @inline(__always)
  mutating func takeValue(_ indicator: Int, _ cell: Span<UInt8>) {
    let rule = edition.rules[indicator]
    if let number = ValueReader.plain(cell, rule.kind, answers), number >= rule.minimum,
      number <= rule.maximum
    {
      document.values[formNumber, indicator] = .reported(number)
    } else {
      takeUnusualValue(indicator, cell, rule)
    }
  }

  @inline(never)
  private mutating func takeUnusualValue(
    _ indicator: Int, _ cell: Span<UInt8>, _ rule: ValueRule
  ) {
    let reading = ValueReader.read(
      cell, rule.kind, unit: edition.units[indicator], answers: answers)
    document.values[formNumber, indicator] = kept(reading.value)
    let subject = ValueSubject(
      indicator: edition.id(indicator), unit: edition.units[indicator], rule: rule,
      written: CellText.quoted(cell))
    let field = FormField.envelopeCount + indicator
    let written = CellText.asWritten(cell)
    switch reading.value {
    case .blank where rule.isRequired:
      note(.missingValue, at: field, value: written, expected: rule.expected, subject.missing)
    case .blank, .absent: break
    case .unreadable:
      note(
        reading.fault == .tooLarge ? .outOfRange : .unreadableValue, at: field,
        value: written, expected: rule.expected, subject.unreadable(reading.fault ?? .text))
    case .reported(let number) where number < rule.minimum || number > rule.maximum:
      note(
        .outOfRange, at: field, value: written, expected: rule.expected,
        subject.outOfRange)
    case .reported(let number):
      guard reading.isNormalised else { break }
      note(
        .normalisedValue, at: field, value: written, expected: subject.text(number),
        subject.normalised(number))
    }
  }

  /// A value, unless it is so large that sums could not hold it.
  private func kept(_ value: Value) -> Value {
    guard let number = value.number, number.magnitude > Self.largestNumber else { return value }
    return .unreadable
  }

  /// Takes the school code.
  mutating func takeCode(_ cell: Span<UInt8>) {
    let reading = SchoolCodeReader.read(cell)
    form.schoolCode = reading.code
    if reading == SchoolCodeReading(code: reading.code) { return }
    let written = CellText.asWritten(cell)
    let subject = SchoolCodeSubject(written: CellText.quoted(cell))
    if let fault = reading.fault {
      note(
        .malformedSchoolCode, at: FormField.schoolCode, value: KnownNumber.masked(written),
        subject.message(fault))
    } else if reading.isNormalised {
      note(
        .normalisedValue, at: FormField.schoolCode, value: written, expected: reading.code,
        subject.normalised(reading.code))
    }
  }

  /// Takes the month that the form says it is for.
  mutating func takeMonth(_ cell: Span<UInt8>) {
    if cell.isEmpty || lastMonth.span.holdsSame(as: cell) { return }
    let written = CellText.quoted(cell)
    let expected = month?.description ?? ""
    switch MonthReader.read(cell) {
    case .blank: break
    case .unreadable:
      note(
        .unreadableValue, at: FormField.month, value: written, expected: expected,
        Message(.unreadableMonth, written))
    case .month(let read):
      document.month = document.month ?? read
      guard let month, read != month else {
        lastMonth = cell.bytes
        break
      }
      note(
        .wrongMonth, at: FormField.month, value: written, expected: expected,
        Message(.wrongMonth, read.description, month.description))
    }
  }

  /// Takes a text of the envelope, anything but month and code.
  mutating func takeText(_ field: Int, _ cell: Span<UInt8>) {
    let text = CellText.clean(cell)
    switch field {
    case FormField.schoolName: form.schoolName = text
    case FormField.filler: form.filler = text
    case FormField.reviewer: form.reviewer = text
    case FormField.responsible: form.responsible = text
    case FormField.filled: form.filled = text
    case FormField.remark: form.remark = text
    default: break
    }
  }
}
