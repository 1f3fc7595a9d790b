import Interchange

/// The month's figures by group 汇总, verified to add up before anybody sees them.
public struct Summary: Sendable {
  /// The month that they are the figures of.
  public let picture: MonthPicture
  /// The groups that the figures stand for, as in the picture.
  public let groups: [UnitGroup]
  /// Who stands where, by group.
  public let states: [StateCounts]
  /// Schools with a form of record, by group.
  public let counted: [Int64]
  /// Each indicator's figures, in template order, by group: see `RollUp`.
  public let figures: [[Int64?]]
  /// How schools stand against each requirement of the standard, in its order, and `overall` last;
  /// empty when verdicts are not made.
  public let compliance: [ComplianceCounts]

  /// Who stands where in all: the counts of 合计.
  public var total: StateCounts {
    zip(groups, states).first { $0.0.kind == .total }?.1 ?? .none
  }

  /// The figures of a month.
  ///
  /// - Throws: `arithmetic` when a sum does not fit in 64 bits or levels do not add up.
  public init(_ picture: MonthPicture) throws(ThreeDefenceError) {
    self.picture = picture
    groups = picture.groups
    states = try StateCounts.byGroup(picture)
    let unitOfRow = picture.records.schools.map { picture.schools[$0].unit }
    var forms = Tally(units: picture.units.count)
    for unit in unitOfRow { forms.add(1, to: unit) }
    counted = try forms.figures(of: groups, column: Heading.counted.phrase)
    figures = try RollUp.figures(picture, unitOfRow: unitOfRow)
    compliance = try ComplianceCounts.all(picture, unitOfRow: unitOfRow)
  }
}
