/// Says an expression in words: labels for the ids of indicators, titles for those of requirements,
/// `≥` for `>=`.
///
/// It says the same as the expression, which stands beside it for those who read its language;
/// brackets stand where they are needed.
struct ExpressionInWords {
  /// A part of an expression, in words.
  struct Part {
    /// The words.
    var phrase: Phrase
    /// How tightly they hold together.
    var level = ExpressionParser.Level.sign
    /// How it is said as a condition, where it alone is none: an answer that “is yes”.
    var asCondition: Phrase?
    /// How the contrary is said, where that has words of its own.
    var contrary: Phrase?
    /// Whether it is a number as it is written.
    var isNumber = false
  }

  /// The form edition, for the labels.
  let template: FormTemplate
  /// The requirements with a title.
  let requirements: [Requirement]
  /// What a table's column gathers.
  var forms = TableColumn.Forms.month

  /// What an expression says.
  func phrase(_ expression: Expression) -> Phrase { part(expression).phrase.tight }

  /// What must hold, of the schools that a requirement is put to.
  func phrase(_ requirement: Requirement) -> Phrase {
    let sign: Comparison =
      switch requirement.comparison {
      case .atLeast: .greaterOrEqual
      case .atMost: .lessOrEqual
      case .equals: .equal
      }
    let held = comparison(
      sign, part(requirement.actual.expression), part(requirement.required.expression))
    guard let applies = requirement.applies else { return held.phrase.tight }
    let schools = condition(part(applies.expression))
    return FormulaWord.where.phrase.filled(schools, held.phrase).tight
  }

  private func part(_ expression: Expression) -> Part {
    let typed = expression.typed
    var parts: [Int: Part] = [:]
    for (number, node) in typed.tree.nodes.enumerated() {
      let operands = node.operands.compactMap { parts.removeValue(forKey: $0) }
      parts[number] = part(node.kind, typed.types[number], operands)
    }
    return parts[typed.tree.root] ?? Part(phrase: Phrase(expression.source))
  }

  private func part(
    _ kind: ExpressionTree.Kind, _ type: ExpressionType, _ operands: [Part]
  ) -> Part {
    switch kind {
    case .number(let value, let places):
      Part(phrase: Phrase(decimalText(value, places: places)), isNumber: true)
    case .text(let text): Part(phrase: FormulaWord.text.phrase.filled(text))
    case .truth(let truth): self.truth(truth)
    case .name(let name): self.name(name, type)
    case .requirement(let fact, let id): self.fact(fact, of: id)
    case .negate:
      Part(phrase: FormulaWord.negative.phrase.filled(held(operands[0], .sign)), level: .product)
    case .arithmetic(let rule): arithmetic(rule, operands[0], operands[1])
    case .comparison(let sign): comparison(sign, operands[0], operands[1])
    case .and: joined(operands, by: .and, .and)
    case .or: joined(operands, by: .or, .or)
    case .not: contrary(of: operands[0])
    case .isNull(let negated): statement(negated ? .isKnown : .isUnknown, value(operands[0]))
    case .isIn(let negated):
      statement(
        negated ? .isNotIn : .isIn, value(operands[0]), .list(operands.dropFirst().map(\.phrase)))
    case .between(let negated):
      statement(
        negated ? .isNotBetween : .isBetween, value(operands[0]), value(operands[1]),
        value(operands[2]))
    case .choice(let hasElse): choice(operands, hasElse: hasElse)
    case .function(let function): self.function(function, operands)
    case .aggregate(let aggregate, let isFiltered):
      self.aggregate(aggregate, operands, isFiltered: isFiltered)
    }
  }
}

// MARK: - What is read

extension ExpressionInWords {
  private func truth(_ truth: Bool) -> Part {
    let word: FormulaWord = truth ? .yes : .no
    return Part(phrase: word.phrase)
  }

  private func name(_ name: String, _ type: ExpressionType) -> Part {
    let label = label(of: name)
    guard type == .boolean else { return Part(phrase: label) }
    return Part(
      phrase: label, asCondition: FormulaWord.isYes.phrase.filled(label),
      contrary: FormulaWord.isNo.phrase.filled(label))
  }

  private func label(of name: String) -> Phrase {
    let previous = "previous."
    if name.hasPrefix(previous) {
      return FormulaWord.previous.phrase.filled(label(of: String(name.dropFirst(previous.count))))
    }
    if let number = template.number(of: name) { return template.indicators[number].phrase }
    switch name {
    case "month.number": return FormulaWord.monthNumber.phrase
    case "month.year": return FormulaWord.monthYear.phrase
    case "school.unit": return RegisterColumn.unitCode.heading
    default:
      return RegisterColumn.allCases.first { "school.\($0.heading.en)" == name }?.heading
        ?? Phrase(name)
    }
  }

  private func fact(_ fact: RequirementFact, of id: String) -> Part {
    let title = requirements.first { $0.id == id }?.title
    let named =
      title.map { FormulaWord.namedRequirement.phrase.filled(Phrase(id), $0) }
      ?? FormulaWord.requirement.phrase.filled(id)
    switch fact {
    case .met:
      var met = statement(.met, named)
      met.contrary = FormulaWord.unmet.phrase.filled(named)
      return met
    case .required: return Part(phrase: FormulaWord.required.phrase.filled(named))
    case .gap: return Part(phrase: FormulaWord.gap.phrase.filled(named))
    }
  }
}

