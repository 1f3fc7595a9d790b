/// Holds an archive's rows against the schools and forms in it.
struct ArchiveSums {
  private let account: ArchiveAccount
  private let document: ReadDocument
  private let findings: [ReadingFinding]
  private let form: FormTemplate
  private let month: Month

  init(_ account: ArchiveAccount, _ read: ReadSubmission, _ form: FormTemplate, _ month: Month) {
    self.account = account
    self.month = month
    self.form = form
    document = read.documents.first ?? ReadDocument(width: form.indicators.count)
    findings = read.findings + document.findings
  }

  /// Everything that does not agree.
  func faults() -> [Phrase] {
    let fatal = findings.filter { $0.severity == .fatal }
    guard fatal.isEmpty else {
      return fatal.map {
        ArchiveSentence.reading.phrase.filled("\($0.place.row ?? 0)", $0.place.column)
      }
    }
    let schools = schoolFaults()
    guard schools.isEmpty else { return schools }
    return sumFaults() + complianceFaults()
  }

  /// Register, states and forms must be of the same schools.
  private func schoolFaults() -> [Phrase] {
    var faults: [Phrase] = []
    func tell(_ sentence: ArchiveSentence, _ code: String) {
      faults.append(sentence.phrase.filled(code))
    }
    var known: Set<String> = []
    for school in account.register where !known.insert(school.code).inserted {
      tell(.schoolTwice, school.code)
    }
    var states: [String: String] = [:]
    for (code, state) in account.states {
      if !known.contains(code) { tell(.strangeSchool, code) }
      states[code] = state
    }
    var withForm: Set<String> = []
    for form in document.forms {
      if !known.contains(form.schoolCode) { tell(.strangeSchool, form.schoolCode) }
      if !withForm.insert(form.schoolCode).inserted { tell(.formTwice, form.schoolCode) }
    }
    for school in account.register {
      guard let state = states[school.code].flatMap(ReturnState.init(rawValue:)) else {
        tell(.noState, school.code)
        continue
      }
      let hasReported = state == .onTime || state == .late
      if hasReported, !withForm.contains(school.code) { tell(.formMissing, school.code) }
      if !hasReported, withForm.contains(school.code) { tell(.formUnasked, school.code) }
    }
    return faults
  }

  /// The rows of `reporting` and `summary` must be what the schools add up to.
  private func sumFaults() -> [Phrase] {
    let summary: Summary
    do throws(ThreeDefenceError) { summary = try Summary(picture) } catch {
      return error.sentences
    }
    var faults: [Phrase] = []
    func compare(_ row: String, _ heading: Phrase, _ written: String, _ counted: String) {
      guard written != counted else { return }
      let row = row.isEmpty ? Word.total.phrase : Phrase(row)
      faults.append(
        ArchiveSentence.figure.phrase.filled(row, heading, Phrase(written), Phrase(counted)))
    }
    let numbers = Dictionary(
      summary.groups.enumerated().filter { $0.element.kind != .subtotal }
        .map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for row in account.reporting {
      let counts = numbers[row.code].map { summary.states[$0] } ?? .none
      for column in ReportingColumn.allCases {
        var counted = column.figure(of: counts)
        // Which unit a stranger counts in is not in the archive; how many there are in all is.
        if column == .unexpected {
          guard row.code.isEmpty else { continue }
          counted = account.unexpected
        }
        compare(row.code, column.heading, row.figures[column.rawValue] ?? "", "\(counted)")
      }
    }
    for row in account.summary {
      let number = numbers[row.code]
      compare(
        row.code, Heading.counted.phrase, row.figures["counted"] ?? "",
        "\(number.map { summary.counted[$0] } ?? 0)")
      for (indicator, figures) in zip(form.indicators, summary.figures) {
        let figure = number.map { figures[$0] } ?? (indicator.rollUp == .min ? nil : 0)
        compare(
          row.code, indicator.phrase, row.figures[indicator.id] ?? "",
          Cell.figure(figure, of: indicator).text(.en))
      }
    }
    let rows = Set(account.reporting.map(\.code)).intersection(account.summary.map(\.code))
    for school in account.register where !rows.contains(school.unit.code) {
      faults.append(ArchiveSentence.strangeSchool.phrase.filled(school.code))
    }
    return faults
  }

  /// The total of each requirement must be the sum of the units'.
  private func complianceFaults() -> [Phrase] {
    guard let total = account.compliance.last, total.code.isEmpty else { return [] }
    let units = account.compliance.dropLast()
    let ids = total.requirements.map(\.id)
    if let other = units.first(where: { $0.requirements.map(\.id) != ids }) {
      return [ArchiveSentence.requirements.phrase.filled(other.code)]
    }
    let headings: [Heading] = [.met, .unmet, .undetermined]
    var faults: [Phrase] = []
    for (number, requirement) in total.requirements.enumerated() {
      for (place, heading) in headings.enumerated() {
        let sum = units.reduce(Int64(0)) { $0 &+ $1.requirements[number].counts[place] }
        guard sum != requirement.counts[place] else { continue }
        faults.append(
          ArchiveSentence.requirementSum.phrase.filled(
            Phrase(requirement.id), heading.phrase, Phrase("\(requirement.counts[place])"),
            Phrase("\(sum)")))
      }
    }
    return faults
  }

  /// The month as the archive's schools and forms have it.
  private var picture: MonthPicture {
    let order = UnitOrder(division: account.header["unit"] ?? "")
    let units = order.units(of: account.register)
    let unitNumber = Dictionary(
      uniqueKeysWithValues: units.enumerated().map { ($0.element.code, $0.offset) })
    let states = Dictionary(account.states.map { ($0.code, $0.state) }) { first, _ in first }
    let formOfCode = Dictionary(
      document.forms.enumerated().map { ($0.element.schoolCode, $0.offset) }
    ) { first, _ in first }
    let schools = account.register.map { school in
      SchoolReturn(
        school: school, unit: unitNumber[school.unit.code] ?? 0,
        state: states[school.code].flatMap(ReturnState.init(rawValue:)) ?? .missing,
        deciding: nil, last: nil, record: nil, recordRevision: 0, revisions: 0, lateBy: nil,
        monthsMissed: 0)
    }
    let recordSchool = schools.indices.filter { formOfCode[schools[$0].school.code] != nil }
    let header = MonthPicture.Header(
      bureau: "", division: order.division, month: month, asOf: Instant(nanoseconds: 0),
      due: Instant(nanoseconds: 0), dueDay: month.day(25), clock: .shanghai, version: "")
    return MonthPicture(
      header: header, template: form, units: units, groups: order.groups(of: units),
      schools: schools, unexpected: [],
      records: FormsOfRecord(
        forms: document.forms, values: document.values,
        numbers: recordSchool.compactMap { formOfCode[schools[$0].school.code].map(Int32.init) },
        schools: recordSchool),
      findings: [])
  }
}
