/// The numbers of each school's forms, in order of receipt, by number of school.
struct FormsOfSchools: RandomAccessCollection, Sendable {
  /// The forms, school after school.
  private var forms: [Int32]
  /// Where each school's forms begin, and where the last one's end.
  private var starts: [Int]

  /// The forms of schools.
  ///
  /// - Parameters:
  ///   - schoolOfForm: the number of each form's school; -1 when it cannot be told.
  ///   - receipt: the numbers of the forms, in order of receipt.
  ///   - schools: number of schools.
  init(_ schoolOfForm: [Int32], orderedBy receipt: [Int32], schools: Int) {
    starts = [Int](repeating: 0, count: schools + 1)
    for school in schoolOfForm where school >= 0 { starts[Int(school) + 1] += 1 }
    for school in 0..<schools { starts[school + 1] += starts[school] }
    forms = [Int32](repeating: 0, count: starts[schools])
    var next = starts
    for form in receipt where schoolOfForm[Int(form)] >= 0 {
      let school = Int(schoolOfForm[Int(form)])
      forms[next[school]] = form
      next[school] += 1
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count - 1 }
  subscript(school: Int) -> ArraySlice<Int32> { forms[starts[school]..<starts[school + 1]] }
}
