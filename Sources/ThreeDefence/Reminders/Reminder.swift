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

  /// How many findings of a form are told.
  static let mostFindings = 20

  /// The findings that are told, in order.
  var told: ArraySlice<Finding> { findings.prefix(Self.mostFindings) }

  /// How many there are besides those that are told.
  var untold: Int { findings.count - told.count }

  /// The reasons in words, each with its cell or row, a query with its id: `C49 格：…；第 4 行：…`.
  public func reason(_ language: Language, template: FormTemplate) -> String {
    var reasons = told.map { finding in
      let head =
        kind == .toExplain
        ? Phrase(finding.check) : finding.place.phrase ?? ReminderSentence.whole.phrase
      return ReminderSentence.reason.phrase.text(
        language, [head.text(language), template.text(of: finding, language)])
    }
    if untold > 0 { reasons.append(ReminderSentence.more.phrase.text(language, ["\(untold)"])) }
    return reasons.joined(separator: ReminderSentence.separator.phrase.text(language))
  }
}

extension Place {
  /// The place as people say it: a cell by its name in a spreadsheet, a row of one, a line of XML; nil
  /// for a whole file, or a card, whose first line says nothing.
  var phrase: Phrase? {
    guard let row, row > 1 || !column.isEmpty else { return nil }
    return cell.map { ReminderSentence.cell.phrase.filled($0) }
      ?? ReminderSentence.row.phrase.filled("\(row)")
  }
}