// MARK: - Conditions

extension ExpressionInWords {
  private func statement(_ word: FormulaWord, _ facts: Phrase...) -> Part {
    Part(
      phrase: Phrase(
        zh: word.phrase.text(.zh, facts.map(\.zh)), en: word.phrase.text(.en, facts.map(\.en))),
      level: .comparison)
  }

  private func condition(_ part: Part) -> Phrase { part.asCondition ?? part.phrase }

  /// A condition in brackets if it joins several.
  private func single(_ part: Part) -> Phrase {
    part.asCondition ?? held(part, .comparison)
  }

  private func contrary(of part: Part) -> Part {
    if let contrary = part.contrary { return Part(phrase: contrary, level: .comparison) }
    return statement(.not, condition(part))
  }

  private func joined(
    _ operands: [Part], by word: FormulaWord, _ level: ExpressionParser.Level
  ) -> Part {
    // A chain needs no brackets; one of the other word does, though it may bind tighter.
    let sides = operands.map { $0.level == level ? $0.phrase : single($0) }
    return Part(phrase: word.phrase.filled(sides[0], sides[1]), level: level)
  }

  private func comparison(_ sign: Comparison, _ left: Part, _ right: Part) -> Part {
    if sign == .equal, let asCondition = left.asCondition, let contrary = left.contrary {
      if right.phrase == FormulaWord.yes.phrase {
        return Part(phrase: asCondition, level: .comparison, contrary: contrary)
      }
      if right.phrase == FormulaWord.no.phrase {
        return Part(phrase: contrary, level: .comparison, contrary: asCondition)
      }
    }
    return Part(
      phrase: value(left) + Phrase(" \(sign.sign) ") + value(right), level: .comparison)
  }

  private func choice(_ operands: [Part], hasElse: Bool) -> Part {
    let cases = stride(from: 0, to: operands.count - 1, by: 2).map { at in
      FormulaWord.choice.phrase.filled(condition(operands[at]), operands[at + 1].phrase)
    }
    var whole = cases.dropFirst().reduce(cases[0]) { FormulaWord.next.phrase.filled($0, $1) }
    if hasElse, let last = operands.last {
      whole = FormulaWord.choiceElse.phrase.filled(whole, last.phrase)
    }
    return Part(phrase: FormulaWord.brackets.phrase.filled(whole))
  }
}

// MARK: - Numbers

extension ExpressionInWords {
  /// The words of a part, in brackets where they hold together less tightly than a level.
  private func held(_ part: Part, _ level: ExpressionParser.Level) -> Phrase {
    part.level < level ? FormulaWord.brackets.phrase.filled(part.phrase) : part.phrase
  }

  private func value(_ part: Part) -> Phrase { held(part, .sum) }

  private func arithmetic(_ rule: Arithmetic, _ left: Part, _ right: Part) -> Part {
    let level: ExpressionParser.Level =
      switch rule {
      case .add, .subtract: .sum
      case .multiply, .divide: .product
      }
    return Part(
      phrase: held(left, level) + Phrase(" \(rule.sign) ") + held(right, level.tighter),
      level: level)
  }

  private func function(_ function: ExpressionTree.Function, _ operands: [Part]) -> Part {
    let first = operands[0].phrase
    switch function {
    case .abs: return Part(phrase: FormulaWord.absolute.phrase.filled(first))
    case .floor: return Part(phrase: FormulaWord.floor.phrase.filled(first))
    case .ceil: return Part(phrase: FormulaWord.ceil.phrase.filled(first))
    case .coalesce:
      let whole = operands.dropFirst().reduce(first) {
        FormulaWord.otherwise.phrase.filled($0, $1.phrase)
      }
      return Part(phrase: FormulaWord.brackets.phrase.filled(whole))
    case .least: return extreme(.least, bound: .atMost, operands)
    case .greatest: return extreme(.greatest, bound: .atLeast, operands)
    }
  }

  /// A number that is written and another part: the one bounds the other.
  private func extreme(_ word: FormulaWord, bound: FormulaWord, _ operands: [Part]) -> Part {
    if operands.count == 1 { return operands[0] }
    if operands.count == 2, let number = operands.first(where: \.isNumber),
      let other = operands.first(where: { !$0.isNumber })
    {
      return Part(phrase: bound.phrase.filled(other.phrase, number.phrase))
    }
    return Part(phrase: word.phrase.filled(.list(operands.map(\.phrase))))
  }

  private func aggregate(
    _ aggregate: ExpressionTree.Aggregate, _ operands: [Part], isFiltered: Bool
  ) -> Part {
    let filter = isFiltered ? operands.last.map(single) : nil
    let noun = forms.noun.phrase
    let word: FormulaWord
    switch aggregate {
    case .count:
      return Part(
        phrase: filter.map { FormulaWord.countWhere.phrase.filled(noun, $0) }
          ?? FormulaWord.count.phrase.filled(noun))
    case .sum: word = .sum
    case .min: word = .min
    case .max: word = .max
    }
    let gathered = word.phrase.filled(held(operands[0], .sign))
    return Part(
      phrase: filter.map { FormulaWord.ofThose.phrase.filled(noun, $0, gathered) } ?? gathered)
  }
}

extension TableColumn.Forms {
  /// What is counted.
  fileprivate var noun: FormulaWord {
    switch self {
    case .month: .counted
    case .monthOrLast: .schools
    case .yearToDate: .forms
    }
  }
}
