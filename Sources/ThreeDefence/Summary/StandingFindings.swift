/// Which findings stand: those of forms and files that nothing has taken the place of.
///
/// A form's findings end when a later form of its school is accepted. Those of a returned form, and
/// of a file in which no form was recognised, end too when the file was replaced under its name: what
/// they are about is no longer there to be corrected. But a school that stands as returned for its
/// last form keeps the findings of that form.
struct StandingFindings {
  /// Whether the findings of each form stand.
  private(set) var ofForm: [Bool]
  /// Numbers of the submissions that were replaced under their names, sound ones aside.
  private let replaced: Set<Int>

  /// All findings of all forms, whatever came later.
  init(all judged: FormJudgement) { self.init(judged, replaced: []) }

  /// The findings that stand of a month.
  init(_ judged: FormJudgement, in holdings: MonthHoldings) {
    self.init(judged, replaced: Self.replaced(judged, in: holdings))
    for own in judged.formsOfSchool {
      guard let record = own.lastIndex(where: { judged.isAccepted[Int($0)] }) else { continue }
      for form in own[..<record] { ofForm[Int(form)] = false }
    }
    guard !replaced.isEmpty else { return }
    for form in ofForm.indices where !judged.isAccepted[form] {
      let document = holdings.documents[holdings.documentOfForm[form]]
      if replaced.contains(document.submission), !judged.rests(on: form) { ofForm[form] = false }
    }
  }

  private init(_ judged: FormJudgement, replaced: Set<Int>) {
    ofForm = Array(repeating: true, count: judged.forms.forms.count)
    self.replaced = replaced
  }

  /// Whether the findings about a whole file or document stand: while those of one of its forms do.
  ///
  /// - Parameters:
  ///   - submission: the number of its submission.
  ///   - forms: the numbers of the forms recognised in it.
  /// - Returns: whether they stand.
  func ofWhole(_ submission: Int, _ forms: some Collection<Int>) -> Bool {
    forms.isEmpty ? !replaced.contains(submission) : forms.contains { ofForm[$0] }
  }

  /// Of the submissions with a returned form, or with a document in which none was recognised: those
  /// after which another came under the same name.
  private static func replaced(_ judged: FormJudgement, in holdings: MonthHoldings) -> Set<Int> {
    var isSound = [Bool?](repeating: nil, count: holdings.submissions.count)
    for document in holdings.documents where isSound[document.submission] != false {
      isSound[document.submission] =
        !document.forms.isEmpty && document.forms.allSatisfy { judged.isAccepted[$0] }
    }
    let matter = isSound.indices.filter { isSound[$0] != true }
    guard !matter.isEmpty else { return [] }
    let paths = Set(matter.map { holdings.submissions[$0].path })
    var last: [String: Int] = [:]
    for (number, submission) in holdings.submissions.enumerated()
    where paths.contains(submission.path) {
      last[submission.path] = number
    }
    return Set(matter.filter { last[holdings.submissions[$0].path] != $0 })
  }
}

extension FormJudgement {
  /// Whether a school is returned for this form: an expected one, its last, none being accepted.
  fileprivate func rests(on form: Int) -> Bool {
    let school = Int(forms.subjects.ofForm[form])
    guard (0..<forms.subjects.expectedCount).contains(school), record(of: school) == nil
    else { return false }
    return formsOfSchool[school].last == Int32(form)
  }
}
