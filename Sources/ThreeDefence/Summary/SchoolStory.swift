/// One form of a school in the story of its month, and what became of it.
public struct StoryEntry: Sendable, Equatable {
  /// What became of a form.
  public enum Fate: Sendable, Equatable {
    /// It is the form of record.
    case counted
    /// It was accepted, and a later one has taken its place.
    case replaced
    /// It was returned, for what is fatal among its findings.
    case returned
    /// It was accepted, and the school is not expected.
    case unexpected
    /// It came when the month was closed.
    case afterClosing
  }

  /// How it arrived.
  public var arrival: Arrival
  /// Row or line of the form in its file; nil where the file holds no other form.
  public var row: Int?
  /// What became of it.
  public var fate: Fate
  /// Number of times the same bytes came again.
  public var repeats: Int
  /// What was found in it: of a form that a later one has taken the place of, what returned it alone.
  public var findings: [Finding]
}

/// The story of a school in a month.
public struct SchoolStory: Sendable, Equatable {
  /// The school's code.
  public var code: String
  /// Its forms in order of receipt; none for one that was not heard from.
  public var entries: [StoryEntry]
}

/// Tells the stories of schools in a month: every form in order of receipt.
struct StoryTeller {
  let source: MonthSource
  let judged: FormJudgement
  let standing: StandingRule
  let collector: FindingCollector

  /// The story of a school, by its code.
  func story(of code: String) -> SchoolStory {
    SchoolStory(code: code, entries: entries(of: code))
  }

  private func entries(of code: String) -> [StoryEntry] {
    guard let number = judged.forms.subjects.number(of: code) else { return [] }
    let isExpected = number < judged.forms.subjects.expectedCount
    let record = judged.record(of: number)
    let stands = collector.standing.ofForm
    let own = judged.formsOfSchool[number].map(Int.init)
    let found = collector.findings(ofForms: own)
    return zip(own, found).map { form, findings in
      let fate: StoryEntry.Fate =
        if !judged.isAccepted[form] {
          .returned
        } else if !isExpected {
          .unexpected
        } else {
          form == record ? .counted : .replaced
        }
      return StoryEntry(
        arrival: standing.arrival(of: form), row: source.holdings.rowAmongOthers(of: form),
        fate: fate, repeats: submission(of: form).arrivals - 1,
        findings: findings.filter { finding in
          stands[form] || fate == .returned && finding.severity == .fatal
        })
    }
  }

  private func submission(of form: Int) -> MonthHoldings.Submission {
    let holdings = source.holdings
    return holdings.submissions[holdings.documents[holdings.documentOfForm[form]].submission]
  }
}

extension MonthHoldings {
  /// The row of a form in its file; nil where the file holds no other form.
  fileprivate func rowAmongOthers(of form: Int) -> Int? {
    documents[documentOfForm[form]].forms.count > 1 ? forms[form].row : nil
  }
}

extension MonthBasis {
  /// The month's picture without the tables that are data, and the story of a school: each of its
  /// forms in order of receipt, and what became of it; behind them, for a closed month, what came
  /// later.
  ///
  /// - Parameters:
  ///   - asked: the school's code or name.
  ///   - ledger: the ledger.
  /// - Returns: the picture and the story, both from one working out of the month.
  /// - Throws: `notFound` when there is no such school; `ledger`, `busy`, `inputOutput`, or
  ///   `arithmetic` when a number is too large.
  public func story(
    ofSchool asked: String, from ledger: Ledger
  ) throws(ThreeDefenceError) -> (picture: MonthPicture, story: SchoolStory) {
    let told = try told(from: ledger, withTables: false, storyOf: asked)
    var story = told.story ?? SchoolStory(code: asked, entries: [])
    story.entries += try entriesAfterClosing(of: story.code, from: ledger)
    return (told.picture, story)
  }

  /// The forms of a school that came when the month was closed.
  private func entriesAfterClosing(
    of code: String, from ledger: Ledger
  ) throws(ThreeDefenceError) -> [StoryEntry] {
    let later = Set(try pipeline.uncounted(in: self, of: ledger).map(\.id))
    guard !later.isEmpty else { return [] }
    let holdings = try ledger.holdings(
      month, template: pipeline.checks.template, mark: askedAt)
    return holdings.forms.indices.compactMap { form in
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
        row: holdings.rowAmongOthers(of: form), fate: .afterClosing,
        repeats: submission.arrivals - 1, findings: [])
    }
  }
}
