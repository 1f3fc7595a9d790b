/// What all schools came to in a month before, as this month sees it: by the forms, the register and
/// the standard of then, and by this month's tables.
public struct PastMonth: Sendable {
  /// How many months stand side by side, this one included.
  public static let span = 12

  /// The month.
  public var month: Month
  /// Who stood where in all.
  public var states: StateCounts
  /// How schools stood against each requirement of the standard then in force, by its id, and
  /// `overall`; empty where none was.
  public var verdicts: [String: VerdictCounts]
  /// The tables that it is compared in, with 合计 as their one row and without the columns over other
  /// months; only of the month just before.
  public var tables: [TableFigures]

  /// A month before.
  public init(
    month: Month, states: StateCounts, verdicts: [String: VerdictCounts],
    tables: [TableFigures] = []
  ) {
    self.month = month
    self.states = states
    self.verdicts = verdicts
    self.tables = tables
  }
}

extension MonthPicture {
  /// The month just before; nil when the ledger has nothing of it.
  public var lastMonth: PastMonth? {
    past.first { $0.month == header.month.previous }
  }
}

extension VerdictCounts {
  /// The counts of all verdicts of a column.
  init(_ verdicts: [Verdict]) {
    self.init(met: 0, unmet: 0, undetermined: 0)
    for verdict in verdicts {
      switch verdict {
      case .met: met += 1
      case .unmet: unmet += 1
      case .undetermined: undetermined += 1
      case .notApplicable: break
      }
    }
  }
}

extension Verdicts {
  /// The counts of each requirement by id, and of `overall`.
  var counts: [String: VerdictCounts] {
    var counts = [ComplianceCounts.overall: VerdictCounts(overall)]
    for (requirement, verdicts) in zip(requirements, byRequirement) {
      counts[requirement.id] = VerdictCounts(verdicts)
    }
    return counts
  }
}
