/// Puts together what stands: findings of reading and of checks, each with its school, unit and file.
struct FindingAssembly {
  let source: MonthSource
  let forms: FormsUnderCheck
  /// Which findings still stand.
  let stands: StandingFindings
  /// Whether each form is its school's form of record.
  let isOfRecord: [Bool]
  /// The explanation of a query, empty when there is none.
  let note: (FormFinding) -> String

  /// A finding of a check about a form, if it stands.
  func finding(_ raised: FormFinding) -> Finding? {
    guard stands.ofForm[raised.form] else { return nil }
    let school = forms.school(of: raised.form)
    let number = source.holdings.documentOfForm[raised.form]
    return Finding(
      check: raised.check, severity: raised.severity, unit: school?.unit,
      schoolCode: school?.code ?? "", schoolName: school?.name ?? "",
      file: file(ofDocument: number), place: raised.place, indicator: raised.indicator,
      value: raised.value, expected: raised.expected, message: raised.message,
      note: raised.severity == .query ? note(raised) : "", isOfRecord: isOfRecord[raised.form])
  }

  /// The findings of reading that stand.
  func ofReading() -> [Finding] {
    documentsOfSubmissions.enumerated().flatMap { ofSubmission($0, documents: $1) }
  }

  /// What stands against files of which no school can be told, and against such rows of others.
  ///
  /// A submission is known, with all that came in it, once a school is recognised anywhere in it.
  func ofUnknown() -> (files: [Finding], rows: [Finding]) {
    var (files, rows): ([Finding], [Finding]) = ([], [])
    for (number, documents) in documentsOfSubmissions.enumerated() {
      if source.holdings.documents[documents].contains(where: isKnown) {
        rows += documents.flatMap(ofUnknownForms)
      } else {
        files += ofSubmission(number, documents: documents).filter { $0.severity == .fatal }
      }
    }
    return (files, rows)
  }

  private func isKnown(_ document: MonthHoldings.Document) -> Bool {
    !document.archivedReturns.isEmpty
      || document.forms.contains { forms.subjects.ofForm[$0] >= 0 }
  }

  private func ofUnknownForms(document number: Int) -> [Finding] {
    let document = source.holdings.documents[number]
    return document.findings.compactMap { raised in
      guard raised.severity == .fatal,
        let form = raised.form.map({ document.forms.lowerBound + $0 }),
        forms.subjects.ofForm[form] < 0
      else { return nil }
      return ofForm(raised, form: form)
    }
  }

  /// The documents of each submission.
  private var documentsOfSubmissions: [Range<Int>] {
    var start = 0
    return source.holdings.submissions.indices.map { number in
      var end = start
      while end < source.holdings.documents.count,
        source.holdings.documents[end].submission == number
      { end += 1 }
      defer { start = end }
      return start..<end
    }
  }

  /// What reading has found in one form, and what the faults of its whole file mean for its school.
  func ofReading(form: Int) -> [Finding] {
    let document = source.holdings.documents[source.holdings.documentOfForm[form]]
    let ofFile = source.holdings.submissions[document.submission].findings
    let own = document.findings.filter { raised in
      raised.form.map { document.forms.lowerBound + $0 } == form
    }
    return own.compactMap { ofForm($0, form: form) }
      + WholeFileFaults(ofFile + document.findings, template: forms.template).told
      .compactMap { aboutSchool($0, form: form) }
  }

  private func ofSubmission(_ number: Int, documents: Range<Int>) -> [Finding] {
    let submission = source.holdings.submissions[number]
    let ownForms = documents.flatMap { source.holdings.documents[$0].forms }
    var findings: [Finding] = []
    let isStanding = stands.ofWhole(number, ownForms)
    if submission.isClamped, isStanding {
      findings.append(
        Finding(
          check: StructuralCheck.receivedInFuture.rawValue,
          severity: StructuralCheck.receivedInFuture.severity, file: submission.path,
          message: Message(.receivedInFuture)))
    }
    for raised in submission.findings where isStanding {
      findings.append(aboutFile(raised, file: submission.path))
    }
    for number in documents { findings += ofDocument(number, in: submission) }
    return findings
  }

  private func ofDocument(_ number: Int, in submission: MonthHoldings.Submission) -> [Finding] {
    let document = source.holdings.documents[number]
    let isStanding = stands.ofWhole(document.submission, document.forms)
    var findings: [Finding] = []
    for raised in document.findings {
      if let form = raised.form {
        if let found = ofForm(raised, form: document.forms.lowerBound + form) {
          findings.append(found)
        }
      } else if isStanding {
        findings.append(aboutFile(raised, file: file(ofDocument: number)))
      }
    }
    let faults = WholeFileFaults(submission.findings + document.findings, template: forms.template)
    for form in document.forms where !faults.told.isEmpty {
      findings += faults.told.compactMap { aboutSchool($0, form: form) }
    }
    return findings
  }

  /// A finding about one form; without a school when it cannot be told whose it is.
  private func ofForm(_ raised: ReadingFinding, form: Int) -> Finding? {
    guard stands.ofForm[form] else { return nil }
    var found = aboutFile(raised, file: file(ofDocument: source.holdings.documentOfForm[form]))
    found.isOfRecord = isOfRecord[form]
    if let school = forms.school(of: form) {
      found.unit = school.unit
      found.schoolCode = school.code
      found.schoolName = school.name
    }
    return found
  }

  /// What a fault of the whole file means for one school recognised in it: the form is returned.
  private func aboutSchool(_ raised: ReadingFinding, form: Int) -> Finding? {
    guard let school = forms.school(of: form),
      forms.subjects.reason(of: Int(forms.subjects.ofForm[form])) != .unknown,
      var found = ofForm(raised, form: form)
    else { return nil }
    found.schoolCode = school.code
    found.place = Place(row: source.holdings.forms[form].row, column: raised.place.column)
    return found
  }

  private func aboutFile(_ raised: ReadingFinding, file: String) -> Finding {
    Finding(
      check: raised.check, severity: raised.severity, file: file, place: raised.place,
      indicator: raised.indicator, value: raised.value, expected: raised.expected,
      message: raised.message)
  }

  private func file(ofDocument number: Int) -> String {
    let document = source.holdings.documents[number]
    return StandingRule.file(source.holdings.submissions[document.submission].path, document.part)
  }
}
