/// The name on an expected school's form must be its own: `name-of-another-school` when it is exactly
/// that of another school expected this month, else `name-differs`.
struct NameCheck {
  /// The expected schools of the names in question.
  private let expectedByName: [String: [Int]]

  /// Looks for the expected schools of the names that are in question: on forms without a code, and
  /// on forms of a school of another name.
  init(_ codes: CodesOnForms, forms: [ReadForm], among expected: [School]) {
    var asked = Set(codes.namedDifferently.map { forms[$0].schoolName })
    for form in forms.indices where codes.expected[form] < 0 && forms[form].schoolCode.isEmpty {
      asked.insert(forms[form].schoolName)
    }
    var byName: [String: [Int]] = [:]
    if !asked.isEmpty {
      for number in expected.indices where asked.contains(expected[number].name) {
        byName[expected[number].name, default: []].append(number)
      }
    }
    expectedByName = byName
  }

  /// The one expected school of a name; nil when there is none or more than one.
  func onlySchool(named name: String) -> Int? {
    guard !name.isEmpty, let numbers = expectedByName[name], numbers.count == 1 else { return nil }
    return numbers[0]
  }

  /// What is found about a form of which the code names an expected school.
  func finding(form: Int, in forms: FormsUnderCheck) -> FormFinding? {
    let number = Int(forms.subjects.ofForm[form])
    let written = forms.forms[form].schoolName
    guard number >= 0, !written.isEmpty, forms.subjects.reason(of: number) == nil
    else { return nil }
    let school = forms.subjects.schools[number]
    guard !SchoolNames.areSame(written, school.name) else { return nil }
    let place = forms.place(FormField.schoolName, form)
    if let other = expectedByName[written]?.first(where: { $0 != number }) {
      return FormFinding(
        form: form, .nameOfAnotherSchool, place: place, value: written, expected: school.name,
        message: Message(
          .nameOfAnother, school.code, school.name, written, forms.subjects.schools[other].code))
    }
    return FormFinding(
      form: form, .nameDiffers, place: place, value: written, expected: school.name,
      message: Message(.nameDiffers, written, school.name))
  }
}
