/// One form of a school in the story of its month, and what became of it.
public struct StoryEntry: Sendable, Equatable {
  /// What became of a form.
  public enum Fate: Sendable, Equatable {
    /// It is the form of record.
    case counted
    /// It was accepted, and a later one has taken its place.
    case replaced
    /// It was returned, for the findings of these checks.
    case returned([String])
    /// It was accepted, and the school is not expected.
    case unexpected
    /// It came when the month was closed.
    case afterClosing
  }

  /// How it arrived.
  public var arrival: Arrival
  /// What became of it.
  public var fate: Fate
  /// Number of times the same bytes came again.
  public var repeats: Int
}

/// Tells the story of schools in a month: every form in order of receipt.
struct SchoolStory {
  let source: MonthSource
  let judged: FormJudgement
  let standing: StandingRule

  /// The forms of a school; none for one that was not heard from.
  func entries(of code: String) -> [StoryEntry] {
    guard let number = judged.forms.subjects.number(of: code) else { return [] }
    let isExpected = number < judged.forms.subjects.expectedCount
    let record = judged.record(of: number)
    return judged.formsOfSchool[number].map(Int.init).map { form in
      let fate: StoryEntry.Fate =
        if !judged.isAccepted[form] {
          .returned(reasons(of: form))
        } else if !isExpected {
          .unexpected
        } else {
          form == record ? .counted : .replaced
        }
      return StoryEntry(
        arrival: standing.arrival(of: form), fate: fate, repeats: submission(of: form).arrivals - 1)
    }
  }

  private func submission(of form: Int) -> MonthHoldings.Submission {
    let holdings = source.holdings
    return holdings.submissions[holdings.documents[holdings.documentOfForm[form]].submission]
  }

  /// The checks whose findings return a form, each once.
  private func reasons(of form: Int) -> [String] {
    let document = source.holdings.documents[source.holdings.documentOfForm[form]]
    let read = (submission(of: form).findings + document.findings).filter { finding in
      finding.severity == .fatal
        && finding.form.map { document.forms.lowerBound + $0 == form } ?? true
    }
    let raised = judged.findings.filter { $0.form == form && $0.severity == .fatal }
    var known: Set<String> = []
    return (read.map(\.check) + raised.map(\.check)).filter { known.insert($0).inserted }
  }
}

extension MonthBasis {
  /// The story of a school: each of its forms in order of receipt, and what became of it; behind
  /// them, for a closed month, what came later.
  ///
  /// - Throws: `ledger`, `busy`, `inputOutput`, or `arithmetic` when a number is too large.
  public func story(
    ofSchool code: String, from ledger: Ledger
  ) throws(ThreeDefenceError) -> [StoryEntry] {
    let told = try builder(
      from: ledger, try pipeline.standard(in: month), [], comparing: false
    ).story().entries(
      of: code)
    let later = Set(try pipeline.uncounted(in: self, of: ledger).map(\.id))
    guard !later.isEmpty else { return told }
    var source = try source(from: ledger)
    source.holdings = try ledger.holdings(
      month, template: pipeline.checks.template, mark: askedAt)
    let holdings = source.holdings
    return told
      + holdings.forms.indices.compactMap { form in
        let document = holdings.documents[holdings.documentOfForm[form]]
        let submission = holdings.submissions[document.submission]
        guard later.contains(submission.id), holdings.forms[form].schoolCode == code else {
          return nil
        }
        return StoryEntry(
          arrival: Arrival(
            receivedAt: submission.receivedAt, clock: submission.clock,
            file: StandingRule.file(submission.path, document.part),
            row: holdings.forms[form].row, digest: submission.digest),
          fate: .afterClosing, repeats: submission.arrivals - 1)
      }
  }
}
