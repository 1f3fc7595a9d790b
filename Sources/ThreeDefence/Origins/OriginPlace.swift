/// The row of a table that is asked about, or the part of it that one school puts in.
struct OriginPlace {
  /// What the row is called.
  var title: Phrase
  /// The number of the row in the table; nil where a school is asked about, or a list.
  var row: Int?
  /// Whether only one school is asked about.
  var isOneSchool = false
  /// The number of the requirement asked about, `overall` being after the last; nil for none.
  var requirement: Int?
  /// Whether a school counts in it.
  var includes: @Sendable (School) -> Bool
  /// Whether what is listed under a unit and a school code belongs to it.
  var lists: @Sendable (ReportingUnit?, String) -> Bool
}

extension MonthOrigins {
  /// The row that a question is about.
  ///
  /// - Throws: `notFound` where the table has no such row, or the month no such school.
  func place(
    _ question: OriginQuestion, in table: OriginTable
  ) throws(ThreeDefenceError) -> OriginPlace {
    if question.requirement != nil, !table.isByRequirement {
      throw .notFound(.notByRequirement, table.name)
    }
    if question.schoolClass != nil, !table.isByClass { throw .notFound(.notByClass, table.name) }
    if question.unit != nil, table.isByClass { throw .notFound(.notByUnit, table.name) }
    var place: OriginPlace
    if case .classes(let figures) = table.rows {
      place = try self.place(ofClass: question.schoolClass ?? "", in: table, figures)
    } else {
      place = try self.place(ofUnit: question.unit)
    }
    place.requirement = try requirement(question, in: table)
    if case .requirements = table.rows, let requirement = place.requirement, let row = place.row {
      place.row = row * (standard.requirements.count + 1) + requirement
      let id =
        standard.requirements.indices.contains(requirement)
        ? standard.requirements[requirement].id : ComplianceCounts.overall
      place.title = OriginSentence.rowOf.phrase.filled(place.title, Phrase(id))
    }
    if table.isList { place.row = nil }
    if let school = question.school { try narrow(&place, toSchool: school) }
    return place
  }

  private func place(ofUnit asked: String?) throws(ThreeDefenceError) -> OriginPlace {
    let groups = picture.groups
    let words = ["", "all", Word.total.phrase.zh, Word.total.phrase.en]
    var number = groups.endIndex - 1
    if let asked, !words.contains(asked) {
      let parts = groups.enumerated().filter { $0.element.kind != .total }
      let code = try parts.lazy.map { ReportingUnit(code: $0.element.code, name: $0.element.name) }
        .meant(by: asked).code
      number = parts.first { $0.element.code == code }?.offset ?? number
    }
    let group = groups[number]
    let codes = Set(picture.units[group.units].map(\.code))
    let isAll = group.kind == .total
    let title =
      switch group.kind {
      case .unit: Phrase("\(group.code) \(group.name)")
      case .subtotal: Phrase("\(group.code) ") + Word.subtotal.phrase
      case .total: Word.total.phrase
      }
    return OriginPlace(
      title: title, row: number, includes: { isAll || codes.contains($0.unit.code) },
      lists: { unit, _ in isAll || codes.contains(unit?.code ?? "") })
  }

  /// The number of the requirement asked about.
  private func requirement(
    _ question: OriginQuestion, in table: OriginTable
  ) throws(ThreeDefenceError) -> Int? {
    let ids = standard.requirements.map(\.id)
    let known = table.isList ? ids : ids + [ComplianceCounts.overall]
    guard let asked = question.requirement else {
      guard case .requirements = table.rows else { return nil }
      throw .notFound(
        .requirementNeeded, table.name, .list(known.map { Phrase($0) }))
    }
    if let number = known.firstIndex(of: asked) { return number }
    throw .notFound(.noRequirement, Phrase(asked), .hint(for: asked, among: known))
  }

  /// Leaves one school of a row.
  private func narrow(
    _ place: inout OriginPlace, toSchool asked: String
  ) throws(ThreeDefenceError) {
    let (code, name) = try picture.school(asked, also: current.source.register.rows)
    let whole = place
    place.title = Phrase("\(code) \(name)")
    place.row = nil
    place.isOneSchool = true
    place.includes = { $0.code == code && whole.includes($0) }
    place.lists = { $1 == code && whole.lists($0, $1) }
  }
}

extension OriginTable {
  /// What an answer calls it: its title, and its file.
  var name: Phrase { OriginSentence.named.phrase.filled(title, Phrase("\(id).csv")) }
}

extension Phrase {
  /// A hint at the known word closest to one that is not; empty where none is close.
  static func closest(to word: String, among known: [String]) -> Phrase {
    closestWord(to: word, among: known).map {
      TemplateSentence.didYouMean.phrase.filled($0)
    } ?? Phrase("")
  }
}

extension ThreeDefenceError {
  /// What was asked for does not exist.
  static func notFound(_ sentence: OriginSentence, _ facts: Phrase...) -> ThreeDefenceError {
    let filled = Phrase(
      zh: sentence.phrase.text(.zh, facts.map(\.zh)),
      en: sentence.phrase.text(.en, facts.map(\.en)))
    return ThreeDefenceError(.notFound, [filled])
  }
}
