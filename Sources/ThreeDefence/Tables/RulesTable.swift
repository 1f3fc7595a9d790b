extension Table {
  /// Every check and requirement in force: what must hold, how much it matters, where it comes from.
  ///
  /// - Parameters:
  ///   - template: the form edition.
  ///   - standard: the standard in force; nil for checks alone.
  ///   - language: the language.
  /// - Returns: structural checks, the edition's checks, then the requirements.
  public static func rules(
    _ template: FormTemplate, _ standard: Standard?, _ language: Language
  ) -> Table {
    let rows =
      StructuralCheck.allCases.map(RuleRow.init(structural:))
      + template.checks.map(RuleRow.init(check:))
      + (standard?.requirements ?? []).map(RuleRow.init(requirement:))
    let headings: [Heading] =
      [.ruleID, .weight, .rule, .expression, .clause] + (standard == nil ? [] : [.advice])
    return Table("rules", headings: headings.map(\.phrase), count: rows.count) { number, cells in
      let row = rows[number]
      cells += [
        .text(row.id), .text(row.weight.text(language)), .text(row.rule.text(language)),
        .text(row.expression), .text(row.clause.text(language)),
      ]
      if standard != nil { cells.append(.text(row.advice.text(language))) }
    }
  }
}

/// One check or requirement, as the list of rules shows it.
private struct RuleRow: Sendable {
  let id: String
  let weight: Phrase
  let rule: Phrase
  var expression = ""
  var clause = Phrase("")
  var advice = Phrase("")

  init(structural check: StructuralCheck) {
    id = check.rawValue
    weight = check.severity.word.phrase
    rule = check.phrase
  }

  init(check: FormCheck) {
    id = check.id
    weight = check.severity.word.phrase
    rule = check.message
    expression = check.mustHold.text
  }

  init(requirement: Requirement) {
    id = requirement.id
    weight = (requirement.isMust ? Word.must : .advisory).phrase
    rule = requirement.title
    clause = requirement.clause
    expression = requirement.rule
    advice = requirement.advice
  }
}

extension Requirement {
  /// What must hold, as one expression that is unknown where the requirement is not put to a school.
  var rule: String {
    let sign = [.atLeast: ">=", .atMost: "<=", .equals: "="][comparison] ?? "="
    let held = "\(actual.text) \(sign) \(required.text)"
    return applies.map { "case when \($0.text) then \(held) end" } ?? held
  }
}
