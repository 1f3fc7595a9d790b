extension Table {
  /// 审核问题清单: everything that stands, in the picture's order.
  static func findings(_ picture: MonthPicture, _ language: Language) -> Table {
    findings(picture.findings, template: picture.template, language)
  }

  /// Findings, in their order.
  public static func findings(
    _ findings: [Finding], template: FormTemplate, _ language: Language
  ) -> Table {
    let headings: [Heading] = [
      .unitCode, .unit, .schoolCode, .school, .file, .row, .column, .indicator, .value, .shouldBe,
      .severity, .check, .message, .note,
    ]
    return Table(
      "findings", headings: headings.map(\.phrase), count: findings.count
    ) { number, cells in
      let finding = findings[number]
      cells.append(.text(finding.unit?.code ?? ""))
      cells.append(.text(finding.unit?.name ?? ""))
      cells.append(.text(finding.schoolCode))
      cells.append(.text(finding.schoolName))
      cells.append(.text(finding.file))
      cells.append(finding.place.row.map { .number(Int64($0)) } ?? .blank)
      cells.append(.text(finding.place.column))
      cells.append(finding.indicator.map { .text(template.label($0, language)) } ?? .blank)
      cells.append(.text(finding.value))
      cells.append(.text(finding.expected))
      cells.append(.word(finding.severity.word))
      cells.append(.text(finding.check))
      cells.append(.text(template.text(of: finding, language)))
      cells.append(.text(finding.note))
    }
  }
}

extension FormTemplate {
  /// What a finding says, with this edition's labels.
  public func text(of finding: Finding, _ language: Language) -> String {
    text(of: finding.message, language)
  }

  /// What a sentence says, with this edition's labels.
  func text(of message: Message, _ language: Language) -> String {
    message.text(language) { label($0, language) }
  }
}
