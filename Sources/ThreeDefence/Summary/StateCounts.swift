/// How many schools of a group stand where, and how many more reported.
public struct StateCounts: Sendable, Equatable {
  /// Schools expected 应报: the sum of the four states.
  public var expected: Int64
  /// 按时.
  public var onTime: Int64
  /// 迟报.
  public var late: Int64
  /// 退回.
  public var returned: Int64
  /// 未报.
  public var missing: Int64
  /// 多报: in no rate, and in no total but its own.
  public var unexpected: Int64

  /// Counts.
  public init(
    expected: Int64, onTime: Int64, late: Int64, returned: Int64, missing: Int64,
    unexpected: Int64
  ) {
    self.expected = expected
    self.onTime = onTime
    self.late = late
    self.returned = returned
    self.missing = missing
    self.unexpected = unexpected
  }

  /// Nobody expected, and nobody who reported.
  static let none = StateCounts(
    expected: 0, onTime: 0, late: 0, returned: 0, missing: 0, unexpected: 0)

  /// 报送率: schools with an accepted form among those expected.
  public var reportingRate: Rate { Rate(onTime + late, of: expected) }

  /// 按时率: schools on time among those expected.
  public var onTimeRate: Rate { Rate(onTime, of: expected) }

  /// The counts of each group of a picture, in the groups' order; verified to add up.
  ///
  /// - Throws: `arithmetic` when levels or states do not add up.
  static func byGroup(_ picture: MonthPicture) throws(ThreeDefenceError) -> [StateCounts] {
    var tallies = [Tally](
      repeating: Tally(units: picture.units.count), count: ReturnState.allCases.count + 1)
    for number in picture.schools.indices {
      let unit = picture.schools[number].unit
      tallies[0].add(1, to: unit)
      tallies[picture.schools[number].state.column].add(1, to: unit)
    }
    tallies.append(unexpectedTally(picture))
    let headings: [Heading] = [.expected, .onTime, .late, .returned, .missing, .unexpected]
    var columns: [[Int64]] = []
    for (tally, heading) in zip(tallies, headings) {
      columns.append(try tally.figures(of: picture.groups, column: heading.phrase))
    }
    let counts = picture.groups.indices.map { group in
      StateCounts(
        expected: columns[0][group], onTime: columns[1][group], late: columns[2][group],
        returned: columns[3][group], missing: columns[4][group], unexpected: columns[5][group])
    }
    try AdditivityCheck.verify(counts, of: picture.groups)
    return counts
  }

  private static func unexpectedTally(_ picture: MonthPicture) -> Tally {
    let numbers = Dictionary(
      picture.units.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var tally = Tally(units: picture.units.count)
    for school in picture.unexpected { tally.add(1, to: numbers[school.unit.code] ?? -1) }
    return tally
  }
}

extension ReturnState {
  /// The column of the reporting table, counting 应报 as 0.
  fileprivate var column: Int {
    switch self {
    case .onTime: 1
    case .late: 2
    case .returned: 3
    case .missing: 4
    }
  }
}
