import Interchange

/// What the codes on a month's forms say, held against the expected schools.
struct CodesOnForms {
  /// The number of the expected school that a form's code names; -1 when it names none.
  private(set) var expected: [Int32] = []
  /// The forms on which a code names an expected school and the name is not letter for letter that
  /// school's.
  private(set) var namedDifferently: [Int] = []

  /// Looks up the codes of forms.
  init(_ forms: [ReadForm], in schools: ExpectedSchools) {
    let read = concurrentMap(forms.count, workers: 2, strideOf: 4_096) { range, put in
      var guess = -1
      for form in range {
        guard let number = schools.number(of: forms[form].schoolCode, near: guess + 1) else {
          put((school: Int32(-1), isNamedDifferently: false))
          continue
        }
        guess = number
        put((Int32(number), forms[form].schoolName != schools.schools[number].name))
      }
    }
    expected = read.map(\.school)
    namedDifferently = read.indices.filter { read[$0].isNamedDifferently }
  }
}
