import Interchange

/// How many schools of a group stand how against a requirement.
public struct VerdictCounts: Sendable, Equatable {
  /// 达标.
  public var met: Int64
  /// 不达标.
  public var unmet: Int64
  /// 无法判定.
  public var undetermined: Int64

  /// Counts.
  public init(met: Int64, unmet: Int64, undetermined: Int64) {
    self.met = met
    self.unmet = unmet
    self.undetermined = undetermined
  }

  /// 适用校数: the schools that the requirement is put to.
  public var applicable: Int64 { met + unmet + undetermined }

  /// 达标率: those that meet it among them.
  public var rate: Rate { Rate(met, of: applicable) }

  /// The counts of each group, in the groups' order; verified to add up.
  ///
  /// - Parameters:
  ///   - verdicts: the verdicts, a row per form of record.
  ///   - unitOfRow: for each row, the number of its unit.
  ///   - units: number of units.
  ///   - groups: the groups wanted.
  ///   - name: what the verdicts are on, as an error calls it.
  /// - Returns: counts of each group.
  /// - Throws: `arithmetic` when levels do not add up.
  static func byGroup(
    _ verdicts: [Verdict], unitOfRow: [Int], units: Int, groups: [UnitGroup], name: Phrase
  ) throws(ThreeDefenceError) -> [VerdictCounts] {
    var tallies = Verdict.allCases.map { _ in Tally(units: units) }
    for (verdict, unit) in zip(verdicts, unitOfRow) {
      tallies[Int(verdict.rawValue)].add(1, to: unit)
    }
    var counts: [[Int64]] = []
    for tally in tallies { counts.append(try tally.figures(of: groups, column: name)) }
    return groups.indices.map { group in
      VerdictCounts(
        met: counts[Int(Verdict.met.rawValue)][group],
        unmet: counts[Int(Verdict.unmet.rawValue)][group],
        undetermined: counts[Int(Verdict.undetermined.rawValue)][group])
    }
  }
}

/// A requirement's counts by group, as 达标情况表 and the archive print them.
public struct ComplianceCounts: Sendable {
  /// The id of the requirement, or `overall`.
  public var id: String
  /// What it is called.
  public var title: Phrase
  /// The counts of each group, in the groups' order.
  public var groups: [VerdictCounts]

  /// The id of the verdict on the standard as a whole.
  public static let overall = "overall"

  /// The counts of a picture, requirements in order and 总体达标 last; none where there are no
  /// verdicts.
  ///
  /// - Throws: `arithmetic` when levels do not add up.
  static func all(
    _ picture: MonthPicture, unitOfRow: [Int]
  ) throws(ThreeDefenceError) -> [ComplianceCounts] {
    guard let verdicts = picture.verdicts else { return [] }
    var columns = zip(verdicts.requirements, verdicts.byRequirement).map { ($0.id, $0.title, $1) }
    columns.append((overall, Word.overall.phrase, verdicts.overall))
    let (groups, units) = (picture.groups, picture.units.count)
    let outcomes = concurrentMap(columns.count, workers: 2) { [columns] number in
      let (id, title, verdicts) = columns[number]
      return Result { () throws(ThreeDefenceError) in
        ComplianceCounts(
          id: id, title: title,
          groups: try VerdictCounts.byGroup(
            verdicts, unitOfRow: unitOfRow, units: units, groups: groups, name: title))
      }
    }
    var all: [ComplianceCounts] = []
    for outcome in outcomes { all.append(try outcome.get()) }
    return all
  }
}
