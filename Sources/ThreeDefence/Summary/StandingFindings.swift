/// Which findings stand: those of forms and files that nothing has taken the place of.
///
/// A form's findings end when a later form of its school is accepted. Those of a returned form, and
/// of a file in which no form was recognised, end too when the file was replaced under its name: what
/// they are about is no longer there to be corrected. But a school that stands as returned for its
/// last form keeps the findings of that form.
///
/// A name without a folder may be that of other files elsewhere, which were received by hand: there
/// only a later form of the same school tells that the file was replaced.
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
    for (number, own) in judged.formsOfSchool.enumerated() {
      if let record = own.lastIndex(where: { judged.isAccepted[Int($0)] }) {
        for form in own[..<record] { ofForm[Int(form)] = false }
      }
      guard own.count > 1 || !replaced.isEmpty else { continue }
      let isReturned =
        number < judged.forms.subjects.expectedCount && judged.record(of: number) == nil
      for form in own.map(Int.init)
      where !judged.isAccepted[form] && !(isReturned && Int32(form) == own.last) {
        let submission = holdings.submission(of: form)
        let isReplaced = own.contains {
          holdings.submissions[submission].isReplaced(
            by: holdings.submissions[holdings.submission(of: Int($0))])
        }
        if isReplaced || replaced.contains(submission) { ofForm[form] = false }
      }
    }
    guard !replaced.isEmpty else { return }
    for form in ofForm.indices where judged.forms.subjects.ofForm[form] < 0 {
      if replaced.contains(holdings.submission(of: form)) { ofForm[form] = false }
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

  /// Of the submissions in folders with a returned form, or with a document in which none was
  /// recognised: those after which another came under the same name.
  private static func replaced(_ judged: FormJudgement, in holdings: MonthHoldings) -> Set<Int> {
    var isSound = [Bool?](repeating: nil, count: holdings.submissions.count)
    for document in holdings.documents where isSound[document.submission] != false {
      isSound[document.submission] =
        !document.forms.isEmpty && document.forms.allSatisfy { judged.isAccepted[$0] }
    }
    let matter = isSound.indices.filter {
      isSound[$0] != true && holdings.submissions[$0].path.contains("/")
    }
    guard !matter.isEmpty else { return [] }
    let paths = Set(matter.map { holdings.submissions[$0].path })
    var last: [String: Int] = [:]
    for (number, submission) in holdings.submissions.enumerated()
    where paths.contains(submission.path) {
      last[submission.path] = number
    }
    return Set(
      matter.filter { number in
        let submission = holdings.submissions[number]
        return last[submission.path].map {
          submission.isReplaced(by: holdings.submissions[$0])
        } == true
      })
  }
}

extension MonthHoldings {
  /// The number of the submission in which a form came.
  fileprivate func submission(of form: Int) -> Int { documents[documentOfForm[form]].submission }
}

extension MonthHoldings.Submission {
  /// Whether another submission has taken the place of this one: under its name, later by the time of
  /// receipt and by that of taking in, the bytes of this one having come under no other name.
  fileprivate func isReplaced(by other: Self) -> Bool {
    path == other.path && arrivals == 1 && id < other.id && receivedAt <= other.receivedAt
  }
}
