/// A form's school must be one that the register expects: `unknown-school`, `school-not-expected`.
struct RegisterCheck {
  let register: Register
  let dueDay: CivilDate
  let ownUnit: ReportingUnit

  /// The school of a code that is not expected, and why it is not.
  func unexpected(_ code: String, name: String) -> (School, UnexpectedReason) {
    guard let row = register.nearest(code, to: dueDay) else {
      return (School(code: code, name: name, unit: ownUnit), .unknown)
    }
    let isClosed = row.validTo.map { $0 < dueDay } ?? false
    return (row, isClosed ? .closed : .notYetOpen)
  }

  /// What is found about a form by the standing of its school.
  func finding(form: Int, in forms: FormsUnderCheck) -> FormFinding? {
    let number = Int(forms.subjects.ofForm[form])
    guard number >= 0, let reason = forms.subjects.reason(of: number) else { return nil }
    let school = forms.subjects.schools[number]
    let place = forms.place(FormField.schoolCode, form)
    return switch reason {
    case .unknown:
      FormFinding(
        form: form, .unknownSchool, place: place, value: school.code,
        message: Message(.schoolUnknown, school.code))
    case .closed:
      FormFinding(
        form: form, .schoolNotExpected, place: place, value: school.code,
        message: Message(.schoolClosed, school.validTo?.description ?? ""))
    case .notYetOpen:
      FormFinding(
        form: form, .schoolNotExpected, place: place, value: school.code,
        message: Message(.schoolNotYetOpen, school.validFrom?.description ?? ""))
    }
  }
}
