/// Finds the explanation of a query: in the workspace's file, in the form's remark, or in the remark
/// of an earlier form of the school, while what the check reads has stayed the same since.
struct QueryNotes {
  private let judged: FormJudgement
  private let explanations: Explanations
  /// The path of each form's file.
  private let file: (Int) -> String
  /// The first form of each school of which a check has asked, an accepted one if there is any.
  private var asked: [Subject: Int] = [:]

  /// What a check has asked of.
  private struct Subject: Hashable {
    var school: Int32
    var check: String
  }

  /// Finds explanations.
  ///
  /// - Parameters:
  ///   - judged: the month's forms.
  ///   - explanations: the workspace's notes.
  ///   - raised: every finding of a check about a form.
  ///   - file: the path of a form's file.
  init(
    judged: FormJudgement, explanations: Explanations, raised: [FormFinding],
    file: @escaping (Int) -> String
  ) {
    self.judged = judged
    self.explanations = explanations
    self.file = file
    let explained = Set(explanations.notes.keys.map(\.check))
    guard !explained.isEmpty else { return }
    var place = [Int](repeating: 0, count: judged.isAccepted.count)
    for own in judged.formsOfSchool {
      for (number, form) in own.enumerated() { place[Int(form)] = number }
    }
    for finding in raised where explained.contains(finding.check) {
      let school = judged.forms.subjects.ofForm[finding.form]
      let subject = Subject(school: school, check: finding.check)
      let known = asked[subject]
      let isBefore = known.map { known in
        let accepted = (judged.isAccepted[finding.form], judged.isAccepted[known])
        return accepted.0 == accepted.1 ? place[finding.form] < place[known] : accepted.0
      }
      if isBefore ?? true { asked[subject] = finding.form }
    }
  }

  /// The explanation of a query; empty when there is none.
  func note(_ finding: FormFinding) -> String {
    let forms = judged.forms
    let number = Int(forms.subjects.ofForm[finding.form])
    guard number >= 0 else { return "" }
    if let note = workspaceNote(finding, school: number) { return note }
    let own = judged.formsOfSchool[number].map(Int.init)
    let last = own.lastIndex(of: finding.form) ?? own.endIndex - 1
    for form in own[...last].reversed() {
      guard readsTheSame(finding, in: form) else {
        // A form that was returned states nothing; an accepted one has said otherwise.
        if judged.isAccepted[form] { break }
        continue
      }
      let remark = forms.forms[form].remark
      if let note = Explanations.note(on: finding.check, inRemark: remark) { return note }
    }
    return ""
  }

  /// The note in the workspace's file: on the form of the file it names, else on the first form asked
  /// about; it stands for later forms in which the check reads the same.
  private func workspaceNote(_ finding: FormFinding, school number: Int) -> String? {
    let school = judged.forms.subjects.schools[number]
    let own = judged.formsOfSchool[number].map(Int.init)
    let last = own.lastIndex(of: finding.form) ?? own.endIndex - 1
    // `same-figures` is about the schools of a unit together: one note may be for them all.
    let isOfUnit = finding.check == StructuralCheck.sameFigures.rawValue
    for code in isOfUnit ? [school.code, school.unit.code] : [school.code] {
      func note(_ file: String) -> String? {
        explanations.note(judged.forms.month, code, finding.check, inFile: file)
      }
      for form in own[...last].reversed() where readsTheSame(finding, in: form) {
        if let note = note(file(form)) { return note }
      }
      let subject = Subject(school: Int32(number), check: finding.check)
      if let note = note(""), let first = asked[subject], readsTheSame(finding, in: first) {
        return note
      }
    }
    return nil
  }

  /// Whether a form of the same school has what the check of a finding reads in common with the form
  /// it was found in.
  private func readsTheSame(_ finding: FormFinding, in form: Int) -> Bool {
    let forms = judged.forms
    if finding.check == StructuralCheck.nameDiffers.rawValue,
      forms.forms[form].schoolName != forms.forms[finding.form].schoolName
    {
      return false
    }
    return finding.reads.allSatisfy { forms.values[form, $0] == forms.values[finding.form, $0] }
  }
}
