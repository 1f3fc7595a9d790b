/// Finds the explanation of a query: in the workspace's file, in the form's remark, or in the remark
/// of an earlier form of the school whose values that the check reads were the same.
struct QueryNotes {
  let forms: FormsUnderCheck
  let formsOfSchool: [[Int32]]
  let explanations: Explanations

  func note(on finding: FormFinding) -> String {
    let number = Int(forms.subjects.ofForm[finding.form])
    guard number >= 0 else { return "" }
    let code = forms.subjects.schools[number].code
    if let note = explanations.note(forms.month, code, finding.check) {
      return note
    }
    for earlier in formsOfSchool[number].reversed().map(Int.init)
    where earlier == finding.form
      || finding.reads.allSatisfy({ forms.values[earlier, $0] == forms.values[finding.form, $0] })
    {
      let remark = forms.forms[earlier].remark
      if let note = Explanations.note(on: finding.check, inRemark: remark) { return note }
    }
    return ""
  }
}
