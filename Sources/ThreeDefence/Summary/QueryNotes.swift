/// Finds the explanation of a query: in the workspace's file, in the form's remark, or in the remark
/// of an earlier form of the school, while what the check reads has stayed the same since.
struct QueryNotes {
  let judged: FormJudgement
  let explanations: Explanations

  func note(on finding: FormFinding) -> String {
    let forms = judged.forms
    let number = Int(forms.subjects.ofForm[finding.form])
    guard number >= 0 else { return "" }
    let code = forms.subjects.schools[number].code
    if let note = explanations.note(forms.month, code, finding.check) {
      return note
    }
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
