/// A form must not be last month's over again: `form-copied` when every value is equal.
struct FormCopied {
  func finding(form: Int, in forms: FormsUnderCheck) -> FormFinding? {
    let row = Int(forms.previousRow[form])
    guard row >= 0, forms.isWhole[form] else { return nil }
    let width = forms.values.width
    guard width > 0, (0..<width).allSatisfy({ forms.values[form, $0] == forms.previous[row, $0] })
    else { return nil }
    return FormFinding(
      form: form, .formCopied, place: Place(row: forms.forms[form].row),
      message: Message(.formCopied, forms.month.previous.description), reads: Array(0..<width))
  }
}
