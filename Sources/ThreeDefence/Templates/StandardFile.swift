extension TemplateFile {
  /// Reads the edition of a standard that is in force in a month, `templates/standards/*.yaml`.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes.
  ///   - file: its path, as messages show it; the id must be its name without `.yaml`.
  ///   - form: the form whose indicators its expressions read.
  ///   - month: the month.
  ///   - edition: the id of the edition wanted, whatever the month; nil is the one in force.
  /// - Returns: the standard as of that edition.
  /// - Throws: `brokenFile`; `notFound` when there is no such edition, or none in force.
  public static func standard(
    _ yaml: [UInt8], file: String, form: FormTemplate, month: Month, edition: String? = nil
  ) throws(ThreeDefenceError) -> Standard {
    let reader = YAMLReader(yaml, file: file)
    let root = reader.root(keys: ["id", "title", "source", "editions"])
    let id = root?.required("id")?.text()
    check(id, of: root?["id"])
    let title = root?.required("title")?.phrase()
    let source = root?.required("source")?.phrase()
    let editions = editions(root?.required("editions"), .forms(template: form))
    try reader.finish()
    let isWanted = { (each: Edition) in edition.map { each.id == $0 } ?? each.months.contains(month)
    }
    guard let chosen = editions.first(where: isWanted) else {
      throw ThreeDefenceError(
        .notFound, [missing(edition, month, in: editions, of: id ?? "", at: root?["editions"])])
    }
    var standard = Standard(
      id: id ?? "", title: title ?? Phrase(""), source: source ?? Phrase(""),
      edition: chosen.id, requirements: chosen.requirements)
    standard.editions = editions.map(\.id)
    let own = Set(chosen.requirements.map(\.id))
    for requirement in editions.flatMap(\.requirements) where !own.contains(requirement.id) {
      let known = standard.ofOtherEditions[requirement.id]
      standard.ofOtherEditions[requirement.id] =
        known.map { $0.joined(with: requirement.type) } ?? requirement.type
    }
    return standard
  }

  /// What is said where a standard has no edition of an id, or none for a month.
  private static func missing(
    _ edition: String?, _ month: Month, in editions: [Edition], of standard: String,
    at value: YAMLValue?
  ) -> Phrase {
    let sentence: TemplateSentence = edition == nil ? .noEdition : .noEditionOfThatName
    let known = editions.map { edition in
      TemplateSentence.editionMonths.phrase.filled(
        edition.id, edition.months.from?.description ?? "…",
        edition.months.to?.description ?? "…")
    }
    let said = sentence.phrase.filled(
      Phrase(standard), Phrase(edition ?? month.description), .list(known))
    guard let place = value?.place else { return said }
    return ErrorSentence.fileProblem.phrase.filled(
      Phrase(place.file), Phrase(String(place.line)), Phrase(String(place.column)), said)
  }

  /// One edition: the requirements in force over some months.
  private struct Edition {
    var id = ""
    var months = MonthRange()
    var requirements: [Requirement] = []
  }

  private static func editions(_ value: YAMLValue?, _ scope: ExpressionScope) -> [Edition] {
    var ids = UniqueValues()
    var editions: [Edition] = []
    for item in value?.someItems() ?? [] {
      guard let keys = item.mapping(keys: ["id", "from", "to", "requirements"]) else { continue }
      var requirementIDs = UniqueValues()
      let edition = Edition(
        id: keys.required("id")?.text() ?? "", months: keys.months(),
        requirements: (keys.required("requirements")?.items() ?? []).compactMap {
          requirement($0, scope, &requirementIDs)
        })
      ids.insert(keys["id"])
      if let last = editions.last, !edition.months.isUnreadable, !last.months.isUnreadable,
        !edition.months.follows(last.months)
      {
        item.complain(.editionsOverlap, edition.id, last.id)
      }
      editions.append(edition)
    }
    return editions
  }

  private static func requirement(
    _ value: YAMLValue, _ scope: ExpressionScope, _ ids: inout UniqueValues
  ) -> Requirement? {
    let comparisons = Requirement.Comparison.allCases.map(\.rawValue)
    let known = ["id", "title", "clause", "applies", "actual", "must", "advice"] + comparisons
    guard let keys = value.mapping(keys: known) else { return nil }
    let id = keys.required("id")?.text()
    ids.insert(keys["id"])
    let title = keys.required("title")?.phrase()
    let clause = keys.required("clause")?.phrase()
    let isMust = keys.required("must")?.boolean()
    let advice = keys.required("advice")?.phrase()
    let applies = keys["applies"]?.formula(scope, expecting: .boolean)
    let bound = keys.one(of: comparisons)
    let comparison = bound.flatMap { Requirement.Comparison(rawValue: $0.name) }
    let expecting: ExpressionExpectation = comparison == .equals ? .numberOrBoolean : .number
    let actual = keys.required("actual")?.formula(scope, expecting: expecting)
    let required = bound?.formula(scope, expecting: actual?.expectation ?? expecting)
    for (formula, value) in [(actual, keys["actual"]), (required, bound)]
    where formula?.expression.type == .fraction {
      value?.complain(.requirementFraction)
    }
    guard let id, let title, let clause, let isMust, let advice, let actual, let comparison,
      let required
    else { return nil }
    return Requirement(
      id: id, title: title, clause: clause, applies: applies, actual: actual,
      comparison: comparison, required: required, isMust: isMust, advice: advice)
  }
}

extension Formula {
  /// What another formula must yield to be compared with this one.
  fileprivate var expectation: ExpressionExpectation {
    expression.type == .boolean ? .boolean : .number
  }
}
