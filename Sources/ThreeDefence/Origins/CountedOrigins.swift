extension MonthOrigins {
  /// What lies behind a number of expected schools in some states, or their share of all expected.
  func parts(
    _ states: [ReturnState], isShare: Bool, at place: OriginPlace
  ) -> OriginParts {
    let schools = picture.schools.filter { place.includes($0.school) }
    let rows = schools.map { entry in
      OriginRow(
        unit: entry.school.unit, code: entry.school.code, name: entry.school.name,
        evidence: [.word(entry.state.word)], now: entry.deciding.map(OriginRow.Trail.init))
    }
    let names = Phrase.list(states.map(\.word.phrase))
    var terms = [OriginTerm(names, counting: schools.map { states.contains($0.state) })]
    if isShare {
      terms.append(
        OriginTerm(Heading.expected.phrase, counting: schools.map { _ in true }))
    }
    return OriginParts(
      evidence: [Heading.state.phrase], rows: rows, terms: terms, figure: .figure(terms))
  }

  /// What lies behind the number of schools that reported and were not expected.
  func unexpected(at place: OriginPlace) -> OriginParts {
    let schools = picture.unexpected.filter { place.lists($0.unit, $0.schoolCode) }
    let rows = schools.map { school in
      OriginRow(
        unit: school.unit, code: school.schoolCode, name: school.schoolName,
        evidence: [.word(school.reason.word)], now: OriginRow.Trail(school.arrival))
    }
    let term = OriginTerm(Heading.unexpected.phrase, counting: schools.map { _ in true })
    return OriginParts(
      evidence: [Heading.reason.phrase], rows: rows, terms: [term], figure: .figure([term]))
  }

  /// What lies behind a number of schools with some verdicts on a requirement, or their share of those
  /// that it is put to; the number after the last requirement's is all of the standard.
  ///
  /// - Throws: what reading the month before throws.
  mutating func parts(
    _ wanted: [Verdict], isShare: Bool, of number: Int?, at place: OriginPlace
  ) throws(ThreeDefenceError) -> OriginParts {
    guard let all = picture.verdicts else { return OriginParts(rows: [], terms: []) }
    let number = number ?? all.requirements.count
    let requirement = number < all.requirements.count ? all.requirements[number] : nil
    let verdicts = requirement == nil ? all.overall : all.byRequirement[number]
    let reading =
      requirement.map { FormReading($0, of: picture.template) }
      ?? FormReading([], of: picture.template, nil)
    let asked = picture.records.schools.indices.filter { row in
      place.includes(picture.schools[picture.records.schools[row]].school)
    }
    // The rows of the picture and the forms of record stand in one order.
    let records = current.forms.records
    let before =
      reading.readsPrevious ? try earlier.judged(picture.header.month.previous) : nil
    let forms = asked.map { row in
      let school = picture.schools[picture.records.schools[row]].school
      return FormBehind(
        school: school, month: picture.header.month,
        now: current.trail(of: records[row], reading.indicators),
        before: before?.trail(ofExpected: school.code, reading.indicators))
    }
    var parts = self.parts(forms, reading)
    parts.hasBefore = reading.readsPrevious
    parts.evidence.append(Heading.verdict.phrase)
    if requirement == nil { parts.evidence.append(Heading.unmetRequirements.phrase) }
    for (at, row) in asked.enumerated() {
      parts.rows[at].evidence.append(.word(verdicts[row].word))
      if requirement == nil { parts.rows[at].evidence.append(.text(all.notMet(row))) }
    }
    let names = Phrase.list(wanted.map(\.word.phrase))
    parts.terms = [OriginTerm(names, counting: asked.map { wanted.contains(verdicts[$0]) })]
    if isShare {
      parts.terms.append(
        OriginTerm(
          Heading.applicable.phrase, counting: asked.map { verdicts[$0] != .notApplicable }))
    }
    parts.figure = .figure(parts.terms)
    return parts
  }
}

extension Verdicts {
  /// The `must` requirements that a form of record does not meet, or of which that cannot be told.
  fileprivate func notMet(_ row: Int) -> String {
    requirements.indices.filter { number in
      let verdict = byRequirement[number][row]
      return requirements[number].isMust && (verdict == .unmet || verdict == .undetermined)
    }.map { requirements[$0].id }.joined(separator: " ")
  }
}

extension Cell {
  /// A number of schools, or of two terms the share of the one in the other.
  fileprivate static func figure(_ terms: [OriginTerm]) -> Cell {
    let numbers = terms.map { $0.total?.stored(places: 0) ?? 0 }
    return numbers.count == 1 ? .number(numbers[0]) : .rate(Rate(numbers[0], of: numbers[1]))
  }
}

extension OriginRow.Trail {
  /// Where what arrived stands.
  init(_ arrival: Arrival) { self.init(file: arrival.file, lines: [arrival.row]) }
}
