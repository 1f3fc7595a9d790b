/// One thing that a school or a unit still owes 催报 (domain.md section 9).
public struct Reminder: Sendable {
  /// What is owed.
  public enum Kind: Int, Sendable, CaseIterable {
    /// 未报: the form.
    case missing
    /// 退回: a form that can be accepted.
    case returned
    /// 待说明: why a doubtful value is right, or the value put right.
    case toExplain
  }

  /// What is owed.
  public var kind: Kind
  /// The unit that is reminded.
  public var unit: ReportingUnit
  /// The school that owes it; nil when the unit itself does.
  public var school: School?
  /// Why the last file was returned, or the one query to explain; empty for 未报.
  public var findings: [Finding]
  /// Months without any submission in a row, this one included; 0 unless 未报.
  public var monthsMissed: Int
  /// Days from the due day to the as-of day, not negative; 0 for 待说明.
  public var daysOverdue: Int
  /// The last file received, or the one that the query is about; empty when there is none.
  public var lastFile: String

  /// What a check has found: told once, however often.
  struct Reason: Sendable {
    /// The first finding.
    let finding: Finding
    /// How many there are.
    var count: Int
  }

  /// The findings by check, in the order of the first of each.
  var reasons: [Reason] {
    var reasons: [Reason] = []
    for finding in findings {
      if let known = reasons.firstIndex(where: { $0.finding.check == finding.check }) {
        reasons[known].count += 1
      } else {
        reasons.append(Reason(finding: finding, count: 1))
      }
    }
    return reasons
  }

  /// The reasons in words, with the id of each check: `F11：…；F24：…`.
  public func reason(_ language: Language, template: FormTemplate) -> String {
    reasons.map { reason in
      let sentence: ReminderSentence = reason.count == 1 ? .reason : .repeatedReason
      return sentence.phrase.text(
        language,
        [
          reason.finding.check, template.text(of: reason.finding, language),
          String(reason.count),
        ])
    }.joined(separator: ReminderSentence.separator.phrase.text(language))
  }
}
