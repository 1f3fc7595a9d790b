extension MonthOrigins {
  /// What a column is, a line each: the table and the column, how its figure comes about, and the
  /// requirements and indicators that it reads.
  func definition(
    of column: OriginColumn, in table: OriginTable, at place: OriginPlace
  ) -> [Phrase] {
    let title = OriginSentence.title.phrase.filled(
      table.title, Phrase(table.id), column.heading, unit(of: column, in: table))
    let reading = reading(of: column, in: table, at: place)
    let indicators =
      table.id == "details"
      ? picture.template.number(of: column.heading.en).map { [$0] } ?? [] : reading.indicators
    return [title] + meaning(of: column) + reading.requirements.flatMap(lines)
      + overall(column, at: place) + indicators.map(line)
  }

  private func unit(of column: OriginColumn, in table: OriginTable) -> Phrase {
    let schools = OriginSentence.unitOfMeasure.phrase.filled(OriginSentence.schoolUnit.phrase)
    switch column.meaning {
    case .gathered(let gathered):
      if gathered.kind == .rate { return OriginSentence.percent.phrase }
      return gathered.unit.isEmpty
        ? Phrase("") : OriginSentence.unitOfMeasure.phrase.filled(gathered.unit)
    case .states(_, let isShare), .verdicts(_, let isShare):
      return isShare ? OriginSentence.percent.phrase : schools
    case .unexpected: return schools
    case .listed, .monthsOpen, .revisions: return Phrase("")
    }
  }

  private func meaning(of column: OriginColumn) -> [Phrase] {
    switch column.meaning {
    case .gathered(let gathered):
      let expression = gathered.formula.expression
      let words = inWords(gathered.forms).phrase(expression)
      let said = [
        OriginSentence.gathers.phrase.filled(words),
        OriginSentence.expression.phrase.filled(expression.source),
      ]
      let missing = expression.requirementsNotInForce.map { id in
        OriginSentence.notInForce.phrase.filled(id, standard.id, standard.edition)
      }
      return switch gathered.forms {
      case .month: said + missing
      case .monthOrLast: said + [OriginSentence.monthOrLast.phrase] + missing
      case .yearToDate: said + [OriginSentence.yearToDate.phrase]
      }
    case .states(let states, let isShare):
      let sentence: OriginSentence = isShare ? .statesShare : .states
      return [sentence.phrase.filled(.list(states.map(\.word.phrase)))]
    case .unexpected: return [OriginSentence.unexpected.phrase]
    case .verdicts(let verdicts, let isShare):
      let sentence: OriginSentence = isShare ? .verdictsShare : .verdicts
      return [sentence.phrase.filled(.list(verdicts.map(\.word.phrase)))]
    case .listed: return [OriginSentence.listed.phrase]
    case .monthsOpen: return [OriginSentence.monthsOpen.phrase]
    case .revisions: return [OriginSentence.revisions.phrase]
    }
  }

  private func reading(
    of column: OriginColumn, in table: OriginTable, at place: OriginPlace
  ) -> FormReading {
    if case .gathered(let gathered) = column.meaning {
      return FormReading([gathered.formula.expression], of: picture.template, standard)
    }
    guard let number = place.requirement, standard.requirements.indices.contains(number) else {
      return FormReading([], of: picture.template, nil)
    }
    return FormReading(standard.requirements[number], of: picture.template)
  }

  private func overall(_ column: OriginColumn, at place: OriginPlace) -> [Phrase] {
    guard case .verdicts = column.meaning, place.requirement == standard.requirements.count else {
      return []
    }
    let musts = standard.requirements.filter(\.isMust).map(\.id)
    return [OriginSentence.overall.phrase.filled(musts.joined(separator: " "))]
  }

  private func lines(_ requirement: Requirement) -> [Phrase] {
    [
      OriginSentence.requirement.phrase.filled(
        Phrase(requirement.id), requirement.title, requirement.clause,
        inWords().phrase(requirement)),
      OriginSentence.requirementExpression.phrase.filled(requirement.id, requirement.rule),
      OriginSentence.advice.phrase.filled(Phrase(requirement.id), requirement.advice),
    ]
  }

  private func inWords(_ forms: TableColumn.Forms = .month) -> ExpressionInWords {
    ExpressionInWords(
      template: picture.template, requirements: standard.requirements, forms: forms)
  }

  private func line(_ number: Int) -> Phrase {
    let indicator = picture.template.indicators[number]
    let unit =
      indicator.unit.isEmpty
      ? Phrase("") : OriginSentence.indicatorUnit.phrase.filled(indicator.unit)
    return OriginSentence.indicator.phrase.filled(
      Phrase(indicator.code), Phrase(indicator.label), Phrase(indicator.id), unit)
  }
}

extension Verdict {
  /// The verdict in words.
  var word: Word {
    switch self {
    case .met: .met
    case .unmet: .unmet
    case .undetermined: .undetermined
    case .notApplicable: .notApplicable
    }
  }
}
